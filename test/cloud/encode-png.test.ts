import { describe, expect, it } from 'vitest';
import { createPngEncoder } from '../../src/cloud/encode-png.js';
import { readPixels } from './picture.js';

/** A pixel as canvases hold it: opacity, blue, green, red from the highest byte. */
const pixel = (r: number, g: number, b: number) => ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;

const encode = (pixels: readonly number[], width: number, colours = ['004488', 'B03A00']) =>
  createPngEncoder(colours)(
    (top, rows) => Uint32Array.from(pixels.slice(top * width, (top + rows) * width)),
    { width, height: pixels.length / width },
  );

describe('the PNG encoder', () => {
  it('keeps white and full colours exactly, and strengths between to a sixteenth', async () => {
    const half = pixel(128, 162, 196);
    const png = await encode([pixel(255, 255, 255), pixel(0, 0x44, 0x88), pixel(0xb0, 0x3a, 0), half], 2);
    const { width, height, data } = await readPixels(png);
    expect([width, height]).toEqual([2, 2]);
    expect([...data.slice(0, 12)]).toEqual([255, 255, 255, 255, 0, 0x44, 0x88, 255, 0xb0, 0x3a, 0, 255]);
    expect([...data.slice(12, 15)].map((part, i) => Math.abs(part - [128, 162, 196][i]!) <= 8)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('reads pictures taller than what it reads at a time', async () => {
    const pixels = Array.from({ length: 3 * 150 }, (_, i) =>
      i % 3 === 1 ? pixel(0, 0x44, 0x88) : pixel(255, 255, 255),
    );
    const { height, data } = await readPixels(await encode(pixels, 3));
    expect(height).toBe(150);
    for (let y = 0; y < 150; y++) expect([data[y * 12]!, data[y * 12 + 4]!]).toEqual([255, 0]);
  });

  it('gives bytes that do not depend on pictures before', async () => {
    const encoder = createPngEncoder(['004488']);
    const read = (colour: number) => () => Uint32Array.of(colour);
    await encoder(read(pixel(3, 0x46, 0x8a)), { width: 1, height: 1 });
    const after = await encoder(read(pixel(1, 0x45, 0x89)), { width: 1, height: 1 });
    const fresh = await createPngEncoder(['004488'])(read(pixel(1, 0x45, 0x89)), { width: 1, height: 1 });
    expect(Buffer.from(after).equals(Buffer.from(fresh))).toBe(true);
  });
});
