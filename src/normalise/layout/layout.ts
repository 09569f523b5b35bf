import type { Cell, Grid, Row } from '../../model/index.js';
import { readTableHeading } from '../places/place-heading.js';
import { readDay, readsAsWhen } from '../places/when.js';
import { formColumns } from '../words/form-words.js';
import { fieldOfHeading } from '../words/heading-words.js';
import { recogniseAgenda } from './agenda-layout.js';
import { listsPeople } from './beside-tables.js';
import { recogniseBoard } from './board-layout.js';
import { recogniseCards } from './cards-layout.js';
import { fieldsOfHeader, sharesPrefix } from './header-fields.js';
import type { Layout, PlainLayout, TidyBlock, TripletBlock } from './layout-kinds.js';
import { listsItems } from './lists-items.js';
import { recogniseMatrix } from './matrix-layout.js';
import { hasOnlyHeadings, onlyHeadingsReason } from './only-headings.js';
import { readTidyHeader } from './tidy-header.js';
import { readTripletHeader } from './triplet-header.js';

/**
 * Returns how a table is built. Rows of headings known by their words part it into blocks; rows outside any such block are
 * tried as a matrix of rooms and slots, then as cards. Blocks of one kind make one layout.
 */
export function recogniseLayout(grid: Grid): Layout {
  if (listsItems(grid.rows))
    return { kind: 'none', why: 'it lists actions or points without saying of which session' };
  if (listsPeople(grid.rows)) return { kind: 'none', why: 'it lists people', isPersonal: true };
  const parts = readParts(grid.rows);
  const merged: PlainLayout[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.kind === part.kind) {
      // Both have blocks of one kind, which the compiler cannot follow through the union.
      merged[merged.length - 1] = {
        kind: part.kind,
        blocks: [...last.blocks, ...part.blocks],
      } as PlainLayout;
    } else merged.push(part);
  }
  const [only] = merged;
  if (!only) return { kind: 'none', why: whyNoGrid(grid.rows) };
  return merged.length === 1 ? only : { kind: 'mixed', parts: merged };
}

type Header =
  | { readonly kind: 'triplets'; readonly block: Omit<TripletBlock, 'rows' | 'titles'> }
  | { readonly kind: 'tidy'; readonly block: Omit<TidyBlock, 'rows' | 'titles'> };

function readParts(rows: readonly Row[]): PlainLayout[] {
  const headers = rows.map((_, index) => readHeader(rows, index));
  const starts: { header: Header; index: number }[] = [];
  headers.forEach((header, index) => {
    const row = rows[index];
    if (header === null || !row || isDataOf(starts.at(-1)?.header, header, row)) return;
    starts.push({ header, index });
  });
  const parts: PlainLayout[] = [];
  const from = (position: number) => (starts[position]?.index ?? -1) + 1;
  for (let position = -1; position < starts.length; position++) {
    const end = starts[position + 1]?.index ?? rows.length;
    const own = rows.slice(from(position), end);
    const next = starts[position + 1];
    const inner = next === undefined ? own : own.slice(0, own.length - namingRows(next.header));
    const titleCount = next === undefined ? 0 : countTitles(inner, position === -1);
    const body = inner.slice(0, inner.length - titleCount);
    const start = starts[position];
    if (start) parts.push(toPart(start.header, body, titlesBefore(rows, starts, position)));
    else parts.push(...readUnheaded(body));
  }
  return parts;
}

/**
 * Whether a row that may be one of headings is data of the headings above it: it says a time below a heading for times, or fewer of its words
 * are headings than in the row above while it fills the same columns. `11:00 | Discussion` is a session, not a room with its notes.
 */
function isDataOf(above: Header | undefined, header: Header, row: Row): boolean {
  if (above?.kind !== 'tidy') return false;
  const { columns } = above.block;
  const timed = [...(columns.get('slot') ?? []), ...(columns.get('day') ?? [])];
  if (timed.some((column) => readsAsWhen(row[column]?.text ?? ''))) return true;
  if (header.kind === 'triplets' && header.block.groups.length > 1) return false;
  const topic = columns.get('topic')?.[0];
  return (
    header.kind === 'triplets' &&
    topic !== undefined &&
    timed.some((column) => (row[column]?.text ?? '') !== '')
  );
}

function toPart(header: Header, rows: readonly Row[], titles: readonly Cell[]): PlainLayout {
  return header.kind === 'triplets'
    ? { kind: 'triplets', blocks: [{ ...header.block, rows, titles }] }
    : { kind: 'tidy', blocks: [{ ...header.block, rows, titles }] };
}

