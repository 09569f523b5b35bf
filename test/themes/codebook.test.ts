import { describe, expect, it } from 'vitest';
import { gatherDiagnostics } from '../../src/diagnostics/index.js';
import type { Codebook, Session } from '../../src/model/index.js';
import { checkThemes, findThemes } from '../../src/themes/index.js';
import { nameKey } from '../../src/themes/name-key.js';
import { makeSession, village } from './sessions.js';

const theme = (name: string, words: string[], more: { phrases?: string[]; examples?: string[] } = {}) => ({
  name,
  words,
  phrases: more.phrases ?? [],
  examples: more.examples ?? [],
});
const codebook = (themes: Codebook['themes'], more: Partial<Codebook> = {}): Codebook => ({
  themes,
  synonyms: [],
  ignore: [],
  ...more,
});
function themesOf(sessions: readonly Session[], given: Codebook, themes: 'auto' | number = 'auto') {
  const { diagnose, diagnostics } = gatherDiagnostics();
  const found = findThemes(sessions, { themes, lang: 'en-GB', codebook: given }, diagnose);
  const home = (id: string) => found.themes.find(({ sessionIds }) => sessionIds.includes(id))?.label;
  return { ...found, home, codes: diagnostics.map(({ code }) => code) };
}
const transport = theme('Getting about', ['bus', 'road'], { phrases: ['speed limit'] });

describe('themes of a codebook', () => {
  it('take the sessions their words mark; the others are grouped as without one', () => {
    const { home, themes, assignments, codes } = themesOf(village, codebook([transport]));
    for (const id of ['b1', 'b2', 'b3']) expect(home(id)).toBe('Getting about');
    for (const part of ['l', 'g', 'i']) {
      expect(new Set([1, 2, 3].map((n) => home(`${part}${n}`))).size).toBe(1);
    }
    expect(themes.map(({ id }) => id)).toContain('getting-about');
    expect(checkThemes({ themes, assignments })).toEqual([]);
    expect(codes).toEqual([]);
  });

  it('say which words decided, each with what it counted', () => {
    const { assignments, themes } = themesOf(village, codebook([transport]));
    const [first] = assignments;
    expect(first?.words).toEqual(['bus']);
    expect(first?.weights).toHaveLength(1);
    expect(first?.weights?.[0]).toBeGreaterThan(0);
    expect(themes.find(({ label }) => label === 'Getting about')?.terms.map(({ text }) => text)).toEqual([
      'bus',
    ]);
  });

  it('find any form of a word, phrases with a word between, and words that ran into the next', () => {
    const sessions = [
      makeSession('x1', 'Moving staff between sites', ['Speed was the limit']),
      makeSession('x2', 'A slower speed limit', []),
      makeSession('x3', 'Volunteeringfor the fair', []),
    ];
    const { home } = themesOf(
      sessions,
      codebook([
        theme('Moves', [], { phrases: ['move between sites'] }),
        transport,
        theme('Help', ['volunteer']),
      ]),
    );
    expect(['x1', 'x2', 'x3'].map(home)).toEqual(['Moves', 'Getting about', 'Help']);
  });

  it('do not count a word inside the phrase of another theme', () => {
    const sessions = [makeSession('x', 'A new job board', ['The job board is empty'])];
    const { home } = themesOf(
      sessions,
      codebook([
        theme('Leaders', ['board'], { phrases: ['top team'] }),
        theme('Jobs', [], { phrases: ['job board'] }),
      ]),
    );
    expect(home('x')).toBe('Jobs');
  });

  it('understand synonyms, and keep a short acronym apart from a small word', () => {
    const given = codebook(
      [theme('Computers', ['computer']), theme('Roles', [], { phrases: ['job description'] })],
      {
        synonyms: [
          { say: 'computer', also: ['IT'] },
          { say: 'job description', also: ['JD'] },
        ],
      },
    );
    const sessions = [
      makeSession('x1', 'Better JDs', ['JDs are long']),
      makeSession('x2', 'IT for all', []),
      makeSession('x3', 'It rains', ['it is wet']),
    ];
    const { home, themes } = themesOf(sessions, given);
    expect(['x1', 'x2', 'x3'].map(home)).toEqual(['Roles', 'Computers', 'Other']);
    expect(themes.find(({ label }) => label === 'Roles')?.longName).toBe('Better JDs');
  });

  it('learn from examples, and an example that is the topic itself settles it', () => {
    const given = codebook([
      theme('Reading', [], { examples: ['Library books and reading for children', 'Evening bus service'] }),
      transport,
    ]);
    const { home } = themesOf(village, given);
    expect(home('b1')).toBe('Reading');
    expect(home('b2')).toBe('Getting about');
    expect(home('l3')).toBe('Reading');
  });

  it('pass over words to ignore', () => {
    expect(themesOf(village, codebook([theme('Bus', ['bus'])], { ignore: ['bus'] })).codes).toEqual([
      'codebook-theme-unused',
    ]);
  });

  it('are counted as mentioned where another session’s items use their words', () => {
    const { themes } = themesOf(
      [...village, makeSession('l4', 'Library opening hours on Sunday', ['The bus ends at noon'])],
      codebook([transport]),
    );
    expect(themes.find(({ label }) => label === 'Getting about')?.mentionedIn).toEqual(['l4']);
  });

  it('called Other take in the sessions at home nowhere', () => {
    const { themes } = themesOf(village, codebook([transport, theme('Other', ['allotment', 'compost'])]));
    expect(themes.at(-1)).toMatchObject({ id: 'other', label: 'Other', sessionIds: ['g1', 'g2', 'g3'] });
  });

  it('leave their names to no discovered theme', () => {
    const free = themesOf(village, codebook([transport])).home('l1') ?? '';
    const { themes } = themesOf(village, codebook([transport, theme(free, ['zither'])]));
    expect(themes.map(({ label }) => nameKey(label))).not.toContain(nameKey(free));
  });

  it('count in the number of themes that is asked for', () => {
    expect(themesOf(village, codebook([transport]), 3).themes).toHaveLength(3);
  });

  it('are the same whatever the order of the sessions', () => {
    const given = codebook([transport, theme('Plots', ['allotment'])]);
    const there = themesOf(village, given);
    expect(themesOf([...village].reverse(), given).themes).toEqual(there.themes);
  });
});

describe('nameKey', () => {
  it('is the same for names that people would take for one another', () => {
    expect(nameKey('Career pathways')).toBe(nameKey('The career pathway'));
    expect(nameKey('Pay and leave')).toBe(nameKey('Leave and pay'));
    expect(nameKey('Pay')).not.toBe(nameKey('Play'));
  });
});
