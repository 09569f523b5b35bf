import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig, readEventList } from '../../src/index.js';
import { loadTemplate } from '../../src/template/index.js';

const readme = readFileSync('README.md', 'utf8');
/** Examples in YAML, by the heading they stand under. */
const examples = readme.split(/^## /m).flatMap((part) =>
  [...part.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => ({
    heading: part.split('\n')[0] ?? '',
    text,
  })),
);
const isOfMany = ({ heading }: { heading: string }) => heading === 'Many sites';
const isTemplate = ({ heading }: { heading: string }) => heading === 'Your own template';

it('takes the configurations of README.md as they stand', async () => {
  const configs = examples.filter((example) => !isTemplate(example) && !isOfMany(example));
  expect(configs).toHaveLength(2);
  for (const { text } of configs) expect((await readConfig(text, 'README.md')).problems).toEqual([]);
});

it('takes the list of events of README.md as it stands, and shows the command of the workflow to copy', async () => {
  const [list, matrix, ...more] = examples.filter(isOfMany);
  expect(more).toEqual([]);
  const { events, problems } = await readEventList(list?.text ?? '', 'README.md');
  expect(problems).toEqual([]);
  expect(events.map(({ name, out }) => [name, out])).toEqual([
    ['Leeds', null],
    ['York', 'york-spring'],
  ]);
  const [{ run }] = parse(matrix?.text ?? '').steps;
  expect(readFileSync('examples/github-actions/batch.yml', 'utf8')).toContain(`- run: ${run}\n`);
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
