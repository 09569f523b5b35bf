import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/model/index.js';
import { openLedger } from '../../../src/normalise/draft/ledger-book.js';
import { realignTidyRows } from '../../../src/normalise/realign/realign-tidy.js';
import { cellOf } from '../cells.js';

const headings = ['Site', 'Slot', 'Room', 'Topic', 'Notes', 'Votes'];
const topics = [
  'Evening swims',
  'Cold showers',
  'Lane etiquette',
  'Lost goggles',
  'Swimming lessons',
  'Warm towels',
];
const notes = [
  'The pool is too cold for children before nine in the morning',
  'Lifeguards are hard to find and harder to keep over the summer holidays',
  'Half of the lockers have no keys and the other half have no doors',
  'Many people would come later if the buses still ran at ten',
];
/** A table of a pool’s meeting, whole; `count` rows. */
const plain = (count: number) =>
  Array.from({ length: count }, (_, n) => [
    ['Riverside', 'Hillside'][n % 2] ?? '',
    `Session ${1 + (n % 3)}`,
    ['Sauna', 'Cafe', 'Gallery'][n % 3] ?? '',
    topics[n % topics.length] ?? '',
    notes[n % notes.length] ?? '',
    `${3 + (n % 7)}`,
  ]);
const toRow = (texts: readonly string[], at: number): Cell[] =>
  texts.map((text, column) => cellOf(text, at + 2, column + 1));

/** Reads a table in which one row, the fifth, is another; gives that row as it was read and what was told. */
function readWith(
  damaged: readonly string[] | readonly Cell[],
  {
    count = 12,
    heads = headings,
    repair = true,
  }: { count?: number; heads?: string[]; repair?: boolean } = {},
) {
  const rows: (readonly Cell[])[] = plain(count).map(toRow);
  const bad = damaged.map((cell, column) => (typeof cell === 'string' ? cellOf(cell, 6, column + 1) : cell));
  rows[4] = bad;
  const told: { code: string; column: number | undefined; args: unknown }[] = [];
  const ledger = openLedger();
  const block = { titles: [], header: toRow(heads, -1), rows, columns: new Map(), unknown: [] };
  const read = realignTidyRows(block, {
    ...{ site: null, slot: null, day: null, room: null, title: '', repair, lang: 'en', ledger },
    diagnose: (code, place, args) => void told.push({ code, column: place.column, args }),
  });
  const others = read.filter((row, at) => at !== 4 && row !== rows[at]).length;
  const row = read[4] ?? [];
  return {
    row,
    texts: row.map(({ text }) => text),
    told,
    stays: row === bad && others === 0 && told.length === 0,
    others,
    used: ledger.close([bad]).used,
    bad,
  };
}
const good = ['Riverside', 'Session 2', 'Cafe', 'Evening swims', notes[0] ?? '', '7'];

describe('a row of a table that lost a cell', () => {
  it('is put back under its headings, and each move is told', () => {
    const { texts, told, others } = readWith(['Riverside', 'Cafe', 'Evening swims', notes[0] ?? '', '7']);
    expect(texts).toEqual(['Riverside', '', 'Cafe', 'Evening swims', notes[0], '7']);
    expect(others).toBe(0);
    expect(told).toEqual([
      {
        code: 'row-realigned',
        column: 1,
        args: {
          moves:
            'column 2 is the `Room`; column 3 is the `Topic`; column 4 is the `Notes`; column 5 is the `Votes`',
          sure: 'very sure',
          short: 5,
          of: 6,
        },
      },
    ]);
  });

  it('names the column by its number where it has no heading', () => {
    const heads = headings.with(4, '');
    const { told } = readWith(['Riverside', 'Cafe', 'Evening swims', notes[0] ?? '', '7'], { heads });
    expect(told[0]?.args).toMatchObject({
      moves:
        'column 2 is the `Room`; column 3 is the `Topic`; column 4 is the column 5; column 5 is the `Votes`',
      of: 5,
    });
  });

  it('keeps the cells, and gives the lost one a place in its row', () => {
    const { row, bad } = readWith(['Riverside', 'Cafe', 'Evening swims', notes[0] ?? '', '7']);
    expect(row[2]).toBe(bad[1]);
    expect(row[1]).toEqual({ text: '', blocks: [], place: { file: 'made-up.csv', row: 6, column: 2 } });
  });
});

describe('a row of a table that slid to the right', () => {
  it('is put back where only two of its cells are filled', () => {
    const { texts, told } = readWith(['', 'Riverside', 'Session 2']);
    expect(texts).toEqual(['Riverside', 'Session 2', '', '', '', '']);
    expect(told[0]?.args).toMatchObject({ short: 2, sure: 'very sure' });
  });

  it('is put back where it is the first of the table', () => {
    const rows: (readonly Cell[])[] = plain(12).map(toRow);
    rows[0] = toRow(['Riverside', 'Cafe', 'Evening swims', notes[0] ?? '', '7'], 0);
    const block = { titles: [], header: toRow(headings, -1), rows, columns: new Map(), unknown: [] };
    const [first] = realignTidyRows(block, {
      ...{
        site: null,
        slot: null,
        day: null,
        room: null,
        title: '',
        repair: true,
        lang: 'en',
        ledger: openLedger(),
      },
      diagnose: () => {},
    });
    expect(first?.map(({ text }) => text)).toEqual(['Riverside', '', 'Cafe', 'Evening swims', notes[0], '7']);
  });
});

