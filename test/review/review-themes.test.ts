import { describe, expect, it, vi } from 'vitest';
import type { ReviewedTheme, Themes } from '../../src/model/index.js';
import { reviewThemes, type ThemeGroup } from '../../src/review/review-themes.js';
import { makeSession } from '../themes/sessions.js';
import { assignmentOf, listen, reviewOf, themeOf } from './reviews.js';

const sessions = ['k1', 'k2', 'k3', 'd1', 'd2', 'o1'].map((id) => makeSession(id, `On ${id}`));
const found: Themes = {
  themes: [
    themeOf('keys', 'Keys', ['k1', 'k2', 'k3'], { mentionedIn: ['d1'] }),
    themeOf('doors', 'Doors', ['d1', 'd2']),
    themeOf('other', 'Andere', ['o1'], { terms: [] }),
  ],
  assignments: [
    assignmentOf('k1', ['keys', 'doors'], { next: 'doors' }),
    assignmentOf('k2', ['keys'], { next: 'doors' }),
    assignmentOf('k3', ['keys']),
    assignmentOf('d1', ['doors'], { mentions: ['keys'], next: 'keys' }),
    assignmentOf('d2', ['doors', 'keys']),
    assignmentOf('o1', ['other'], { next: 'keys' }),
  ],
  colourIds: ['doors', 'keys'],
};

const listed = (
  id: string | null,
  name: string,
  sessionIds: readonly string[],
  more: Partial<ReviewedTheme> = {},
): ReviewedTheme => ({ id, name, sessions: sessionIds, hide: false, mergeInto: null, ...more });
const keys = listed('keys', 'Keys', ['k1', 'k2', 'k3']);
const doors = listed('doors', 'Doors', ['d1', 'd2']);
const other = listed('other', 'Other', ['o1']);

/** Themes anew: their words and what is said of each session tell that they were not found. */
const anew = (groups: readonly ThemeGroup[]): Themes => ({
  themes: groups.map(({ id, label, sessionIds }) =>
    themeOf(id, label, sessionIds, { longName: 'Anew', mentionedIn: id === 'doors' ? ['k2'] : [] }),
  ),
  assignments: sessions.map(({ id }) => assignmentOf(id, ['x'], { words: ['anew', id], weights: [3, 2] })),
});

function decide(themes: readonly ReviewedTheme[] | null, { now = sessions, from = found } = {}) {
  const { heard, diagnose } = listen();
  const describeGroups = vi.fn(anew);
  const reviewed = reviewThemes(from, {
    review: reviewOf({ themes }),
    sessions: now,
    describe: describeGroups,
    slugOf: (text) => text.toLowerCase().replaceAll(' ', '-'),
    diagnose,
  });
  const { themes: after, ...counts } = reviewed;
  const assignment = (id: string) => after.assignments.find(({ sessionId }) => sessionId === id);
  return {
    after,
    counts,
    heard,
    assignment,
    groups: describeGroups.mock.calls[0]?.[0] ?? null,
    homes: after.themes.map(({ id, label, sessionIds }) => `${id} ${label}: ${sessionIds.join(' ')}`),
  };
}
const nothing = { named: 0, hidden: 0, moved: 0 };

describe('themes of which nothing is decided', () => {
  it('are those that were found', () => {
    const { after, counts, heard } = decide(null);
    expect(after).toBe(found);
    expect(counts).toEqual(nothing);
    expect(heard).toEqual([]);
  });

  it('are those that were found where they are only listed, too', () => {
    const { after, counts, heard, groups } = decide([keys, doors, other]);
    expect(after).toEqual(found);
    expect(counts).toEqual(nothing);
    expect(heard).toEqual([]);
    expect(groups).toBeNull();
  });

  it('stand whatever the order in which their sessions are listed', () => {
    const turned = listed('keys', 'Keys', ['k3', 'k1', 'k2']);
    expect(decide([turned, doors, other]).after).toEqual(found);
  });

  it('stand whatever the order in which they have their sessions', () => {
    const from = {
      ...found,
      themes: [themeOf('keys', 'Keys', ['k3', 'k1', 'k2']), ...found.themes.slice(1)],
    };
    const { after, groups } = decide([keys, doors, other], { from });
    expect(after.themes[0]?.sessionIds).toEqual(['k3', 'k1', 'k2']);
    expect(groups).toBeNull();
  });
});

