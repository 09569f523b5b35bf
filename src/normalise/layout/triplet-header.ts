import type { Field } from '../../model/field.js';
import type { Cell, Row } from '../../model/index.js';
import { readPlaceHeading } from '../places/place-heading.js';
import { readsAsRoom } from '../places/when.js';
import { fieldOfHeading } from '../words/heading-words.js';
import type { TripletBlock, TripletGroup } from './layout-kinds.js';

type TripletHeader = Omit<TripletBlock, 'rows' | 'titles'>;

/**
 * Returns the header that a row is, or null. A heading that names a room or slot, followed by one for discussion or actions; once is enough when
 * it reads as a place. Where every group is headed by the word for a topic, the rooms are in the row above.
 */
export function readTripletHeader(
  row: Row,
  fields: readonly (Field | null)[],
  above: Row | undefined,
): TripletHeader | null {
  const groups: TripletGroup[] = [];
  let slotColumn: number | null = null;
  row.forEach((cell, column) => {
    const field = fields[column];
    if (field === 'discussion' || field === 'actions') return;
    const after = [fields[column + 1], fields[column + 2]];
    const discussion = after[0] === 'discussion' ? column + 1 : null;
    const actions =
      after[0] === 'actions' ? column + 1 : discussion !== null && after[1] === 'actions' ? column + 2 : null;
    if (cell.text === '' && discussion === null && actions === null) return;
    if (discussion !== null || actions !== null)
      groups.push({ heading: cell, topic: column, discussion, actions });
    else if (groups.length === 0 && (field === 'slot' || field === 'day' || cell.text === ''))
      slotColumn ??= column;
  });
  const sideBySide =
    groups.length >= 2 && alikeHeadings(groups.map((group) => fieldOfHeading(group.heading.text)));
  const onePlace = groups.length === 1 && groups[0] !== undefined && readsAsPlace(groups[0].heading.text);
  if (!sideBySide && !onePlace) return null;
  return {
    header: row,
    groups: groups.map((group) => ({ ...group, heading: roomAbove(group, above) })),
    slotColumn,
  };
}

/** `Topic | Discussion | Actions` under `Main Hall`, which is merged over the three or is over the first of them. */
function roomAbove({ heading, topic }: TripletGroup, above: Row | undefined): Cell {
  if (fieldOfHeading(heading.text) !== 'topic' && heading.text !== '') return heading;
  const cell = above?.[topic];
  const over = cell?.partOf ?? cell;
  return over && over.text !== '' && over.text.length <= 60 && fieldOfHeading(over.text) === null
    ? over
    : heading;
}

/** Rooms side by side have headings of one kind: places, or the word for a topic over each. */
function alikeHeadings(fields: readonly (Field | null)[]): boolean {
  const isPlaceLike = (field: Field | null) => field === null || field === 'room' || field === 'slot';
  return fields.every(isPlaceLike) || fields.every((field) => field === 'topic');
}

function readsAsPlace(heading: string): boolean {
  if (fieldOfHeading(heading) !== null) return false;
  return readPlaceHeading(heading).slot !== null || readsAsRoom(heading);
}
