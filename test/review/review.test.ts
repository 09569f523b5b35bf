import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  createPlayback,
  formatReview,
  type InputFile,
  OptionError,
  type Options,
  type PlaybackResult,
} from '../../src/index.js';
import { resources } from '../resources.js';

const sample = {
  path: 'libraries-together.txt',
  bytes: new Uint8Array(readFileSync('fixtures/sample/libraries-together.txt')),
};
const rows = [
  'Site,Slot,Room,Topic,Discussion,Actions',
  'Harbour,Session 1,Deck,Longer opening hours,"Evenings suit working families',
  'Staff worry about lone working after dark",Try Sunday opening in two branches',
  'Harbour,Session 1,Cabin,Opening hours on Sundays,Sunday opening hours need two staff,"Ask the council about Sunday pay',
  'Publish the opening hours on one page"',
  'Harbour,Session 2,Deck,Apprentices in every branch,Apprentices learn from each other,Hire an apprentice in each branch',
  'Harbour,Session 2,Cabin,Teaching apprentices well,Apprentices need a mentor who has time,Pay mentors for the hours they teach',
  'Hilltop,Session 1,Loft,Opening hours and keys,Keys for the opening hours are with one person,Copy the keys for opening hours',
  'Hilltop,Session 1,Barn,Growing our own apprentices,Apprentices leave after a year,Promise apprentices a post',
];
const csv = (text: string): InputFile => ({ path: 'grid.csv', bytes: new TextEncoder().encode(text) });
const small = csv(rows.join('\n'));

const make = (input: InputFile, options: Options = {}) =>
  createPlayback([input], { formats: [], ...options }, resources);
const review = (text: string): Options => ({ review: { file: 'review.yaml', text } });
const playbackOf = ({ playback }: PlaybackResult) => {
  if (playback === null) throw new Error('No session was found.');
  return playback;
};
const written = (result: PlaybackResult) => formatReview(playbackOf(result), result.review);
const homes = (result: PlaybackResult) =>
  playbackOf(result).themes.themes.map(
    ({ label, sessionIds }) => `${label}: ${[...sessionIds].sort().join(', ')}`,
  );
const codes = ({ diagnostics }: PlaybackResult) =>
  diagnostics.map(({ code }) => code).filter((code) => code.startsWith('review'));
/** The review of the small grid with something changed in it. */
async function edited(change: (text: string) => string, input = small): Promise<PlaybackResult> {
  const before = written(await make(small));
  const after = change(before);
  expect(after).not.toBe(before);
  return make(input, review(after));
}

describe('a review that was written and left as it was', () => {
  it.each<[string, Options]>([
    ['as it comes', { formats: ['pptx', 'json', 'csv'] }],
    ['with a codebook', { codebook: ['community-events'], formats: ['json', 'csv'] }],
    ['in two languages', { lang: 'cy,en', formats: ['json'] }],
    ['with a number of themes', { themes: 3, formats: ['json', 'csv'] }],
  ])('changes no byte of any file: %s', async (_, options) => {
    const plain = await make(sample, options);
    const text = written(plain);
    const again = await make(sample, { ...options, ...review(text) });
    expect(codes(again)).toEqual([]);
    expect(again.files.map(({ path }) => path)).toEqual(plain.files.map(({ path }) => path));
    for (const [index, { path, bytes }] of again.files.entries())
      expect(Buffer.compare(bytes, plain.files[index]?.bytes ?? new Uint8Array()), path).toBe(0);
    expect(written(again)).toBe(text);
  });

  it('holds when the rows of the grid stand in another order', async () => {
    const text = written(await make(small));
    const [head = '', ...lines] = rows.join('\n').split(/\n(?=H)/);
    const turned = csv([head, ...lines.reverse()].join('\n'));
    const again = await make(turned, review(text));
    expect(codes(again)).toEqual([]);
    expect(homes(again)).toEqual(homes(await make(small)));
  });
});

