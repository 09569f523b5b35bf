import type { Cell, Row } from '../../model/index.js';
import { readsAsRoom, readsAsWhen } from '../places/when.js';
import { fieldOfHeading } from '../words/heading-words.js';
import type { Companion, MatrixBlock } from './layout-kinds.js';
import { shareOf } from './share-of.js';

/**
 * How many cells are looked at below header rows that turn out to be none. Each row of a list is tried as one and looks at all
 * rows below it: of 500 rows with four cells each is tried, of 5,000 the first 25.
 */
const maxLooks = 500_000;

/**
 * Returns the matrices of rooms and slots that rows hold, one for each header row; none when no side of the rows names rooms
 * or slots, or when the cells between hold numbers rather than topics.
 */
export function recogniseMatrix(rows: readonly Row[]): MatrixBlock[] {
  const blocks: MatrixBlock[] = [];
  const sight = createSight();
  let above = 0;
  let looks = 0;
  for (let at = 0; at < rows.length && looks <= maxLooks; at++) {
    const header = rows[at] ?? [];
    if (filledCells(header).length < 2) continue;
    const end = nextHeader(rows, at, sight);
    const titles = rows.slice(above, at).flatMap(filledCells);
    const block = readMatrix(header, rows.slice(at + 1, end), titles, sight);
    // Rows above that are no matrix may still are over one: continue behind the first of them.
    if (block) blocks.push(block);
    else looks += (end - at) * header.length;
    if (block) at = end - 1;
    above = at + 1;
  }
  return blocks;
}

/** Returns the first row below a header that repeats most of its words, or is over another header as its title; or their end. */
function nextHeader(rows: readonly Row[], at: number, { fold }: Sight): number {
  const header = rows[at] ?? [];
  const words = new Set(filledCells(header).slice(1).map(fold));
  const repeats = (row: Row | undefined) => {
    const own = filledCells(row ?? []).map(fold);
    const again = own.filter((text) => words.has(text)).length;
    // With a blank corner, or without a blank row before it, it names the rooms of this matrix again.
    return own.length >= 2 && again >= own.length * 0.5 && (row?.[0]?.text ?? '') !== '';
  };
  const isHeaderOfOthers = (row: Row | undefined, before: Row | undefined) => {
    const filled = filledCells(row ?? []);
    const blankBefore = before !== undefined && filledCells(before).length === 0;
    const corner = row?.[0];
    const opens = corner === undefined || corner.text === '' || fieldOfHeading(corner.text) !== null;
    const names = filled.filter((cell) => cell !== corner);
    const again = names.filter((cell) => words.has(fold(cell))).length;
    if (again >= names.length * 0.5 && (corner?.text ?? '') === '') return false;
    return blankBefore && opens && names.length >= 2 && names.every((cell) => cell.text.length <= 40);
  };
  let end = at + 1;
  while (end < rows.length && !repeats(rows[end]) && !isHeaderOfOthers(rows[end], rows[end - 1])) end++;
  // A title row right above the next header belongs to that.
  if (end < rows.length) while (end > at + 1 && filledCells(rows[end - 1] ?? []).length <= 1) end--;
  return end;
}

function readMatrix(
  header: Row,
  rows: readonly Row[],
  titles: readonly Cell[],
  sight: Sight,
): MatrixBlock | null {
  if (rows.length === 0) return null;
  const { readsAsWhen, readsAsRoom, readsAsTopic } = sight;
  const labels = labelColumns(header, rows, sight);
  const columns = header.map((_, column) => column).filter((column) => !labels.includes(column));
  const heads = columns.filter((column) => headingOf(header[column]) !== '');
  const companions = findCompanions(header, heads);
  const named = heads.filter((column) => !companions.has(column));
  if (labels.length === 0 || named.length === 0) return null;
  const across = named.map((column) => headingOf(header[column]));
  // Under words for fields stands a list, however its rows begin.
  if (shareOf(across, (text) => fieldOfHeading(text) !== null && !readsAsWhen(text)) >= 0.5) return null;
  const down = rows.flatMap((row) => {
    const words = labels.map((column) => firstWords(row[column])).filter((text) => text !== '');
    return words.length > 0 && columns.some((column) => row[column]?.text) ? [words.join(' ')] : [];
  });
  const body = rows.flatMap((row) =>
    named.flatMap((column) => (row[column]?.text ? [row[column].text] : [])),
  );
  if (body.length === 0 || down.length === 0 || shareOf(body, readsAsTopic) < 0.6) return null;
  const corner = labels.map((column) => header[column]?.text ?? '').join(' ');
  const seen = {
    slotsDown: shareOf(down, readsAsWhen),
    slotsAcross: shareOf(across, readsAsWhen),
    roomsDown: shareOf(down, readsAsRoom),
    roomsAcross: shareOf(across, readsAsRoom),
  };
  const roomsAre = orient(seen, corner);
  if (roomsAre === null) return null;
  const why = formatReason(roomsAre, { across, down, seen, corner });
  return { titles, header, rows, roomsAre, labels, columns: named, companions, why };
}

interface Sides {
  readonly slotsDown: number;
  readonly slotsAcross: number;
  readonly roomsDown: number;
  readonly roomsAcross: number;
}

