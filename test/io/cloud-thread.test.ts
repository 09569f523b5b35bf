import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { drawClouds } from '../../src/cloud/index.js';
import type { Diagnose } from '../../src/diagnostics/index.js';
import { createPlayback } from '../../src/index.js';
import { openCloudThread } from '../../src/io/cloud-thread.js';
import { fonts } from '../resources.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const built = resolve('dist/cloud-thread.js');
const terms = ['bread', 'ovens', 'roses', 'Ærø', 'boats', '木'].map((text, at) => ({
  text,
  weight: 9 - at,
  themeId: at % 2 === 0 ? 'baking' : null,
}));
const requests = ['one', 'two'].map((id) => ({ id, title: id, description: '', terms }));
const settings = { themeIds: ['baking'], paper: 'FFF8E7' };

it.skipIf(!existsSync(built))('draws and finds the very same in another thread, and ends', async () => {
  const [here, there]: [unknown[], unknown[]] = [[], []];
  const thread = openCloudThread(built);
  const drawn = await thread?.draw(requests, settings, ((...found) => there.push(found)) as Diagnose);
  thread?.end();
  const expected = await drawClouds(requests, fonts, settings, ((...found) => here.push(found)) as Diagnose);
  expect(drawn?.map(({ id, words }) => [id, words])).toEqual(expected.map(({ id, words }) => [id, words]));
  for (const [at, { png, svg }] of expected.entries()) {
    expect(Buffer.from(drawn?.[at]?.png ?? []).equals(png)).toBe(true);
    expect(Buffer.from(drawn?.[at]?.svg ?? []).equals(svg)).toBe(true);
  }
  expect(there).toEqual(here);
  expect(there.length).toBe(2);
});

it.each([
  ['ends', 'process.exit(3)'],
  ['throws as it begins', 'throw new Error("no canvas here")'],
  [
    'says that it cannot',
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => parentPort.postMessage(null))`,
  ],
])('gives none where the thread %s', async (_, code) => {
  const program = join(folder, `${code.length}.mjs`);
  writeFileSync(program, code);
  const thread = openCloudThread(program);
  expect(await thread?.draw(requests, settings, () => {})).toBe(null);
  thread?.end();
});

it('draws here what was not drawn elsewhere, to the same playback', async () => {
  const grid =
    'Topic,Discussion,Actions\nBread ovens,Flour is dear,Build one oven\nRose beds,Roses want sun,Dig two beds\n';
  const inputs = [{ path: 'grid.csv', bytes: new TextEncoder().encode(grid) }];
  let asked = 0;
  const drawElsewhere = async () => {
    asked++;
    return null;
  };
  const loadFonts = async () => fonts;
  const some = { formats: ['pptx', 'clouds'] } as const;
  const one = await createPlayback(inputs, some, { loadFonts });
  const two = await createPlayback(inputs, some, { loadFonts, drawElsewhere });
  expect(asked).toBe(1);
  expect(two.files).toEqual(one.files);
  expect(two.diagnostics).toEqual(one.diagnostics);
});
