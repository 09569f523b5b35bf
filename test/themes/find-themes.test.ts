import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherDiagnostics } from '../../src/diagnostics/index.js';
import type { Session } from '../../src/model/index.js';
import { adjustedRand } from '../../src/themes/agreement.js';
import { checkThemes, findThemes } from '../../src/themes/index.js';
import { makeSession, village } from './sessions.js';

function themesOf(sessions: readonly Session[], themes: 'auto' | number = 'auto') {
  const { diagnose, diagnostics } = gatherDiagnostics();
  const found = findThemes(sessions, { themes, lang: 'en-GB' }, diagnose);
  return { ...found, codes: diagnostics.map((diagnostic) => diagnostic.code) };
}

describe('findThemes', () => {
  it('brings together sessions about the same thing', () => {
    const { themes, codes } = themesOf(village);
    const groups = themes.map((theme) => [...theme.sessionIds].sort().join(' ')).sort();
    expect(groups).toEqual(['b1 b2 b3', 'g1 g2 g3', 'i1 i2 i3', 'l1 l2 l3']);
    expect(codes).toEqual([]);
  });
  it('names themes in the words of the participants, each by itself', () => {
    const { themes, assignments } = themesOf(village);
    const nameOf = (id: string) => themes.find((theme) => theme.sessionIds.includes(id))!.label.toLowerCase();
    expect(nameOf('b1')).toContain('bus');
    expect(nameOf('l1')).toContain('library');
    expect(nameOf('g1')).toContain('allotment');
    expect(nameOf('i1')).toContain('broadband');
    expect(checkThemes({ themes, assignments })).toEqual([]);
    for (const theme of themes) expect(theme.label).toMatch(/^\p{Lu}[^/]*$/u);
  });
  it('quotes the topic of the most central session as the long name', () => {
    const { themes } = themesOf(village);
    for (const theme of themes) {
      const central = village.find((session) => session.id === theme.sessionIds[0])!;
      expect(theme.longName).toBe(central.topic.text);
    }
  });
  it('says why each session is where it is', () => {
    const { assignments } = themesOf(village);
    expect(assignments.map((assignment) => assignment.sessionId)).toEqual(
      village.map((session) => session.id),
    );
    for (const { margin, stability, words } of assignments) {
      expect(margin).toBeGreaterThan(0);
      expect(margin).toBeLessThanOrEqual(1);
      expect(stability).toBeGreaterThan(0.5);
      expect(words.length).toBeGreaterThan(0);
    }
  });
  it('gives the same themes whatever the order of the sessions', () => {
    const expected = themesOf(village);
    fc.assert(
      fc.property(fc.shuffledSubarray([...village], { minLength: village.length }), (shuffled) => {
        const found = themesOf(shuffled);
        expect(found.themes).toEqual(expected.themes);
        expect(found.assignments.map((assignment) => assignment.sessionId)).toEqual(
          shuffled.map((s) => s.id),
        );
        expect(new Set(found.assignments)).toEqual(new Set(expected.assignments));
      }),
      { seed: 11, numRuns: 8 },
    );
  });
  it('gives as many themes as asked for', () => {
    for (const number of [1, 2, 3, 4]) expect(themesOf(village, number).themes).toHaveLength(number);
  });
  it('says so where fewer themes are possible than were asked for', () => {
    const { themes, codes } = themesOf(village.slice(0, 3), 9);
    expect(themes.length).toBeLessThanOrEqual(3);
    expect(codes).toEqual(['theme-number-lowered']);
  });
  it('puts a session that shares nothing under Other, which comes last', () => {
    const { themes, assignments } = themesOf([makeSession('a0', 'Quantum xylophones'), ...village]);
    expect(themes.at(-1)).toMatchObject({ id: 'other', label: 'Other', sessionIds: ['a0'] });
    expect(assignments[0]).toMatchObject({ themeIds: ['other'], margin: 0, words: [] });
  });
  it('keeps a theme that one session mentions apart from its main theme', () => {
    const { themes } = themesOf([
      ...village,
      makeSession('l4', 'Library opening hours on Sunday', [
        'Volunteers want library keys',
        'The bus service ends at noon',
      ]),
    ]);
    const bus = themes.find((theme) => theme.sessionIds.includes('b1'))!;
    expect(bus.sessionIds).not.toContain('l4');
    expect(bus.mentionedIn).toEqual(['l4']);
  });
  it('does not let lines pasted from another room decide', () => {
    const pasted = [
      'Bus passengers want shelter',
      'Bus drivers are short of breaks',
      'Compare the fares of each bus company',
    ];
    const { themes } = themesOf([
      ...village,
      makeSession('b4', 'Bus shelters', pasted),
      makeSession('g4', 'Allotment plots for schools', [...pasted, 'Allotment plots near the school']),
    ]);
    const plots = themes.find((theme) => theme.sessionIds.includes('g1'))!;
    expect(plots.sessionIds).toContain('g4');
  });
  it('takes no word into a name that stands in one session only', () => {
    const { themes } = themesOf([
      ...village,
      makeSession('g5', 'Allotmentplots allotment plots', [
        'Allotmentplots allotmentplots',
        'Allotment plots',
      ]),
    ]);
    expect(themes.some((theme) => /allotmentplots/i.test(theme.label))).toBe(false);
  });
});

