import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { InputFile, Options, PlaybackResult, Session } from '../../../src/index.js';
import { readEvent } from '../../../src/index.js';
import { toDateOrText } from '../../../src/render/xlsx/cells/date-value.js';
import { make, makeOf, normaliseCases, sample } from '../data/make.js';

const bookOf = ({ files }: PlaybackResult, path = 'playback.xlsx') => {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`There is no ${path}.`);
  return file;
};
const partsOf = (file: InputFile) =>
  Object.fromEntries(
    Object.entries(unzipSync(file.bytes)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
const makeBook = (inputs: readonly InputFile[], options: Options = {}) =>
  make(inputs, { formats: ['xlsx'], ...options });
const languages = ['en', 'cy', 'de', 'es', 'fr', 'nl', 'pt'];
/** A workbook tells no places and no hosts; all else of a session comes back. */
const tell = ({ id, site, slot, room, topic, discussion, actions }: Session) => ({
  id,
  site,
  slot,
  room,
  topic: topic.text,
  discussion: discussion.map((item) => ({ ...item, place: null })),
  actions: actions.map((item) => ({ ...item, place: null })),
});

describe('playback.xlsx', () => {
  let result: PlaybackResult;
  let parts: Record<string, string>;
  beforeAll(async () => {
    result = await makeBook([sample]);
    parts = partsOf(bookOf(result));
  });

  it('has a sheet each for summary, themes, sessions, items, actions and how it was made', () => {
    const book = read(bookOf(result).bytes);
    expect(book.SheetNames).toEqual(['Summary', 'Themes', 'Sessions', 'Items', 'Actions', 'How it was made']);
  });

  it('marks the headings of each sheet, freezes them, filters by them and prints them on each page', () => {
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const table = parts[`xl/tables/table${number}.xml`] ?? '';
      const ref = / ref="A(\d+):[A-Z]+\d+"/.exec(table);
      expect(table).toContain(`<autoFilter ref="${/ ref="([^"]+)"/.exec(table)?.[1]}"/>`);
      expect(parts[`xl/worksheets/sheet${number}.xml`]).toContain(`<pane ySplit="${ref?.[1]}"`);
      expect(parts['xl/workbook.xml']).toContain(`localSheetId="${number - 1}">`);
    }
  });

  it('says title and language of itself, and holds no formula and no way out', () => {
    expect(parts['docProps/core.xml']).toContain('<dc:title>Libraries Together Unconference</dc:title>');
    expect(parts['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>');
    const all = Object.values(parts).join('\n');
    expect(all).not.toMatch(/<f[ >]|TargetMode|externalLink|<hyperlink/);
  });

  it('is the same twice', async () => {
    const again = bookOf(await makeBook([sample]));
    expect(partsOf(again)).toEqual(parts);
    expect(Buffer.compare(again.bytes, bookOf(result).bytes)).toBe(0);
  });

  it.each(languages)(
    'has headings and names that differ within a sheet, and fit on a tab, in %s',
    async (lang) => {
      const book = bookOf(await makeBook([sample], { lang }));
      const own = partsOf(book);
      const strings = [...(own['xl/sharedStrings.xml'] ?? '').matchAll(/<t [^>]*>([^<]*)</g)].map(
        (match) => match[1],
      );
      const names = [...(own['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(
        (match) => match[1],
      );
      expect(new Set(names.map((name) => name?.toLowerCase())).size).toBe(6);
      expect(names.filter((name) => !/^[^[\]:*?/\\']{1,31}$/.test(name ?? ''))).toEqual([]);
      for (const number of [1, 2, 3, 4, 5, 6]) {
        const headings = [
          ...(own[`xl/tables/table${number}.xml`] ?? '').matchAll(/<tableColumn id="\d+" name="([^"]+)"/g),
        ];
        const told = headings.map((match) => match[1]);
        expect(new Set(told.map((name) => name?.toLowerCase())).size).toBe(told.length);
        expect(told.filter((name) => !strings.includes(name))).toEqual([]);
      }
    },
  );
});

describe('playback.xlsx, built again', () => {
  const cases = [{ name: 'the sample', inputs: [sample], options: {} }, ...normaliseCases];

  it.each(cases)('gives the same sessions, item for item, for $name', async ({ inputs, options }) => {
    const result = await makeBook(inputs, options);
    if (result.playback === null) return;
    const again = await readEvent([bookOf(result)]);
    expect(again.diagnostics.map(({ code }) => code)).toContain('own-workbook');
    expect(again.sessions.map(tell)).toEqual(result.playback.sessions.map(tell));
  });

  it.each(languages)(
    'gives the same sessions and title, whatever the language of its headings: %s',
    async (lang) => {
      const result = await makeBook([sample], { lang, title: 'A day at the “library”' });
      const again = await readEvent([bookOf(result)]);
      expect(again.sessions.map(tell)).toEqual(result.playback?.sessions.map(tell));
      expect(again.title).toBe('A day at the “library”');
    },
  );

  it('keeps owners and dates of columns, and hosts where they are shown', async () => {
    const grid =
      'Topic,Host,Discussion,Actions,Owner,Due\nPonds,Bea,Frogs came back,Dig another pond,Kim,2026-05-01\nHedges,Lou,Birds nest there,Plant more,The ranger,in spring\n';
    const result = await makeOf(grid, { formats: ['xlsx'], showHosts: true });
    const { sessions } = await readEvent([bookOf(result)]);
    expect(
      sessions.map(({ facilitator, actions }) => [facilitator, actions[0]?.owner, actions[0]?.due]),
    ).toEqual([
      ['Bea', 'Kim', '2026-05-01'],
      ['Lou', 'The ranger', 'in spring'],
    ]);
  });

  it('keeps lines that no cell can hold all of', async () => {
    const long = (word: string) => Array.from({ length: 6_000 }, (_, nth) => `${word}${nth}`).join(' ');
    const lines = ['Ferns', 'Mosses', 'Lichens'].map(long);
    const grid = JSON.stringify({
      schemaVersion: 1,
      sessions: [
        {
          topic: { text: 'Plants' },
          discussion: lines.map((text) => ({ text })),
          actions: [{ text: 'Count them' }],
        },
        { topic: { text: 'Stones' }, discussion: [{ text: 'Grey' }], actions: [{ text: 'Turn them' }] },
      ],
    });
    const result = await makeOf(grid, { formats: ['xlsx'] }, 'grid.json');
    const { sessions } = await readEvent([bookOf(result)]);
    const words = (all: readonly Session[]) =>
      all.map(({ topic, discussion, actions }) => [
        topic.text,
        discussion.map(({ text }) => text).join(' '),
        actions.map(({ text }) => text).join(' '),
      ]);
    const isSame = JSON.stringify(words(sessions)) === JSON.stringify(words(result.playback?.sessions ?? []));
    expect(isSame).toBe(true);
    const cells = [...(partsOf(bookOf(result))['xl/sharedStrings.xml'] ?? '').matchAll(/<t [^>]*>([^<]*)</g)];
    expect(Math.max(...cells.map((match) => match[1]?.length ?? 0))).toBeLessThanOrEqual(32_767);
  });
});

describe('toDateOrText', () => {
  it('makes dates of what is one plainly, and shows them as they were written', () => {
    expect(toDateOrText('2028-02-29')).toEqual({ isoDate: '2028-02-29', shownAs: 'yyyy-mm-dd' });
    expect(toDateOrText('3 March 2026')).toEqual({ isoDate: '2026-03-03', shownAs: 'd mmmm yyyy' });
  });

  it.each([
    '3 March',
    'in spring',
    '2027-02-29',
    '31 April 2026',
    '03/04/2026',
    '3rd March 2026',
    '2026-13-01',
  ])('leaves %j a text', (text) => {
    expect(toDateOrText(text)).toBe(text);
  });

  it('gives a number that spreadsheets show as that day', async () => {
    const grid =
      'Topic,Discussion,Actions,Due\nPonds,Frogs,Dig,2026-05-01\nHedges,Birds,Plant,3 March 2026\n';
    const book = read(bookOf(await makeOf(grid, { formats: ['xlsx'] })).bytes, { cellNF: true });
    const shown = Object.values(book.Sheets.Actions ?? {}).flatMap((cell) =>
      cell?.t === 'n' ? [cell.w] : [],
    );
    expect(shown).toEqual(['2026-05-01', '3 March 2026']);
  });
});
