import { describe, expect, it } from 'vitest';
import type { FindingDecision, Summary } from '../../src/model/index.js';
import { decidesAnything, reviewFindings } from '../../src/review/review-findings.js';
import { findingOf, listen } from './reviews.js';

const summary = {
  findings: [
    findingOf('theme', 'Three sessions spoke of keys.', { about: 'keys' }),
    findingOf('openQuestions', 'Two questions are open.'),
    findingOf('ask', 'Decide one thing.'),
  ],
  openQuestions: ['q1'],
} as unknown as Summary;

const decide = (...decisions: readonly FindingDecision[]) => {
  const { heard, diagnose } = listen();
  const reviewed = reviewFindings(summary, decisions, { sessionCount: 5, diagnose });
  return { ...reviewed, heard, texts: reviewed.summary.findings.map(({ text }) => text) };
};
const place = { file: 'review.yaml', part: 'findings' };

describe('findings of which nothing is decided', () => {
  it('are the same summary', () => {
    expect(decide().summary).toBe(summary);
    expect(decide()).toMatchObject({ edited: 0, heard: [] });
  });

  it('are the same summary where they are only written out', () => {
    const written = decide({ id: 'theme-keys', said: 'Keys.', text: 'Keys.' }, { id: 'gone', said: 'Gone.' });
    expect(written.summary).toBe(summary);
    expect(written).toMatchObject({ edited: 0, heard: [] });
  });
});

describe('a decision on a finding', () => {
  it('gives it other words, marked as edited', () => {
    const { summary: after, edited, heard } = decide({ id: 'openQuestions', text: 'Answer two questions.' });
    expect(after.findings[1]).toEqual({
      ...summary.findings[1],
      text: 'Answer two questions.',
      isEdited: true,
    });
    expect(after.openQuestions).toEqual(['q1']);
    expect(edited).toBe(1);
    expect(heard).toEqual([]);
  });

  it('says so where the finding says something else by now', () => {
    const said = 'Two sessions spoke of keys.';
    const { heard, texts } = decide({ id: 'theme-keys', said, text: 'Keys matter.' });
    expect(texts[0]).toBe('Keys matter.');
    expect(heard).toEqual([
      ['review-finding-changed', place, { text: 'Keys matter.', said, now: 'Three sessions spoke of keys.' }],
    ]);
    const asBefore = { id: 'theme-keys', said: 'Three sessions spoke of keys.', text: 'Keys matter.' };
    expect(decide(asBefore).heard).toEqual([]);
  });

  it('leaves it out', () => {
    const { texts, edited } = decide({ id: 'theme-keys', show: 'never', text: 'Keys matter.' });
    expect(texts).toEqual(['Two questions are open.', 'Decide one thing.']);
    expect(edited).toBe(1);
  });

  it('puts it first, with its own words or with others', () => {
    const first = decide({ id: 'openQuestions', show: 'first' });
    expect(first.texts).toEqual([
      'Two questions are open.',
      'Three sessions spoke of keys.',
      'Decide one thing.',
    ]);
    expect(first.summary.findings[0]).not.toHaveProperty('isEdited');
    expect(decide({ id: 'openQuestions', show: 'first', text: 'Answer.' }).texts[0]).toBe('Answer.');
  });

  it('puts it first without marking it where its words are only written out', () => {
    const written = { said: 'Two questions are open.', text: 'Two questions are open.' };
    const { summary: after, heard } = decide({ id: 'openQuestions', show: 'first', ...written });
    expect(after.findings[0]).toBe(summary.findings[1]);
    expect(heard).toEqual([]);
    // What was written out is no wording of a person’s, even where the finding says something else by now.
    const old = { said: 'One question is open.', text: 'One question is open.' };
    expect(decide({ id: 'openQuestions', show: 'first', ...old }).texts[0]).toBe('Two questions are open.');
  });

  it('keeps the ask last, whatever is decided of it', () => {
    expect(decide({ id: 'ask', show: 'first' }).texts.at(-1)).toBe('Decide one thing.');
  });

  it('follows the last of two on the same finding, and counts them once', () => {
    const { texts, edited } = decide(
      { id: 'theme-keys', text: 'Keys matter.' },
      { id: 'theme-keys', text: 'Keys matter most.' },
    );
    expect(texts[0]).toBe('Keys matter most.');
    expect(edited).toBe(1);
  });

  it('is reported where no finding has its id, with the nearest', () => {
    const { summary: after, heard } = decide(
      { id: 'theme-key', show: 'never' },
      { id: 'lunch', show: 'never' },
    );
    expect(after).toBe(summary);
    expect(heard).toEqual([
      ['review-finding-gone', place, { id: 'theme-key', nearest: 'theme-keys' }],
      ['review-finding-gone', place, { id: 'lunch', nearest: null }],
    ]);
  });
});

describe('a finding of a person’s own', () => {
  it('stands before the ask, counts no session and is marked as edited', () => {
    const { summary: after, edited, heard } = decide({ text: 'Lunch was good.' }, { show: 'first' });
    expect(after.findings.map(({ kind }) => kind)).toEqual(['theme', 'openQuestions', 'own', 'ask']);
    expect(after.findings[2]).toEqual(
      findingOf('own', 'Lunch was good.', { count: { sessions: 0, of: 5 }, isEdited: true }),
    );
    expect(edited).toBe(1);
    expect(heard).toEqual([]);
  });

  it('is counted with what is decided of others', () => {
    expect(decide({ text: 'Lunch was good.' }, { id: 'ask', text: 'Choose.' }).edited).toBe(2);
  });
});

it.each<[string, FindingDecision, boolean]>([
  ['other words', { id: 'ask', said: 'Decide.', text: 'Choose.' }, true],
  ['words where none were written out', { id: 'ask', text: 'Choose.' }, true],
  ['a place', { id: 'ask', show: 'first' }, true],
  ['the words that were found', { id: 'ask', said: 'Decide.', text: 'Decide.' }, false],
  ['no words', { id: 'ask', said: 'Decide.' }, false],
])('a finding with %s is decided: %j → %s', (_, decision, expected) => {
  expect(decidesAnything(decision)).toBe(expected);
});
