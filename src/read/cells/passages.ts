import type { Block, Cell, Grid, GridDocument, Passage, Place } from '../../model/index.js';
import { cellOf } from './cell.js';

/** The level of a heading that only looks like one: below any that is marked. */
export const plainLevel = 7;

/** Gathers a document in reading order: headings, lines and tables, each line with the heading it is under. */
export interface PassageBuilder {
  heading(level: number, text: string, row: number): void;
  /** Blocks that are lines of their own; all are in the same row. */
  lines(blocks: readonly Block[], row: number): void;
  table(grid: Grid): void;
  /** The headings that are open here, outermost first. */
  headings(): readonly string[];
  /** Returns the document; its title is the first marked heading, else what is given. */
  finish(title?: string | null): GridDocument;
}

/**
 * Returns an empty builder for a file. A short line that ends in a colon and has a list below it is a heading, as in
 * `Actions:`.
 */
export function createPassages(file: string): PassageBuilder {
  const passages: Passage[] = [];
  const grids: Grid[] = [];
  const open: { level: number; text: string }[] = [];
  let title: string | null = null;

  const placeAt = (row: number): Place => {
    const part = open.at(-1)?.text;
    return part === undefined ? { file, row } : { file, part, row };
  };
  const addHeading = (level: number, text: string, row: number) => {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    open.push({ level, text });
    if (level < plainLevel) title ??= text;
    const cell: Cell = { text, blocks: [{ text, kind: 'line' }], place: placeAt(row) };
    passages.push({ kind: 'heading', level, cell });
  };

  return {
    heading(level, text, row) {
      if (text !== '') addHeading(level, text, row);
    },
    lines(blocks, row) {
      for (const block of blocks) {
        if (block.kind === 'listItem') headLast();
        passages.push({ kind: 'line', cell: cellOf([block], placeAt(row)) });
      }
    },
    table(grid) {
      grids.push(grid);
      passages.push({ kind: 'table', grid });
    },
    headings: () => open.map((heading) => heading.text),
    finish(other = null) {
      const onlyTables = passages.every((passage) => passage.kind === 'table');
      return { file, title: title ?? other, grids, passages: onlyTables ? [] : passages };
    },
  };

  /** Makes the last line a heading where it introduces the list that begins. */
  function headLast(): void {
    const last = passages.at(-1);
    if (last?.kind !== 'line' || last.cell.blocks[0]?.kind === 'listItem') return;
    if (!isIntroduction(last.cell.text)) return;
    passages.pop();
    addHeading(plainLevel, last.cell.text, last.cell.place.row ?? 1);
  }
}

/** Tells whether a line is short and ends in a colon, as one that introduces a list. */
export function isIntroduction(text: string): boolean {
  return text.length <= 60 && /[^:]:$/.test(text) && !/[.?!]\s/.test(text);
}

/** Tells whether a line whose words are all bold reads as a heading: short, and no sentence. */
export function isBoldHeading(text: string): boolean {
  return text.length <= 80 && !/[.;,]$/.test(text);
}

/** Returns a name for the part of a file that no other part has: `Minutes`, `Minutes, table 2`. */
export function namePart(heading: string | undefined, number: number, taken: Map<string, number>): string {
  const name = heading ?? `table ${number}`;
  const times = (taken.get(name) ?? 0) + 1;
  taken.set(name, times);
  return times === 1 ? name : `${name}, table ${times}`;
}
