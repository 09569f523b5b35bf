import type { Cell } from '../model/index.js';
import { type Field, fieldOfHeading } from './heading-words.js';
import type { CardsBlock, Row } from './layout.js';

/** Fields that make a card; a topic alone, or places alone, make none. */
const telling: readonly Field[] = ['topic', 'discussion', 'actions'];

/**
 * Gives the cards that rows hold: tables whose first or second column names a field in each row, with a session in each
 * column beside it. None when fewer than two of topic, discussion and actions are named so.
 */
export function recogniseCards(rows: readonly Row[]): CardsBlock[] {
  for (const labelColumn of [0, 1]) {
    const block = readCards(rows, labelColumn);
    if (block) return [block];
  }
  return [];
}

function readCards(rows: readonly Row[], labelColumn: number): CardsBlock | null {
  const fields = rows.map((row) => fieldOfLabel(row[labelColumn]));
  const first = fields.findIndex((field) => field !== null);
  if (first < 0) return null;
  const body = rows.slice(first);
  const labelled = body.filter((row) => (row[labelColumn]?.text ?? '') !== '');
  const known = labelled.filter((row) => fieldOfLabel(row[labelColumn]) !== null);
  const kinds = new Set(known.map((row) => fieldOfLabel(row[labelColumn])));
  const tells = telling.filter((field) => kinds.has(field)).length;
  if (tells < 2 || known.length < labelled.length * 0.6) return null;
  const above = rows.slice(0, first);
  const header = above.findLast((row) => filled(row).length > 1) ?? null;
  const titles = above.filter((row) => row !== header).flatMap(filled);
  const width = Math.max(...rows.map((row) => row.length));
  const columns = range(labelColumn + 1, width).filter((column) => body.some((row) => row[column]?.text));
  if (columns.length === 0) return null;
  return {
    titles,
    header,
    rows: body,
    labelColumn,
    slotColumn: labelColumn === 0 ? null : 0,
    columns,
  };
}

/** A label is short, and may end in a colon. */
export function fieldOfLabel(cell: Cell | undefined): Field | null {
  return cell && cell.text !== '' && cell.text.length <= 40 ? fieldOfHeading(cell.text) : null;
}

function filled(row: Row): Cell[] {
  return row.filter((cell) => cell.text !== '');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