describe('the name and the order of a theme', () => {
  it('are those of the review, and its words stay', () => {
    const { after, counts, homes, groups } = decide([doors, { ...keys, name: 'Locks' }, other]);
    expect(homes).toEqual(['doors Doors: d1 d2', 'keys Locks: k1 k2 k3', 'other Andere: o1']);
    expect(after.themes[1]?.longName).toBe('All about Keys');
    expect(after.colourIds).toEqual(['doors', 'keys']);
    expect(counts).toEqual({ ...nothing, named: 1 });
    expect(groups).toBeNull();
  });

  it('of a new theme are given, with an id that no other has', () => {
    const renamed = listed('keys', 'Locks', ['k1', 'k2']);
    const { homes, counts } = decide([listed(null, 'Keys', ['k3']), renamed, doors, other]);
    expect(homes).toEqual(['keys-2 Keys: k3', 'keys Locks: k1 k2', 'doors Doors: d1 d2', 'other Andere: o1']);
    expect(counts).toEqual({ ...nothing, named: 1, moved: 1 });
  });

  it('count up where several new themes want one id, and leave `other` to the sessions at home nowhere', () => {
    const lists = [
      listed(null, 'Keys', ['k1']),
      listed(null, 'keys', ['k2']),
      listed(null, 'Other', ['k3']),
      keys,
    ];
    expect(decide([...lists, doors, other]).homes.map((home) => home.split(':')[0])).toEqual([
      'keys-2 Keys',
      'keys-3 keys',
      'other-2 Other',
      'doors Doors',
      'other Andere',
    ]);
  });
});

describe('a session that is moved', () => {
  const lists = [listed('keys', 'Keys', ['k1', 'k2']), listed('doors', 'Doors', ['d1', 'd2', 'k3']), other];

  it('is under its new theme, given by a person, with the words that were found anew', () => {
    const { assignment, counts, homes, groups } = decide(lists);
    // Sessions stand in their order, wherever the review lists them.
    expect(homes).toEqual(['keys Keys: k1 k2', 'doors Doors: k3 d1 d2', 'other Andere: o1']);
    expect(groups?.map(({ id }) => id)).toEqual(['keys', 'doors']);
    expect(assignment('k3')).toEqual({
      sessionId: 'k3',
      themeIds: ['doors'],
      mentions: [],
      margin: 1,
      stability: 1,
      words: ['anew', 'k3'],
      weights: [3, 2],
      isGiven: true,
    });
    expect(counts).toEqual({ ...nothing, moved: 1 });
  });

  it('leaves the others as they were found, but for what mentions them', () => {
    const { after, assignment } = decide(lists);
    expect(after.themes.map(({ longName }) => longName)).toEqual(['Anew', 'Anew', 'All about Andere']);
    expect(assignment('k1')).toEqual(found.assignments[0]);
    expect(assignment('k2')).toEqual({ ...found.assignments[1], mentions: ['doors'] });
    expect(assignment('d1')).toEqual({ ...found.assignments[3], mentions: [] });
    expect(assignment('d2')).toEqual(found.assignments[4]);
    expect(assignment('k1')).not.toHaveProperty('isGiven');
  });

  it('has no second theme any more', () => {
    const { assignment } = decide([
      listed('keys', 'Keys', ['k2', 'k3']),
      listed(null, 'Gates', ['k1']),
      doors,
      other,
    ]);
    expect(assignment('k1')?.themeIds).toEqual(['gates']);
    expect(assignment('k1')).not.toHaveProperty('next');
  });

  it('may come from nowhere, and go to nowhere', () => {
    const lists = [listed('keys', 'Keys', ['k1', 'k2', 'o1']), doors, listed('other', 'Other', ['k3'])];
    const { homes, assignment, after, counts } = decide(lists);
    expect(homes).toEqual(['keys Keys: k1 k2 o1', 'doors Doors: d1 d2', 'other Other: k3']);
    expect(assignment('o1')).toMatchObject({ themeIds: ['keys'], isGiven: true });
    expect(assignment('k3')).toMatchObject({ themeIds: ['other'], isGiven: true });
    expect(after.themes[2]).toEqual({
      id: 'other',
      label: 'Other',
      longName: 'Other',
      terms: [],
      sessionIds: ['k3'],
      mentionedIn: [],
      littleEvidence: true,
    });
    expect(counts.moved).toBe(2);
  });

  it('keeps the words that were found where all themes have the sessions of one that was found', () => {
    const { assignment, homes } = decide([keys, doors, listed(null, 'Hats', ['o1'])]);
    expect(homes).toEqual(['keys Keys: k1 k2 k3', 'doors Doors: d1 d2', 'hats Hats: o1']);
    expect(assignment('o1')).toMatchObject({ themeIds: ['hats'], words: ['found'], isGiven: true });
  });

  it('has no words where none were found for it', () => {
    const { themes } = reviewThemes(found, {
      review: reviewOf({ themes: lists }),
      sessions,
      describe: (groups) => ({ ...anew(groups), assignments: [] }),
      slugOf: (text) => text,
      diagnose: listen().diagnose,
    });
    const moved = themes.assignments.filter(({ isGiven }) => isGiven);
    expect(moved).toMatchObject([{ sessionId: 'k3', words: [], weights: [] }]);
  });
});

