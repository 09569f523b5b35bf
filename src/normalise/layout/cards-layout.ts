import type { Field } from '../../model/field.js';
import type { Cell, Row } from '../../model/index.js';
import { readsAsWhen } from '../places/when.js';
import { fieldOfHeading } from '../words/heading-words.js';
import type { CardsBlock } from './layout-kinds.js';

/** Fields that make a card; a topic alone, or places alone, make none. */
const namingFields: readonly Field[] = ['topic', 'discussion', 'actions'];

/**
 * Returns the cards that rows hold: tables whose first or second column names a field in each row, with a session in each
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
  const openers = findOpeners(rows, fields, labelColumn);
  const start = openers.has(rows[first - 1] ?? []) ? first - 1 : first;
  const body = rows.slice(start);
  const labelled = body.filter((row) => (row[labelColumn]?.text ?? '') !== '' && !openers.has(row));
  const known = labelled.filter((row) => fieldOfLabel(row[labelColumn]) !== null);
  const kinds = new Set(known.map((row) => fieldOfLabel(row[labelColumn])));
  const namingCount = namingFields.filter((field) => kinds.has(field)).length + Math.min(openers.size, 1);
  if (namingCount < 2 || known.length < labelled.length * 0.6) return null;
  const above = rows.slice(0, start);
  const header = above.findLast((row) => filled(row).length > 1) ?? null;
  const titles = above.filter((row) => row !== header).flatMap(filled);
  const width = Math.max(...rows.map((row) => row.length));
  const columns = range(labelColumn + 1, width).filter((column) => body.some((row) => row[column]?.text));
  if (columns.length === 0) return null;
  return {
    titles,
    openers,
    header,
    rows: body,
    labelColumn,
    slotColumn: labelColumn === 0 ? null : 0,
    columns,
  };
}

/**
 * Rows that open a block of sessions by the room or slot they share: a name and topics, right above a row of a field. None where rows are
 * labelled as topics; one alone counts where a row of rooms or slots is above it.
 */
function findOpeners(
  rows: readonly Row[],
  fields: readonly (Field | null)[],
  labelColumn: number,
): ReadonlySet<Row> {
  if (fields.includes('topic')) return new Set();
  const openers = rows.filter((row, index) => {
    const isAbove = fields[index] === null && namingFields.includes(fields[index + 1] ?? 'kind');
    return isAbove && (row[labelColumn]?.text ?? '') !== '' && filled(row).length > 1;
  });
  const above = rows.slice(0, openers[0] ? rows.indexOf(openers[0]) : 0);
  const isHeaded = above.some((row) => filled(row).some((cell) => readsAsWhen(cell.text)));
  return new Set(openers.length > 1 || isHeaded ? openers : []);
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
