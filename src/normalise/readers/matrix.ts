import type { Cell, Row } from '../../model/index.js';
import { placedBlocks, type RawSession } from '../draft/raw-session.js';
import type { ReadingContext } from '../draft/reading-context.js';
import type { MatrixBlock } from '../layout/layout-kinds.js';
import { headingOf } from '../layout/matrix-layout.js';
import { namesDay, readDay } from '../places/when.js';
import { continuesPrevious, readsAsRowOfBreak, whyNotASession } from '../words/not-a-session.js';
import { readSessionCells, type SessionCell } from './session-cell.js';
import { extend } from './triplets.js';

/** Returns the sessions of a matrix: one for each filled cell, one for a cell or a repeated text that goes across all rooms. */
export function readMatrix(block: MatrixBlock, context: ReadingContext): RawSession[] {
  const { ledger, diagnose } = context;
  for (const cell of block.header) ledger.use(cell);
  const sessions: RawSession[] = [];
  const before = new Map<number, RawSession>();
  const aside: { cell: Cell; words: readonly string[] }[] = [];
  const labels = rowLabels(block);

  let names = new Map(block.columns.map((column) => [column, headingOf(block.header[column])]));
  let day: string | null = null;
  let opensRooms = true;

  block.rows.forEach((row, index) => {
    if (row.every((cell) => cell.text === '')) return;
    const label = labels[index] ?? { day: null, name: null };
    const section = dayOfRow(row, block);
    const renamed = opensRooms || section === null ? roomsAnew(row, block, opensRooms) : null;
    opensRooms = section !== null;
    if (section !== null || renamed) {
      for (const cell of row) ledger.use(cell);
      if (section !== null) day = section;
      if (renamed) names = renamed;
      return;
    }
    for (const column of block.labels) ledger.use(row[column]);
    if (leaveOutBreak(row, block, context)) return;
    const plenary = plenaryOf(row, block);
    const starts = plenary ? [plenary.column] : block.columns.filter((column) => row[column]?.text);
    for (const column of starts) {
      const cell = row[column];
      if (!cell || cell.text === '') continue;
      const previous = before.get(column);
      if (previous && block.roomsAre === 'columns' && continuesPrevious(cell.text)) {
        ledger.use(cell);
        continue;
      }
      for (const said of readSessionCells(cell)) {
        if (said.aside.length > 0) aside.push({ cell, words: said.aside });
        const hasItems = said.discussion.length + said.actions.length > 0;
        const none = said.topic.length === 0 && !hasItems ? 'it holds no topic' : null;
        const why = whyNotASession(said.topic[0]?.block.text ?? '', hasItems) ?? none;
        if (why !== null) {
          ledger.leaveOut(cell, why);
          diagnose('row-left-out', cell.place, { text: cell.text.slice(0, 80), why });
          continue;
        }
        const place = placeNames(block, { label, column, plenary: plenary !== null, cell, names });
        if (plenary) for (const other of plenary.cells) ledger.use(other);
        const session = toSession(
          said,
          cell,
          { ...place, day: place.day ?? day, site: context.site },
          context,
        );
        sessions.push(withCompanions(session, row, column, block, context));
        before.set(column, session);
      }
    }
    noteBeyond(row, block, context);
  });
  if (aside.length > 0) sayAside(aside, context);
  sayUnknownColumns(block, context);
  return nameHosts(sessions);
}

/** A row of one cell, the label, that names a day and no time: the rows below are of that day, in whatever languages it is said. */
function dayOfRow(row: Row, { labels }: MatrixBlock): string | null {
  const filled = row.filter((cell) => cell.text !== '');
  const text = filled[0]?.blocks[0]?.text ?? '';
  if (filled.length !== 1 || !labels.some((column) => row[column] === filled[0])) return null;
  return readDay(text) ?? (namesDay(text) && text.length <= 80 ? text : null);
}

/**
 * A row without a label that names rooms, right below the header or a row that names a day, or in which half the headings come
 * again: gives the names it gives, by column.
 */
