import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlaybackResult } from '../../../src/index.js';
import { make, makeOf, sample } from './make.js';

/** The hosts that the sample's headings name, and its file name without its ending. */
const hosts = ['Mo', 'Priya', 'Tom', 'Ann', 'Ruth'];
const fileName = 'libraries-together';

/** Every part of a file, archives inside archives opened. */
function partsOf(path: string, bytes: Uint8Array): [path: string, bytes: Uint8Array][] {
  if (!/\.(pptx|xlsx|zip)$/.test(path)) return [[path, bytes]];
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => partsOf(`${path}/${name}`, part));
}

/** The text of a part: its bytes one by one, and as UTF-16. A picture's packed pixels spell short words by chance. */
function wordsIn(path: string, bytes: Uint8Array, words: readonly string[]): string[] {
  const buffer = Buffer.from(bytes);
  const texts = [buffer.toString('latin1'), buffer.toString('utf16le')];
  const isPicture = /\.(png|jpe?g)$/.test(path);
  return words
    .filter((word) => !isPicture || word.length > 3)
    .filter((word) => texts.some((text) => new RegExp(`(?<![A-Za-z])${word}(?![A-Za-z])`).test(text)))
    .map((word) => `${word} in ${path}`);
}

const isSent = (path: string) => !path.includes('/') || path.startsWith('clouds/');

describe('what is sent', () => {
  let result: PlaybackResult;
  let parts: [string, Uint8Array][];
  beforeAll(async () => {
    result = await make([sample], { formats: ['pptx', 'clouds', 'xlsx', 'md', 'email'] });
    parts = result.files
      .filter(({ path }) => isSent(path))
      .flatMap(({ path, bytes }) => partsOf(path, bytes));
  });

  it('holds no name of a host and no name of an input file, in no part of the deck and in no picture', () => {
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.flatMap(([path, bytes]) => wordsIn(path, bytes, [...hosts, fileName]))).toEqual([]);
  });

  it('keeps no text in its PNG pictures beside the pixels', () => {
    for (const [path, bytes] of parts.filter(([name]) => name.endsWith('.png'))) {
      expect([path, chunksOf(bytes)]).toEqual([path, ['IHDR', 'PLTE', 'IDAT', 'IEND']]);
    }
  });

  it('holds no finding about the input', () => {
    const findings = result.diagnostics.map(({ reason }) => reason.slice(0, 60));
    expect(findings.length).toBeGreaterThan(0);
    const text = parts
      .filter(([path]) => /\.(xml|rels|svg|md|txt)$/.test(path))
      .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
      .join('\n');
    expect(findings.filter((finding) => text.includes(finding))).toEqual([]);
    expect(text).not.toMatch(/row-realigned|fields-unsure|--no-repair/);
  });

  it('shows hosts when it was asked to, so that the search above would find them', async () => {
    const grid =
      'Session 1 (Bea - Larch),Discussion,Actions,Session 1 (Kim - Birch),Discussion,Actions\nFootpaths,Mud all winter,Lay gravel,Bridges,Rot under the deck,Replace planks\n';
    const slidesWith = async (showHosts: boolean) => {
      const { files } = await makeOf(grid, { formats: ['pptx', 'xlsx', 'md'], showHosts });
      const deck = files
        .filter(({ path }) => isSent(path))
        .flatMap(({ path, bytes }) => partsOf(path, bytes));
      return ['Bea', 'Kim'].map(
        (host) => deck.flatMap(([path, bytes]) => wordsIn(path, bytes, [host])).length,
      );
    };
    expect(await slidesWith(false)).toEqual([0, 0]);
    expect(Math.min(...(await slidesWith(true)))).toBeGreaterThan(0);
  });
});

/** The types of a PNG's chunks in order. */
function chunksOf(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const types: string[] = [];
  for (let at = 8; at < bytes.length; at += view.getUint32(at) + 12) {
    types.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
  }
  return types;
}
