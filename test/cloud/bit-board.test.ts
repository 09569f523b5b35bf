import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countInk, createBoard, isFree, type Mask, shiftBits, stamp } from '../../src/cloud/bit-board.js';

const seed = 20_100_401;

/** A mask of any shape as rows of pixels, true where ink is, with ink in every row's first column. */
const shape = fc
  .integer({ min: 1, max: 70 })
  .chain((width) =>
    fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 14 }),
  )
  .map((rows) => rows.map((row) => row.map((ink, x) => ink || x === 0)));

function toMask(rows: readonly (readonly boolean[])[]): Mask {
  const [width, height] = [rows[0]?.length ?? 0, rows.length];
  const stride = Math.ceil(width / 32);
  const bits = new Int32Array(stride * height);
  rows.forEach((row, y) => {
    row.forEach((ink, x) => {
      if (ink) bits[y * stride + (x >> 5)]! |= 1 << (31 - (x & 31));
    });
  });
  return { width, height, stride, bits };
}

const inkAt = (rows: readonly (readonly boolean[])[], left: number, top: number) =>
  rows.flatMap((row, y) => row.flatMap((ink, x) => (ink ? [(top + y) * 1000 + left + x] : [])));

describe('a board of bits', () => {
  it('says the same as pixels held one against another, wherever a mask stands', () => {
    fc.assert(
      fc.property(shape, shape, fc.nat({ max: 70 }), fc.nat({ max: 25 }), (first, second, x, y) => {
        const [one, other] = [toMask(first), toMask(second)];
        const board = createBoard(140, 40);
        stamp(board, shiftBits(one, 37 % 32), 37, 10, one.height);
        const taken = new Set(inkAt(first, 37, 10));
        expect(countInk(board.bits)).toBe(taken.size);
        const free = inkAt(second, x, y).every((pixel) => !taken.has(pixel));
        expect(isFree(board, shiftBits(other, x % 32), x, y, other.height)).toBe(free);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('keeps its ink when a mask is shifted, by whatever number', () => {
    fc.assert(
      fc.property(shape, fc.nat({ max: 31 }), (rows, shift) => {
        const mask = toMask(rows);
        expect(countInk(shiftBits(mask, shift))).toBe(countInk(mask.bits));
      }),
      { seed, numRuns: 100 },
    );
  });
});
