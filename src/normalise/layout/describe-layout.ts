import type { Cell, Grid } from '../../model/index.js';

import type {
  CardsBlock,
  Layout,
  MatrixBlock,
  PlainLayout,
  TidyBlock,
  TripletBlock,
} from './layout-kinds.js';
import { columnLetters } from './mapping-of-layout.js';

/** One column of a table: the letter a spreadsheet shows, its heading as written, and what it was taken for. */
export interface ColumnReading {
  readonly column: string;
  readonly heading: string;
  readonly meaning: string;
}

/** How a table was understood, in words. */
export interface LayoutDescription {
  readonly name: string;
  /** What supports it. */
  readonly why: string;
  readonly columns: readonly ColumnReading[];
}

/** What each way of laying out a table is called. */
const names: Readonly<Record<Layout['kind'], string>> = {
  triplets: 'rooms side by side: under each a topic, its discussion and its actions',
  tidy: 'a row for each session',
  matrix: 'rooms on one side, times on the other, a session in each cell',
  cards: 'a field in each row, a session in each column',
  board: 'a board for looking back: a category in each column, a card in each cell',
  mixed: 'parts that are built in different ways',
  none: 'no session grid',
};

/** Meanings that say little without a word more. */
const words: Readonly<Record<string, string>> = {
  facilitator: 'facilitator (the host)',
  owner: 'owner of the actions',
  due: 'due date of the actions',
  kind: 'kind of row (session, break …)',
};

/** Returns the name of a layout, the evidence for it and what each column means, all in plain words. */
export function describeLayout(grid: Grid, layout: Layout): LayoutDescription {
  const name = names[layout.kind];
  if (layout.kind === 'none') return { name, why: layout.why, columns: [] };
  if (layout.kind === 'mixed') {
    const parts = layout.parts.map((part) => ({ part, description: describePart(grid, part) }));
    const why = parts
      .map(({ part, description }) => `${names[part.kind]} (${description.why})`)
      .join('; then ');
    return { name, why, columns: uniqueColumns(parts.flatMap(({ description }) => description.columns)) };
  }
  return { name, ...describePart(grid, layout) };
}

function describePart(grid: Grid, part: PlainLayout): Omit<LayoutDescription, 'name'> {
  const letter = (column: number) => letterOf(grid, column);
  switch (part.kind) {
    case 'tidy':
      return { why: whyTidy(part.blocks), columns: uniqueColumns(part.blocks.flatMap(tidyColumns(letter))) };
    case 'triplets':
      return {
        why: whyTriplets(part.blocks),
        columns: uniqueColumns(part.blocks.flatMap(tripletColumns(letter))),
      };
    case 'matrix':
      return {
        why: part.blocks.map((block) => block.why).join('; '),
        columns: uniqueColumns(part.blocks.flatMap(matrixColumns(letter))),
      };
    case 'board':
      return {
        why: 'its headings are categories of a board for looking back',
        columns: uniqueColumns(
          part.blocks.flatMap(({ header, points, actions }) =>
            [...points, ...actions].map((column) => ({
              column: letter(column),
              heading: header[column]?.text ?? '',
              meaning: points.includes(column) ? 'discussion' : 'actions',
            })),
          ),
        ),
      };
    case 'cards':
      return {
        why: `${letter(part.blocks[0]?.labelColumn ?? 0)} holds the names of fields, such as \`${part.blocks[0]?.openers.size ? 'Notes' : 'Topic'}\`, one a row`,
        columns: uniqueColumns(part.blocks.flatMap(cardColumns(letter))),
      };
  }
}

type Letter = (column: number) => string;

function whyTidy(blocks: readonly TidyBlock[]): string {
  const [first] = blocks;
  if (!first) return 'no row of headings';
  if (first.header.length === 0) return 'each row begins with a time, and there is no row of headings';
  const filled = first.header.filter((cell) => cell.text !== '').length;
  const known = [...first.columns.values()].flat().length;
  const again = blocks.length > 1 ? `, and ${blocks.length - 1} more like it below` : '';
  return `${known} of ${filled} headings of row ${rowOf(first.header)} are known words or were named${again}`;
}

function whyTriplets(blocks: readonly TripletBlock[]): string {
  const [first] = blocks;
  if (!first) return 'no row of headings';
  const groups = blocks.flatMap((block) => block.groups);
  const both = groups.filter((group) => group.discussion !== null && group.actions !== null).length;
  const rows = blocks.map((block) => rowOf(block.header)).join(', ');
  return `${both} of ${groups.length} room headings (row ${rows}) have columns for discussion and actions beside them`;
}

const tidyColumns =
  (letter: Letter) =>
  (block: TidyBlock): ColumnReading[] => {
    const meanings = new Map<number, string>();
    for (const [field, columns] of block.columns) {
      for (const column of columns) meanings.set(column, words[field] ?? field);
    }
    const filled = new Set<number>();
    for (const row of block.rows) for (const [at, { text }] of row.entries()) if (text !== '') filled.add(at);
    return block.header.flatMap((cell, column) => {
      const holds = cell.text !== '' || meanings.has(column) || filled.has(column);
      const meaning = meanings.get(column) ?? 'left out';
      return holds ? [{ column: letter(column), heading: cell.text, meaning }] : [];
    });
  };

const tripletColumns =
  (letter: Letter) =>
  (block: TripletBlock): ColumnReading[] => {
    const headed = (column: number, meaning: string): ColumnReading => ({
      column: letter(column),
      heading: block.header[column]?.text ?? '',
      meaning,
    });
    return [
      ...(block.slotColumn === null ? [] : [headed(block.slotColumn, 'slot')]),
      ...block.groups.flatMap(({ heading, topic, discussion, actions }) => [
        headed(topic, heading.text === '' ? 'topic' : `topic in ${heading.text}`),
        ...(discussion === null ? [] : [headed(discussion, 'discussion')]),
        ...(actions === null ? [] : [headed(actions, 'actions')]),
      ]),
    ];
  };

const matrixColumns =
  (letter: Letter) =>
  (block: MatrixBlock): ColumnReading[] => {
    const [down, across] = block.roomsAre === 'rows' ? ['room', 'slot'] : ['slot', 'room'];
    const headed = (meaning: string) => (column: number) => ({
      column: letter(column),
      heading: textOf(block.header[column]),
      meaning,
    });
    return [
      ...block.labels.map(headed(`${down} of each row`)),
      ...block.columns.map(headed(`sessions; its heading is the ${across}`)),
    ];
  };

const cardColumns =
  (letter: Letter) =>
  (block: CardsBlock): ColumnReading[] => {
    const headed = (column: number, meaning: string) => ({
      column: letter(column),
      heading: textOf(block.header?.[column]),
      meaning,
    });
    return [
      ...(block.slotColumn === null ? [] : [headed(block.slotColumn, 'slot')]),
      headed(block.labelColumn, 'names of the fields'),
      ...block.columns.map((column) => headed(column, 'a session')),
    ];
  };

/** Blocks below each other often have the same columns: each is reported once. */
function uniqueColumns(columns: readonly ColumnReading[]): ColumnReading[] {
  return [...new Map(columns.map((one) => [JSON.stringify(one), one])).values()];
}

function letterOf(grid: Grid, column: number): string {
  const place = grid.rows.find((row) => row[column]?.place.column !== undefined)?.[column]?.place;
  return columnLetters(place?.column ?? column + 1);
}

function textOf(cell: Cell | undefined): string {
  return (cell?.partOf ?? cell)?.text ?? '';
}

function rowOf(row: readonly Cell[]): number | string {
  return row[0]?.place.row ?? '?';
}