describe('findThemes with little to go by', () => {
  it('gives nothing for no sessions', () => {
    expect(themesOf([])).toEqual({ themes: [], assignments: [], codes: [] });
  });
  it('makes one session a theme with little evidence, named by its topic', () => {
    const { themes, codes } = themesOf([makeSession('x', 'Let us mend the village hall roof')]);
    expect(themes).toHaveLength(1);
    expect(themes[0]).toMatchObject({
      label: 'Mend the village hall roof',
      littleEvidence: true,
      sessionIds: ['x'],
    });
    expect(codes).toEqual([]);
  });
  it('puts sessions that share no word under Other and says so', () => {
    const { themes, codes } = themesOf([makeSession('x', 'Roof'), makeSession('y', 'Drains')]);
    expect(themes).toMatchObject([{ id: 'other', sessionIds: ['x', 'y'] }]);
    expect(codes).toEqual(['too-little-text']);
  });
  it('takes sessions without any words', () => {
    expect(themesOf([makeSession('x', ''), makeSession('y', '!?'), makeSession('z', '')]).codes).toEqual([
      'too-little-text',
    ]);
  });
  it('makes one theme of sessions that are all alike', () => {
    const alike = ['p', 'q', 'r'].map((id) =>
      makeSession(id, 'Village hall roof', ['The roof of the village hall leaks']),
    );
    const { themes } = themesOf(alike);
    expect(themes).toHaveLength(1);
    expect(themes[0]!.sessionIds).toEqual(['p', 'q', 'r']);
  });
  it('makes one theme of one topic on several days', () => {
    const days = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'].map((id) => makeSession(id, 'Village hall roof'));
    const { themes, assignments } = themesOf(days);
    expect(themes).toMatchObject([{ sessionIds: days.map(({ id }) => id), littleEvidence: false }]);
    expect(checkThemes({ themes, assignments })).toEqual([]);
  });
  it('takes sessions of five hundred sites', () => {
    const sites = Array.from({ length: 500 }, (_, n) => {
      const { topic, discussion, actions } = village[n % village.length]!;
      const session = makeSession(
        `s${String(n).padStart(3, '0')}`,
        topic.text,
        discussion.map(({ text }) => text),
      );
      return { ...session, actions, site: `Site ${n}` };
    });
    const { themes, assignments } = themesOf(sites);
    expect(assignments).toHaveLength(500);
    expect(themes.length).toBeGreaterThan(3);
    expect(themes.length).toBeLessThanOrEqual(13);
  });
  it('takes a language it knows nothing of', () => {
    const { diagnose } = gatherDiagnostics();
    const found = findThemes(village, { themes: 'auto', lang: 'cy' }, diagnose);
    expect(found.assignments).toHaveLength(village.length);
  });
});

const gold = '../shared/gold/themes/polis-nz-5topics.json';

describe('findThemes on labelled statements', () => {
  it.skipIf(!existsSync(gold))('agrees with people’s labels better than chance by far', () => {
    // The file is an array of these, as its README says.
    const labelled = JSON.parse(readFileSync(gold, 'utf8')) as {
      title: string;
      text: string | null;
      label: string;
    }[];
    const sessions = labelled.map(({ title, text }, n) =>
      makeSession(`s${1000 + n}`, title, text ? [text] : []),
    );
    const { assignments } = themesOf(sessions, 5);
    const numbers = (names: string[]) => names.map((name) => names.indexOf(name));
    const found = numbers(assignments.map((assignment) => assignment.themeIds[0]!));
    expect(adjustedRand(found, numbers(labelled.map(({ label }) => label)))).toBeGreaterThan(0.35);
  });
});
