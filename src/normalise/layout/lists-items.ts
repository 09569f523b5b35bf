import type { Field } from '../../model/field.js';
import type { Row } from '../../model/index.js';
import { fieldOfHeading } from '../words/heading-words.js';

/** True for a table such as `Action item | Owner | When | Remarks`: items with owners or dates, and nothing that says of which session. */
export function listsItems(rows: readonly Row[]): boolean {
  const first = rows.find((row) => row.some((cell) => cell.text !== ''));
  const fields = (first ?? []).flatMap((cell) => (cell.text === '' ? [] : [fieldOfHeading(cell.text)]));
  const count = (...wanted: readonly Field[]) =>
    fields.filter((field) => field !== null && wanted.includes(field)).length;
  // A leader of an action is its owner, and when it is to be done no slot.
  const others = count('owner', 'due', 'facilitator', 'slot', 'day');
  const says = count('owner', 'due') > 0;
  return count('actions', 'discussion') === 1 && others > 0 && says && count('topic', 'room', 'site') === 0;
}