describe('a row of a table that got a cell too many', () => {
  it('slides back where a blank one stands before it', () => {
    const { texts, told } = readWith(['', ...good]);
    expect(texts).toEqual(good);
    expect(told[0]?.args).toMatchObject({ short: 6, of: 6, sure: 'very sure' });
    expect(told[0]?.args).toMatchObject({
      moves: expect.stringMatching(/^column 2 is the `Site`; column 3 /),
    });
  });

  it('has the halves of a text joined that a comma parted, and that is told', () => {
    const [first, second] = ['The pool is too cold for children', 'and the showers are colder still'];
    const { texts, row, told, used, bad } = readWith([
      'Riverside',
      'Session 2',
      'Cafe',
      'Evening swims',
      first,
      second,
      '7',
    ]);
    expect(texts).toEqual(['Riverside', 'Session 2', 'Cafe', 'Evening swims', `${first}, ${second}`, '7']);
    expect(row[4]?.blocks.map(({ text }) => text)).toEqual([`${first}, ${second}`]);
    expect(row[4]?.place).toEqual(bad[4]?.place);
    expect(told[0]?.args).toMatchObject({
      moves: 'column 5 and the next are one, the `Notes`; column 7 is the `Votes`',
      short: 7,
    });
    // Both halves are used, though the cell that holds them is a new one.
    expect(used).toBe(2);
  });

  it.each([
    [
      'a full stop stands within the first',
      'Mr. Wade says that the pool is cold',
      'and the showers are colder still',
    ],
    [
      'an address stands within the first',
      'See https://pool.example on how cold it is',
      'and how dark the showers are',
    ],
    ['the second begins with a number', 'The pool is too cold for children', '12 showers are colder still'],
  ])('has halves where %s', (_, first, second) => {
    const { texts } = readWith(['Riverside', 'Session 2', 'Cafe', 'Evening swims', first, second, '7']);
    expect(texts).toEqual(['Riverside', 'Session 2', 'Cafe', 'Evening swims', `${first}, ${second}`, '7']);
  });

  it('has none joined where it has no cell too many', () => {
    const parts = [
      'The pool is too cold for children',
      'and the showers are colder',
      'and the lockers are damp as well',
    ];
    const { texts } = readWith(['Riverside', 'Session 2', 'Cafe', parts[0] ?? '', parts[1] ?? '', '7']);
    expect(texts).toEqual(['Riverside', 'Session 2', 'Cafe', parts[0], parts[1], '7']);
  });

  it('keeps the blocks around the joint', () => {
    const cells = [...good.slice(0, 4), '', '', '7'].map((text, column) => cellOf(text, 6, column + 1));
    const blocksOf = (...texts: string[]) => texts.map((text) => ({ text, kind: 'line' as const }));
    const place = { file: 'made-up.csv', row: 6, column: 5 };
    cells[4] = {
      text: 'Keys are lost and the pool is cold',
      blocks: blocksOf('Keys are lost', 'and the pool is cold'),
      place,
    };
    cells[5] = {
      text: 'dark and wet as well Bring lamps',
      blocks: blocksOf('dark and wet as well', 'Bring lamps'),
      place: { ...place, column: 6 },
    };
    expect(readWith(cells).row[4]?.blocks.map(({ text }) => text)).toEqual([
      'Keys are lost',
      'and the pool is cold, dark and wet as well',
      'Bring lamps',
    ]);
  });

  it.each([
    [
      'the first ends with a full stop',
      'The pool is too cold for children.',
      'and the showers are colder still',
    ],
    ['the first asks', 'Is the pool too cold for children?', 'and the showers are colder still'],
    ['the second is an address', 'The pool is too cold for children', 'https://pool.example/cold'],
    ['the first holds no word', '1 2 3', 'and the showers are colder still'],
  ])('has no halves where %s', (_, first, second) => {
    const { texts } = readWith(['Riverside', 'Session 2', 'Cafe', 'Evening swims', first, second, '7']);
    expect(texts.some((text) => text.includes(`${first}, ${second}`))).toBe(false);
  });
});

