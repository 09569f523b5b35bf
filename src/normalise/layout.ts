import type { Cell, Grid } from '../model/index.js';
import { type Field, fieldOfHeading } from './heading-words.js';
import { readPlaceHeading } from './place-heading.js';

type Row = readonly Cell[];

/** One room's columns under a header row: its topic stands under the heading that names the room. */
export interface TripletGroup {
  readonly heading: Cell;
  /** Column indexes from 0. */
  readonly topic: number;
  readonly discussion: number | null;
  readonly actions: number | null;
}

/** Rooms side by side: a header row, its groups, and the rows that belong to it. */
export interface TripletBlock {
  readonly header: Row;
  readonly groups: readonly TripletGroup[];
  /** A column before the first group that names the slot of each row, or null. */
  readonly slotColumn: number | null;
  readonly rows: readonly Row[];
}

/** A row a session: which columns hold what. A field may have several columns. */
export interface TidyBlock {
  readonly header: Row;
  readonly columns: ReadonlyMap<Field, readonly number[]>;
  /** Columns with a heading that is no field. */
  readonly unknown: readonly number[];
  readonly rows: readonly Row[];
}

export type Layout =
  | { readonly kind: 'triplets'; readonly blocks: readonly TripletBlock[] }
  | { readonly kind: 'tidy'; readonly blocks: readonly TidyBlock[] }
  | { readonly kind: 'roomsBySlots' }
  | { readonly kind: 'none'; readonly why: string };

/** Gives how a table is built, by its header rows; a table may hold several, each heading the rows below it. */
export function recogniseLayout(grid: Grid): Layout {
  const rows = grid.rows;
  const headers = rows.map((row, index) => readHeader(row, rows.slice(index + 1)));
  const first = headers.find((header) => header !== null);
  if (!first) {
    return looksLikeRoomsBySlots(rows) ? { kind: 'roomsBySlots' } : { kind: 'none', why: whyNoGrid(rows) };
  }
  const starts = headers.flatMap((header, index) => (header?.kind === first.kind ? [{ header, index }] : []));
  const rowsOf = (position: number) =>
    rows.slice((starts[position]?.index ?? 0) + 1, starts[position + 1]?.index ?? rows.length);
  if (first.kind === 'triplets') {
    const blocks = starts.flatMap(({ header }, position) =>
      header.kind === 'triplets' ? [{ ...header.block, rows: rowsOf(position) }] : [],
    );
    return { kind: 'triplets', blocks };
  }
  const blocks = starts.flatMap(({ header }, position) =>
    header.kind === 'tidy' ? [{ ...header.block, rows: rowsOf(position) }] : [],
  );
  return { kind: 'tidy', blocks };
}

type Header =
  | { readonly kind: 'triplets'; readonly block: Omit<TripletBlock, 'rows'> }
  | { readonly kind: 'tidy'; readonly block: Omit<TidyBlock, 'rows'> };

function readHeader(row: Row, below: readonly Row[]): Header | null {
  if (!row.some((cell) => cell.text !== '')) return null;
  if (row.some((cell) => cell.text.length > 90 || cell.blocks.length > 3)) return null;
  const fields = row.map((cell) => fieldOfHeading(cell.text));
  const triplets = readTripletHeader(row, fields);
  if (triplets) return { kind: 'triplets', block: triplets };
  const tidy = readTidyHeader(row, fields, below);
  return tidy ? { kind: 'tidy', block: tidy } : null;
}

/** A heading that names a room or slot, followed by one for discussion or actions; once is enough when it reads as a place. */
function readTripletHeader(row: Row, fields: readonly (Field | null)[]): Omit<TripletBlock, 'rows'> | null {
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
  return sideBySide || onePlace ? { header: row, groups, slotColumn } : null;
}

/** Rooms side by side have headings of one kind: places, or the word for a topic over each. */
function alikeHeadings(fields: readonly (Field | null)[]): boolean {
  const isPlaceLike = (field: Field | null) => field === null || field === 'room' || field === 'slot';
  return fields.every(isPlaceLike) || fields.every((field) => field === 'topic');
}

function readsAsPlace(heading: string): boolean {
  if (fieldOfHeading(heading) !== null) return false;
  return (
    readPlaceHeading(heading).slot !== null || /\b(room|hall|conf|suite|studio|lab|table)\b/i.test(heading)
  );
}

