import type { Diagnose } from '../diagnostics/index.js';
import type { Grid, GridDocument } from '../model/index.js';
import { readCell } from './cell.js';

interface Heading {
  readonly level: number;
  readonly text: string;
}

/**
 * Gives the tables of a plain text with headings: lines that hold tabs and follow each other are one table. A heading is
 * a line with `#` marks, or a short line of its own that ends in no full stop.
 */
export function readTextDocument(file: string, text: string, _diagnose: Diagnose): GridDocument {
  const grids: Grid[] = [];
  const open: Heading[] = [];
  let title: string | null = null;
  let table: string[][] = [];
  const parts = new Map<string, number>();

  const closeTable = () => {
    if (table.length === 0) return;
    const headings = open.map((heading) => heading.text);
    const part = namePart(headings.at(-1), grids.length + 1, parts);
    const rows = table.map((record, row) =>
      record.map((raw, column) => readCell(raw, { file, part, row: row + 1, column: column + 1 })),
    );
    grids.push({ place: { file, part }, headings, rows });
    table = [];
  };

  for (const line of text.split('\n')) {
    if (line.includes('\t')) {
      table.push(line.split('\t'));
      continue;
    }
    closeTable();
    const heading = readHeading(line);
    if (!heading) continue;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    open.push(heading);
    if (heading.level < plainLevel && title === null) title = heading.text;
  }
  closeTable();
  return { file, title, grids, passages: [] };
}

/** The level given to a heading without marks: below any that has them. */
const plainLevel = 7;

function readHeading(line: string): Heading | null {
  const marked = /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
  if (marked?.[1] && marked[2]) return { level: marked[1].length, text: marked[2] };
  const text = line.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 80 || /[.;,:]$/.test(text) || /^[-•*]/.test(text)) return null;
  return { level: plainLevel, text };
}

/** Gives a name for a table that no other table of the file has. */
function namePart(heading: string | undefined, number: number, taken: Map<string, number>): string {
  const name = heading ?? `table ${number}`;
  const times = (taken.get(name) ?? 0) + 1;
  taken.set(name, times);
  return times === 1 ? name : `${name}, table ${times}`;
}
