import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createPlayback } from '../../src/index.js';
import { readInputs } from '../../src/io/index.js';
import { fonts } from '../fonts.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-bytes-'));
const zone = process.env.TZ;
afterAll(() => {
  process.env.TZ = zone;
  rmSync(folder, { recursive: true, force: true });
});
const make = async (paths: readonly string[]) => {
  const inputs = await readInputs(paths, null, async () => new Uint8Array());
  const { files } = await createPlayback(inputs, {}, { loadFonts: async () => fonts });
  return Object.fromEntries(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]));
};

it('makes the same bytes twice, in another time zone too', async () => {
  const sample = 'fixtures/sample/libraries-together.txt';
  const first = await make([sample]);
  process.env.TZ = 'Asia/Tokyo';
  const second = await make([sample]);
  expect(Object.keys(second)).toEqual(Object.keys(first));
  expect(Object.keys(first).filter((path) => first[path] !== second[path])).toEqual([]);
});

it('makes the same bytes of a folder in whatever order its files were written, and from another folder', async () => {
  const grid = readFileSync('fixtures/normalise/tidy-synonyms/grid.csv', 'utf8');
  const write = (name: string, order: readonly string[]) => {
    const path = join(folder, name);
    mkdirSync(join(path, 'deep'), { recursive: true });
    for (const file of order) writeFileSync(join(path, file), grid.replaceAll('Dover', `Town of ${file}`));
    return path;
  };
  const one = await make([write('one', ['b.csv', 'a.csv', 'deep/c.csv'])]);
  const two = await make([write('two', ['deep/c.csv', 'a.csv', 'b.csv'])]);
  expect(two).toEqual(one);
});
