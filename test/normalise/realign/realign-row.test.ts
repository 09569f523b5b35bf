import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/model/index.js';
import type { TripletGroup } from '../../../src/normalise/layout/layout-kinds.js';
import { realignRow } from '../../../src/normalise/realign/realign.js';
import { cellOf } from '../cells.js';

const rooms = ['Barn', 'Loft', 'Yard'];
const groupsOf = (count: number): TripletGroup[] =>
  rooms.slice(0, count).map((room, index) => ({
    heading: cellOf(room, 1, index * 3 + 1),
    topic: index * 3,
    discussion: index * 3 + 1,
    actions: index * 3 + 2,
  }));
const row = (...texts: readonly string[]): Cell[] => texts.map((text, column) => cellOf(text, 2, column + 1));

const kiln = {
  topic: 'A second kiln for the pottery',
  points: 'The kiln is booked for weeks\nFiring takes a whole night\nGlazes fail in the small kiln',
  tasks: 'Ask the council for a kiln\nShare the kiln with the school',
};
const choir = {
  topic: 'Singing in the market hall',
  points: 'The choir has no hall in winter\nTenors are rare\nThe market hall echoes',
  tasks: 'Invite tenors from the school\nBook the market hall for the choir',
};
const bees = {
  topic: 'Hives on the flat roofs',
  points: 'Bees find lime trees in town\nNeighbours fear stings\nRoofs get too hot for hives',
  tasks: 'Test two hives on the library\nInvite neighbours to meet the bees',
};
const whole = [kiln, choir, bees].flatMap(({ topic, points, tasks }) => [topic, points, tasks]);

/** The texts of the cells of a whole row, as they are read. */
const shown = row(...whole).map(({ text }) => text);

interface Told {
  readonly code: string;
  readonly column: number | undefined;
  readonly args: unknown;
}

/** Realigns a row under so many rooms; `texts` are the first lines of the cells by column. */
function realign(
  cells: readonly Cell[],
  {
    groups = groupsOf(3),
    repair = true,
    lang = 'en',
  }: { groups?: TripletGroup[]; repair?: boolean; lang?: string } = {},
) {
  const told: Told[] = [];
  const columns = groups.flatMap(({ topic, discussion, actions }) =>
    [topic, discussion, actions].filter((column) => column !== null),
  );
  const realigned = realignRow(cells, groups, {
    repair,
    columns,
    lang,
    diagnose: (code, place, args) => void told.push({ code, column: place.column, args }),
  });
  const texts = Array.from(realigned.cells, (cell) => cell?.text ?? '');
  return { ...realigned, texts, told, asItStands: realigned.cells === cells };
}

/** The row with topic and points of its first session in one cell, all else slid to the left. */
const merged = row(`${kiln.topic}\n${kiln.points}`, kiln.tasks, ...whole.slice(3), '');

describe('a row whose first session lost a cell', () => {
  it('has every cell behind it put back under its room, and each move told', () => {
    const { texts, told, unsureGroups } = realign(merged);
    expect(texts).toEqual([merged[0]?.text, '', ...shown.slice(2)]);
    expect(unsureGroups.size).toBe(0);
    expect(told).toEqual([
      {
        code: 'row-realigned',
        column: 1,
        args: {
          moves: [
            'column 2 is the actions of `Barn`',
            'column 3 is the topic of `Loft`',
            'column 4 is the discussion of `Loft`',
            'column 5 is the actions of `Loft`',
            'column 6 is the topic of `Yard`',
            'column 7 is the discussion of `Yard`',
            'column 8 is the actions of `Yard`',
          ].join('; '),
          sure: 'very sure',
          short: 8,
          of: 9,
        },
      },
    ]);
  });

  it('is read as English where no language is given', () => {
    const groups = groupsOf(3);
    const columns = groups.flatMap((_, index) => [index * 3, index * 3 + 1, index * 3 + 2]);
    const { cells } = realignRow(merged, groups, { repair: true, columns, diagnose: () => {} });
    expect(cells[3]?.text).toBe(choir.topic);
  });

  it('keeps the cells themselves, with their places', () => {
    const { cells } = realign(merged);
    expect(cells[0]).toBe(merged[0]);
    expect(cells[3]).toBe(merged[2]);
    expect(cells[1]).toBeUndefined();
  });

  it('may have columns that are not of the rooms before it', () => {
    const groups = groupsOf(3).map((group) => ({
      ...group,
      topic: group.topic + 1,
      discussion: (group.discussion ?? 0) + 1,
      actions: (group.actions ?? 0) + 1,
    }));
    const cells = [
      cellOf('10:00', 2, 1),
      ...merged.map((cell, at) => ({ ...cell, place: { ...cell.place, column: at + 2 } })),
    ];
    const { texts, told } = realign(cells, { groups });
    expect(texts.slice(1)).toEqual([merged[0]?.text, '', ...shown.slice(2)]);
    expect(told[0]?.args).toMatchObject({
      moves: expect.stringMatching(/^column 3 is the actions of `Barn`;/),
    });
  });
});

