import { describe, expect, it } from 'vitest';
import type { Codebook, Themes } from '../../src/model/index.js';
import { createReviewer } from '../../src/review/reviewer.js';
import { makeSession } from '../themes/sessions.js';
import { assignmentOf, listen, reviewOf, themeOf } from './reviews.js';

const { diagnose } = listen();
const sessions = [makeSession('a', 'Keys', [], ['Cut keys'])];
const found: Themes = {
  themes: [themeOf('keys', 'Keys', ['a'])],
  assignments: [assignmentOf('a', ['keys'])],
};
const inputs = { sessions, describe: () => found, slugOf: (text: string) => text };
const book: Codebook = {
  themes: [{ name: 'Sheds', words: ['shed'] }] as unknown as Codebook['themes'],
  synonyms: [{ say: 'shed', also: ['hut'] }],
  ignore: ['today'],
};

describe('without a review', () => {
  it('everything is given back as it is', () => {
    const reviewer = createReviewer(null, diagnose);
    expect(reviewer.review).toBeNull();
    expect(reviewer.codebook(book)).toBe(book);
    expect(reviewer.codebook(null)).toBeNull();
    expect(reviewer.lines(sessions)).toBe(sessions);
    expect(reviewer.themes(found, inputs)).toBe(found);
    expect(reviewer.findings).toEqual([]);
    expect(reviewer.edits()).toBeNull();
  });
});

describe('with a review', () => {
  it('its synonyms and words to ignore are added to those of the codebook', () => {
    const synonyms = [{ say: 'key', also: ['fob'] }];
    const reviewer = createReviewer(reviewOf({ synonyms, ignore: ['lunch'] }), diagnose);
    expect(reviewer.codebook(book)).toEqual({
      themes: book.themes,
      synonyms: [...book.synonyms, ...synonyms],
      ignore: ['today', 'lunch'],
    });
    expect(reviewer.codebook(null)).toEqual({ themes: [], synonyms, ignore: ['lunch'] });
  });

  it('either of them alone makes a codebook, and neither leaves it as it is', () => {
    const codebookOf = (decided: Parameters<typeof reviewOf>[0]) =>
      createReviewer(reviewOf(decided), diagnose).codebook(null);
    expect(codebookOf({ ignore: ['lunch'] })).toMatchObject({ synonyms: [], ignore: ['lunch'] });
    expect(codebookOf({ synonyms: [{ say: 'a', also: ['b'] }] })).toMatchObject({ ignore: [] });
    expect(codebookOf({})).toBeNull();
  });

  it('decisions on lines and themes are counted as they are applied', () => {
    const review = reviewOf({
      lines: [
        { id: 'a-a0', text: 'Have keys cut', owner: 'Kim' },
        { id: 'a-p0', show: 'first' },
      ],
      themes: [{ id: 'keys', name: 'Locks', sessions: ['a'], hide: false, mergeInto: null }],
    });
    const reviewer = createReviewer(review, diagnose);
    expect(reviewer.review).toBe(review);
    expect(reviewer.edits()).toBeNull();
    const [session] = reviewer.lines([makeSession('a', 'Keys', ['Doors stick'], ['Cut keys'])]);
    expect(session?.actions[0]).toMatchObject({ edited: 'Have keys cut', owner: 'Kim' });
    expect(reviewer.edits()).toMatchObject({
      linesReworded: 1,
      linesChosen: 1,
      ownersGiven: 1,
      themesNamed: 0,
    });
    expect(reviewer.themes(found, inputs).themes[0]?.label).toBe('Locks');
    expect(reviewer.edits()).toMatchObject({
      linesReworded: 1,
      themesNamed: 1,
      themesHidden: 0,
      sessionsMoved: 0,
    });
  });

  it('findings that decide nothing are left out', () => {
    const decided = { id: 'ask', text: 'Choose.' };
    const findings = [decided, { id: 'openQuestions', said: 'Two.', text: 'Two.' }];
    expect(createReviewer(reviewOf({ findings }), diagnose).findings).toEqual([decided]);
  });
});
