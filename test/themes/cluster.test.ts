import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/text/index.js';
import { adjustedRand } from '../../src/themes/agreement.js';
import { cluster } from '../../src/themes/cluster.js';
import { smooth } from '../../src/themes/smooth.js';
import { multiply, multiplyTransposed, type SparseMatrix } from '../../src/themes/sparse-matrix.js';
import { wardGroups } from '../../src/themes/ward.js';
import { weigh } from '../../src/themes/weigh.js';

describe('wardGroups', () => {
  it('parts points where they lie apart', () => {
    const points = Float64Array.of(0, 0, 0, 1, 1, 0, 9, 9, 9, 8, 20, 0);
    expect([...wardGroups(points, 2, 3)]).toEqual([0, 0, 0, 1, 1, 2]);
    expect([...wardGroups(points, 2, 1)]).toEqual([0, 0, 0, 0, 0, 0]);
  });
  it('takes points that are all the same', () => {
    expect(new Set(wardGroups(new Float64Array(10), 2, 2)).size).toBe(2);
  });
});

describe('smooth', () => {
  const { matrix } = weigh([
    ['bus', 'fare'],
    ['fare', 'stop'],
    ['stop', 'bus', 'well'],
    ['well', 'plot'],
    ['plot'],
    [],
  ]);
  const full = (width: number) =>
    Float64Array.from({ length: width * width }, (_, at) => (at % (width + 1) ? 0 : 1));

  it('gives rows of length 1 that hold words of the rows like them', () => {
    const rows = smooth(matrix).times(full(matrix.columnCount), matrix.columnCount);
    const plain = multiply(matrix, full(matrix.columnCount), matrix.columnCount);
    for (let row = 0; row < 5; row++) {
      const at = row * matrix.columnCount;
      const own = rows.subarray(at, at + matrix.columnCount);
      expect(Math.hypot(...own)).toBeCloseTo(1, 9);
      const more = [...own].filter((value, column) => value > 0 && plain[at + column] === 0);
      expect(more.length).toBeGreaterThan(0);
    }
  });
  it('multiplies from both sides as one matrix', () => {
    const smoothed = smooth(matrix);
    const { rowCount, columnCount } = matrix;
    const rows = smoothed.times(full(columnCount), columnCount);
    const columns = smoothed.transposedTimes(full(rowCount), rowCount);
    for (let row = 0; row < rowCount; row++) {
      for (let column = 0; column < columnCount; column++) {
        expect(columns[column * rowCount + row]).toBeCloseTo(rows[row * columnCount + column]!, 9);
      }
    }
  });
  it('leaves a matrix without likeness as it is', () => {
    const apart: SparseMatrix = {
      rowCount: 2,
      columnCount: 2,
      starts: Int32Array.of(0, 1, 2),
      columns: Int32Array.of(0, 1),
      values: Float64Array.of(1, 1),
    };
    expect([...smooth(apart).times(full(2), 2)]).toEqual([1, 0, 0, 1]);
    expect([...smooth(apart).transposedTimes(full(2), 2)]).toEqual([
      ...multiplyTransposed(apart, full(2), 2),
    ]);
  });
});

describe('cluster with thousands of sessions', () => {
  const random = createRandom(3);
  const pick = (count: number) => Math.floor(random() * count);
  const kinds = Array.from({ length: 2400 }, () => pick(5));
  const { matrix } = weigh(
    kinds.map((kind) => [
      ...Array.from({ length: 5 }, () => `kind${kind}-${pick(30)}`),
      ...Array.from({ length: 8 }, () => `word${pick(900)}`),
    ]),
  );
  it('finds what they were made of, in the form of a few', () => {
    const found = cluster(matrix, 5);
    expect(found.count).toBe(5);
    expect(adjustedRand(found.groups, kinds)).toBeGreaterThan(0.8);
    expect(Math.min(...found.stability)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...found.margins)).toBeLessThanOrEqual(1);
    expect(found.runnersUp?.length).toBe(kinds.length);
  });
});