describe('a theme that is hidden', () => {
  it('has its sessions under Other, and is counted', () => {
    const { homes, counts, after } = decide([{ ...doors, hide: true }, keys, other]);
    expect(homes).toEqual(['keys Keys: k1 k2 k3', 'other Other: d1 d2 o1']);
    expect(after.themes[1]?.littleEvidence).toBe(false);
    expect(counts).toEqual({ ...nothing, hidden: 1 });
  });

  it('has the name of Other, not its own, where nothing else is there', () => {
    const lists = [{ ...doors, hide: true }, listed('keys', 'Keys', ['k1', 'k2', 'k3', 'o1'])];
    expect(decide(lists).homes).toEqual(['keys Keys: k1 k2 k3 o1', 'other Other: d1 d2']);
  });

  it('stays hidden when another is merged into it', () => {
    const { homes } = decide([{ ...keys, hide: true }, { ...doors, mergeInto: 'keys' }, other]);
    expect(homes).toEqual(['other Other: k1 k2 k3 d1 d2 o1']);
  });
});

describe('a theme that is merged into another', () => {
  it.each(['doors', 'Doors', 'DOORS'])('goes to it by its id or its name: %s', (mergeInto) => {
    const { homes, heard, counts, assignment } = decide([{ ...keys, mergeInto }, doors, other]);
    expect(homes).toEqual(['doors Doors: k1 k2 k3 d1 d2', 'other Andere: o1']);
    expect(heard).toEqual([]);
    expect(counts).toEqual(nothing);
    // Its company went with it: it was not moved by a person, and is not its own second theme.
    expect(assignment('k1')).toEqual({ ...assignmentOf('k1', ['doors']) });
    expect(assignment('d2')).toEqual(assignmentOf('d2', ['doors']));
    expect(assignment('o1')).toMatchObject({ themeIds: ['other'], next: 'doors' });
  });

  it.each(['d-17', 'Gates and doors'])('goes to it where its id and its name differ: %s', (mergeInto) => {
    const { homes, heard } = decide([
      { ...keys, mergeInto },
      listed('d-17', 'Gates and Doors', ['d1', 'd2']),
      other,
    ]);
    expect(homes[0]).toBe('d-17 Gates and Doors: k1 k2 k3 d1 d2');
    expect(heard).toEqual([]);
  });

  it('goes on with it where that is merged too', () => {
    const gates = listed(null, 'Gates', []);
    const { homes, heard } = decide([
      { ...keys, mergeInto: 'Doors' },
      { ...doors, mergeInto: 'gates' },
      gates,
      other,
    ]);
    expect(homes).toEqual(['gates Gates: k1 k2 k3 d1 d2', 'other Andere: o1']);
    expect(heard).toEqual([]);
  });

  it('stays where there is no such theme, and the nearest is named', () => {
    const { homes, heard } = decide([{ ...keys, mergeInto: 'dors' }, doors, other]);
    expect(homes).toEqual(['keys Keys: k1 k2 k3', 'doors Doors: d1 d2', 'other Andere: o1']);
    expect(heard).toEqual([
      [
        'review-theme-unknown',
        { file: 'review.yaml', part: 'Keys' },
        { wanted: 'dors', nearest: 'doors', isCircle: false },
      ],
    ]);
  });

  it('says nothing of what another has to say', () => {
    const { homes, heard } = decide([
      { ...keys, mergeInto: 'doors' },
      { ...doors, mergeInto: 'elsewhere' },
      other,
    ]);
    expect(homes[0]).toBe('doors Doors: k1 k2 k3 d1 d2');
    expect(heard.map(([code, place]) => [code, place.part])).toEqual([['review-theme-unknown', 'Doors']]);
  });

  it('stays where the two are merged into each other, which is said of both', () => {
    const { heard } = decide([{ ...keys, mergeInto: 'doors' }, { ...doors, mergeInto: 'keys' }, other]);
    expect(heard.map(([code, , args]) => [code, (args as { isCircle: boolean }).isCircle])).toEqual([
      ['review-theme-unknown', true],
      ['review-theme-unknown', true],
    ]);
  });

  it('stays where it is merged into itself', () => {
    const { homes, heard } = decide([{ ...keys, mergeInto: 'keys' }, doors, other]);
    expect(homes[0]).toBe('keys Keys: k1 k2 k3');
    expect(heard).toHaveLength(1);
  });
});

