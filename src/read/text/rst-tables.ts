import { readContent } from '../cells/cell.js';
import type { RawCell, RawRow } from '../html/html-table.js';

/** A table of a reStructuredText, and the number of the line after its last, from 0. */
export interface RstTable {
  readonly rows: readonly RawRow[];
  /** The number of the line each row begins in, from 1. */
  readonly lines: readonly number[];
  readonly end: number;
}

/** A cell before its marks are read: its lines, and how many columns and rows it covers. */
interface SourceCell {
  readonly lines: readonly string[];
  readonly columns: number;
  readonly rows: number;
}

type ReadInline = (source: string) => string;

export const gridBorder = /^[ \t]*\+(?:[-=]+\+)+[ \t]*$/;
export const simpleBorder = /^[ \t]*={2,}(?:[ \t]+={2,})+[ \t]*$/;

export function toRawCell(
  { lines, columns, rows }: SourceCell,
  isHeading: boolean,
  readInline: ReadInline,
): RawCell {
  const joined: string[] = [];
  for (const line of lines.map((one) => one.trim())) {
    const goesOn =
      joined.length > 0 &&
      joined.at(-1) !== '' &&
      line !== '' &&
      !/^(?:[-*+•]|#\.|\d{1,3}[.)])[ \t]/.test(line);
    if (goesOn) joined[joined.length - 1] += ` ${line}`;
    else joined.push(line.replace(/^#\./, '1.').replace(/^\+ /, '- '));
  }
  const { blocks } = readContent(readInline(joined.join('\n').trim()), { spacesPart: false });
  return { blocks, isHeading, columns, rows };
}

/** Returns a table drawn with `+`, `-` and `|`, merged cells too. */
export function readGridTable(all: readonly string[], start: number, readInline: ReadInline): RstTable {
  let end = start;
  while (end < all.length && /^[ \t]*[+|]/.test(all[end] ?? '')) end++;
  const indent = (all[start] ?? '').search(/\S/);
  const lines = all.slice(start, end).map((line) => line.slice(indent).trimEnd());
  const isRule = (line: string) => /^[+|].*\+[-=]+\+|^\+[-=]+\+/.test(line) && /[-=]{2}/.test(line);
  const rules = lines.flatMap((line, index) => (isRule(line) ? [index] : []));
  const marks = new Set(
    rules.flatMap((rule) => [...(lines[rule] ?? '').matchAll(/\+/g)].map(({ index }) => index)),
  );
  const edges = [...marks].sort((one, other) => one - other);
  const header = rules.findIndex((rule, index) => index > 0 && /\+=+\+/.test(lines[rule] ?? ''));
  const taken = new Set<string>();
  const rows: RawRow[] = [];
  const starts: number[] = [];
  for (let band = 0; band + 1 < rules.length; band++) {
    const cells: RawCell[] = [];
    for (let column = 0; column + 1 < edges.length; column++) {
      if (taken.has(`${band} ${column}`)) continue;
      const cell = growCell({ lines, rules, edges }, band, column);
      for (let row = 0; row < cell.rows; row++)
        for (let at = 0; at < cell.columns; at++) taken.add(`${band + row} ${column + at}`);
      cells.push(toRawCell(cell, header > 0 && band < header, readInline));
    }
    rows.push({ cells, group: 0, at: 0 });
    starts.push(start + (rules[band] ?? 0) + 2);
  }
  return { rows, lines: starts, end };
}

interface Drawing {
  readonly lines: readonly string[];
  /** The lines with a rule, and the columns with a corner. */
  readonly rules: readonly number[];
  readonly edges: readonly number[];
}

/** A cell goes on to the right where no bar closes it, and down where no rule does. */
function growCell({ lines, rules, edges }: Drawing, band: number, column: number): SourceCell {
  const top = (rules[band] ?? 0) + 1;
  const left = (edges[column] ?? 0) + 1;
  let columns = 1;
  const isClosed = (edge: number) => {
    const own = lines.slice(top, rules[band + 1]);
    return own.length === 0 || own.every((line) => /[|+]/.test(line[edge] ?? '|'));
  };
  while (column + columns + 1 < edges.length && !isClosed(edges[column + columns] ?? 0)) columns++;
  const right = edges[column + columns] ?? left;
  let rows = 1;
  const isRuled = (rule: number) => /^[-=+]+$/.test((lines[rule] ?? '').slice(left, right));
  while (band + rows + 1 < rules.length && !isRuled(rules[band + rows] ?? 0)) rows++;
  const text = lines.slice(top, rules[band + rows]).map((line) => line.slice(left, right));
  return { lines: text, columns, rows };
}

/** Returns a table whose columns are set out by lines of `=`. A row begins where its first column has words. */
export function readSimpleTable(all: readonly string[], start: number, readInline: ReadInline): RstTable {
  const columns = [...(all[start] ?? '').matchAll(/=+/g)].map(({ index, 0: mark }) => ({
    from: index,
    to: index + mark.length,
  }));
  const borders = [start];
  let end = start + 1;
  for (; end < all.length && borders.length < 3; end++) {
    if (!simpleBorder.test(all[end] ?? '')) continue;
    borders.push(end);
    if ((all[end + 1] ?? '').trim() === '') break;
  }
  if (borders.length === 1) end = all.findIndex((line, index) => index > start && line.trim() === '');
  else end = borders.at(-1) ?? start;
  if (end < 0) end = all.length;
  const header = borders.length > 2 ? (borders[1] ?? start) : start;
  const sources: { cells: string[][]; line: number; isHeading: boolean }[] = [];
  for (let at = start + 1; at < Math.min(end, all.length); at++) {
    const line = all[at] ?? '';
    if (borders.includes(at) || /^[ \t]*-{2,}(?:[ \t]+-{2,})*[ \t]*$/.test(line) || line.trim() === '')
      continue;
    const texts = columns.map(({ from, to }, index) =>
      line
        .slice(from, index === columns.length - 1 ? undefined : Math.max(to, columns[index + 1]?.from ?? to))
        .trim(),
    );
    if (
      texts[0] !== '' ||
      sources.length === 0 ||
      (header > start && at > header && sources.at(-1)?.isHeading)
    ) {
      sources.push({ cells: texts.map((text) => [text]), line: at + 1, isHeading: at < header });
    } else for (const [index, text] of texts.entries()) sources.at(-1)?.cells[index]?.push(text);
  }
  const rows = sources.map(({ cells, isHeading }) => ({
    cells: cells.map((lines) => toRawCell({ lines, columns: 1, rows: 1 }, isHeading, readInline)),
    group: 0,
    at: 0,
  }));
  return { rows, lines: sources.map(({ line }) => line), end: Math.min(end + 1, all.length) };
}
