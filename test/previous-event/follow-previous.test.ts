import { describe, expect, it } from 'vitest';
import type { Assignment, PreviousEvent } from '../../src/model/index.js';
import { followPrevious } from '../../src/previous-event/follow-previous.js';
import { earlierTheme, previousEvent, type ThemeNow, themeNow, themesOf } from './events.js';

const follow = (
  now: readonly ThemeNow[],
  then: PreviousEvent,
  assignments: readonly Partial<Assignment>[] = [],
) =>
  followPrevious({ ...themesOf(now), assignments: assignments as readonly Assignment[] }, then, {
    sessions: now.flatMap(({ sessions }) => sessions),
    lang: 'en-GB',
  });
const names = ({ themes }: ReturnType<typeof follow>) =>
  themes.themes.map(({ id, label }) => `${id}: ${label}`);

const boats = themeNow('night-boats', 'Night boats', ['boat', 'ferry'], ['Ferry at night']);
const bins = themeNow('bins', 'Bins', ['bin'], ['Emptying bins']);
const nowhere = themeNow('other', 'Other', [], ['Gloves']);
const ferry = earlierTheme('ferry', 'The ferry', ['boat', 'ferry'], ['The ferry at night']);

describe('a theme that goes on', () => {
  it('takes the id and the name it had, and the others keep theirs', () => {
    const followed = follow([bins, boats, nowhere], previousEvent([ferry]));
    expect(names(followed)).toEqual(['bins: Bins', 'ferry: The ferry', 'other: Other']);
    expect(followed.pairs).toEqual([{ id: 'ferry', previous: ferry }]);
  });

  it('is named by its new id wherever a session names it', () => {
    const { themes } = follow([boats, bins], previousEvent([ferry]), [
      { sessionId: 'a', themeIds: ['night-boats', 'bins'], mentions: [], next: 'bins', margin: 0.5 },
      { sessionId: 'b', themeIds: ['bins'], mentions: ['night-boats', 'gone'], next: 'night-boats' },
      { sessionId: 'c', themeIds: ['bins'], mentions: [] },
    ]);
    expect(themes.assignments).toEqual([
      { sessionId: 'a', themeIds: ['ferry', 'bins'], mentions: [], next: 'bins', margin: 0.5 },
      { sessionId: 'b', themeIds: ['bins'], mentions: ['ferry', 'gone'], next: 'ferry' },
      { sessionId: 'c', themeIds: ['bins'], mentions: [] },
    ]);
    expect(themes.assignments[2]).not.toHaveProperty('next');
  });
});

describe('a new theme', () => {
  const lamps = themeNow('ferry', 'Ferry lamps', ['lamp'], ['Lamp oil']);

  it('that has an id which goes on with another theme gets a number behind it', () => {
    expect(names(follow([lamps, boats], previousEvent([ferry])))).toEqual([
      'ferry-2: Ferry lamps',
      'ferry: The ferry',
    ]);
  });

  it('gets the next number where that id is taken too', () => {
    const second = earlierTheme('ferry-2', 'Bins', ['bin']);
    expect(names(follow([lamps, boats, bins], previousEvent([ferry, second])))).toEqual([
      'ferry-3: Ferry lamps',
      'ferry: The ferry',
      'ferry-2: Bins',
    ]);
  });

  it('leaves that number to no other new theme', () => {
    const numbered = themeNow('ferry-2', 'Ferry ropes', ['rope'], ['Worn ropes']);
    expect(names(follow([lamps, numbered, boats], previousEvent([ferry])))).toEqual([
      'ferry-2: Ferry lamps',
      'ferry-2-2: Ferry ropes',
      'ferry: The ferry',
    ]);
  });
});

describe('the colours', () => {
  it('stay with earlier themes, gone ones too; new themes come after them and `other` has none', () => {
    const gone = earlierTheme('fair', 'The fair', ['fair']);
    const then = { ...previousEvent([]), themes: [ferry, gone], colourIds: ['fair', 'other', 'ferry'] };
    const { themes } = follow([bins, boats, nowhere], then);
    expect(themes.colourIds).toEqual(['fair', 'ferry', 'bins']);
  });
});
