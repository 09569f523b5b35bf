import type { Cell } from '../../model/index.js';
import { readsAsRoom, readsAsWhen } from '../places/when.js';
import { fieldOfHeading } from '../words/heading-words.js';

/** A title, rooms and the headings below them; more rows are more than headings. */
const maxRows = 3;

/** Why a table that ends with its headings holds no session, in words that follow “no grid:”. */
export const onlyHeadingsReason = 'it has headings and no rows below them';

/** True where the last row of a table that is not blank is its row of headings. */
export function hasOnlyHeadings(rows: readonly (readonly Cell[])[]): boolean {
  let filled = 0;
  let last: readonly Cell[] = [];
  // Row by row: a sheet may have a million, nearly all of them blank.
  for (const row of rows) {
    if (!row.some((cell) => cell.text !== '')) continue;
    if (++filled > maxRows) return false;
    last = row;
  }
  last = last.filter((cell) => cell.text !== '');
  if (last.length < 2) return false;
  const headings = last.filter(({ text }) => readsAsHeading(text)).length;
  return headings >= 2 && headings * 2 >= last.length;
}

function readsAsHeading(text: string): boolean {
  return fieldOfHeading(text) !== null || readsAsRoom(text) || readsAsWhen(text);
}
