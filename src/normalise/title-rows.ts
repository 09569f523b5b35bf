import type { Cell, GridDocument } from '../model/index.js';
import type { LedgerBook } from './draft/ledger-book.js';

import { blocksOfLayout } from './layout/layout-kinds.js';
import { readHeadings } from './places/table-places.js';
import { readsAsRoom, readsAsWhen } from './places/when.js';
import type { ReadTable } from './read-tables.js';
import { fieldOfHeading } from './words/heading-words.js';

/** The longest line that is still the name of an event; longer ones explain it. */
const longestTitle = 100;

/** A document with what was read of it. */
export interface TitledDocument {
  readonly document: GridDocument;
  readonly tables: readonly ReadTable[];
  readonly holdsSessions: boolean;
}

/**
 * Returns the title of the first document that holds sessions and has one: its own, or a line above the headings of its first
 * table. Notes what becomes of each line above headings: those that name a place or the event are used, others left out.
 */
export function readTitle(documents: readonly TitledDocument[], ledger: LedgerBook): string | null {
  let title: string | null = null;
  for (const { document, tables, holdsSessions } of documents) {
    if (!holdsSessions) continue;
    const held = tables.filter(({ sessions }) => sessions.length > 0);
    const above = held.map(titleCells);
    const own = document.title ?? above[0]?.find(namesEvent)?.text ?? null;
    title ??= own;
    for (const cell of above.flat()) {
      if (namesPlace(cell.text) || cell.text === own) ledger.use(cell);
      else ledger.leaveOut(cell, 'it is above the headings and names no slot, day or site');
    }
  }
  return title;
}

function titleCells({ layout }: ReadTable): Cell[] {
  return blocksOfLayout(layout).flatMap(({ blocks }) => blocks.flatMap(({ titles }) => titles));
}

function namesPlace(text: string): boolean {
  return Object.values(readHeadings([text])).some((name) => name !== null);
}

/** A line of one cell in words, which says neither when nor where, is no heading of a column and no sentence. */
function namesEvent({ text, blocks, partOf }: Cell): boolean {
  return (
    partOf === undefined &&
    blocks.length === 1 &&
    text.length <= longestTitle &&
    /\p{L}{3}/u.test(text) &&
    !/[.:;,…]$|https?:|www\./iu.test(text) &&
    !namesPlace(text) &&
    !readsAsWhen(text) &&
    !readsAsRoom(text) &&
    fieldOfHeading(text) === null
  );
}
