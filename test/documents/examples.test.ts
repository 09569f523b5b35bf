import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig, readEventList } from '../../src/index.js';
import { loadTemplate } from '../../src/template/index.js';

/** Gives the YAML examples of a page. */
const examplesOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);

it.each(['docs/configuration.md', 'docs/input.md'])(
  'takes the configuration of %s as it is',
  async (page) => {
    const [text, ...more] = examplesOf(page);
    expect(more).toEqual([]);
    expect((await readConfig(text ?? '', page)).problems).toEqual([]);
  },
);

it('takes the list of events of docs/batch.md as it is, and shows the command of the workflow to copy', async () => {
  const [list, matrix, ...more] = examplesOf('docs/batch.md');
  expect(more).toEqual([]);
  const { events, problems } = await readEventList(list ?? '', 'docs/batch.md');
  expect(problems).toEqual([]);
  expect(events.map(({ name, out }) => [name, out])).toEqual([
    ['Leeds', null],
    ['York', 'york-spring'],
  ]);
  const [{ run }] = parse(matrix ?? '').steps;
  expect(readFileSync('examples/github-actions/batch.yml', 'utf8')).toContain(`- run: ${run}\n`);
});

it('takes the template of docs/templates.md as it is', async () => {
  const [own, ...more] = examplesOf('docs/templates.md');
  expect(more).toEqual([]);
  const logo = { path: 'logo.png', bytes: new Uint8Array(readFileSync('test/template/logo.png')) };
  const bytes = new TextEncoder().encode(own);
  const { template, problems } = await loadTemplate({ file: 'ours.yaml', bytes, beside: [logo] }, () => {});
  expect(problems).toEqual([]);
  expect(template).toMatchObject({ size: 'A4', marking: 'OFFICIAL', annex: 'grid' });
});
