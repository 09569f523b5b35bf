import { type PlacedBlock, placedBlocks, type RawSession } from '../draft/raw-session.js';
import type { ReadingContext } from '../draft/reading-context.js';
import type { BoardBlock } from '../layout/layout-kinds.js';

/**
 * Returns the one session of a board: its cards are the points, each behind its category, as `Stop: long meetings` says what a card alone
 * does not. Cards under a heading for actions are the actions.
 */
export function readBoard(
  { header, rows, points, actions, titles }: BoardBlock,
  context: ReadingContext,
): RawSession[] {
  const { ledger } = context;
  for (const cell of [...header, ...titles, ...rows.flat()]) ledger.use(cell);
  const cards = (columns: readonly number[]) =>
    columns.flatMap((column) =>
      rows.flatMap((row) => placedBlocks(row[column]).map((card) => ({ card, column }))),
    );
  const discussion = cards(points).map(({ card, column }): PlacedBlock => {
    const category = (header[column]?.text ?? '').replace(/[\s:]+$/, '');
    return { ...card, block: { ...card.block, text: `${category}: ${card.block.text}` } };
  });
  const place = header.find((cell) => cell.text !== '')?.place;
  if (!place || discussion.length === 0) return [];
  const text = titles[0]?.text ?? context.title;
  const block = { text, kind: 'line' as const };
  return [
    {
      site: context.site,
      slot: context.slot,
      day: context.day,
      label: context.room,
      facilitator: null,
      topic: [{ block, cell: titles[0] ?? { text, blocks: [block], place: { ...place, row: 1 } } }],
      discussion,
      actions: cards(actions).map(({ card }) => card),
      from: 'table',
      fieldsUnsure: false,
      place,
    },
  ];
}