describe('what a review decides of themes', () => {
  it('parts a new theme from one that had its name before', async () => {
    const before = written(await make(small));
    const [, id = '', name = ''] = /- id: (\S+)\n {4}name: "(.+)"/.exec(before) ?? [];
    const moved = / {6}- (\S+) {2}#.*\n/.exec(before)?.[0] ?? '';
    const renamed = before.replace(moved, '').replace(`name: "${name}"`, 'name: "Renamed"');
    const text = renamed.replace('themes:\n', `themes:\n\n  - name: "${name}"\n    sessions:\n${moved}`);
    const { themes } = playbackOf(await make(small, review(text))).themes;
    const ids = Object.fromEntries(themes.map((theme) => [theme.label, theme.id]));
    expect(ids).toMatchObject({ Renamed: id, [name]: `${id}-2` });
  });

  it('renames one and changes no other', async () => {
    const before = await make(small);
    const after = await edited((text) => text.replace('name: "Opening hours"', 'name: "When we are open"'));
    expect(homes(after)).toEqual(
      homes(before).map((line) => line.replace('Opening hours:', 'When we are open:')),
    );
    const ids = (result: PlaybackResult) => playbackOf(result).themes.themes.map(({ id }) => id);
    expect(ids(after)).toEqual(ids(before));
    expect(
      playbackOf(after)
        .summary.findings.map(({ text }) => text)
        .join(),
    ).toContain('When we are open');
    expect(playbackOf(after).edits).toMatchObject({ themesNamed: 1, sessionsMoved: 0 });
  });

  it('moves a session, and says that a person did', async () => {
    const after = await edited((text) =>
      text
        .replace(/ {6}- harbour-session-1-cabin.*\n/, '')
        .replace(/( {6}- harbour-session-2-deck.*\n)/, '$1      - harbour-session-1-cabin\n'),
    );
    const assignment = playbackOf(after).themes.assignments.find(
      ({ sessionId }) => sessionId === 'harbour-session-1-cabin',
    );
    expect(assignment).toMatchObject({ themeIds: ['growing-our-own-apprentices'], isGiven: true });
    expect(playbackOf(after).edits).toMatchObject({ sessionsMoved: 1 });
  });

  it('puts two together under the name of one', async () => {
    const after = await edited((text) =>
      text.replace(
        'name: "Opening hours"',
        'name: "Opening hours"\n    merge-into: growing-our-own-apprentices',
      ),
    );
    expect(homes(after)).toHaveLength(1);
    expect(homes(after)[0]).toContain('Growing our own apprentices: ');
    expect(playbackOf(after).themes.themes[0]?.terms.length).toBeGreaterThan(0);
  });

  it('parts one, in the order of the list', async () => {
    const after = await edited((text) =>
      text
        .replace(/ {6}- hilltop-session-1-loft.*\n/, '')
        .replace(
          'themes:\n',
          'themes:\n  - name: Who has the keys\n    sessions: [hilltop-session-1-loft]\n',
        ),
    );
    expect(homes(after)[0]).toBe('Who has the keys: hilltop-session-1-loft');
    expect(homes(after)).toHaveLength(3);
    expect(playbackOf(after).themes.themes[0]).toMatchObject({
      id: 'who-has-the-keys',
      littleEvidence: true,
    });
  });

  it('hides one: its sessions stand under Other, and nothing of them is lost', async () => {
    const after = await edited((text) =>
      text.replace('name: "Opening hours"', 'name: "Opening hours"\n    hide: true'),
    );
    expect(homes(after).at(-1)).toBe(
      'Other: harbour-session-1-cabin, harbour-session-1-deck, hilltop-session-1-loft',
    );
    expect(playbackOf(after).sessions).toHaveLength(6);
    expect(playbackOf(after).edits).toMatchObject({ themesHidden: 1 });
  });

  it('puts a session that came later where its company is, and says so', async () => {
    const text = written(await make(small));
    const more = csv(
      `${rows.join('\n')}\nHilltop,Session 2,Loft,Opening hours in winter,Opening hours end too early,Keep opening hours in winter`,
    );
    const after = await make(more, review(text));
    expect(codes(after)).toEqual(['review-session-new']);
    expect(homes(after).find((line) => line.startsWith('Opening hours'))).toContain('hilltop-session-2-loft');
  });

  it('keeps its names when the grid is mended', async () => {
    const mended = csv(rows.join('\n').replace('Teaching apprentices well', 'Teaching young people well'));
    const after = await edited(
      (text) => text.replace('name: "Growing our own apprentices"', 'name: "Young people"'),
      mended,
    );
    expect(homes(after).map((line) => line.split(':')[0])).toEqual(['Young people', 'Opening hours']);
  });
});

