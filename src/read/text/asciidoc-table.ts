import { readContent } from '../cells/cell.js';
import type { RawCell, RawRow } from '../html/html-table.js';

/** A table of an AsciiDoc text. */
export interface AsciiDocTable {
  readonly rows: readonly RawRow[];
  /** The number of the line each row begins in, from 1. */
  readonly lines: readonly number[];
}

interface SourceCell {
  text: string;
  readonly columns: number;
  readonly rows: number;
  readonly isHeading: boolean;
  readonly line: number;
}

/** What stands before a bar: spans or copies (`2.3+|`, `3*|`), alignment, style. */
const bar =
  /(?<=^|[ \t])(?:(\d{1,3})?(?:\.(\d{1,3}))?([*+]))?(?:[<^>](?:\.[<^>])?|\.[<^>])?([adehlmsv])?\||(?<!\\)\|/g;

/**
 * Returns the rows of a table from the lines between its borders; `attributes` is what stands in brackets above it. Cells fill the
 * rows one after the other: how many go into a row is said there, or by the first line.
 */
export function readAsciiDocTable(
  lines: readonly string[],
  attributes: string,
  firstLine: number,
  readInline: (source: string) => string,
): AsciiDocTable {
  const cells = readCells(lines, firstLine);
  const first = cells[0]?.line ?? 0;
  const inFirst = cells.filter((cell) => cell.line === first).reduce((sum, cell) => sum + cell.columns, 0);
  const width = countColumns(attributes) ?? Math.max(1, inFirst);
  const blankBelow = (lines[first - firstLine + 1] ?? 'x').trim() === '' && first === firstLine;
  const hasHeader =
    /%header|options?\s*=\s*"?[^"\]]*header/i.test(attributes) || (blankBelow && inFirst === width);
  const rows: { cells: RawCell[]; group: number; at: number }[] = [];
  const starts: number[] = [];
  let busy: number[] = [];
  let at = 0;
  for (const cell of cells) {
    while (at < width && (busy[at] ?? 0) > 0) at++;
    if (rows.length === 0 || at >= width) {
      busy = Array.from({ length: width }, (_, column) =>
        Math.max(0, (busy[column] ?? 0) - (rows.length === 0 ? 0 : 1)),
      );
      at = 0;
      while (at < width && (busy[at] ?? 0) > 0) at++;
      rows.push({ cells: [], group: 0, at: 0 });
      starts.push(cell.line);
    }
    const isHeading = cell.isHeading || (hasHeader && rows.length === 1);
    const { blocks } = readContent(readInline(cellText(cell.text)), { spacesPart: false });
    rows.at(-1)?.cells.push({ blocks, isHeading, columns: cell.columns, rows: cell.rows });
    for (let extra = 0; extra < cell.columns && at < width; extra++, at++)
      busy[at] = Math.max(busy[at] ?? 0, cell.rows);
  }
  return { rows, lines: starts };
}

/** Text before the first bar of a line belongs to the cell above. */
function readCells(lines: readonly string[], firstLine: number): SourceCell[] {
  const cells: SourceCell[] = [];
  lines.forEach((line, index) => {
    let from = 0;
    let last = cells.at(-1);
    for (const match of line.matchAll(bar)) {
      if (last) last.text += `${from === 0 ? '\n' : ''}${line.slice(from, match.index)}`;
      from = match.index + match[0].length;
      const [, columns, rows, kind, style] = match;
      const copies = kind === '*' ? Math.min(50, Number(columns ?? 1)) : 1;
      last = {
        text: '',
        columns: kind === '+' ? Math.max(1, Number(columns ?? 1)) : 1,
        rows: kind === '+' ? Math.max(1, Number(rows ?? 1)) : 1,
        isHeading: style === 'h',
        line: firstLine + index,
      };
      // Copies hold the same text, which is read further on.
      for (let copy = 0; copy < copies; copy++) cells.push(last);
    }
    if (last) last.text += `${from === 0 ? '\n' : ''}${line.slice(from)}`;
  });
  return cells;
}

/** Returns how many columns `cols="1,2a,3*"` or `cols=3*` asks for, or null. */
function countColumns(attributes: string): number | null {
  const value = /cols\s*=\s*(?:"([^"]{1,300})"|([^,\]\s]{1,30}))/i.exec(attributes);
  const list = value?.[1] ?? value?.[2];
  if (list === undefined) return null;
  const count = list
    .split(/[,;]/)
    .reduce((sum, one) => sum + Number(/^\s*(\d{1,3})\*/.exec(one)?.[1] ?? 1), 0);
  return Math.min(Math.max(count, 1), 1_000);
}

function cellText(text: string): string {
  const lines = text.split('\n').map((line) => line.trim().replace(/^(?:[*.]+|-)[ \t]+/, '- '));
  return lines.join('\n').replaceAll('\\|', '|').trim();
}
