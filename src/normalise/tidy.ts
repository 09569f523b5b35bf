import type { Diagnose } from '../diagnostics/index.js';
import type { Cell } from '../model/index.js';
import type { Field } from './heading-words.js';
import type { TidyBlock } from './layout.js';
import type { LedgerBook } from './ledger-book.js';
import { continuesPrevious, whyNotASession } from './not-a-session.js';
import { type PlacedBlock, placedBlocks, type RawSession } from './raw-session.js';
import { extend, fillTopic } from './triplets.js';

export interface TidyContext {
  readonly site: string | null;
  readonly slot: string | null;
  readonly ledger: LedgerBook;
  readonly diagnose: Diagnose;
}

type Row = readonly Cell[];

/** Gives the sessions of a table with a row for each. A row without a topic goes on with the one above it. */
export function readTidy(block: TidyBlock, context: TidyContext): RawSession[] {
  const { ledger, diagnose } = context;
  for (const cell of block.header) ledger.use(cell);
  const sessions: RawSession[] = [];
  for (const row of block.rows) {
    const cellsOf = (field: Field) => (block.columns.get(field) ?? []).flatMap((column) => row[column] ?? []);
    const blocksOf = (field: Field) => cellsOf(field).flatMap((cell) => placedBlocks(cell));
    const wordsOf = (field: Field) =>
      cellsOf(field)
        .map((cell) => cell.text)
        .filter((text) => text !== '')
        .join(', ') || null;
    if (row.every((cell) => cell.text === '')) continue;
    const topic = blocksOf('topic');
    const discussion = blocksOf('discussion');
    const actions = blocksOf('actions');
    const why = whyLeftOut(row, topic, discussion.length + actions.length > 0);
    if (why !== null) {
      leaveOutRow(row, why, context);
      continue;
    }
    for (const field of block.columns.keys()) for (const cell of cellsOf(field)) ledger.use(cell);
    const before = sessions.at(-1);
    const goesOn = topic.length === 0 || continuesPrevious(topic[0]?.block.text ?? '');
    if (before && goesOn) {
      sessions[sessions.length - 1] = extend(before, discussion, actions);
      continue;
    }
    const when = [wordsOf('day'), wordsOf('slot')].filter((words) => words !== null).join(', ');
    sessions.push({
      site: wordsOf('site') ?? context.site,
      slot: when === '' ? context.slot : when,
      label: wordsOf('room'),
      facilitator: wordsOf('facilitator'),
      ...fillTopic(topic, discussion, actions, diagnose),
      owner: wordsOf('owner'),
      due: wordsOf('due'),
      fieldsUnsure: false,
      place: cellsOf('topic')[0]?.place ?? row[0]?.place ?? { file: '' },
    });
  }
  keepAside(block, context);
  return sessions;
}

/** Section rows, breaks and joining links are no sessions. */
function whyLeftOut(row: Row, topic: readonly PlacedBlock[], hasItems: boolean): string | null {
  const filled = row.filter((cell) => cell.text !== '');
  const text = topic[0]?.block.text ?? '';
  if (text === '' && !hasItems) {
    return filled.length === 1
      ? 'it reads as a heading between the rows'
      : 'it has no topic, discussion or action';
  }
  return text === '' ? null : whyNotASession(text, hasItems);
}

function leaveOutRow(row: Row, why: string, { ledger, diagnose }: TidyContext): void {
  const filled = row.filter((cell) => cell.text !== '');
  for (const cell of filled) ledger.leaveOut(cell, why);
  const first = filled[0];
  if (!first) return;
  const text = filled.map((cell) => cell.text).join(' | ');
  diagnose('row-left-out', first.place, { text: text.length > 80 ? `${text.slice(0, 79)}…` : text, why });
}

function keepAside(block: TidyBlock, { ledger, diagnose }: TidyContext): void {
  const named = new Set([...block.columns.values()].flat());
  const width = Math.max(block.header.length, ...block.rows.map((row) => row.length));
  for (let column = 0; column < width; column++) {
    if (named.has(column)) continue;
    const cells = block.rows.flatMap((row) => row[column] ?? []).filter((cell) => cell.text !== '');
    if (cells.length === 0) continue;
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