describe('a session that the review does not list', () => {
  it('goes where most sessions of its theme went, and that is said', () => {
    const { homes, heard } = decide([listed('keys', 'Keys', ['k1']), doors, other]);
    expect(homes[0]).toBe('keys Keys: k1 k2 k3');
    expect(heard).toEqual([
      ['review-session-new', sessions[1]?.topic.place, { topic: 'On k2', theme: 'Keys' }],
      ['review-session-new', sessions[2]?.topic.place, { topic: 'On k3', theme: 'Keys' }],
    ]);
  });

  it('follows the majority, not the first', () => {
    const found4 = {
      ...found,
      themes: [themeOf('keys', 'Keys', ['k1', 'k2', 'k3', 'd1']), themeOf('doors', 'Doors', ['d2'])],
      assignments: sessions.map(({ id }) => assignmentOf(id, [id === 'd2' ? 'doors' : 'keys'])),
    };
    const lists = [
      listed('keys', 'Keys', ['k1']),
      listed(null, 'Gates', ['k2', 'k3']),
      listed('doors', 'Doors', ['d2', 'o1']),
    ];
    const { homes, heard, assignment } = decide(lists, { from: found4 });
    expect(homes[1]).toBe('gates Gates: k2 k3 d1');
    expect(heard.map(([, , args]) => args)).toEqual([{ topic: 'On d1', theme: 'Gates' }]);
    // Whoever stayed behind was put there.
    expect(assignment('k1')?.isGiven).toBe(true);
    expect(assignment('d1')).not.toHaveProperty('isGiven');
  });

  it('follows those that are listed, however few', () => {
    const { homes } = decide([listed(null, 'Gates', ['k1']), doors, other]);
    expect(homes[0]).toBe('gates Gates: k1 k2 k3');
  });

  it('stays in its theme where the review lists no session of it', () => {
    const { homes, heard } = decide([listed('doors', 'Doors', ['d1', 'd2']), other]);
    expect(homes).toEqual(['doors Doors: d1 d2', 'keys Keys: k1 k2 k3', 'other Andere: o1']);
    expect(heard.map(([code, , args]) => [code, args])).toEqual(
      ['k1', 'k2', 'k3'].map((id) => ['review-session-new', { topic: `On ${id}`, theme: 'Keys' }]),
    );
  });

  it('stays at home nowhere where it was found so, whatever became of the others there', () => {
    const now = [...sessions, makeSession('o2', 'On o2'), makeSession('new', 'On new')];
    const from = {
      ...found,
      themes: [...found.themes.slice(0, 2), themeOf('other', 'Other', ['o1', 'o2'])],
      assignments: [...found.assignments, assignmentOf('o2', ['other'])],
    };
    const lists = [listed('keys', 'Keys', ['k1', 'k2', 'k3', 'o1']), doors];
    const { homes, heard } = decide(lists, { now, from });
    expect(homes[2]).toBe('other Other: o2 new');
    expect(heard.map(([, , args]) => args)).toEqual([
      { topic: 'On o2', theme: 'Other' },
      { topic: 'On new', theme: 'Other' },
    ]);
  });
});

