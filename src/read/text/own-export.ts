import type { Block, Cell, Place } from '../../model/index.js';
import { cellOf } from '../cells/cell.js';

/** The first headings of the table of sessions that this tool writes. */
const ownHeadings = ['Id', 'Site', 'Slot', 'Room', 'Topic', 'Discussion', 'Actions', 'Theme'];

/** True where a record is the heading of `data/sessions.csv`. */
export function isOwnExport(record: readonly string[] | undefined): boolean {
  return ownHeadings.every((heading, index) => record?.[index] === heading);
}

/**
 * Returns a cell of that table as it was: each line an item, its words as they are, without the apostrophe that keeps a
 * spreadsheet from taking a line for a formula.
 */
export function readOwnCell(raw: string, place: Place): Cell {
  const blocks = raw.split('\n').flatMap((line): Block[] => {
    const text = line.replace(/^'(?=[\s\u00a0\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u, '').trim();
    return text === '' ? [] : [{ text, kind: 'line' }];
  });
  return cellOf(blocks, place);
}
