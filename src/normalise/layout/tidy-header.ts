import type { Field } from '../../model/field.js';
import type { Cell, Row } from '../../model/index.js';
import { readsAsRoom, readsAsWhen } from '../places/when.js';
import type { TidyBlock } from './layout-kinds.js';

type TidyHeader = Omit<TidyBlock, 'rows' | 'titles' | 'form'>;

/** Rows that are sessions: a column for the topic and one for what was said or is to be done, or two fields more. */
export function readTidyHeader(
  row: Row,
  fields: readonly (Field | null)[],
  below: readonly Row[],
): TidyHeader | null {
  const known = fields.filter((field) => field !== null);
  if (known.length < 2 || below.length === 0) return null;
  const columns = new Map<Field, number[]>();
  const unknown: number[] = [];
  fields.forEach((field, column) => {
    if (field !== null) columns.set(field, [...(columns.get(field) ?? []), column]);
    else if ((row[column]?.text ?? '') !== '') unknown.push(column);
  });
  chooseTopic(row, columns, unknown, below);
  chooseRoom(columns, below);
  if (!columns.has('topic')) return null;
  const namesMore = columns.has('discussion') || columns.has('actions');
  const filledHeadings = row.filter((cell) => cell.text !== '').length;
  if (!namesMore && known.length < Math.max(2, filledHeadings * 0.4)) return null;
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
  const saysWhen = columns.has('slot') || columns.has('day');
  const saysWhere = columns.has('room') || columns.has('site');
  if (!columns.has('discussion') && !columns.has('actions') && !(saysWhen && saysWhere)) return;
  const nameless = row.flatMap((cell, column) => (cell.text === '' ? [column] : []));
  const event = (columns.get('site') ?? []).filter((column) =>
    /^events?$/i.test(row[column]?.text.trim() ?? ''),
  );
  const candidate =
    [...unknown, ...event, ...nameless].find((column) => holdsTitles(column, below)) ??
    [...unknown, ...event].find((column) => saysWhen && holdsNames(column, below));
  if (candidate !== undefined && event.includes(candidate)) {
    const sites = (columns.get('site') ?? []).filter((column) => column !== candidate);
    if (sites.length > 0) columns.set('site', sites);
    else columns.delete('site');
    columns.set('topic', [candidate]);
    return;
  }
  const place = candidate ?? (columns.get('room') ?? []).find((column) => holdsTitles(column, below));
  if (place === undefined) return;
  const at = unknown.indexOf(place);
  if (at >= 0) unknown.splice(at, 1);
  else if (candidate === undefined) columns.delete('room');
  columns.set('topic', [place]);
}

/** `Venue` or `Location` over names of rooms is the room, not the site. */
function chooseRoom(columns: Map<Field, number[]>, below: readonly Row[]): void {
  const [site, ...more] = columns.get('site') ?? [];
  if (site === undefined || more.length > 0 || columns.has('room')) return;
  const names = new Set(below.flatMap((row) => (row[site]?.text ? [row[site].text] : [])));
  const rooms = [...names].filter((name) => readsAsRoom(name));
  if (names.size < 2 || rooms.length * 2 < names.size) return;
  columns.delete('site');
  columns.set('room', [site]);
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

/** Words that hardly come twice, as names of sessions do and sites and kinds do not. */
function holdsNames(column: number, rows: readonly Row[]): boolean {
  const texts = rows.slice(0, 200).flatMap((row) => (row[column]?.text ? [row[column].text] : []));
  const words = texts.filter((text) => /\p{L}{3}/u.test(text) && !readsAsWhen(text));
  return texts.length >= 2 && words.length >= texts.length * 0.8 && new Set(texts).size >= texts.length * 0.8;
}

/** Words rather than numbers or times in most filled cells of a column. */
function holdsTitles(column: number, rows: readonly Row[]): boolean {
  const texts = rows.slice(0, 200).flatMap((row) => (row[column]?.text ? [row[column].text] : []));
  if (texts.length === 0) return false;
  const titles = texts.filter((text) => {
    return !readsAsWhen(text) && text.split(/\s+/).length >= 2 && /\p{L}{3}/u.test(text);
  });
  return titles.length >= texts.length * 0.5;
}