describe('a session that the review lists', () => {
  it('and that is gone is reported with the nearest that is not listed', () => {
    const lists = [listed('keys', 'Keys', ['k1', 'k2', 'session-k3']), doors, other];
    const now = sessions.map((session) =>
      session.id === 'k3' ? { ...session, id: 'session-k33' } : session,
    );
    const from = {
      ...found,
      themes: [themeOf('keys', 'Keys', ['k1', 'k2', 'session-k33']), ...found.themes.slice(1)],
      assignments: found.assignments.map((one) =>
        one.sessionId === 'k3' ? { ...one, sessionId: 'session-k33' } : one,
      ),
    };
    const { heard, homes } = decide(lists, { now, from });
    expect(homes[0]).toBe('keys Keys: k1 k2 session-k33');
    expect(heard[0]).toEqual([
      'review-session-gone',
      { file: 'review.yaml', part: 'Keys' },
      { session: 'session-k3', theme: 'Keys', nearest: 'session-k33' },
    ]);
    expect(heard[1]?.[0]).toBe('review-session-new');
  });

  it('and that is gone has no nearest where all the others are listed', () => {
    const { heard } = decide([{ ...keys, sessions: [...keys.sessions, 'k4'] }, doors, other]);
    expect(heard.map(([, , args]) => args)).toEqual([{ session: 'k4', theme: 'Keys', nearest: null }]);
  });

  it('twice is where it is listed first, and the second is reported', () => {
    const { homes, heard } = decide([keys, { ...doors, sessions: ['d1', 'd2', 'k1'] }, other]);
    expect(homes[0]).toBe('keys Keys: k1 k2 k3');
    expect(heard).toEqual([
      ['review-session-twice', { file: 'review.yaml', part: 'Doors' }, { session: 'k1', theme: 'Doors' }],
    ]);
  });

  it('twice is no matter where both lists end up in one theme', () => {
    const again = { ...doors, sessions: ['d1', 'd2', 'k1'], mergeInto: 'keys' };
    expect(decide([keys, again, other]).heard).toEqual([]);
  });
});

it('a theme without a session is not shown, and who stood second in it follows its sessions', () => {
  const { homes, assignment } = decide([
    keys,
    listed('doors', 'Doors', []),
    listed(null, 'Gates', ['d1', 'd2']),
    other,
  ]);
  expect(homes).toEqual(['keys Keys: k1 k2 k3', 'gates Gates: d1 d2', 'other Andere: o1']);
  expect(assignment('k1')).toMatchObject({ themeIds: ['keys', 'gates'], next: 'gates' });
});

it('a second theme that is shown no more is left out', () => {
  const from = { ...found, assignments: [assignmentOf('k1', ['keys', 'gone'], { next: 'gone' })] };
  const { assignment } = decide([keys, doors, other], { from });
  expect(assignment('k1')?.themeIds).toEqual(['keys']);
  expect(assignment('k1')).not.toHaveProperty('next');
});

it('a describer that leaves out a theme is a mistake of ours, which is thrown', () => {
  expect(() =>
    reviewThemes(found, {
      review: reviewOf({ themes: [listed('keys', 'Keys', ['k1', 'd1'])] }),
      sessions,
      describe: () => ({ themes: [], assignments: [] }),
      slugOf: (text) => text,
      diagnose: listen().diagnose,
    }),
  ).toThrow('`keys` was not described');
});
