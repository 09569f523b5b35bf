import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { addWorkbook, makePlayback } from '../../examples/make-playback.js';
import { createPlayback } from '../../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-example-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('runs the example of the page on the library: files written, warnings told, the workbook made from playback.json', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const playback = await makePlayback('fixtures/sample/libraries-together.txt', folder);
  await addWorkbook(folder);
  expect([playback?.title, playback?.sessions.length]).toEqual(['Our event', 21]);
  expect(warn.mock.calls.flat().join('\n')).toContain('warning: libraries-together.txt');
  warn.mockRestore();
  expect(readdirSync(folder).sort()).toEqual(['data', 'organiser', 'playback.md', 'playback.xlsx']);
});

it('needs no font to be handed in, on Node: clouds are drawn with those of the package', async () => {
  const bytes = readFileSync('fixtures/sample/libraries-together.txt');
  const { files, failures } = await createPlayback([{ path: 'grid.txt', bytes }], { formats: ['clouds'] });
  expect(failures).toEqual([]);
  expect(files.filter(({ path }) => path.endsWith('.png'))).toHaveLength(6);
});

it('is the code that the page on the library shows the names of', () => {
  const page = readFileSync('docs/library.md', 'utf8');
  const example = readFileSync('examples/make-playback.ts', 'utf8');
  const shown = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const names = [...shown.matchAll(/\b(createPlayback|renderPlayback)\b/g)].map((match) => match[1] ?? '');
  expect(new Set(names).size).toBe(2);
  expect(names.filter((name) => !example.includes(name))).toEqual([]);
});
