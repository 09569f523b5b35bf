import type { Field } from '../../model/field.js';
import type { Cell, Row } from '../../model/index.js';
import { topicKey } from '../draft/join-notes.js';
import { type PlacedBlock, placedBlocks, type RawSession } from '../draft/raw-session.js';
import type { ReadingContext } from '../draft/reading-context.js';
import type { TidyBlock } from '../layout/layout-kinds.js';
import { realignTidyRows } from '../realign/realign-tidy.js';
import { continuesPrevious, whyNotASession } from '../words/not-a-session.js';
import { type RowSection, readSection, siteSections } from './sections.js';
import { splitTopicFromPoints } from './session-cell.js';
import { extend, fillTopic } from './triplets.js';

/** Returns the sessions of a table with a row for each. A row without a topic continues the one above it. */
export function readTidy(block: TidyBlock, context: ReadingContext): RawSession[] {
  const { ledger, diagnose } = context;
  for (const cell of block.header) ledger.use(cell);
  const sessions: RawSession[] = [];
  const rows = realignTidyRows(block, context);
  const sites = siteSections(rows, block);
  const named = new Set([...block.columns.values()].flat());
  let section: RowSection = { site: null, day: null, slot: null };
  let dayAbove: string | null = null;
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell.text === '')) continue;
    const said = readRow(row, block.columns);
    if (isTotal(row)) {
      leaveOutRow(row, 'it is a total', context);
      continue;
    }
    const opened = readSection(row, { sites, hasSlots: block.columns.has('slot') }, said);
    if (opened) {
      section = { ...section, ...opened };
      for (const cell of row) ledger.use(cell);
      if (opened.site) diagnose('section-is-site', placeOf(row), { site: opened.site });
      continue;
    }
    const why = whyLeftOut(row, said);
    if (why !== null) {
      leaveOutRow(row, why, context);
      continue;
    }
    // A row that was realigned is not the one that is in the table.
    if (row === block.rows[index]) ledger.useColumns(row, named);
    else for (const column of named) ledger.use(row[column]);
    const before = sessions.at(-1);
    const { topic, discussion, actions } = said;
    const same = block.form?.size ? sessions.findIndex((one) => isSameSession(one, said)) : -1;
    const answered = sessions[same];
    if (answered) {
      // Several people filled in the form for one session.
      sessions[same] = extend(answered, discussion, actions);
      continue;
    }
    if (before && (topic.length === 0 || continuesPrevious(topic[0]?.block.text ?? ''))) {
      sessions[sessions.length - 1] = extend(before, discussion, actions);
      continue;
    }
    const ownDay = said.words('day');
    // Below a day that is written once, the rows are of that day.
    const continues = ownDay === null && dayAbove !== null && said.words('slot') !== null;
    if (continues && dayAbove !== null) diagnose('day-from-row-above', placeOf(row), { day: dayAbove });
    dayAbove = ownDay ?? dayAbove;
    const saidDay = ownDay ?? (continues ? dayAbove : null);
    const when = [saidDay, said.words('slot')].filter((words) => words !== null).join(', ');
    sessions.push({
      site: said.words('site') ?? section.site ?? context.site,
      day: saidDay === null ? (section.day ?? context.day) : null,
      slot: when === '' ? (section.slot ?? context.slot) : when,
      label: said.words('room') ?? context.room,
      facilitator: said.words('facilitator'),
      ...fillTopic(topic, discussion, actions, diagnose),
      from: 'table',
      isNoted: true,
      fieldsUnsure: false,
      place: topicCell(row, block)?.place ?? placeOf(row),
    });
  }
  keepAside({ ...block, rows }, context);
  return sessions;
}

/** What one row says of each field. */
export interface RowWords {
  readonly topic: PlacedBlock[];
  readonly discussion: PlacedBlock[];
  readonly actions: PlacedBlock[];
  /** The words of a field's columns, or null where they are blank. A merged cell holds for each of its rows. */
  readonly words: (field: Field) => string | null;
}

export function readRow(row: Row, columns: TidyBlock['columns']): RowWords {
  const blocks = (field: Field) => {
    const [column, ...others] = columns.get(field) ?? [];
    const first = column === undefined ? [] : placedBlocks(row[column]);
    return others.length === 0 ? first : [...first, ...others.flatMap((other) => placedBlocks(row[other]))];
  };
  const words = (field: Field) => {
    let all: string | null = null;
    for (const column of columns.get(field) ?? []) {
      const text = (row[column]?.partOf ?? row[column])?.text || null;
      if (text !== null) all = all === null ? text : `${all}, ${text}`;
    }
    return all;
  };
  const owner = words('owner');
  const due = words('due');
  const named = owner !== null || due !== null;
  const actions = named ? blocks('actions').map((block) => ({ ...block, owner, due })) : blocks('actions');
  return { ...splitTopic(blocks('topic'), blocks('discussion'), actions), words };
}

