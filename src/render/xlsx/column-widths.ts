import type { Value, WorkbookSheet } from './cells/sheet.js';

const narrowest = 8;
const widestOrdinary = 32;
/** Room for the button of the filter and the margins of the cell. */
const aside = 4;

/** Height of a line of the plain font, and the most a row may be high, in points. */
const lineHeight = 12.75;
const highest = 409;

/** Returns the height of a row in points, by how its cells are wrapped: not every program finds it by itself. */
export function rowHeight(
  values: readonly Value[],
  columns: WorkbookSheet['columns'],
  widths: readonly number[],
): number {
  const lines = values.reduce<number>(
    (max, value, at) =>
      columns[at]?.isId ? max : Math.max(max, wrappedLines(value, (widths[at] ?? widestOrdinary) - 1)),
    1,
  );
  return Math.min(highest, lines * lineHeight);
}

function wrappedLines(value: Value, width: number): number {
  if (typeof value !== 'string') return 1;
  // Words do not part, so a line holds a little less than its width.
  return value
    .split('\n')
    .reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(line.length / (line.length > width ? width * 0.95 : width))),
      0,
    );
}

/** Returns the width of each column, in digits of the plain font, by the longest of its lines; longer ones are wrapped. */
export function columnWidths({ columns, rows }: WorkbookSheet): number[] {
  return columns.map(({ heading, widest = widestOrdinary }, at) => {
    const longest = rows.reduce((max, row) => Math.max(max, lengthOf(row[at] ?? null)), heading.length);
    return Math.min(widest, Math.max(narrowest, longest + aside));
  });
}

function lengthOf(value: Value): number {
  if (value === null) return 0;
  if (typeof value === 'number') return String(value).length;
  if (typeof value === 'object') return value.shownAs.length;
  return value.split('\n').reduce((max, line) => Math.max(max, line.length), 0);
}
