import { describe, expect, it } from 'vitest';
import { splitSentences, tokenise } from '../../src/text/index.js';

const wordsOf = (text: string) => tokenise(text).map((token) => token.text);

describe('tokenise', () => {
  it('keeps words with inner apostrophes and hyphens whole', () => {
    expect(wordsOf("T-shaped people don't e-mail O’Neill about co-design")).toEqual([
      'T-shaped',
      'people',
      "don't",
      'e-mail',
      'O’Neill',
      'about',
      'co-design',
    ]);
  });
  it('keeps accents, combining marks and other scripts', () => {
    expect(wordsOf('naïve Łódź cafe\u0301 Привет 日本')).toEqual([
      'naïve',
      'Łódź',
      'cafe\u0301',
      'Привет',
      '日本',
    ]);
  });
  it('parts words at spaced dashes, slashes and markup', () => {
    expect(wordsOf('Pay - grades/bands *not* t&cs')).toEqual(['Pay', 'grades', 'bands', 'not', 't&cs']);
  });
  it('flags numbers but not words that hold one', () => {
    expect(
      tokenise('39 roles, 400,000 people, 1st 8wk 3D')
        .filter((t) => t.isNumber)
        .map((t) => t.text),
    ).toEqual(['39', '400,000', '1st']);
  });
  it('takes an address as one token', () => {
    expect(tokenise('See https://example.org/a?b=1, ask me@example.org.')).toMatchObject([
      { text: 'See', isAddress: false },
      { text: 'https://example.org/a?b=1', isAddress: true },
      { text: 'ask', isAddress: false },
      { text: 'me@example.org', isAddress: true },
    ]);
  });
  it('gives offsets that lead back to the text', () => {
    const text = 'e.g. flexible hours';
    for (const token of tokenise(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(wordsOf(text)[0]).toBe('e.g');
  });
});

describe('splitSentences', () => {
  it('splits at stops before capitals and at line breaks, not after abbreviations', () => {
    expect(splitSentences('Share tools e.g. Trello. Ask first! why not\nNext line')).toEqual([
      'Share tools e.g. Trello.',
      'Ask first! why not',
      'Next line',
    ]);
  });
  it('gives nothing for white space', () => {
    expect(splitSentences(' \n ')).toEqual([]);
  });
});
