import type { Diagnose } from '../../diagnostics/index.js';
import type { Cell, Grid, Place } from '../../model/index.js';
import { readCell } from '../cells/cell.js';
import { cleanText } from '../source/clean-text.js';
import { limits } from '../source/limits.js';
import { holdsTooMuch } from '../source/unreadable.js';

/** A merged area, its rows and columns counted from 0; both ends belong to it. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a workbook as its file has it, whatever the program. Rows and columns count from 0. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The text that each filled cell shows; rows and cells without text may be missing. */
  readonly rows: readonly (readonly (string | undefined)[] | undefined)[];
  readonly merged: readonly MergedArea[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** What all the sheets of a workbook may still hold. */
export interface Allowance {
  cells: number;
  letters: number;
}

/** Returns how much a workbook may hold, to be counted down. */
export function fullAllowance(): Allowance {
  return { cells: limits.tableCells, letters: limits.textLength };
}

/** True where a sheet has any text, seen or hidden. */
export function holdsText(sheet: Sheet): boolean {
  return sheet.rows.some((row) => row?.some(isFilled));
}

/**
 * Returns the grid of what a sheet shows, or null when it shows no text. It ends at the last filled row and column; hidden rows
 * and columns are left out with a diagnostic; the place of a cell is the one that the program shows. A blank row has no cells.
 */
export function readSheet(file: string, sheet: Sheet, allowance: Allowance, diagnose: Diagnose): Grid | null {
  const place = { file, part: sheet.name };
  const { rows, columns } = shownOf(sheet);
  reportHidden(sheet, place, diagnose);
  if (rows.length === 0) return null;
  const merges = placeMerges(sheet, rows, columns, allowance);
  // A sheet may have a million rows of sixteen thousand columns: to look at each place of a blank one would take for ever.
  const mergedRows = new Set(Array.from(merges.keys(), (key) => Number(key.split(' ', 1)[0])));
  const origins = new Map<string, Cell>();
  let cleaned = 0;

  const readAt = (row: number, column: number): Cell => {
    const at = { ...place, row: row + 1, column: column + 1 };
    const merge = merges.get(`${row} ${column}`);
    const covering = merge && origins.get(merge.key);
    if (covering) return { text: '', blocks: [], place: at, partOf: covering };
    const raw = sheet.rows[merge?.from.row ?? row]?.[merge?.from.column ?? column] ?? '';
    allowance.letters -= raw.length;
    if (allowance.letters < 0) throw holdsTooMuch(`${limits.textLength.toLocaleString('en-GB')} letters`);
    const { text, count } = cleanText(raw);
    cleaned += count;
    const cell = readCell(text, at);
    if (!merge) return cell;
    const origin = { ...cell, span: merge.span };
    origins.set(merge.key, origin);
    return origin;
  };
  const isBlank = (row: number) => !sheet.rows[row]?.some(isFilled) && !mergedRows.has(row);

  const cells = rows.map((row) => {
    if (isBlank(row)) return [];
    allowance.cells -= columns.length;
    if (allowance.cells < 0) throw holdsTooMuch(`${limits.tableCells.toLocaleString('en-GB')} cells`);
    return columns.map((column) => readAt(row, column));
  });
  if (cleaned > 0) diagnose('text-cleaned', place, { count: cleaned });
  return { place, headings: [sheet.name], rows: cells };
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

/** The rows and columns to read, up to the last that shows text. */
function shownOf({ rows, hiddenRows, hiddenColumns }: Sheet): { rows: number[]; columns: number[] } {
  let lastRow = -1;
  let lastColumn = -1;
  rows.forEach((row, index) => {
    if (!row || hiddenRows.has(index)) return;
    row.forEach((text, column) => {
      if (!isFilled(text) || hiddenColumns.has(column)) return;
      lastRow = index;
      lastColumn = Math.max(lastColumn, column);
    });
  });
  const upTo = (last: number, hidden: ReadonlySet<number>) =>
    Array.from({ length: last + 1 }, (_, index) => index).filter((index) => !hidden.has(index));
  return { rows: upTo(lastRow, hiddenRows), columns: upTo(lastColumn, hiddenColumns) };
}

interface PlacedMerge {
  readonly key: string;
  /** Where its text is, which may be hidden. */
  readonly from: { readonly row: number; readonly column: number };
  readonly span: { readonly rows: number; readonly columns: number };
}

/** Gives, for each shown cell that lies in a merged area, that area; its size is what is shown of it. */
function placeMerges(
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly number[],
  allowance: Allowance,
): Map<string, PlacedMerge> {
  const placed = new Map<string, PlacedMerge>();
  for (const [index, { top, left, bottom, right }] of sheet.merged.entries()) {
    // What is merged without text beside it or below is layout of an empty part of the sheet.
    if (!isFilled(sheet.rows[top]?.[left])) continue;
    const ownRows = between(rows, top, bottom);
    const ownColumns = between(columns, left, right);
    if (ownRows.length * ownColumns.length < 2) continue;
    allowance.cells -= ownRows.length * ownColumns.length;
    if (allowance.cells < 0) throw holdsTooMuch(`${limits.tableCells.toLocaleString('en-GB')} cells`);
    const span = { rows: ownRows.length, columns: ownColumns.length };
    const merge = { key: `${index}`, from: { row: top, column: left }, span };
    for (const row of ownRows) for (const column of ownColumns) placed.set(`${row} ${column}`, merge);
  }
  return placed;
}

/** The numbers from `first` to `last` of an ascending list. */
function between(numbers: readonly number[], first: number, last: number): readonly number[] {
  const start = numbers.findIndex((number) => number >= first);
  const end = numbers.findLastIndex((number) => number <= last);
  return start < 0 ? [] : numbers.slice(start, end + 1);
}

function reportHidden({ rows, hiddenRows, hiddenColumns }: Sheet, place: Place, diagnose: Diagnose): void {
  const filledRows = [...hiddenRows].filter((row) => rows[row]?.some(isFilled)).sort((a, b) => a - b);
  if (filledRows.length > 0) {
    diagnose('hidden-rows', place, { count: filledRows.length, rows: formatRanges(filledRows, rowName) });
  }
  const filled = new Set<number>();
  for (const row of rows) {
    row?.forEach((text, column) => {
      if (hiddenColumns.has(column) && isFilled(text)) filled.add(column);
    });
  }
  const columns = [...filled].sort((a, b) => a - b);
  if (columns.length > 0) {
    diagnose('hidden-columns', place, { count: columns.length, columns: formatRanges(columns, columnName) });
  }
}

/** Returns ascending numbers as people write them: `4, 7–9`. */
function formatRanges(numbers: readonly number[], name: (number: number) => string): string {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open && number === open.last + 1) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  const listed = ranges.map(({ first, last }) =>
    first === last ? name(first) : `${name(first)}–${name(last)}`,
  );
  return listed.length <= 12 ? listed.join(', ') : `${listed.slice(0, 12).join(', ')} …`;
}

function rowName(row: number): string {
  return `${row + 1}`;
}

/** Returns the letters of a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
