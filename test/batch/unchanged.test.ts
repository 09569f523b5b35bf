import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readWhole } from '../../src/cli/batch/unchanged.js';
import { createNodeEffects, type Effects } from '../../src/io/index.js';

const encode = (text: string) => new TextEncoder().encode(text);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const texts = { 'data/event.json': '{\n}\n', 'data/sessions.csv': '\ufeffa,"b\nc"\r\nd,e\r\n' };
const manifest = JSON.stringify({
  files: Object.entries(texts).map(([path, text]) => ({ path, sha256: sha256(text) })),
});
const effectsWith = (files: Readonly<Record<string, string>>): Effects => ({
  ...createNodeEffects(),
  readManifest: async () => encode(manifest),
  readWritten: async (path) => encode(files[path.replace('out/', '')] ?? ''),
});

it.each(['\n', '\r\n'])(
  'a playback in which version control wrote other line ends (%j) is whole, and given as it was written',
  async (ends) => {
    const changed = Object.entries(texts).map(([path, text]) => [path, text.replaceAll(/\r?\n/g, ends)]);
    const files = await readWhole('out', effectsWith(Object.fromEntries(changed)));
    expect(files?.map(({ bytes }) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))).toEqual([
      ...Object.values(texts),
      manifest,
    ]);
  },
);

it('a playback in which a text says something else is not whole', async () => {
  expect(await readWhole('out', effectsWith({ ...texts, 'data/event.json': '{ }\n' }))).toBe(null);
});
