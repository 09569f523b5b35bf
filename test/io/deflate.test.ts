import { inflateRawSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflateByStream } from '../../src/bytes/index.js';
import { deflate } from '../../src/io/deflate.js';

/** Text with repeats at many distances, so that matches of every kind are found. */
function textOf(length: number): Uint8Array {
  let seed = 1;
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed;
  };
  const words = Array.from({ length: 300 }, () => next().toString(36));
  let text = '';
  while (text.length < length) text += `${words[next() % words.length]} `;
  return new TextEncoder().encode(text.slice(0, length));
}

describe.each([0, 1, 1_000, 64 * 1024 - 1, 64 * 1024, 300_000])('%i bytes', (length) => {
  it('are packed to the same bytes by Node as by web streams, and can be unpacked', async () => {
    const bytes = textOf(length);
    const raw = await deflate(bytes, 'deflate-raw');
    const framed = await deflate(bytes, 'deflate');
    expect(Buffer.from(raw).equals(await deflateByStream(bytes, 'deflate-raw'))).toBe(true);
    expect(Buffer.from(framed).equals(await deflateByStream(bytes, 'deflate'))).toBe(true);
    expect(inflateRawSync(raw).equals(bytes)).toBe(true);
    expect(inflateSync(framed).equals(bytes)).toBe(true);
  });
});