function roomsAnew(
  row: Row,
  { labels, columns, header, roomsAre }: MatrixBlock,
  opens: boolean,
): Map<number, string> | null {
  if (roomsAre !== 'columns' || labels.some((column) => row[column]?.text)) return null;
  const filled = columns.filter((column) => row[column]?.text);
  if (
    filled.length < Math.min(2, columns.length) ||
    filled.some((column) => (row[column]?.text.length ?? 0) > 50)
  )
    return null;
  const again = filled.filter((column) =>
    headingOf(row[column]).toLowerCase().startsWith(headingOf(header[column]).toLowerCase()),
  );
  if (!opens && again.length < filled.length * 0.5) return null;
  return new Map(columns.map((column) => [column, headingOf(row[column]) || headingOf(header[column])]));
}

/** Takes what `Room A speakers` or `Room A notes` say of the session in `Room A`. */
function withCompanions(
  session: RawSession,
  row: Row,
  column: number,
  { companions }: MatrixBlock,
  { ledger }: ReadingContext,
): RawSession {
  let whole = session;
  for (const [own, { of, field }] of companions) {
    const cell = row[own];
    if (of !== column || !cell || cell.text === '') continue;
    if (field === 'facilitator') {
      whole = {
        ...whole,
        facilitator: [whole.facilitator, cell.text].filter((name) => name !== null).join(', '),
      };
      ledger.use(cell);
    } else if (field === 'discussion') whole = extend(whole, placedBlocks(cell), []);
    else if (field === 'actions') whole = extend(whole, [], placedBlocks(cell));
  }
  return whole;
}

interface RowLabel {
  readonly day: string | null;
  readonly name: string | null;
}

/** The names of the rows; a blank or merged first label continues from the row above. */
function rowLabels({ labels, rows }: MatrixBlock): RowLabel[] {
  let outer = '';
  return rows.map((row) => {
    const own = labels.map((column) => headingOf(row[column]));
    if (labels.length > 1) {
      if (own[0]) outer = own[0];
      own[0] = outer;
    }
    const day = own.length > 1 ? readDay(own[0] ?? '') : null;
    const words = (day === null ? own : own.slice(1)).filter((text) => text !== '').join(', ');
    const dayAlone = own.length === 1 && readDay(words) !== null;
    return { day: dayAlone ? words : day, name: words === '' ? null : words };
  });
}

interface Plenary {
  readonly column: number;
  readonly cells: readonly Cell[];
}

/** One cell merged over nearly all rooms, or the same words in every room: one session for all of them. */
function plenaryOf(row: Row, { columns, roomsAre }: MatrixBlock): Plenary | null {
  if (roomsAre !== 'columns' || columns.length < 2) return null;
  const filled = columns.filter((column) => row[column]?.text);
  const first = filled[0];
  if (first === undefined) return null;
  const cell = row[first];
  if (filled.length === 1 && (cell?.span?.columns ?? 1) >= columns.length * 0.75)
    return { column: first, cells: [] };
  const same = filled.length === columns.length && filled.every((column) => row[column]?.text === cell?.text);
  return same ? { column: first, cells: filled.flatMap((column) => row[column] ?? []) } : null;
}

/** A break names its row: nothing in such a row is a session unless it says more. */
function leaveOutBreak(
  row: Row,
  { labels, columns }: MatrixBlock,
  { ledger, diagnose }: ReadingContext,
): boolean {
  const texts = [...new Set(columns.flatMap((column) => (row[column]?.text ? [row[column].text] : [])))];
  const words = texts.length > 0 ? texts : labels.map((column) => row[column]?.text ?? '');
  const alone = texts.length === 1 && readsAsRowOfBreak(texts[0] ?? '') ? 'it reads as a break' : null;
  const whys = words.map((text) => whyNotASession(text, false) ?? alone);
  const first = row.find((cell) => cell.text !== '');
  if (!first || whys.length === 0 || whys.some((why) => why === null)) return false;
  for (const cell of row) if (cell.text !== '') ledger.leaveOut(cell, whys[0] ?? '');
  diagnose('row-left-out', first.place, { text: words.join(' | ').slice(0, 80), why: whys[0] ?? '' });
  return true;
}

interface CellAt {
  readonly label: RowLabel;
  readonly column: number;
  readonly plenary: boolean;
  readonly cell: Cell;
  /** The names of the columns, as the nearest row that gives them says. */
  readonly names: ReadonlyMap<number, string>;
}