function titlesBefore(
  rows: readonly Row[],
  starts: readonly { readonly header: Header; readonly index: number }[],
  position: number,
): Cell[] {
  const start = starts[position];
  if (!start) return [];
  const end = start.index - namingRows(start.header);
  const before = rows.slice((starts[position - 1]?.index ?? -1) + 1, end);
  const count = countTitles(before, position === 0);
  return before.slice(before.length - count).flatMap((row) => row.filter((cell) => cell.text !== ''));
}

/** One row above a header of topics names the rooms, when the groups took their headings from it. */
function namingRows(header: Header): number {
  if (header.kind !== 'triplets') return 0;
  const { groups, header: row } = header.block;
  return groups.some((group) => !row.includes(group.heading)) ? 1 : 0;
}

/**
 * How many of the last rows are titles of the header that follows: rows with one filled cell, which either are first in the
 * table, behind a blank row, or name a slot, a day or a site's grid.
 */
function countTitles(rows: readonly Row[], atTop: boolean): number {
  let count = 0;
  let behindBlank = false;
  for (let index = rows.length - 1; index >= 0; index--) {
    const filled = (rows[index] ?? []).filter((cell) => cell.text !== '');
    if (filled.length > 1) break;
    if (filled.length === 0) behindBlank = true;
    count++;
  }
  const run = rows.slice(rows.length - count);
  if (atTop && count === rows.length) return count;
  const firstBlank = run.findIndex((row) => row.every((cell) => cell.text === ''));
  if (behindBlank && firstBlank >= 0) return run.length - firstBlank;
  const firstTitle = run.findIndex((row) => row.some((cell) => cell.text !== '' && readsAsTitle(cell.text)));
  return firstTitle < 0 ? 0 : run.length - firstTitle;
}

function readsAsTitle(text: string): boolean {
  const { site, slot } = readTableHeading(text);
  return text.length <= 80 && (site !== null || slot !== null || readDay(text) !== null || readsAsWhen(text));
}

/** Rows without a header known by its words. */
function readUnheaded(rows: readonly Row[]): PlainLayout[] {
  const board = recogniseBoard(rows);
  if (board) return [{ kind: 'board', blocks: [board] }];
  const agenda = recogniseAgenda(rows);
  if (agenda) return [{ kind: 'tidy', blocks: [agenda] }];
  const cards = recogniseCards(rows);
  if (cards.length > 0) return [{ kind: 'cards', blocks: cards }];
  const matrices = recogniseMatrix(rows);
  return matrices.length > 0 ? [{ kind: 'matrix', blocks: matrices }] : [];
}

/** So many rows below a heading show what its column holds. */
const maxBelow = 399;

function readHeader(rows: readonly Row[], index: number): Header | null {
  const cells = rows[index] ?? [];
  if (!cells.some((cell) => cell.text !== '')) return null;
  // A heading merged over two rows heads its column in the second of them too.
  const row = cells.map((cell, column) =>
    cell.partOf !== undefined && cell.partOf.place.column === column + 1 && cell.text === ''
      ? cell.partOf
      : cell,
  );
  if (row.some((cell) => cell.text.length > 90 || cell.blocks.length > 3)) return null;
  // A heading is short; a row of sentences need not be looked at word by word.
  if (row.filter((cell) => cell.text.length > 45).length > row.length * 0.3 && row.length > 3) return null;
  const words = row.map((cell) => fieldOfHeading(cell.text));
  const isForm = formColumns(row.map((cell) => cell.text)).size > 0;
  const triplets = isForm ? null : readTripletHeader(row, words, rows[index - 1]);
  if (triplets) return { kind: 'triplets', block: triplets };
  // Most rows are none of headings: of those nothing below is looked at.
  if (words.every((field) => field === null) && !isForm && !sharesPrefix(row)) return null;
  const below = rows.slice(index + 1, index + 1 + maxBelow);
  const { fields, form } = fieldsOfHeader(row, below);
  if (fields.every((field) => field === null)) return null;
  const tidy = readTidyHeader(row, fields, below);
  return tidy ? { kind: 'tidy', block: { ...tidy, form } } : null;
}

function whyNoGrid(rows: readonly Row[]): string {
  if (hasOnlyHeadings(rows)) return onlyHeadingsReason;
  if (rows.length < 2) return 'it has only one row';
  return 'no row of headings names a topic together with discussion points or actions, and no side of it names rooms or times';
}