describe('a row stays as it is', () => {
  it('where it is right', () => {
    expect(readWith(good).stays).toBe(true);
    expect(readWith(good.with(5, '')).stays).toBe(true);
    expect(readWith(good.with(0, '')).stays).toBe(true);
  });

  const short = ['Riverside', 'Cafe', 'Evening swims', notes[0] ?? '', '7'];

  it('where nothing is to be repaired', () => {
    expect(readWith(short, { repair: false }).stays).toBe(true);
  });

  it('where it has fewer than two filled cells', () => {
    expect(readWith(['', '', '', '', notes[0] ?? '']).stays).toBe(true);
    expect(readWith(['7']).stays).toBe(true);
    expect(readWith([]).stays).toBe(true);
  });

  it('where one of its cells was merged with others', () => {
    const cells = short.map((text, column) => cellOf(text, 6, column + 1));
    expect(readWith(cells.with(0, { ...(cells[0] as Cell), span: { rows: 1, columns: 2 } })).stays).toBe(
      true,
    );
    expect(readWith([...cells, { ...cellOf('', 6, 6), partOf: cells[0] as Cell }]).stays).toBe(true);
  });

  it('in a table of fewer than five rows', () => {
    const cells = plain(5).map(toRow);
    const block = (rows: Cell[][]) => ({
      ...{ titles: [], header: toRow(headings, -1), rows, columns: new Map(), unknown: [] },
    });
    const context = { site: null, slot: null, day: null, room: null, title: '', repair: true, lang: 'en' };
    const slid = toRow(['', '', ...good], 9);
    const few = [...cells.slice(0, 3), slid];
    const settings = { ...context, ledger: openLedger(), diagnose: () => {} };
    expect(realignTidyRows(block(few), settings)).toBe(few);
    // Rows that are wider than the headings, or nearly blank, teach nothing: they do not count.
    const wide = [...cells.slice(0, 4), slid];
    expect(realignTidyRows(block(wide), settings)).toBe(wide);
    const nearlyBlank = [...cells.slice(0, 4), toRow(['Riverside'], 8)];
    expect(realignTidyRows(block(nearlyBlank), settings)).toBe(nearlyBlank);
    expect(
      realignTidyRows(block([...cells, slid]), settings)
        .at(-1)
        ?.map(({ text }) => text),
    ).toEqual(good);
  });

  it('in a table of fewer than three columns, or of very many', () => {
    const narrow = Array.from({ length: 12 }, (_, n) => toRow([`Session ${n}`, topics[n % 6] ?? ''], n));
    narrow[4] = toRow(['', 'Session 4', 'Cold showers'], 4);
    const wide = plain(12).map((texts, n) => toRow([...texts, ...Array(35).fill('x')], n));
    wide[4] = toRow(['', ...good, ...Array(35).fill('x')], 4);
    const settings = {
      ...{ site: null, slot: null, day: null, room: null, title: '', repair: true, lang: 'en' },
      ...{ ledger: openLedger(), diagnose: () => {} },
    };
    const block = (width: number, rows: Cell[][]) => ({
      ...{ titles: [], rows, columns: new Map(), unknown: [] },
      header: toRow(
        Array.from({ length: width }, (_, n) => `Heading ${n}`),
        -1,
      ),
    });
    expect(realignTidyRows(block(2, narrow), settings)).toBe(narrow);
    expect(realignTidyRows(block(41, wide), settings)).toBe(wide);
  });
});

describe('a row of the right length', () => {
  it('moves where a cell is a stranger in its column and all fits better elsewhere', () => {
    const slid = ['', 'Riverside', 'Session 2', 'Cafe', 'Evening swims', notes[0] ?? ''];
    const { texts, told } = readWith(slid, { count: 80 });
    expect(texts).toEqual(['Riverside', 'Session 2', 'Cafe', 'Evening swims', notes[0], '']);
    expect(told.map(({ code }) => code)).toEqual(['row-realigned']);
  });

  it('stays where no cell is a stranger', () => {
    // A short table knows of no strangers.
    const slid = ['', 'Riverside', 'Session 2', 'Cafe', 'Evening swims', notes[0] ?? ''];
    expect(readWith(slid, { count: 8 }).stays).toBe(true);
  });
});

describe('a row of another length', () => {
  it('stays where two places are nearly as good, which is told', () => {
    // Site, room and topic are alike in a table whose columns hold one word each.
    const rows = Array.from({ length: 12 }, (_, n) => toRow([`A${n}x`, `B${n}x`, `C${n}x`, `${n}`], n));
    rows[4] = toRow(['Otter', 'Heron', '4'], 4);
    const told: [string, unknown][] = [];
    const read = realignTidyRows(
      {
        titles: [],
        header: toRow(['One', 'Two', 'Three', 'Votes'], -1),
        rows,
        columns: new Map(),
        unknown: [],
      },
      {
        ...{
          site: null,
          slot: null,
          day: null,
          room: null,
          title: '',
          repair: true,
          lang: 'en',
          ledger: openLedger(),
        },
        diagnose: (code, _, args) => void told.push([code, args]),
      },
    );
    expect(read[4]).toBe(rows[4]);
    expect(told).toEqual([['row-short', { short: 3, of: 4 }]]);
  });
});