/** Slots on one side are enough; without them, rooms on one side that say so, or a corner that names both sides. */
function orient(seen: Sides, corner: string): 'columns' | 'rows' | null {
  if (seen.slotsDown >= 0.5 && seen.slotsDown >= seen.slotsAcross) return 'columns';
  if (seen.slotsAcross >= 0.5) return 'rows';
  if (seen.roomsAcross >= 0.5 && seen.roomsAcross > seen.roomsDown) return 'columns';
  if (seen.roomsDown >= 0.5) return 'rows';
  const field = fieldOfHeading(corner.split(/[\\/|]/)[0] ?? '');
  if (field === 'slot' || field === 'day') return 'columns';
  return field === 'room' ? 'rows' : null;
}

interface MatrixEvidence {
  readonly across: readonly string[];
  readonly down: readonly string[];
  readonly seen: Sides;
  readonly corner: string;
}

function formatReason(roomsAre: 'columns' | 'rows', { across, down, seen, corner }: MatrixEvidence): string {
  const of = (share: number, texts: readonly string[]) =>
    `${Math.round(share * texts.length)} of ${texts.length}`;
  const [slotShare, slots, rooms] =
    roomsAre === 'columns' ? [seen.slotsDown, down, across] : [seen.slotsAcross, across, down];
  const side = (is: boolean) => (is ? 'across' : 'down');
  const slotWords =
    slotShare > 0
      ? `times or slots ${side(roomsAre === 'rows')} (${of(slotShare, slots)})`
      : corner.trim() === ''
        ? `slots ${side(roomsAre === 'rows')}`
        : `slots ${side(roomsAre === 'rows')}, as \`${corner.trim()}\` in the corner says`;
  return `rooms ${side(roomsAre === 'columns')} (${rooms.length}), ${slotWords}`;
}

/** The first column, and a second one where both name the row: a day and a time, or the number of the slot and its time. */
function labelColumns(header: Row, rows: readonly Row[], { readsAsWhen }: Sight): number[] {
  const textsOf = (column: number) =>
    rows.map((row) => firstWords(row[column])).filter((text) => text !== '');
  const isWhen = (column: number) => shareOf(textsOf(column), readsAsWhen) >= 0.5;
  const isNumber = (column: number) => shareOf(textsOf(column), (text) => /^#?\d{1,3}\.?$/.test(text)) >= 0.8;
  // A damaged row may hold anything; the others decide.
  const isShort = (column: number) => {
    const texts = textsOf(column);
    return texts.length > 0 && texts.filter((text) => text.length <= 60).length >= texts.length * 0.8;
  };
  if (!isShort(0)) return [];
  const both = header.length > 2 && isWhen(1) && (isWhen(0) || isNumber(0));
  return both ? [0, 1] : [0];
}

/**
 * Columns that say more of another: `Room A speakers` beside `Room A`. What the words behind the room's name mean tells what
 * they hold; a number or a letter behind it names another room.
 */
function findCompanions(header: Row, columns: readonly number[]): Map<number, Companion> {
  const companions = new Map<number, Companion>();
  const names = new Map<string, number>();
  for (const column of columns) {
    const name = headingOf(header[column]).toLowerCase();
    if (name !== '' && !names.has(name)) names.set(name, column);
  }
  for (const column of columns) {
    const name = headingOf(header[column]).toLowerCase();
    const bases = [...name.matchAll(/ /g)].flatMap(({ index }) => names.get(name.slice(0, index)) ?? []);
    const of = bases.length > 0 ? Math.min(...bases) : undefined;
    if (of === undefined) continue;
    const rest = name
      .slice(headingOf(header[of]).length)
      .replace(/\s+\d+$/, '')
      .trim();
    if (
      /^(?:\d+|\p{L}|[ivx]+)?$/u.test(rest) ||
      /\b(?:room|hall|left|right|north|south|east|west|upper|lower|floor)\b/.test(rest)
    )
      continue;
    companions.set(column, { of, field: fieldOfHeading(rest) });
  }
  return companions;
}

/** A heading may carry more below its name, such as a capacity. */
export function headingOf(cell: Cell | undefined): string {
  return firstWords(cell?.partOf ?? cell);
}

function firstWords(cell: Cell | undefined): string {
  return cell?.blocks.find((block) => block.kind !== 'label')?.text ?? '';
}

function filledCells(row: Row): Cell[] {
  return row.filter((cell) => cell.text !== '');
}

/** What cells and texts read as, each worked out once: a row is looked at below every header above it. */
interface Sight {
  readonly fold: (cell: Cell) => string;
  readonly readsAsWhen: (text: string) => boolean;
  readonly readsAsRoom: (text: string) => boolean;
  readonly readsAsTopic: (text: string) => boolean;
}

function createSight(): Sight {
  const once = <From, To>(work: (from: From) => To) => {
    const known = new Map<From, To>();
    return (from: From): To => {
      const before = known.get(from);
      if (before !== undefined) return before;
      const made = work(from);
      known.set(from, made);
      return made;
    };
  };
  const isWhen = once(readsAsWhen);
  return {
    fold: once((cell) => cell.text.toLowerCase().replace(/\s+/g, ' ').trim()),
    readsAsWhen: isWhen,
    readsAsRoom: once(readsAsRoom),
    readsAsTopic: once((text) => /\p{L}{3}/u.test(text) && !isWhen(text)),
  };
}
