import type { Block, Cell } from '../../model/index.js';
import { textOfBlocks } from '../cells/blocks.js';
import type { HtmlElement } from '../markup/html-walk.js';
import { limits } from '../source/limits.js';

/** A cell as the source gives it, before spans are laid out. */
export interface RawCell {
  readonly blocks: readonly Block[];
  readonly isHeading: boolean;
  /** Columns and rows it covers; 0 rows means all to the end of its group. */
  readonly columns: number;
  readonly rows: number;
}

/** A row, with the number of the group (`<thead>`, `<tbody>`, `<tfoot>`) it is in. */
export interface RawRow {
  readonly cells: readonly RawCell[];
  readonly group: number;
  /** Where it begins in the source. */
  readonly at: number;
}

type TablePlace = { readonly file: string; readonly part: string };

/** Returns the spans that a `<td>` or `<th>` asks for. Nonsense counts as 1. */
export function readSpans(element: HtmlElement): { columns: number; rows: number } {
  const columns = Number.parseInt(element.attributes.colspan ?? '1', 10);
  const rows = Number.parseInt(element.attributes.rowspan ?? '1', 10);
  return { columns: columns > 0 ? columns : 1, rows: rows >= 0 ? rows : 1 };
}

/**
 * Returns the rows of a table with a cell for each column: a merged cell is where it begins, the places it covers hold
 * empty cells that name it. Spans reach to the end of their group of rows and to the last column that any cell begins in;
 * where two would overlap, the first keeps the place. Spans that would make a small table huge are left aside.
 */
export function layOutTable(rows: readonly RawRow[], place: TablePlace): Cell[][] {
  const width = measureWidth(rows);
  const cellCount = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const isHuge = width * rows.length > Math.min(limits.tableCells, 10_000 + cellCount * maxCopies);
  const hasSpans = rows.some((row) => row.cells.some((cell) => cell.columns !== 1 || cell.rows !== 1));
  return layOutRows(isHuge && hasSpans ? rows.map(withoutSpans) : rows, place, width);
}

/** No table of sessions is so full of merged cells that each stands for more than this. */
const maxCopies = 50;

/** More columns in one cell are nonsense, as in `colspan="999"` for “the whole row”. */
const maxColumns = 100;

/** Returns the number of columns: up to the last one that a cell begins in. */
function measureWidth(rows: readonly RawRow[]): number {
  const rowsLeft = countRowsLeft(rows);
  let covers: number[] = [];
  let width = 1;
  rows.forEach(({ cells, group }, rowIndex) => {
    if (rows[rowIndex - 1]?.group !== group) covers = [];
    let at = 0;
    const skipCovered = () => {
      for (; (covers[at] ?? 0) > rowIndex; at++);
    };
    for (const cell of cells) {
      skipCovered();
      width = Math.max(width, at + 1);
      const columns = cells.length === 1 || cell.columns > maxColumns ? 1 : cell.columns;
      const left = rowsLeft[rowIndex] ?? 1;
      const down = cell.rows === 0 ? left : Math.min(cell.rows, left);
      for (let extra = 0; extra < columns; extra++, at++) {
        if (down > 1) covers[at] = Math.max(covers[at] ?? 0, rowIndex + down);
      }
    }
  });
  return width;
}

function withoutSpans({ cells, group, at }: RawRow): RawRow {
  return { group, at, cells: cells.map((cell) => ({ ...cell, columns: 1, rows: 1 })) };
}

function layOutRows(rows: readonly RawRow[], { file, part }: TablePlace, width: number): Cell[][] {
  const rowsLeft = countRowsLeft(rows);
  /** The merged cell that covers each column from above, and the number of the first row it no longer reaches. */
  let covers: ({ origin: Cell; end: number } | undefined)[] = [];
  return rows.map(({ cells, group }, rowIndex) => {
    if (rows[rowIndex - 1]?.group !== group) covers = [];
    const row: Cell[] = [];
    const coverOf = (column: number) => {
      const cover = covers[column];
      return cover && cover.end > rowIndex ? cover.origin : undefined;
    };
    const pushEmpty = (origin: Cell | undefined) => {
      const place = { file, part, row: rowIndex + 1, column: row.length + 1 };
      row.push({ text: '', blocks: [], place, ...(origin ? { partOf: origin } : {}) });
    };
    const fillCovered = () => {
      for (let origin = coverOf(row.length); origin; origin = coverOf(row.length)) pushEmpty(origin);
    };
    for (const raw of cells) {
      fillCovered();
      const at = row.length;
      const max = Math.max(1, Math.min(raw.columns, width - at));
      let columns = 1;
      while (columns < max && !coverOf(at + columns)) columns++;
      const left = rowsLeft[rowIndex] ?? 1;
      const down = raw.rows === 0 ? left : Math.min(raw.rows, left);
      const place = { file, part, row: rowIndex + 1, column: at + 1 };
      const origin = makeCell(raw, place, { rows: down, columns });
      row.push(origin);
      for (let extra = 1; extra < columns; extra++) pushEmpty(origin);
      if (down > 1) {
        for (let column = at; column < at + columns; column++)
          covers[column] = { origin, end: rowIndex + down };
      }
    }
    const last = covers.findLastIndex((cover) => cover && cover.end > rowIndex);
    while (row.length <= last) pushEmpty(coverOf(row.length));
    return row;
  });
}

/** Returns for each row how many rows its group still has, itself included. */
function countRowsLeft(rows: readonly RawRow[]): number[] {
  const left = new Array<number>(rows.length).fill(1);
  for (let index = rows.length - 2; index >= 0; index--) {
    if (rows[index]?.group === rows[index + 1]?.group) left[index] = (left[index + 1] ?? 0) + 1;
  }
  return left;
}

function makeCell(raw: RawCell, place: Cell['place'], span: { rows: number; columns: number }): Cell {
  return {
    text: textOfBlocks(raw.blocks),
    blocks: raw.blocks,
    place,
    ...(raw.isHeading ? { isHeading: true } : {}),
    ...(span.rows > 1 || span.columns > 1 ? { span } : {}),
  };
}
