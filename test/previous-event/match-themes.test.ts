import { describe, expect, it } from 'vitest';
import type { PreviousTheme, Themes } from '../../src/model/index.js';
import { matchThemes } from '../../src/previous-event/match-themes.js';
import { makeSession } from '../themes/sessions.js';

const theme = (id: string, label: string, terms: readonly string[], topics: readonly string[]) => ({
  now: {
    id,
    label,
    longName: label,
    littleEvidence: false,
    terms: terms.map((text) => ({ text, weight: 1 })),
    sessionIds: topics.map((_, at) => `${id}-${at}`),
    mentionedIn: [],
  },
  sessions: topics.map((topic, at) => makeSession(`${id}-${at}`, topic, [], [])),
});
const earlierTheme = (
  id: string,
  label: string,
  terms: readonly string[],
  topics: readonly string[],
): PreviousTheme => ({
  id,
  label,
  terms,
  topics,
  sessionCount: topics.length,
});
const match = (now: readonly ReturnType<typeof theme>[], then: readonly PreviousTheme[]) => {
  const themes: Themes = { themes: now.map((each) => each.now), assignments: [] };
  const sessions = now.flatMap((each) => each.sessions);
  return matchThemes(themes, then, { sessions, lang: 'en-GB' }).map(({ id, earlier }) => [id, earlier.id]);
};

describe('themes of an earlier event', () => {
  it('go on where most of their words do', () => {
    const now = theme('ferry', 'Ferry times', ['ferry', 'timetable'], ['Late ferry', 'Ferry timetable']);
    const then = earlierTheme('boats', 'Boats', ['ferry', 'pier'], ['Ferry timetable']);
    expect(match([now], [then])).toEqual([['ferry', 'boats']]);
  });

  it('do not go on for one word that both happen to use', () => {
    const now = theme(
      'ferry',
      'Ferry times',
      ['ferry', 'timetable', 'pier'],
      ['Late ferry home', 'Ferry fares'],
    );
    const then = earlierTheme(
      'school',
      'School meals',
      ['school', 'kitchen', 'fares'],
      ['Cooks at school', 'Free school meals'],
    );
    expect(match([now], [then])).toEqual([]);
  });

  it('go on with the theme that is most like them, whichever comes first', () => {
    const alike = theme('kiosk', 'Kiosks', ['kiosk', 'coffee', 'market'], ['Coffee kiosk on the market']);
    const less = theme('stall', 'Stalls', ['coffee', 'market', 'stall'], ['Stalls on the market']);
    const then = earlierTheme('coffee', 'Coffee', ['kiosk', 'coffee', 'market'], ['Coffee on the market']);
    expect(match([less], [then])).toEqual([['stall', 'coffee']]);
    expect(match([alike, less], [then])).toEqual([['kiosk', 'coffee']]);
    expect(match([less, alike], [then])).toEqual([['kiosk', 'coffee']]);
  });

  it('go on under their own name, whatever their words', () => {
    const now = theme('a', 'Night buses', ['tram'], ['Trams']);
    const then = earlierTheme('b', 'night buses', ['bus'], ['Buses']);
    expect(match([now], [then])).toEqual([['a', 'b']]);
  });
});
