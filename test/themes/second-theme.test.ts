import { describe, expect, it } from 'vitest';
import { findThemes } from '../../src/themes/index.js';
import { makeSession, village } from './sessions.js';

function themesOf(sessions: typeof village) {
  const { themes, assignments } = findThemes(sessions, { themes: 4, lang: 'en-GB' }, () => {});
  const home = (id: string) => themes.find((theme) => theme.sessionIds.includes(id))!.id;
  const idsOf = (id: string) => assignments.find(({ sessionId }) => sessionId === id)!.themeIds;
  return { themes, home, idsOf };
}

describe('a second theme', () => {
  it('is given to a session that speaks of two things in several lines, the main one first', () => {
    const both = makeSession('m1', 'Library books on the bus', [
      'Volunteers want library books on the bus',
      'Bus drivers and passengers read library books',
      'Opening hours of the library and the bus service',
    ]);
    const { themes, home, idsOf } = themesOf([...village, both]);
    expect([...idsOf('m1')].sort()).toEqual([home('b1'), home('l1')].sort());
    expect(themes.filter(({ sessionIds }) => sessionIds.includes('m1'))).toHaveLength(1);
    expect(idsOf('m1')[0]).toBe(themes.find(({ sessionIds }) => sessionIds.includes('m1'))!.id);
  });
  it('is not given for one line in passing', () => {
    const passing = makeSession('l4', 'Library opening hours on Sunday', [
      'Volunteers want library keys',
      'The bus service ends at noon',
    ]);
    expect(themesOf([...village, passing]).idsOf('l4')).toHaveLength(1);
  });
  it('is given to no session of a clear set', () => {
    const { idsOf } = themesOf(village);
    for (const { id } of village) expect(idsOf(id)).toHaveLength(1);
  });
});
