import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, it } from 'vitest';
import { createNodeEffects, WorldError } from '../../src/io/index.js';
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
