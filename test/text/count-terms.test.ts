import { describe, expect, it } from 'vitest';
import { countTerms, findPhrases } from '../../src/text/index.js';

const texts = [
  { id: 'a', text: 'Set up a buddy scheme for new starters. The NHS way.' },
  { id: 'b', text: 'Our buddy scheme needs a budget, scheme rules' },
  { id: 'c', text: 'A community of practice, with budgets' },
  { id: 'd', text: 'Start a community of practice in the nhs' },
];

describe('findPhrases', () => {
  it('finds words that stand together in two texts, also around a function word', () => {
    expect(
      findPhrases(texts, 'en')
        .map((phrase) => phrase.key)
        .sort(),
    ).toEqual(['buddy scheme', 'community of practice']);
  });
  it('never reaches across punctuation', () => {
    const apart = [1, 2, 3].map((n) => ({ id: `${n}`, text: 'Travel, budget' }));
    expect(findPhrases(apart, 'en')).toEqual([]);
  });
  it('takes a pasted line for one piece of evidence', () => {
    const pasted = ['a', 'b'].map((id) => ({ id, text: 'triangle of makers meets every quarter' }));
    expect(findPhrases(pasted, 'en')).toEqual([]);
  });
});

describe('countTerms', () => {
  it('counts texts, most first, and takes the count of a phrase off its words', () => {
    const counted = countTerms(texts, 'en').map(({ text, ids }) => [text, ids.length]);
    expect(counted.slice(0, 4)).toEqual([
      ['NHS', 2],
      ['buddy scheme', 2],
      ['budget', 2],
      ['community of practice', 2],
    ]);
    expect(counted).toContainEqual(['scheme', 1]);
  });
  it('leaves out function words, filler and what the caller refuses', () => {
    const keys = countTerms(texts, 'en', { keep: (key) => key !== 'budget' }).map((term) => term.key);
    expect(keys).not.toContain('the');
    expect(keys).not.toContain('start');
    expect(keys).not.toContain('budget');
  });
  it('writes a word as it is mostly written, and small where a capital only opens a line', () => {
    const terms = countTerms(
      [
        { id: '1', text: 'Skills matter' },
        { id: '2', text: 'more skills' },
        { id: '3', text: 'Skills' },
      ],
      'en',
    );
    expect(terms[0]).toMatchObject({ text: 'skills', ids: ['1', '2', '3'] });
  });
});
