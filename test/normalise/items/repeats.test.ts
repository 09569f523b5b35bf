import { describe, expect, it } from 'vitest';
import { itemsOf, type Session } from '../../../src/model/index.js';
import { linkRepeats } from '../../../src/normalise/items/repeats.js';
import { makeSession } from '../../themes/sessions.js';

const link = (...sessions: readonly Session[]) => linkRepeats(sessions, 'en-GB');
/** The links of each item that has any. */
const linksOf = (sessions: readonly Session[]) =>
  Object.fromEntries(
    sessions
      .flatMap(itemsOf)
      .filter(({ sameAs }) => sameAs.length > 0)
      .map(({ id, sameAs }) => [id, sameAs]),
  );

describe('lines of several sessions', () => {
  it('that say the same name each other, whether points or actions', () => {
    const linked = link(
      makeSession('a', 'A', ['The ferry is late', 'Wind'], ['Paint the pier']),
      makeSession('b', 'B', ['Rain'], ['Oil the gate', 'paint the pier.']),
      makeSession('c', 'C', ['Paint the pier!', 'The ferry is late'], []),
    );
    expect(linksOf(linked)).toEqual({
      'a-p0': ['c-p1'],
      'a-a0': ['b-a1', 'c-p0'],
      'b-a1': ['a-a0', 'c-p0'],
      'c-p0': ['a-a0', 'b-a1'],
      'c-p1': ['a-p0'],
    });
  });

  it('change nothing else of their sessions, and nothing of sessions between them', () => {
    const [first, between, last] = [
      makeSession('a', 'A', ['Wind'], ['Paint the pier']),
      makeSession('b', 'B', ['Rain', 'Snow'], ['Oil the gate']),
      makeSession('c', 'C', ['Hail'], ['Paint the pier']),
    ] as const;
    const linked = link(first, between, last);
    expect(linked[0]).toEqual({ ...first, actions: [{ ...first.actions[0], sameAs: ['c-a0'] }] });
    expect(linked[0]?.discussion[0]).toBe(first.discussion[0]);
    expect(linked[1]).toBe(between);
    expect(linked[2]?.actions[0]?.sameAs).toEqual(['a-a0']);
  });

  it('that all differ leave the sessions as they are', () => {
    const sessions = [makeSession('a', 'A', ['Wind']), makeSession('b', 'B', ['Rain'])];
    const linked = linkRepeats(sessions, 'en');
    expect(linked).toEqual(sessions);
    expect(linked[0]).toBe(sessions[0]);
    expect(linkRepeats([], 'en')).toEqual([]);
  });
});

describe('a line that one session says twice', () => {
  it('does not name itself', () => {
    const session = makeSession('a', 'A', ['Paint the pier'], ['Paint the pier']);
    expect(linksOf(link(session, makeSession('b', 'B', ['Rain'])))).toEqual({});
  });

  it('names the line of another session from both, which names both', () => {
    const linked = link(
      makeSession('a', 'A', ['Paint the pier'], ['Paint the pier']),
      makeSession('b', 'B', ['Paint the pier']),
    );
    expect(linksOf(linked)).toEqual({ 'a-p0': ['b-p0'], 'a-a0': ['b-p0'], 'b-p0': ['a-p0', 'a-a0'] });
  });
});

describe('a line that very many sessions say', () => {
  const said = (count: number) => {
    const sessions = Array.from({ length: count }, (_, n) =>
      makeSession(`s${n}`, `Topic ${n}`, ['As above']),
    );
    return linkRepeats(sessions, 'en').map(({ discussion }) => discussion[0]?.sameAs ?? []);
  };

  it('names all the others where there are a hundred', () => {
    const links = said(101);
    expect(links.map(({ length }) => length)).toEqual(Array(101).fill(100));
    expect(links[0]).not.toContain('s0-p0');
    expect(links[100]).not.toContain('s100-p0');
    expect(links[0]?.at(-1)).toBe('s100-p0');
  });

  it('names the first hundred where there are more', () => {
    const links = said(104);
    expect(links.every(({ length }) => length === 100)).toBe(true);
    expect(links.every((names, n) => !names.includes(`s${n}-p0`))).toBe(true);
    expect(links[103]).toEqual(Array.from({ length: 100 }, (_, n) => `s${n}-p0`));
  });
});

describe('of more than fifty thousand lines', () => {
  const filler = (count: number) =>
    makeSession(
      'many',
      'Many',
      Array.from({ length: count }, (_, n) => `no ${n}`),
    );
  const three = [
    makeSession('a', 'A', ['Paint the pier', 'Oil the  gates']),
    makeSession('b', 'B', ['paint the pier;', 'Oil the gate']),
    makeSession('c', 'C', ['PAINT the pier.', 'oil the gates']),
  ];

  it('those are the same that differ in case, white space and the marks at their end only', () => {
    expect(linksOf(linkRepeats([...three, filler(49_995)], 'en'))).toEqual({
      'a-p0': ['b-p0', 'c-p0'],
      'a-p1': ['c-p1'],
      'b-p0': ['a-p0', 'c-p0'],
      'c-p0': ['a-p0', 'b-p0'],
      'c-p1': ['a-p1'],
    });
  });

  it('others are not, as they are among few', () => {
    const few = link(...three);
    expect(linksOf(few)['b-p1']).toEqual(['a-p1', 'c-p1']);
  });
});
