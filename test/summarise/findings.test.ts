import { describe, expect, it } from 'vitest';
import type { ActionGroup, Session, Theme } from '../../src/model/index.js';
import type { FindingInputs } from '../../src/summarise/finding-inputs.js';
import { findFindings } from '../../src/summarise/findings.js';
import { createSay } from '../../src/text/index.js';
import wording from '../../templates/wording/en-GB.json' with { type: 'json' };
import { makeSession } from '../themes/sessions.js';

const say = createSay(wording, 'en-GB');

function themesOf(sizes: readonly number[]): { themes: Theme[]; sessions: Session[] } {
  const themes = sizes.map(
    (size, at): Theme => ({
      id: `t${at}`,
      label: 'Barges Ropes Sails Pumps Bells'.split(' ')[at] ?? `T${at}`,
      longName: '',
      littleEvidence: false,
      terms: [],
      sessionIds: Array.from({ length: size }, (_, nth) => `t${at}-${nth}`),
      mentionedIn: [],
    }),
  );
  const sessions = themes.flatMap(({ sessionIds, label }) =>
    sessionIds.map((id) => makeSession(id, label, [], ['Oil it'])),
  );
  return { themes, sessions };
}

function tell(sizes: readonly number[], given: Partial<FindingInputs> = {}): string[] {
  const { themes, sessions } = themesOf(sizes);
  return findFindings({
    sessions,
    sites: [],
    themes: { themes, assignments: [] },
    actionGroups: [],
    contrasts: [],
    openQuestions: [],
    withoutAction: [],
    suggestedActions: sessions.length,
    lang: 'en-GB',
    say,
    ...given,
  }).map(({ text }) => text);
}

describe('findings on themes', () => {
  it('tell the largest alone, then the next', () => {
    expect(tell([4, 3, 2]).slice(0, 2)).toEqual([
      'Barges came up most: 4 of 9 sessions were mainly about it.',
      'Then came Ropes (3 sessions) and Sails (2 sessions).',
    ]);
  });

  it('put none of several that are as large before the others', () => {
    expect(tell([3, 3, 2]).slice(0, 2)).toEqual([
      'Barges and Ropes came up most: 3 of 8 sessions each.',
      'Then came Sails, with 2 sessions.',
    ]);
    expect(tell([4, 3, 3, 3]).slice(0, 2)).toEqual([
      'Barges came up most: 4 of 13 sessions were mainly about it.',
      'Then came Ropes, Sails and Pumps, with 3 sessions each.',
    ]);
    expect(tell([4, 3, 2, 2])[1]).toBe('Then came Ropes, with 3 sessions.');
  });
});

describe('the finding on a group of suggestions', () => {
  const group: ActionGroup = {
    id: 'g',
    text: 'Consent and security',
    term: 'consent” or “security',
    words: ['consent', 'security'],
    items: [],
    sessions: ['t0-0', 't0-1', 't1-0'],
    sites: [],
    themes: [],
  };

  it('says that its words stand for each other, and that others of the same meaning are counted', () => {
    expect(tell([3, 1], { actionGroups: [group] })[1]).toBe(
      'The actions of 3 of 4 sessions speak of “consent” or “security”.',
    );
    const wider = { ...group, words: [...group.words, 'password'] };
    expect(tell([3, 1], { actionGroups: [wider] })[1]).toBe(
      'The actions of 3 of 4 sessions speak of “consent”, “security” or words that mean about the same.',
    );
  });
});

describe('what is asked of the reader', () => {
  it('says how many actions are written down where fewer are counted', () => {
    expect(tell([3, 1]).at(-1)).not.toContain('written down');
    expect(tell([3, 1], { suggestedActions: 2 }).at(-1)).toBe(
      'What is asked of you: choose which of the 2 suggested actions to take up, and name an owner for each. ' +
        'Of 4 actions written down, 2 are left when those that come again or are unfinished are not counted.',
    );
  });
});
