import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { toManifest } from '../../../src/render/data/index.js';
import { makeOf } from './make.js';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('lists every file of the playback and every input with its size and SHA-256, the files by path', async () => {
  const grid = 'Topic,Discussion,Actions\nOvens,Flour is dear,Build one\n';
  const { files } = await makeOf(grid);
  const input = { path: 'grid.csv', bytes: new TextEncoder().encode(grid) };
  const options = { formats: ['json', 'csv'] };
  const manifest = toManifest({ files, inputs: [input], options, version: '1.2.3', hash });
  expect(manifest.path).toBe('data/manifest.json');
  const told = JSON.parse(new TextDecoder().decode(manifest.bytes));
  const entry = ({ path, bytes }: { path: string; bytes: Uint8Array }) => ({
    path,
    sha256: hash(bytes),
    bytes: bytes.length,
  });
  expect(told).toEqual({
    tool: 'ddat-playback',
    version: '1.2.3',
    options,
    inputs: [entry(input)],
    files: files.map(entry).sort((a, b) => (a.path < b.path ? -1 : 1)),
  });
  expect(told.files.map(({ path }: { path: string }) => path)).toEqual([
    'data/actions.csv',
    'data/assignments.csv',
    'data/playback.json',
    'data/sessions.csv',
    'organiser/before-you-send.md',
  ]);
});

it('says the same of the same files in another order', () => {
  const files = ['b', 'a'].map((path) => ({ path, bytes: new Uint8Array([1]) }));
  const of = (some: typeof files) =>
    toManifest({ files: some, inputs: [], options: {}, version: '1', hash }).bytes;
  expect(of(files)).toEqual(of([...files].reverse()));
});
