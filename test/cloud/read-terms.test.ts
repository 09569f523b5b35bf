import { describe, expect, it } from 'vitest';
import { readTerms } from '../../src/cloud/read-terms.js';

const read = (...terms: readonly [text: string, weight: number][]) =>
  readTerms(terms.map(([text, weight]) => ({ text, weight, themeId: null }))).map(({ text }) => text);

describe('readTerms', () => {
  it('gives the heaviest first, and words of one weight by their text, whatever their order', () => {
    expect(read(['b', 1], ['a', 1], ['c', 2])).toEqual(['c', 'a', 'b']);
    expect(read(['c', 2], ['a', 1], ['b', 1])).toEqual(['c', 'a', 'b']);
  });

  it('takes out what is empty or weighs nothing', () => {
    expect(read(['', 1], [' \t', 1], ['x', 0], ['x', -1], ['x', Number.NaN], ['x', Infinity])).toEqual([]);
  });

  it('makes control characters and white space one space, and letters with loose accents one letter', () => {
    expect(read(['a\u0000\n  b', 1])).toEqual(['a b']);
    expect(read(['cafe\u0301', 1])).toEqual(['caf\u00e9']);
    expect(read(['half \ud800', 1])).toEqual(['half \ufffd']);
  });
});
