import type { Diagnose } from '../../diagnostics/index.js';
import type { Cell } from '../../model/index.js';
import { type PlacedBlock, placedBlocks, type RawSession } from '../draft/raw-session.js';
import type { ReadingContext } from '../draft/reading-context.js';
import type { TripletBlock, TripletGroup } from '../layout/layout-kinds.js';
import { readPlaceHeading } from '../places/place-heading.js';
import { readDay } from '../places/when.js';
import { realignRow } from '../realign/realign.js';
import { continuesPrevious, whyNotASession } from '../words/not-a-session.js';

/** Returns the sessions of rooms that are side by side: one for each room and row that holds anything. */
export function readTriplets(block: TripletBlock, context: ReadingContext): RawSession[] {
  const named = block.groups.map((group) => group.heading);
  for (const cell of [...named, ...block.header]) context.ledger.use(cell);
  const headings = block.groups.map((group) => readPlaceHeading(group.heading.text));
  const rowSlot = commonestSlot(headings.map((heading) => heading.slot));
  const columns = block.groups.flatMap((group) => columnsOf(group));
  const openByGroup = new Map<TripletGroup, RawSession>();
  const sessions: RawSession[] = [];

  for (const row of block.rows) {
    const label = block.slotColumn === null ? null : (row[block.slotColumn]?.text ?? null);
    if (block.slotColumn !== null) context.ledger.use(row[block.slotColumn]);
    if (leaveOutWholeRow(row, block, context)) continue;
    const realigned = realignRow(row, block.groups, { ...context, columns });
    block.groups.forEach((group, index) => {
      const cells = columnsOf(group).map((column) => realigned.cells[column]);
      if (cells.every((cell) => !cell || cell.text === '')) return;
      const [topicCell, ...rest] = cells;
      const before = openByGroup.get(group);
      const discussion = placedBlocks(group.discussion === null ? undefined : rest[0]);
      const actions = placedBlocks(group.actions === null ? undefined : rest.at(-1));
      if (before && (!topicCell || topicCell.text === '' || continuesPrevious(topicCell.text))) {
        context.ledger.use(topicCell);
        replaceLast(sessions, before, openByGroup, group, extend(before, discussion, actions));
        return;
      }
      const heading = headings[index] ?? { slot: null, label: null };
      const slot = (label === '' ? null : label) ?? heading.slot ?? rowSlot ?? context.slot;
      if (heading.slot === null && label === null && rowSlot !== null) {
        context.diagnose('slot-taken-from-row', group.heading.place, {
          heading: group.heading.text,
          slot: rowSlot,
        });
      }
      const session = {
        site: context.site,
        slot,
        label: heading.label,
        facilitator: null,
        ...fillTopic(placedBlocks(topicCell), discussion, actions, context.diagnose),
        day: context.day,
        from: 'table' as const,
        fieldsUnsure: realigned.unsureGroups.has(index),
        place: {
          ...(cells.find((cell) => cell?.text)?.place ?? row[0]?.place ?? { file: '' }),
          heading: group.heading.text,
        },
      };
      openByGroup.set(group, session);
      sessions.push(session);
    });
    noteBeyond(row, columns, block.slotColumn, context);
  }
  return sessions;
}

/**
 * A row that is no row of sessions: a lunch merged over the rooms or written under the first of them, the end of the day. A
 * row that fills one topic only is left out for such words alone.
 */
function leaveOutWholeRow(row: readonly Cell[], block: TripletBlock, context: ReadingContext): boolean {
  const filled = row.filter((cell, column) => cell.text !== '' && column !== block.slotColumn);
  const texts = new Set(filled.map((cell) => cell.text));
  const [text] = texts;
  if (text === undefined || texts.size > 1) return false;
  const first = filled[0];
  const why =
    whyNotASession(first?.blocks[0]?.text ?? text, (first?.blocks.length ?? 0) > 1) ??
    (readDay(text) !== null ? 'it names a day' : null);
  if (why === null || !first) return false;
  for (const cell of row) if (cell.text !== '') context.ledger.leaveOut(cell, why);
  context.diagnose('row-left-out', first.place, { text: text.slice(0, 80), why });
  return true;
}

/** Column indexes of a group in order: topic, discussion, actions, those there are. */
export function columnsOf(group: TripletGroup): number[] {
  return [group.topic, group.discussion, group.actions].filter((column) => column !== null);
}

/** A session needs a topic: without one its first line is taken, and that is said. */
export function fillTopic(
  topic: PlacedBlock[],
  discussion: PlacedBlock[],
  actions: PlacedBlock[],
  diagnose: Diagnose,
): Pick<RawSession, 'topic' | 'discussion' | 'actions'> {
  if (topic.length > 0) return { topic, discussion, actions };
  const first = discussion[0] ?? actions[0];
  if (!first) return { topic, discussion, actions };
  diagnose('cell-without-topic', first.cell.place, { text: first.block.text });
  return discussion[0]
    ? { topic: [discussion[0]], discussion: discussion.slice(1), actions }
    : { topic: [first], discussion, actions: actions.slice(1) };
}

/** Returns the session with more lines. */
export function extend(session: RawSession, discussion: PlacedBlock[], actions: PlacedBlock[]): RawSession {
  return {
    ...session,
    discussion: [...session.discussion, ...discussion],
    actions: [...session.actions, ...actions],
  };
}

function replaceLast(
  sessions: RawSession[],
  before: RawSession,
  openByGroup: Map<TripletGroup, RawSession>,
  group: TripletGroup,
  after: RawSession,
): void {
  sessions[sessions.lastIndexOf(before)] = after;
  openByGroup.set(group, after);
}

function commonestSlot(slots: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const slot of slots) if (slot !== null) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function noteBeyond(
  row: readonly Cell[],
  columns: readonly number[],
  slotColumn: number | null,
  { ledger, diagnose }: ReadingContext,
): void {
  row.forEach((cell, column) => {
    if (cell.text === '' || columns.includes(column) || column === slotColumn) return;
    diagnose('cell-beyond-headings', cell.place, { text: cell.text });
    ledger.leaveOut(cell, 'its column has no heading');
  });
}
