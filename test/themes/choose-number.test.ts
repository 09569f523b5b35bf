import { describe, expect, it } from 'vitest';
import { fewestAsGood, rangeOfNumbers } from '../../src/themes/choose-number.js';

describe('the number of themes', () => {
  it.each([
    [9, 2, 4],
    [21, 7, 8],
    [100, 7, 12],
    [1000, 7, 12],
  ])('is looked for, for %i sessions, from %i to %i', (sessions, min, max) => {
    expect(rangeOfNumbers(sessions)).toEqual({ min, max });
  });

  it('is the fewest that score within a tenth of the best', () => {
    const scores = (...all: number[]) => all.map((score, at) => ({ count: at + 3, score }));
    expect(fewestAsGood(scores(0.5, 0.91, 1, 0.99))).toBe(4);
    expect(fewestAsGood(scores(0.5, 0.89, 1, 0.99))).toBe(5);
    expect(fewestAsGood(scores(1, 0.99))).toBe(3);
    expect(fewestAsGood([])).toBeUndefined();
  });
});
