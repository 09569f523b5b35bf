/** A date that is reported in a workbook as a date. `shownAs` is a format of spreadsheets. */
export interface DateValue {
  readonly isoDate: string;
  readonly shownAs: 'yyyy-mm-dd' | 'd mmmm yyyy';
}

/** What is in a cell: a text (its lines kept), a number, a date, or nothing. Never a formula. */
export type Value = string | number | DateValue | null;

export interface Column {
  readonly heading: string;
  /** What the column is called in the workbook, whatever its heading, so that it is known again when it is read. */
  readonly name?: string;
  /** Maximum width, in digits of the default font; longer lines wrap. Default: 32 */
  readonly widest?: number;
  /** True for ids: they are cut off at the column's end, not wrapped. */
  readonly isId?: boolean;
}

/** The width of columns of whole sentences. */
export const wide = 60;

/** One sheet: lines of text, below them a table. */
export interface WorkbookSheet {
  /** As on the tab: at most 31 letters, none of `[]:*?/\`. */
  readonly name: string;
  /** The name of its table in the workbook: letters alone. */
  readonly table: string;
  /** Lines above the table, the first of them a title. */
  readonly lines: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

/** The most a cell may hold, in UTF-16 units: https://support.microsoft.com/office/excel-specifications-and-limits */
export const maxInCell = 32_767;

/** Returns the row of a sheet that holds the headings, from 1. */
export function headingRowOf({ lines }: WorkbookSheet): number {
  return lines.length === 0 ? 1 : lines.length + 2;
}

/** Returns the last row of a sheet's table, from 1. A table has at least one row below its headings. */
export function lastRowOf(sheet: WorkbookSheet): number {
  return headingRowOf(sheet) + Math.max(1, sheet.rows.length);
}

/** Returns the letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
