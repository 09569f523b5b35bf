import { describe, expect, it } from 'vitest';
import type { PreviousTheme } from '../../src/model/index.js';
import { matchThemes } from '../../src/previous-event/match-themes.js';
import { earlierTheme, type ThemeNow, themeNow, themesOf } from './events.js';

const match = (now: readonly ThemeNow[], then: readonly PreviousTheme[], lang = 'en-GB') => {
  const sessions = now.flatMap((each) => each.sessions);
  return matchThemes(themesOf(now), then, { sessions, lang }).map(({ id, previous: earlier }) => [
    id,
    earlier.id,
  ]);
};

describe('themes of an earlier event', () => {
  it('go on where most of their words do', () => {
    const now = themeNow('ferry', 'Ferry times', ['ferry', 'timetable'], ['Late ferry', 'Ferry timetable']);
    const then = earlierTheme('boats', 'Boats', ['ferry', 'pier'], ['Ferry timetable']);
    expect(match([now], [then])).toEqual([['ferry', 'boats']]);
  });

  it('do not go on for one word that both happen to use', () => {
    const now = themeNow(
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
    const alike = themeNow('kiosk', 'Kiosks', ['kiosk', 'coffee', 'market'], ['Coffee kiosk on the market']);
    const less = themeNow('stall', 'Stalls', ['coffee', 'market', 'stall'], ['Stalls on the market']);
    const then = earlierTheme('coffee', 'Coffee', ['kiosk', 'coffee', 'market'], ['Coffee on the market']);
    expect(match([less], [then])).toEqual([['stall', 'coffee']]);
    expect(match([alike, less], [then])).toEqual([['kiosk', 'coffee']]);
    expect(match([less, alike], [then])).toEqual([['kiosk', 'coffee']]);
  });

  it('go on under their own name, whatever their words', () => {
    const now = themeNow('a', 'Night buses', ['tram'], ['Trams']);
    const then = earlierTheme('b', 'night buses', ['bus'], ['Buses']);
    expect(match([now], [then])).toEqual([['a', 'b']]);
  });

  it('go on from a quarter of likeness upwards', () => {
    // Of four words each, two shared: alike enough. Of six each, one shared: chance.
    const four = themeNow('ferry', 'Ferry', ['ferry', 'pier', 'ticket', 'harbour']);
    expect(match([four], [earlierTheme('a', 'A', ['ferry', 'pier', 'school', 'kitchen'])])).toHaveLength(1);
    const six = themeNow('ferry', 'Ferry', ['ferry', 'pier', 'ticket', 'harbour', 'anchor', 'sailor']);
    const other = earlierTheme('a', 'A', ['ferry', 'kitchen', 'school', 'teacher', 'pupil', 'desk']);
    expect(match([six], [other])).toEqual([]);
  });

  it('are compared by their topics too, and by forms of one word', () => {
    const now = themeNow('a', 'A', [], ['Painting benches']);
    expect(match([now], [earlierTheme('b', 'B', [], ['A painted bench'])])).toEqual([['a', 'b']]);
  });

  it('do not go on because both use numbers and little words', () => {
    const now = themeNow('a', 'A', ['2026', 'lighthouse'], ['What about the 2026 one']);
    const then = earlierTheme('b', 'B', ['2026', 'orchard'], ['What about the 2026 one']);
    expect(match([now], [then])).toEqual([]);
  });

  it('leave out the sessions that are at home nowhere, in both events', () => {
    const nowhere = themeNow('other', 'Other', ['ferry'], ['Ferry']);
    const then = earlierTheme('other', 'Other', ['ferry'], ['Ferry']);
    const named = [themeNow('boats', 'Boats', ['ferry']), earlierTheme('ships', 'Ships', ['ferry'])] as const;
    expect(match([nowhere], [then])).toEqual([]);
    expect(match([nowhere], [named[1]])).toEqual([]);
    expect(match([named[0]], [then])).toEqual([]);
  });

  it('count a term for more than a topic', () => {
    const now = themeNow('a', 'A', ['tram']);
    const asTerm = earlierTheme('term', 'Term', ['tram'], ['Orchard']);
    const asTopic = earlierTheme('topic', 'Topic', ['orchard'], ['Tram']);
    expect(match([now], [asTopic, asTerm])).toEqual([['a', 'term']]);
  });

  it('count a word of one theme for more than a word of all', () => {
    const now = themeNow('a', 'A', ['village', 'windmill']);
    const common = ['village', 'forge'];
    const then = [
      earlierTheme('common', 'Common', common),
      earlierTheme('rare', 'Rare', ['windmill', 'dairy']),
      earlierTheme('more', 'More', ['village', 'smithy']),
    ];
    expect(match([now], then)).toEqual([['a', 'rare']]);
  });

  it('are equally alike: the first of this event takes the first of the earlier one', () => {
    const then = [earlierTheme('x', 'X', ['tram', 'rail']), earlierTheme('y', 'Y', ['tram', 'rail'])];
    const now = [themeNow('a', 'A', ['tram', 'rail']), themeNow('b', 'B', ['tram', 'rail'])];
    expect(match(now, then)).toEqual([
      ['a', 'x'],
      ['b', 'y'],
    ]);
  });

  it('let a theme of the same name come before a theme of the same words', () => {
    const now = [themeNow('words', 'Rails', ['tram']), themeNow('name', 'Trams', ['orchard'])];
    expect(match(now, [earlierTheme('x', 'trams', ['tram'])])).toEqual([['name', 'x']]);
  });

  it('do not go on where a theme has no words at all', () => {
    expect(match([themeNow('a', 'A')], [earlierTheme('b', 'B')])).toEqual([]);
    expect(match([themeNow('a', 'A', ['tram'])], [])).toEqual([]);
    expect(match([], [earlierTheme('b', 'B', ['tram'])])).toEqual([]);
  });

  it('leave out the little words of the language of the event', () => {
    const now = themeNow('a', 'A', ['oder', 'segel'], ['oder']);
    const then = earlierTheme('b', 'B', ['oder', 'kirche'], ['oder']);
    expect(match([now], [then], 'de')).toEqual([]);
  });
});