describe('what a review decides of lines', () => {
  const idOf = async (words: string) => {
    const items = playbackOf(await make(small)).sessions.flatMap(({ discussion, actions }) => [
      ...discussion,
      ...actions,
    ]);
    return items.find(({ text }) => text === words)?.id ?? '';
  };

  it('rewords one in front, marked, and keeps its words in the annex', async () => {
    const id = await idOf('Copy the keys for opening hours');
    const after = await make(small, {
      formats: ['pptx'],
      ...review(`lines:\n  - id: ${id}\n    text: Have two sets of keys cut\n`),
    });
    const playback = playbackOf(after);
    const points = playback.summary.themes.flatMap(({ suggestedActions }) => suggestedActions);
    expect(points.map(({ text }) => text)).toContain('Have two sets of keys cut');
    const action = playback.sessions.flatMap(({ actions }) => actions).find((one) => one.id === id);
    expect(action).toMatchObject({
      text: 'Copy the keys for opening hours',
      edited: 'Have two sets of keys cut',
    });
    expect(playback.edits).toMatchObject({ linesReworded: 1 });
  });

  it('puts one first and another nowhere in front', async () => {
    const first = await idOf('Staff worry about lone working after dark');
    const never = await idOf('Evenings suit working families');
    const after = await make(
      small,
      review(`lines:\n  - id: ${first}\n    show: first\n  - id: ${never}\n    show: never\n`),
    );
    const theme = playbackOf(after).summary.themes.find(({ themeId }) => themeId === 'opening-hours');
    expect(theme?.points[0]?.items[0]).toBe(first);
    expect(theme?.points.flatMap(({ items }) => items)).not.toContain(never);
  });

  it('gives an owner and a date, and follows a line that was mended in the grid', async () => {
    const id = await idOf('Publish the opening hours on one page');
    const mended = csv(rows.join('\n').replace('Publish the opening hours', 'Publish all the opening hours'));
    const text = `lines:\n  - id: ${id}\n    said: Publish the opening hours on one page\n    owner: The web team\n    due: "2026-05-01"\n`;
    const after = await make(mended, review(text));
    expect(codes(after)).toEqual(['review-line-followed']);
    const action = playbackOf(after)
      .sessions.flatMap(({ actions }) => actions)
      .find((one) => one.text.startsWith('Publish'));
    expect(action).toMatchObject({ owner: 'The web team', due: '2026-05-01' });
    expect(written(after)).toContain(`id: ${action?.id}`);
  });

  it('spells a word as a person wants it, everywhere but in the annex', async () => {
    const slipped = csv(rows.join('\n').replaceAll('Apprentices', 'Aprentices'));
    const after = await make(slipped, review('corrections:\n  - word: aprentices\n    to: apprentices\n'));
    const { sessions, themes } = playbackOf(after);
    expect(sessions[2]?.topic).toMatchObject({
      text: 'Aprentices in every branch',
      edited: 'Apprentices in every branch',
    });
    expect(themes.themes.map(({ label }) => label).join()).not.toContain('Aprentices');
  });
});

describe('what a review decides of findings and words', () => {
  it('rewords a finding, leaves one out and adds one, with the ask last', async () => {
    const before = playbackOf(await make(small)).summary.findings;
    expect(before.map(({ kind }) => kind)).toContain('ask');
    const after = await make(
      small,
      review(
        'findings:\n  - id: theme-opening-hours\n    show: never\n  - id: ask\n    text: Choose one thing and do it.\n  - text: The harbour paid for lunch.\n',
      ),
    );
    const told = playbackOf(after).summary.findings;
    expect(told.at(-1)).toMatchObject({ text: 'Choose one thing and do it.', isEdited: true });
    expect(told.at(-2)).toMatchObject({ kind: 'own', text: 'The harbour paid for lunch.' });
    expect(told.map(({ about }) => about)).not.toContain('opening-hours');
  });

  it('takes words for the same, and leaves words out of themes', async () => {
    const after = await make(
      small,
      review('synonyms:\n  - say: apprentice\n    also: [mentor]\nignore: [opening hours, opening]\n'),
    );
    expect(playbackOf(after).codebook).toMatchObject({ ignore: ['opening hours', 'opening'] });
  });

  it('goes on with what was decided when it is written again', async () => {
    const text =
      'corrections:\n  - word: dark\n    to: nightfall\nfindings:\n  - id: ask\n    said: x\n    text: Choose.\n  - text: Our own.\nignore: [lunch]\nsynonyms:\n  - say: key\n    also: [fob]\n';
    const once = await make(small, review(text));
    const again = await make(small, review(written(once)));
    expect(playbackOf(again).summary.findings).toEqual(playbackOf(once).summary.findings);
    expect(playbackOf(again).sessions).toEqual(playbackOf(once).sessions);
    expect(written(again)).toBe(written(once));
  });
});

describe('a review that cannot be read', () => {
  it.each([
    [
      'themes:\n  - name: A\n    sessions: [x]\n  - name: a\n    sessions: [y]\n',
      'Another theme has this name already',
    ],
    ['theme:\n  - name: A\n', 'did you mean `themes`'],
    ['lines:\n  - id: x\n    show: always\n', '`first` or `never`'],
    ['lines:\n  - text: x\n', '`id` is missing'],
    ['findings:\n  - show: never\n', 'where it is your own, its `text`'],
    ['- a\n- b\n', 'A review is a list of names and values'],
    ['themes: [\n', 'review.yaml'],
  ])('is refused with the place and the remedy: %j', async (text, said) => {
    const refused = make(small, review(text));
    await expect(refused).rejects.toBeInstanceOf(OptionError);
    await expect(refused).rejects.toThrow(said);
  });
});
