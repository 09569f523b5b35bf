import { describe, expect, it } from 'vitest';
import { adjustedRand, silhouette, strongest } from '../../src/themes/agreement.js';
import { factorise } from '../../src/themes/nmf.js';
import { asFactor } from '../../src/themes/smooth.js';
import { truncatedSvd } from '../../src/themes/svd.js';
import { weigh } from '../../src/themes/weigh.js';

const blocks = weigh([
  ['bus', 'fare'],
  ['bus', 'fare', 'stop'],
  ['fare', 'stop'],
  ['plot', 'well'],
  ['plot', 'well', 'compost'],
  ['compost', 'plot'],
]).matrix;

describe('truncatedSvd', () => {
  it('gives singular values whose squares add up to those of the matrix, and vectors at right angles', () => {
    const { s, u, rank } = truncatedSvd(asFactor(blocks), 6);
    expect(s.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(6, 6);
    for (let a = 0; a < rank; a++) {
      for (let b = 0; b < a; b++) {
        let product = 0;
        for (let row = 0; row < 6; row++) product += u[row * rank + a]! * u[row * rank + b]!;
        expect(product).toBeCloseTo(0, 6);
      }
    }
  });
});

describe('factorise', () => {
  it('parts rows that share no column, with nothing below 0', () => {
    const { w, h, count } = factorise(asFactor(blocks), truncatedSvd(asFactor(blocks), 2), 2);
    const groups = strongest(w, 6, count);
    expect(adjustedRand(groups, [0, 0, 0, 1, 1, 1])).toBe(1);
    expect([...w, ...h].every((value) => value >= 0)).toBe(true);
    expect(silhouette(blocks, groups, 2)).toBeGreaterThan(0.3);
  });
});

describe('weigh', () => {
  it('leaves out stems of one text and gives rows of length 1', () => {
    const { stems, matrix } = weigh([
      ['a', 'b'],
      ['b', 'c'],
      ['b', 'c', 'c'],
    ]);
    expect(stems).toEqual(['b', 'c']);
    expect(matrix.values[0]).toBe(1);
  });
});
