import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/index.js';
import { loadTemplate } from '../../src/template/index.js';

const readme = readFileSync('README.md', 'utf8');
/** Examples in YAML, by the heading they stand under. */
const examples = readme.split(/^## /m).flatMap((part) =>
  [...part.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => ({
    heading: part.split('\n')[0] ?? '',
    text,
  })),
);
const isTemplate = ({ heading }: { heading: string }) => heading === 'Your own template';

it('takes the configurations of README.md as they stand', async () => {
  const configs = examples.filter((example) => !isTemplate(example));
  expect(configs).toHaveLength(2);
  for (const { text } of configs) expect((await readConfig(text, 'README.md')).problems).toEqual([]);
});

it('takes the template of README.md as it stands', async () => {
  const [own, ...more] = examples.filter(isTemplate);
  expect(more).toEqual([]);
  const logo = { path: 'logo.png', bytes: new Uint8Array(readFileSync('test/template/logo.png')) };
  const bytes = new TextEncoder().encode(own?.text);
  const { template, problems } = await loadTemplate({ file: 'ours.yaml', bytes, beside: [logo] }, () => {});
  expect(problems).toEqual([]);
  expect(template).toMatchObject({ size: 'A4', marking: 'OFFICIAL', annex: 'grid' });
});