/** Rows that are sessions: a column for the topic and one for what was said or is to be done, or two fields more. */
function readTidyHeader(
  row: Row,
  fields: readonly (Field | null)[],
  below: readonly Row[],
): Omit<TidyBlock, 'rows'> | null {
  const known = fields.filter((field) => field !== null);
  if (known.length < 2 || below.length === 0) return null;
  const columns = new Map<Field, number[]>();
  const unknown: number[] = [];
  fields.forEach((field, column) => {
    if (field !== null) columns.set(field, [...(columns.get(field) ?? []), column]);
    else if ((row[column]?.text ?? '') !== '') unknown.push(column);
  });
  chooseTopic(row, columns, unknown, below);
  if (!columns.has('topic')) return null;
  const tellsMore = columns.has('discussion') || columns.has('actions');
  const filledHeadings = row.filter((cell) => cell.text !== '').length;
  if (!tellsMore && known.length < Math.max(2, filledHeadings * 0.4)) return null;
  return { header: row, columns, unknown };
}

/**
 * Exactly one column is the topic. What a heading means is decided by what its column holds too: `Session` over numbers
 * and times is a slot, over titles it is the topic; of `Title` and `Name` the likelier is the topic.
 */
function chooseTopic(
  row: Row,
  columns: Map<Field, number[]>,
  unknown: number[],
  below: readonly Row[],
): void {
  const topics = columns.get('topic') ?? [];
  if (topics.length > 1) {
    const best = [...topics].sort((a, b) => topicRank(row[a]) - topicRank(row[b]) || a - b)[0] ?? 0;
    columns.set('topic', [best]);
    for (const column of topics) {
      if (column === best) continue;
      const isPerson = /^name$/i.test(row[column]?.text.trim() ?? '') && !columns.has('facilitator');
      if (isPerson) columns.set('facilitator', [column]);
      else unknown.push(column);
    }
    return;
  }
  if (topics.length === 1) return;
  const titled = (columns.get('slot') ?? []).find(
    (column) => !/time|start|when|hour/i.test(row[column]?.text ?? '') && holdsTitles(column, below),
  );
  if (titled !== undefined) {
    const slots = (columns.get('slot') ?? []).filter((column) => column !== titled);
    if (slots.length > 0) columns.set('slot', slots);
    else columns.delete('slot');
    columns.set('topic', [titled]);
    return;
  }
  if (!columns.has('discussion') && !columns.has('actions')) return;
  const candidate = unknown.find((column) => holdsTitles(column, below));
  const place = candidate ?? (columns.get('room') ?? []).find((column) => holdsTitles(column, below));
  if (place === undefined) return;
  const at = unknown.indexOf(place);
  if (at >= 0) unknown.splice(at, 1);
  else columns.delete('room');
  columns.set('topic', [place]);
}

const topicOrder = [
  'topic',
  'session topic',
  'session title',
  'title',
  'session name',
  'theme',
  'subject',
  'name',
];

function topicRank(cell: Cell | undefined): number {
  const index = topicOrder.indexOf(cell?.text.trim().toLowerCase() ?? '');
  return index < 0 ? topicOrder.length : index;
}

/** Words rather than numbers or times in most filled cells of a column. */
function holdsTitles(column: number, rows: readonly Row[]): boolean {
  const texts = rows.slice(0, 200).flatMap((row) => (row[column]?.text ? [row[column].text] : []));
  if (texts.length === 0) return false;
  const titles = texts.filter((text) => {
    const { slot, label } = readPlaceHeading(text);
    return !(slot !== null && label === null) && text.split(/\s+/).length >= 2 && /\p{L}{3}/u.test(text);
  });
  return titles.length >= texts.length * 0.5;
}

function looksLikeRoomsBySlots(rows: readonly Row[]): boolean {
  if (rows.length < 2) return false;
  const isPlace = (cell: Cell | undefined) =>
    cell !== undefined &&
    cell.text !== '' &&
    cell.text.length < 60 &&
    readPlaceHeading(cell.text).slot !== null;
  const firstColumn = rows.slice(1).map((row) => row[0]);
  const firstRow = rows[0]?.slice(1) ?? [];
  const share = (cells: readonly (Cell | undefined)[]) =>
    cells.filter(isPlace).length / Math.max(1, cells.filter((cell) => cell?.text).length);
  const words = rows
    .slice(1)
    .flatMap((row) => row.slice(1).map((cell) => cell.text))
    .filter((text) => text !== '');
  const titles = words.filter((text) => text.split(/\s+/).length >= 2 && /\p{L}{3}/u.test(text)).length;
  return (
    (share(firstColumn) > 0.5 || share(firstRow) > 0.5) && titles > words.length * 0.5 && words.length > 0
  );
}

function whyNoGrid(rows: readonly Row[]): string {
  if (rows.length < 2) return 'it has only one row';
  return 'no row of headings names a topic together with discussion points or actions';
}