describe('a row is read as it stands', () => {
  const asItStands = (cells: readonly Cell[], settings: Parameters<typeof realign>[1] = {}) => {
    const result = realign(cells, settings);
    expect(result.asItStands).toBe(true);
    expect(result.unsureGroups.size).toBe(0);
    return result.told;
  };

  it('where nothing is to be repaired', () => {
    expect(asItStands(merged, { repair: false })).toEqual([]);
  });

  it('where its last cell is filled: then it lost none', () => {
    expect(asItStands(row(...whole))).toEqual([]);
    expect(
      asItStands(row(`${kiln.topic}\n${kiln.points}`, kiln.tasks, ...whole.slice(3), 'Thanks to all')),
    ).toEqual([]);
  });

  it('where it is whole and its last sessions are empty', () => {
    expect(asItStands(row(...whole.slice(0, 6), '', '', ''))).toEqual([]);
    expect(asItStands(row(...whole.slice(0, 8), ''))).toEqual([]);
  });

  it('where it is blank or not there', () => {
    expect(asItStands(row('', '', '', '', '', '', '', '', ''))).toEqual([]);
    expect(asItStands([])).toEqual([]);
  });

  it('where there is one room only, or a room without a column for discussion or actions', () => {
    const one = row(`${kiln.topic}\n${kiln.points}`, kiln.tasks, '');
    expect(asItStands(one, { groups: groupsOf(1) })).toEqual([]);
    for (const missing of [{ discussion: null }, { actions: null }]) {
      const groups = groupsOf(3).map((group, index) => (index === 1 ? { ...group, ...missing } : group));
      expect(asItStands(merged, { groups })).toEqual([]);
    }
  });
});

describe('a session whose points and actions stand in one cell', () => {
  const mixed = `${choir.points}\n${choir.tasks}\nAsk the vicar for the church\nWrite to the choir of the next town`;
  const cells = row(
    kiln.topic,
    kiln.points,
    kiln.tasks,
    choir.topic,
    mixed,
    bees.topic,
    bees.points,
    bees.tasks,
    '',
  );

  it('keeps the cell as discussion and is marked as unsure, which is told', () => {
    const { texts, told, unsureGroups } = realign(cells);
    expect(texts).toEqual([...shown.slice(0, 4), cells[4]?.text, '', ...shown.slice(6)]);
    expect([...unsureGroups]).toEqual([1]);
    expect(told.map(({ code }) => code)).toEqual(['fields-unsure', 'row-realigned']);
    expect(told[0]).toMatchObject({ column: 5, args: { topic: choir.topic } });
    expect(told[1]?.args).toMatchObject({
      moves:
        'column 6 is the topic of `Yard`; column 7 is the discussion of `Yard`; column 8 is the actions of `Yard`',
    });
  });
});

describe('two sessions that lost a cell each', () => {
  it('are both put back, and the cell that may be points or actions is told as discussion', () => {
    const mixed = `${choir.points}\n${choir.tasks}\nAsk the vicar for the church`;
    const { told, unsureGroups } = realign(
      row(`${kiln.topic}\n${kiln.points}`, kiln.tasks, choir.topic, mixed, ...whole.slice(6), '', ''),
    );
    expect([...unsureGroups]).toEqual([1]);
    expect(told.at(-1)?.args).toMatchObject({
      moves: expect.stringContaining(
        'column 3 is the topic of `Loft`; column 4 is the discussion of `Loft`;',
      ),
    });
  });
});