/** `Topic - point; point; point` in a row that says nothing more. */
function splitTopic(
  topic: PlacedBlock[],
  discussion: PlacedBlock[],
  actions: PlacedBlock[],
): Pick<RowWords, 'topic' | 'discussion' | 'actions'> {
  const [only] = topic;
  const split =
    only && topic.length === 1 && discussion.length === 0 ? splitTopicFromPoints(only.block.text) : null;
  if (!only || !split) return { topic, discussion, actions };
  const toBlock = (text: string): PlacedBlock => ({ ...only, block: { text, kind: 'line' } });
  return { topic: [toBlock(split.topic)], discussion: split.points.map(toBlock), actions };
}

/** Whether an answer is about a session that another answer named: its topic, and nothing else of where and when. */
function isSameSession({ topic, site, label, slot }: RawSession, said: RowWords): boolean {
  const [first] = said.topic;
  if (first === undefined || topicKey(topic[0]?.block.text ?? '') !== topicKey(first.block.text))
    return false;
  const agrees = (one: string | null, other: string | null) =>
    one === null || other === null || topicKey(one) === topicKey(other);
  return (
    agrees(site, said.words('site')) && agrees(label, said.words('room')) && agrees(slot, said.words('slot'))
  );
}

function topicCell(row: Row, { columns }: TidyBlock): Cell | undefined {
  const column = columns.get('topic')?.find((one) => row[one] !== undefined);
  return column === undefined ? undefined : row[column];
}

function placeOf(row: Row): Cell['place'] {
  return (row.find((cell) => cell.text !== '') ?? row[0])?.place ?? { file: '' };
}

const total =
  /^(?:(?:grand |sub-?)?totals?|sum|count|number of|average|mean|gesamt\p{L}*|summe|anzahl|totaal|aantal|total(?:es|aux|is)?|somme|nombre|suma|número|soma|cyfanswm|nifer)(?!\p{L})/iu;

/** `Total sessions | 3`: a word for a total, and numbers. */
function isTotal(row: Row): boolean {
  const filled = row.flatMap((cell) => (cell.text === '' ? [] : [cell.text.trim()]));
  const words = filled.filter((text) => !/^[\d.,%\s–-]+$/.test(text));
  return (
    filled.length >= 2 && words.length === 1 && words.length < filled.length && total.test(words[0] ?? '')
  );
}

/** Breaks and joining links are no sessions, nor are rows that say nothing of one. */
function whyLeftOut(row: Row, { topic, discussion, actions, words }: RowWords): string | null {
  const text = topic[0]?.block.text ?? '';
  const hasItems = discussion.length + actions.length > 0;
  if (text === '' && !hasItems) {
    return row.filter((cell) => cell.text !== '').length === 1
      ? 'it reads as a heading between the rows'
      : 'it has no topic, discussion or action';
  }
  const kind = words('kind');
  if (kind !== null && !hasItems && whyNotASession(kind, false) !== null) {
    return `it is marked as \`${kind}\``;
  }
  if (text === '') return null;
  // A description that says the same again, or that it is a break, makes no session of it.
  const saysMore = [...discussion, ...actions].some(
    ({ block }) => topicKey(block.text) !== topicKey(text) && whyNotASession(block.text, false) === null,
  );
  return whyNotASession(text, saysMore);
}

function leaveOutRow(row: Row, why: string, { ledger, diagnose }: ReadingContext): void {
  const filled = row.filter((cell) => cell.text !== '');
  for (const cell of filled) ledger.leaveOut(cell, why);
  const first = filled[0];
  if (!first) return;
  const text = filled.map((cell) => cell.text).join(' | ');
  diagnose('row-left-out', first.place, { text: text.length > 80 ? `${text.slice(0, 79)}…` : text, why });
}

function keepAside(block: TidyBlock, { ledger, diagnose }: ReadingContext): void {
  const named = new Set([...block.columns.values()].flat());
  // Cell by cell, and no column by column: a sheet may have a million rows, and one of them sixteen thousand columns.
  const aside = new Map<number, Cell[]>();
  for (const row of block.rows) {
    for (const [column, cell] of row.entries()) {
      if (cell.text === '' || named.has(column)) continue;
      if (block.form?.has(column)) {
        ledger.leaveOutPersonal(cell, 'the form adds it, and it says who answered and when');
        continue;
      }
      const cells = aside.get(column);
      if (cells === undefined) aside.set(column, [cell]);
      else cells.push(cell);
    }
  }
  for (const [column, cells] of [...aside].sort(([a], [b]) => a - b)) {
    const heading = block.header[column]?.text ?? '';
    for (const cell of cells) ledger.leaveOut(cell, 'its column is no topic, discussion or action');
    const place = block.header[column]?.place ?? cells[0]?.place;
    if (place) {
      diagnose('column-kept-aside', place, {
        heading: heading === '' ? `without a name (column ${column + 1})` : heading,
        cells: cells.length,
      });
    }
  }
}
