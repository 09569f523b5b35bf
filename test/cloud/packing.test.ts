import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mask, prepareMask } from '../../src/cloud/bit-board.js';
import { fitMasks } from '../../src/cloud/fit-masks.js';
import { type CloudFrame, createSpiral, placeMasks, type Spot } from '../../src/cloud/place-masks.js';

const spiral = createSpiral({ width: 320, height: 180 });
const frame = { width: 200, height: 112 };

/** A mask from rows of text, `#` being ink. */
function toMask(rows: readonly string[]): Mask {
  const [width, height] = [rows[0]?.length ?? 0, rows.length];
  const stride = Math.ceil(width / 32);
  const bits = new Int32Array(stride * height);
  rows.forEach((row, y) => {
    [...row].forEach((mark, x) => {
      if (mark === '#') bits[y * stride + (x >> 5)]! |= 1 << (31 - (x & 31));
    });
  });
  return { width, height, stride, bits };
}

const block = (width: number, height: number) =>
  toMask(Array.from({ length: height }, () => '#'.repeat(width)));

/** How many words ink each pixel of a frame; throws where one leaves it. */
function countInkByPixel(
  masks: readonly Mask[],
  spots: readonly (Spot | null)[],
  { width, height }: CloudFrame,
) {
  const counts = new Uint8Array(width * height);
  masks.forEach((mask, index) => {
    const spot = spots[index];
    if (!spot) return;
    for (let y = 0; y < mask.height; y++) {
      for (let x = 0; x < mask.width; x++) {
        if (((mask.bits[y * mask.stride + (x >> 5)]! >>> (31 - (x & 31))) & 1) === 0) continue;
        const [atX, atY] = [spot.x + x, spot.y + y];
        if (atX < 0 || atY < 0 || atX >= width || atY >= height) throw new Error('A word leaves the frame.');
        counts[atY * width + atX]!++;
      }
    }
  });
  return counts;
}

const place = (masks: readonly Mask[], within: CloudFrame = frame) =>
  placeMasks(masks.map(prepareMask), within, { spiral, stopAtMiss: false });

const anyMask = fc
  .tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 5 }))
  .map(([width, height, gap]) =>
    toMask(
      Array.from({ length: height }, (_, y) =>
        Array.from({ length: width }, (_, x) => ((x + y) % (gap + 1) === gap ? ' ' : '#')).join(''),
      ),
    ),
  );

describe('placing masks', () => {
  it('never lets two words share a pixel or leave the frame', () => {
    fc.assert(
      fc.property(fc.array(anyMask, { minLength: 1, maxLength: 30 }), (masks) => {
        expect(Math.max(...countInkByPixel(masks, place(masks), frame))).toBeLessThanOrEqual(1);
      }),
      { seed: 20, numRuns: 60 },
    );
  });

  it('gives the same spots for the same masks', () => {
    fc.assert(
      fc.property(fc.array(anyMask, { maxLength: 12 }), (masks) => {
        expect(place(masks)).toEqual(place(masks));
      }),
      { seed: 20, numRuns: 20 },
    );
  });

  it('puts the first word in the middle', () => {
    const [spot] = place([block(40, 12)]);
    expect(Math.abs(spot!.x + 20 - frame.width / 2)).toBeLessThanOrEqual(3);
    expect(Math.abs(spot!.y + 6 - frame.height / 2)).toBeLessThanOrEqual(3);
  });

  it('keeps heavier words nearer to the middle than lighter ones of the same shape', () => {
    const spots = place(Array.from({ length: 12 }, () => block(30, 10)));
    const distance = (spot: Spot | null | undefined) =>
      Math.hypot(
        (spot!.x + 15 - frame.width / 2) / frame.width,
        (spot!.y + 5 - frame.height / 2) / frame.height,
      );
    expect(distance(spots[0])).toBeLessThan(distance(spots[11]));
  });

  it('lets a word stand in the hollow of another', () => {
    const ring = toMask(
      Array.from({ length: 40 }, (_, y) => (y < 4 || y > 35 ? '#'.repeat(90) : `##${' '.repeat(86)}##`)),
    );
    const [outer, inner] = place([ring, block(30, 10)]);
    expect(inner!.x).toBeGreaterThan(outer!.x);
    expect(inner!.y).toBeGreaterThan(outer!.y);
    expect(inner!.y + 10).toBeLessThan(outer!.y + 40);
  });

  it('gives null for a word larger than the frame, and goes on with the next', () => {
    const [wide, small] = place([block(260, 4), block(20, 8)]);
    expect(wide).toBeNull();
    expect(small).not.toBeNull();
  });

  it('stops at the first miss when told to', () => {
    const masks = [block(260, 4), block(20, 8)].map(prepareMask);
    expect(placeMasks(masks, frame, { spiral, stopAtMiss: true })).toEqual([null, null]);
  });
});

describe('fitting masks', () => {
  const proportion = 16 / 9;

  it('finds a frame of the proportions asked for that holds every word', () => {
    fc.assert(
      fc.property(fc.array(anyMask, { minLength: 1, maxLength: 25 }), (masks) => {
        const fit = fitMasks(masks, proportion, spiral);
        expect(fit).not.toBeNull();
        expect(fit!.frame.width / fit!.frame.height).toBeCloseTo(proportion, 1);
        expect(fit!.spots).toHaveLength(masks.length);
        expect(Math.max(...countInkByPixel(masks, fit!.spots, fit!.frame))).toBeLessThanOrEqual(1);
      }),
      { seed: 7, numRuns: 30 },
    );
  });

  it('fills more than half of the frame with eighty equal blocks', () => {
    const masks = Array.from({ length: 80 }, () => block(24, 8));
    const fit = fitMasks(masks, proportion, spiral)!;
    expect((80 * 24 * 8) / (fit.frame.width * fit.frame.height)).toBeGreaterThan(0.5);
  });

  it('gives null when the words are more than the largest frame holds', () => {
    expect(fitMasks([block(400, 10)], proportion, spiral)).toBeNull();
    expect(
      fitMasks(
        Array.from({ length: 40 }, () => block(100, 60)),
        proportion,
        spiral,
      ),
    ).toBeNull();
  });
});
