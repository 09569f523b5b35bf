import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, it } from 'vitest';
import { createNodeEffects, lockName, nodeDisk, WorldError } from '../../src/io/index.js';
import { toManifest } from '../../src/render/data/index.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { sha256, writePlayback } = createNodeEffects();

const playback = (texts: Readonly<Record<string, string>>) => {
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  return [...files, toManifest({ files, inputs: [], options: {}, version: '1', hash: sha256 })];
};
const treeOf = (path: string) =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(path, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(path, name), 'utf8')]),
  );
const first = { 'playback.pptx': 'deck', 'clouds/a.png': 'cloud', 'data/x.csv': 'x' };

it('writes a playback into a folder two levels deep that is not there yet', async () => {
  const out = join(folder, 'new/deep');
  expect(await writePlayback(out, playback(first))).toEqual({ kept: [] });
  expect(treeOf(out)).toEqual({ ...first, 'data/manifest.json': expect.any(String) });
});

it('leaves the same bytes and nothing else when it is written a second time', async () => {
  const out = join(folder, 'twice');
  await writePlayback(out, playback(first));
  const once = treeOf(out);
  expect(await writePlayback(out, playback(first))).toEqual({ kept: [] });
  expect(treeOf(out)).toEqual(once);
});

it('keeps what a person changed, removes what is no longer made, and the folder that became empty', async () => {
  const out = join(folder, 'changed');
  await writePlayback(out, playback(first));
  writeFileSync(join(out, 'playback.pptx'), 'by hand');
  expect(await writePlayback(out, playback({ 'playback.pptx': 'deck 2' }))).toEqual({
    kept: [{ path: 'playback.pptx', keptAs: 'playback (your changes).pptx' }],
  });
  expect(treeOf(out)).toEqual({
    'playback.pptx': 'deck 2',
    'playback (your changes).pptx': 'by hand',
    'data/manifest.json': expect.any(String),
  });
  expect(readdirSync(out)).not.toContain('clouds');
});

it('takes a lock that is a link to nothing away, and writes', async () => {
  const out = join(folder, 'linked');
  mkdirSync(out);
  symlinkSync('nowhere', join(out, lockName));
  await writePlayback(out, playback(first));
  expect(treeOf(out)).toEqual({ ...first, 'data/manifest.json': expect.any(String) });
});

it.skipIf(process.platform !== 'linux')(
  'makes no folder where none can be made, and says so at once',
  async () => {
    await expect(writePlayback('/proc/x/y', playback(first))).rejects.toThrow('`/proc` takes no folders');
    await expect(createNodeEffects().makeFolder('/proc/x')).rejects.toThrow(WorldError);
  },
);

it('makes folders one by one: also through a link, beside another that makes them, and not through a link to nothing', async () => {
  const at = (path: string) => join(folder, 'one by one', path);
  const made = await Promise.all(['a/b/c', 'a/b/d', 'a/b/c'].map((path) => nodeDisk.makeFolder(at(path))));
  expect(made.filter((one) => one !== null).length).toBeGreaterThan(0);
  expect(readdirSync(at('a/b')).sort()).toEqual(['c', 'd']);
  expect(await nodeDisk.makeFolder(at('a/b/c'))).toBe(null);
  symlinkSync('a', at('link'));
  expect(await nodeDisk.makeFolder(at('link/e/f'))).toBe(at('link/e'));
  symlinkSync('nowhere', at('dangling'));
  await expect(nodeDisk.makeFolder(at('dangling/x'))).rejects.toMatchObject({ code: 'ENOENT' });
});

it('makes each of several folders at the same time, where none of those above them is there yet', async () => {
  for (let round = 0; round < 50; round++) {
    const above = join(folder, 'together', `${round}`, 'parts');
    const paths = ['1/a', '1/b', '1/c', '2/a'].map((path) => join(above, path));
    await Promise.all(paths.map((path) => nodeDisk.makeFolder(path)));
    expect([readdirSync(join(above, '1')).sort(), readdirSync(join(above, '2'))]).toEqual([
      ['a', 'b', 'c'],
      ['a'],
    ]);
  }
});

it('lists nothing where there is no folder, and ends where one cannot be listed', async () => {
  writeFileSync(join(folder, 'file'), '');
  expect(await nodeDisk.list(join(folder, 'none'))).toEqual([]);
  expect(await nodeDisk.list(join(folder, 'file'))).toEqual([]);
  const loop = join(folder, 'loop');
  symlinkSync('loop', loop);
  await expect(nodeDisk.list(loop)).rejects.toMatchObject({ code: 'ELOOP' });
});

it('refuses an out folder that is a file or lies under one, and leaves that file as it is', async () => {
  const path = join(folder, 'taken');
  writeFileSync(path, 'a file');
  for (const out of [path, join(path, 'deeper')]) {
    await expect(writePlayback(out, playback(first))).rejects.toThrow('cannot be a folder');
  }
  expect(readFileSync(path, 'utf8')).toBe('a file');
});

it('refuses to write where a folder has the name of a file, and takes back all it made on the way', async () => {
  const out = join(folder, 'blocked');
  mkdirSync(join(out, 'playback.pptx'), { recursive: true });
  const error = await writePlayback(out, playback({ 'clouds/deep/a.png': 'a', ...first })).catch(
    (one) => one,
  );
  expect(error).toBeInstanceOf(WorldError);
  expect(readdirSync(out, { recursive: true })).toEqual(['playback.pptx']);
});

it.skipIf(process.getuid?.() === 0)('refuses a folder that cannot be written, and says so', async () => {
  const locked = join(folder, 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o500);
  await expect(writePlayback(join(locked, 'out'), playback(first))).rejects.toThrow('cannot be written');
  expect(readdirSync(locked)).toEqual([]);
});