function placeNames(
  { roomsAre, columns }: MatrixBlock,
  { label, column, plenary, cell, names }: CellAt,
): { day: string | null; slot: string | null; label: string | null } {
  const across = columns
    .filter((own) => own >= column && own < column + (cell.span?.columns ?? 1))
    .map((own) => names.get(own) ?? '');
  if (roomsAre === 'columns') {
    const room = plenary ? null : [...new Set(across)].filter((name) => name !== '').join(' / ') || null;
    return { day: label.day, slot: label.name, label: room };
  }
  const heading = across[0] ?? '';
  return { day: readDay(heading), slot: heading === '' ? null : heading, label: label.name };
}

function toSession(
  said: SessionCell,
  cell: Cell,
  {
    site,
    day,
    slot,
    label,
  }: { site: string | null; day: string | null; slot: string | null; label: string | null },
  context: ReadingContext,
): RawSession {
  const [first, ...rest] = said.topic;
  const lead = first ?? said.discussion[0] ?? said.actions[0];
  const base: RawSession = {
    site,
    day: day === slot ? context.day : (day ?? context.day),
    slot: slot ?? context.slot,
    label,
    facilitator: said.facilitator,
    topic: lead ? [lead] : [],
    discussion: [],
    actions: [],
    from: 'matrix',
    fieldsUnsure: false,
    place: { ...cell.place, ...(label === null ? {} : { heading: label }) },
  };
  const points = [...rest, ...said.discussion].filter((point) => point !== lead);
  return extend(
    base,
    points,
    said.actions.filter((action) => action !== lead),
  );
}

/** Where the second line of most cells is a name or two and nothing follows it, those lines are hosts. */
function nameHosts(sessions: readonly RawSession[]): RawSession[] {
  const single = sessions.filter(
    ({ discussion, actions }) => discussion.length === 1 && actions.length === 0,
  );
  const named = single.filter(({ discussion }) => looksLikeNames(discussion[0]?.block.text ?? ''));
  if (named.length < 2 || named.length < single.length * 0.8) return [...sessions];
  return sessions.map((session) =>
    named.includes(session)
      ? {
          ...session,
          facilitator: session.facilitator ?? session.discussion[0]?.block.text ?? null,
          discussion: [],
        }
      : session,
  );
}

/** One to four capitalised words, or several such names. */
function looksLikeNames(text: string): boolean {
  const names = text.replace(/^\(|\)$/g, '').split(/\s*(?:,|&|\/|\band\b)\s*/);
  return (
    text.length <= 80 &&
    names.every((name) => /^(?:\p{Lu}[\p{L}'’.-]*)(?: \p{Lu}[\p{L}'’.-]*){0,3}$/u.test(name))
  );
}

function sayUnknownColumns({ companions, header, rows }: MatrixBlock, { diagnose }: ReadingContext): void {
  for (const [column, { field }] of companions) {
    const cells = rows.filter((row) => row[column]?.text).length;
    const heading = header[column];
    if (field !== null || cells === 0 || !heading) continue;
    diagnose('column-kept-aside', heading.place, { heading: heading.text, cells });
  }
}

function sayAside(
  aside: readonly { readonly cell: Cell; readonly words: readonly string[] }[],
  { diagnose }: ReadingContext,
): void {
  const words = [...new Set(aside.flatMap((one) => one.words))];
  const first = aside[0];
  if (!first) return;
  const list = words
    .slice(0, 4)
    .map((word) => `\`${word.length > 30 ? `${word.slice(0, 29)}…` : word}\``)
    .join(', ');
  diagnose('beside-topics', first.cell.place, {
    cells: aside.length,
    list: words.length > 4 ? `${list} …` : list,
  });
}

function noteBeyond(
  row: Row,
  { labels, columns, companions }: MatrixBlock,
  { ledger, diagnose }: ReadingContext,
): void {
  row.forEach((cell, column) => {
    if (cell.text === '' || columns.includes(column) || labels.includes(column)) return;
    const companion = companions.get(column);
    if (companion) {
      if (companion.field === null)
        ledger.leaveOut(cell, 'its column is no room, and no topic, discussion or action');
      return;
    }
    diagnose('cell-beyond-headings', cell.place, { text: cell.text });
    ledger.leaveOut(cell, 'its column has no heading');
  });
}
