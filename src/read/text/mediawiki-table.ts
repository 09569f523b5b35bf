import { readContent } from '../cells/cell.js';
import type { RawCell, RawRow } from '../html/html-table.js';
import { readWikiInline } from './mediawiki-inline.js';

/** A table of a wiki text, and the number of the line after its last, from 0. */
export interface WikiTable {
  readonly rows: readonly RawRow[];
  /** The number of the line each row begins in, from 1. */
  readonly lines: readonly number[];
  readonly caption: string;
  readonly end: number;
}

export const tableOpening = /^[ \t:*#]*\{\|/;

interface OpenCell {
  text: string;
  readonly isHeading: boolean;
  readonly attributes: string;
}

/** Returns the table that begins in a line. A table within a cell is part of that cell; one without an end goes on to the last line. */
export function readWikiTable(lines: readonly string[], start: number): WikiTable {
  const rows: { cells: OpenCell[]; line: number }[] = [];
  let caption: OpenCell | null = null;
  let open: OpenCell | null = null;
  let depth = 1;
  let at = start + 1;
  const addCells = (text: string, isHeading: boolean) => {
    const row = rows.at(-1) ?? { cells: [], line: at + 1 };
    if (rows.length === 0) rows.push(row);
    for (const source of splitCells(text, isHeading)) {
      open = { ...parseCell(source), isHeading };
      row.cells.push(open);
    }
  };
  for (; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    if (tableOpening.test(line)) {
      depth++;
      continue;
    }
    if (line.startsWith('|}')) {
      depth--;
      if (depth === 0) break;
      continue;
    }
    if (line.startsWith('|-')) {
      if (depth === 1) rows.push({ cells: [], line: at + 1 });
    } else if (line.startsWith('|+')) {
      if (depth === 1) caption = open = { ...parseCell(line.slice(2)), isHeading: false };
    } else if (depth === 1 && /^[|!]/.test(line)) addCells(line.slice(1), line.startsWith('!'));
    else if (open) (open as OpenCell).text += `\n${line.replace(/^[|!]/, '')}`;
  }
  const filled = rows.filter(({ cells }) => cells.length > 0);
  return {
    rows: filled.map(({ cells }) => ({ cells: cells.map(toRawCell), group: 0, at: 0 })),
    lines: filled.map(({ line }) => line),
    caption: caption === null ? '' : readContent(readWikiInline((caption as OpenCell).text)).text,
    end: Math.min(at + 1, lines.length),
  };
}

/** Cells of a line stand between `||`, those of headings between `!!` too; not inside links. */
function splitCells(text: string, isHeading: boolean): string[] {
  const cells: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2);
    if (pair === '[[') depth++;
    else if (pair === ']]') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (pair === '||' || (isHeading && pair === '!!'))) {
      cells.push(text.slice(from, at));
      at++;
      from = at + 1;
    }
  }
  cells.push(text.slice(from));
  return cells;
}

/** What stands before a lone `|` says how the cell looks: `rowspan="2" | Hall`. */
function parseCell(source: string): { text: string; attributes: string } {
  const bar = /^([^|[\]{}]*)\|(?!\|)/.exec(source);
  if (bar?.[1] !== undefined && /=|^\s*$/.test(bar[1])) {
    return { text: source.slice(bar[0].length), attributes: bar[1] };
  }
  return { text: source, attributes: '' };
}

function toRawCell({ text, isHeading, attributes }: OpenCell): RawCell {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^[*#]+[ \t]*/, '- ').replace(/^[:;]+[ \t]*/, ''));
  const { blocks } = readContent(readWikiInline(lines.join('\n').trim()), { spacesPart: false });
  const span = (name: string) =>
    Number(new RegExp(`${name}\\s*=\\s*"?'?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1);
  return { blocks, isHeading, columns: span('colspan') || 1, rows: span('rowspan') };
}