describe('a session of which all stands in one cell', () => {
  const all = `${choir.topic}\n${choir.points}\n${choir.tasks}`;
  const cells = row(...whole.slice(0, 3), all, ...whole.slice(6), '', '');

  it('keeps it as its topic and is marked as unsure, which is told', () => {
    const { texts, told, unsureGroups } = realign(cells);
    expect(texts).toEqual([...shown.slice(0, 3), cells[3]?.text, '', '', ...shown.slice(6)]);
    expect([...unsureGroups]).toEqual([1]);
    expect(told[0]).toMatchObject({ code: 'fields-unsure', column: 4, args: { topic: choir.topic } });
    expect(told[1]).toMatchObject({ code: 'row-realigned', args: { short: 7, of: 9 } });
  });
});

describe('cells under six headings move', () => {
  const hot = 'Roofs are hot';
  const test = 'Test two hives\nBuy honey';
  const [kilns, tenors, booked] = ['Kilns in the pottery', 'Tenors in the choir', 'It is booked\nIt is cold'];
  const under = (texts: readonly string[]) =>
    realign(row(...texts, ...Array(6 - texts.length).fill('')), { groups: groupsOf(2) });
  const tenorsAt = ({ cells }: ReturnType<typeof realign>) =>
    cells.findIndex((cell) => cell?.text.startsWith(tenors));

  // How much better than by position, and than the next best, each row reads.
  it.each([
    ['2.1 and 1.8', 'very sure', [kilns, `${hot}\n${test}`, tenors, hot, 'Invite tenors']],
    ['2.4 and 1.9', 'very sure', [`${kilns}\n${hot}`, 'Invite tenors', tenors, `Bees sting\n${hot}\nHeat`]],
    [
      '2.8 and 1.75',
      'fairly sure',
      [`${kilns}\nThey are rare\nThey are dear`, 'Ask the council', tenors, `Bees sting\n${hot}\nHeat`],
    ],
    ['2.2 and 0.91', 'fairly sure', [`${kilns}\n${hot}`, 'Invite tenors', tenors, `${booked}\n${test}`]],
  ])('where that is clearly better, by %s: %s', (_, sure, texts) => {
    const result = under(texts);
    expect(tenorsAt(result)).toBe(3);
    expect(result.told.at(-1)).toMatchObject({ code: 'row-realigned', args: { sure, of: 6 } });
  });

  it.each([
    ['1.96 and 1.7', [kilns, `${hot}\nAsk the council`, tenors, hot, 'Invite tenors']],
    ['1.8 and 1.6', [`${kilns}\n${booked}`, 'Heat', tenors, hot, 'Invite tenors']],
    ['2.5 and 0.85', [`${kilns}\nBees sting\n${hot}`, test, `${tenors}\nThey are rare\nThey are dear\nHeat`]],
    ['0.8 and 0.6', [kilns, 'Ask the council', tenors, 'Invite tenors']],
  ])('not where it is less, by %s; that is told', (_, texts) => {
    const result = under(texts);
    expect(result.asItStands).toBe(true);
    expect(tenorsAt(result)).toBe(2);
    expect(result.told).toEqual([{ code: 'row-short', column: 1, args: { short: texts.length, of: 6 } }]);
  });

  it('inside a session only where that is clear as well', () => {
    const clear = under([`${kilns}\n${booked}`, 'Heat', tenors, `Bees sting\n${hot}`, 'Invite tenors']);
    expect(clear.texts.slice(0, 3)).toEqual([cellOf(`${kilns}\n${booked}`).text, '', 'Heat']);
    expect(clear.unsureGroups.size).toBe(0);
    const open = under([kilns, 'Ask the council', tenors, 'They are rare\nThey are dear', 'Invite tenors']);
    expect(open.texts.slice(0, 4)).toEqual([kilns, 'Ask the council', '', tenors]);
    expect([...open.unsureGroups]).toEqual([0]);
    expect(open.told[0]).toEqual({ code: 'fields-unsure', column: 2, args: { topic: kilns } });
  });
});
