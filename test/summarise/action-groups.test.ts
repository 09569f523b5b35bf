import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session, SynonymSet, Themes } from '../../src/model/index.js';
import { groupActions } from '../../src/summarise/action-groups.js';
import { findQuotableLines } from '../../src/summarise/index.js';
import { createSay } from '../../src/text/index.js';
import wording from '../../templates/wording/en-GB.json' with { type: 'json' };
import { makeSession } from '../themes/sessions.js';

const themes: Themes = { themes: [], assignments: [] };
const groupsOf = (sessions: readonly Session[], synonyms: readonly SynonymSet[] = []) =>
  groupActions(sessions, {
    themes,
    lang: 'en-GB',
    front: findQuotableLines(sessions, 'en-GB'),
    say: createSay(wording, 'en-GB'),
    synonyms,
  });
const at = (site: string, session: Session): Session => ({ ...session, site });
const wishes = [
  at('York', makeSession('y1', 'Barges', ['Locks leak'], ['Develop a rotation scheme for keepers'])),
  at(
    'York',
    makeSession('y2', 'Lanterns', ['Oil is dear'], ['Rotations between the lighthouses', 'Polish lenses']),
  ),
  at('York', makeSession('y3', 'Anchors', ['Rust spreads'], ['Offer a secondment to the dry dock'])),
  at('Hull', makeSession('h1', 'Ropes', ['Hemp rots'], ['Secondments for riggers', 'Weigh the hemp'])),
  at('Hull', makeSession('h2', 'Sails', ['Canvas tears'], ['Could crews interchange in winter?'])),
  at('Hull', makeSession('h3', 'Pumps', ['Bilges fill'], ['Oil the pumps'])),
];

describe('groupActions', () => {
  it('brings together what is asked for in different words, and names it in those words', () => {
    const [first, ...others] = groupsOf(wishes);
    expect(first).toMatchObject({
      id: 'actions-rotations-and-secondments',
      text: 'Rotations and secondments',
      term: 'rotations” or “secondments',
      sites: ['York', 'Hull'],
      sessions: ['y1', 'y2', 'y3', 'h1', 'h2'],
    });
    expect(first?.words).toEqual(['rotations', 'secondments', 'interchange']);
    expect(others).toEqual([]);
  });

  it('names no group by words cut off at a function word', () => {
    const texts = groupsOf([
      makeSession('s1', 'Barges', ['Locks leak'], ['Ask the mayor to pay lock keepers for their nights']),
      makeSession('s2', 'Ropes', ['Hemp rots'], ['Pay for splicing time', 'Weigh the hemp']),
      makeSession('s3', 'Sails', ['Canvas tears'], ['Patch the canvas']),
    ]).map(({ text }) => text);
    expect(texts.filter((text) => /^(?:for|the|to)\b|\b(?:for|the|to)$/i.test(text))).toEqual([]);
  });

  it('names no group by a word that nobody said', () => {
    const said = wishes.flatMap(({ actions }) => actions.map(({ text }) => text.toLowerCase())).join(' ');
    for (const word of groupsOf(wishes).flatMap(({ words }) => words)) expect(said).toContain(word);
  });

  it('names no group by a number, or by a noun that one of three sessions says', () => {
    const sessions = [
      makeSession('s1', 'Barges', ['Locks leak'], ['Fund crews first', 'Visit the five harbours']),
      makeSession('s2', 'Ropes', ['Hemp rots'], ['Fund riggers too', 'One flag for the five harbours']),
      makeSession('s3', 'Sails', ['Canvas tears'], ['Apply for a canvas grant']),
    ];
    expect(groupsOf(sessions).map(({ text }) => text)).not.toContainEqual(
      expect.stringMatching(/fund|grant|five/i),
    );
  });

  it('keeps a second apart from a secondment', () => {
    const [first] = groupsOf([
      ...wishes,
      at('Hull', makeSession('h4', 'Bells', ['Brass dulls'], ['Ring the second bell at noon'])),
    ]);
    expect(first?.sessions).not.toContain('h4');
  });

  it('puts an item into one group only', () => {
    const items = groupsOf(wishes).flatMap((group) => group.items);
    expect(new Set(items).size).toBe(items.length);
  });

  it('counts what a codebook calls the same as the same', () => {
    const sessions = [
      makeSession('s1', 'Barges', [], ['Mend the winch by May', 'Paint']),
      makeSession('s2', 'Ropes', [], ['Order a capstan']),
      makeSession('s3', 'Sails', [], ['Grease each capstan']),
    ];
    expect(groupsOf(sessions)).toEqual([]);
    const [group] = groupsOf(sessions, [{ say: 'winch', also: ['capstan'] }]);
    expect(group?.sessions).toEqual(['s1', 's2', 's3']);
  });

  it('does not let a word that everybody uses swallow everything', () => {
    const asked = 'Thank Pay Ring Feed Count Greet Visit House Clothe Photograph Insure Applaud'.split(' ');
    const sessions = asked.map((verb, n) =>
      makeSession(`s${10 + n}`, `Thing ${n}`, ['Volunteers came'], [`${verb} volunteers`]),
    );
    expect(groupsOf(sessions)).toEqual([]);
  });

  it('is the same whatever the order of the sessions, but for the order they are listed in', () => {
    const plain = (sessions: readonly Session[]) =>
      groupsOf(sessions).map((group) => ({
        ...group,
        items: [...group.items].sort(),
        sessions: [...group.sessions].sort(),
        sites: [...group.sites].sort(),
      }));
    fc.assert(
      fc.property(fc.shuffledSubarray([...wishes], { minLength: wishes.length }), (shuffled) => {
        expect(plain(shuffled)).toEqual(plain(wishes));
      }),
      { seed: 3, numRuns: 10 },
    );
  });

  it('shows a line that repeats another last', () => {
    const twice = wishes.map((session) =>
      session.id === 'y2'
        ? {
            ...session,
            actions: session.actions.map((one) => ({ ...one, sameAs: one.id === 'y2-a0' ? ['y1-a0'] : [] })),
          }
        : session,
    );
    expect(groupsOf(twice)[0]?.items.at(-1)).toBe('y2-a0');
  });
});

it('has a word of the thesaurus once only', () => {
  const { concepts } = JSON.parse(readFileSync('templates/thesaurus.en.json', 'utf8')) as {
    concepts: { nouns: string[]; also: string[] }[];
  };
  const texts = concepts.flatMap(({ nouns, also }) => [...nouns, ...also]);
  expect(texts.filter((text, index) => texts.indexOf(text) < index)).toEqual([]);
});
