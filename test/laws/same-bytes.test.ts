import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createPlayback } from '../../src/index.js';
import { readInputs } from '../../src/io/index.js';
import { fonts } from '../resources.js';
import { withValidJson } from '../shared/valid-json.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-bytes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const readTree = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(root, path), readFileSync(path, 'base64')]),
  );
const make = async (paths: readonly string[]) => {
  const inputs = await readInputs(paths, { out: null, except: [] }, async () => new Uint8Array());
  const { files } = withValidJson(await createPlayback(inputs, {}, { loadFonts: async () => fonts }));
  return Object.fromEntries(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]));
};

it('makes the same bytes twice, in another process, time zone, language and folder, and with no font on the machine', () => {
  const program = resolve('bin/ddat-playback.js');
  const sample = resolve('fixtures/sample/libraries-together.txt');
  const run = (name: string, cwd: string, env: Record<string, string>) => {
    const out = join(folder, name);
    execFileSync(process.execPath, [program, 'build', sample, '-o', out, '-q'], {
      cwd,
      env: { ...process.env, ...env },
    });
    return readTree(out);
  };
  const first = run('first', '.', { TZ: 'UTC' });
  const second = run('second', folder, {
    TZ: 'Asia/Tokyo',
    LANG: 'cy_GB.UTF-8',
    LC_ALL: 'C',
    FONTCONFIG_FILE: '/dev/null',
  });
  expect(Object.keys(first).length).toBeGreaterThan(15);
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
