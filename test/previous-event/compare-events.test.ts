import { describe, expect, it } from 'vitest';
import type { PreviousEvent, Session } from '../../src/model/index.js';
import { compareWithPrevious } from '../../src/previous-event/compare-events.js';
import { makeSession } from '../themes/sessions.js';
import { earlierTheme, previousEvent, type ThemeNow, themeNow, themesOf } from './events.js';

const compare = (now: readonly ThemeNow[], then: PreviousEvent, sessions: readonly Session[] = []) =>
  compareWithPrevious(themesOf(now), then, { sessions, lang: 'en-GB' });

describe('the themes of two events', () => {
  it('are continued, new or gone; those at home nowhere are none of these', () => {
    const now = [themeNow('ferry', 'Ferries'), themeNow('bins', 'Bins'), themeNow('other', 'Other')];
    const then = previousEvent([
      earlierTheme('ferry', 'Boats', [], ['Late boats', 'Cheap boats']),
      earlierTheme('fair', 'The fair', [], ['A fair in June']),
      earlierTheme('other', 'Other', [], ['Lost gloves']),
    ]);
    expect(compare(now, then)).toEqual({
      title: 'Quay day',
      date: '2025-05-02',
      sessionCount: 9,
      continued: [{ themeId: 'ferry', before: 2 }],
      newThemes: ['bins'],
      goneThemes: [{ label: 'The fair', sessions: 1 }],
      actionsAgain: [],
    });
  });
});

describe('an action', () => {
  const then = previousEvent([], ['Paint the gate of the churchyard', 'Buy new ropes for the bell tower']);
  const again = (sessions: readonly Session[]) => compare([], then, sessions).actionsAgain;

  it('is named again where it says what one said then', () => {
    const sessions = [
      makeSession('a', 'Gates', [], ['Weed the path', 'Paint the gate of the churchyard.']),
      makeSession('b', 'Bells', [], ['Buy new ropes for the bell tower']),
    ];
    expect(again(sessions)).toEqual(['a-a1', 'b-a0']);
  });

  it('is named once, by the first session that says it', () => {
    const sessions = ['a', 'b'].map((id) => makeSession(id, id, [], ['Paint the gate of the churchyard']));
    expect(again(sessions)).toEqual(['a-a0']);
  });

  it('is not named because two sessions of this event say it', () => {
    const sessions = ['a', 'b'].map((id) => makeSession(id, id, [], ['Mow the grass around the graves']));
    expect(again(sessions)).toEqual([]);
  });

  it('is not named where it was never finished', () => {
    const session = makeSession('a', 'Gates', [], ['Paint the gate of the churchyard']);
    const unfinished = session.actions.map((action) => ({ ...action, kind: 'unfinished' as const }));
    expect(again([{ ...session, actions: unfinished }])).toEqual([]);
  });

  it('is not looked for among discussion points', () => {
    expect(again([makeSession('a', 'Gates', ['Paint the gate of the churchyard'])])).toEqual([]);
  });
});
