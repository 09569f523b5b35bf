import type { Field } from '../../model/field.js';
import type { Cell, Row } from '../../model/index.js';
import { type PlacedBlock, placedBlocks, type RawSession } from '../draft/raw-session.js';
import type { ReadingContext } from '../draft/reading-context.js';
import { fieldOfLabel } from '../layout/cards-layout.js';
import type { CardsBlock } from '../layout/layout-kinds.js';
import { readsAsWhen } from '../places/when.js';
import { fillTopic } from './triplets.js';

/** The fields of one session as its card is read. */
interface Card {
  readonly column: number;
  readonly slot: string | null;
  readonly room: string | null;
  readonly blocks: Map<Field, PlacedBlock[]>;
}

/** Returns the sessions of cards: in each column, one from each row that names the topic, or from a label that comes again. */
export function readCards(block: CardsBlock, context: ReadingContext): RawSession[] {
  const { ledger, diagnose } = context;
  for (const cell of block.header ?? []) ledger.use(cell);
  const cards: Card[] = [];
  const saysTopics = block.openers.size > 0 || block.rows.some((row) => fieldOf(row, block) === 'topic');
  for (const column of block.columns) cards.push(...readColumn(block, column, context));
  cards.sort((a, b) => firstRow(a) - firstRow(b) || a.column - b.column);
  return cards.flatMap((card) => {
    const heading = block.header?.[card.column];
    const own = (field: Field) => card.blocks.get(field) ?? [];
    const words = (field: Field) =>
      own(field)
        .map(({ block: { text } }) => text)
        .join(', ') || null;
    const headsTopic = !saysTopics && heading !== undefined && heading.text !== '';
    const topic = headsTopic ? placedBlocks(heading) : own('topic');
    const discussion = own('discussion');
    const actions = withOwners(own('actions'), words('owner'), words('due'));
    if (topic.length + discussion.length + actions.length === 0) return [];
    const first = topic[0] ?? discussion[0] ?? actions[0];
    const named = headsTopic ? null : heading?.text || null;
    const isWhen = named !== null && readsAsWhen(named);
    const room = words('room') ?? card.room ?? (isWhen ? null : named) ?? context.room;
    return [
      {
        site: words('site') ?? context.site,
        day: words('day') ?? context.day,
        slot: words('slot') ?? card.slot ?? (isWhen ? named : null) ?? context.slot,
        label: room,
        facilitator: words('facilitator'),
        ...fillTopic(topic, discussion, actions, diagnose),
        from: 'table' as const,
        fieldsUnsure: false,
        place: first?.cell.place ?? { file: '' },
      },
    ];
  });
}

function readColumn(block: CardsBlock, column: number, { ledger, diagnose }: ReadingContext): Card[] {
  const cards: Card[] = [];
  let card: Card | null = null;
  let field: Field | null = null;
  let slot: string | null = null;
  const opener = block.rows.some((row) => fieldOf(row, block) === 'topic') ? 'topic' : null;
  let room: string | null = null;
  for (const row of block.rows) {
    const label = row[block.labelColumn];
    const own = fieldOf(row, block);
    const named = block.slotColumn === null ? '' : (row[block.slotColumn]?.text ?? '');
    const slotBefore: string | null = slot;
    if (named !== '') slot = named;
    if (block.slotColumn !== null) ledger.use(row[block.slotColumn]);
    if (label && label.text !== '') field = own;
    const cell = row[column];
    const opens =
      label !== undefined &&
      label.text !== '' &&
      (own === opener || (own !== null && opener === null && card?.blocks.has(own)) || slot !== slotBefore);
    if (block.openers.has(row)) {
      field = 'topic';
      const name = label?.text ?? '';
      if (readsAsWhen(name)) slot = name;
      else room = name;
      ledger.use(label);
    }
    if (!card || opens || block.openers.has(row)) {
      card = { column, slot, room, blocks: new Map() };
      cards.push(card);
    }
    if (own !== null) ledger.use(label);
    if (!cell || cell.text === '') continue;
    if (field === null) {
      ledger.leaveOut(cell, 'the label of its row is no topic, discussion or action');
      diagnose('cell-beyond-headings', cell.place, { text: cell.text.slice(0, 80) });
      continue;
    }
    ledger.use(cell);
    const blocks = card.blocks.get(field) ?? [];
    for (const placed of placedBlocks(cell)) blocks.push(placed);
    card.blocks.set(field, blocks);
  }
  return cards;
}

function fieldOf(row: Row, block: CardsBlock): Field | null {
  return fieldOfLabel(row[block.labelColumn]);
}

function withOwners(
  actions: readonly PlacedBlock[],
  owner: string | null,
  due: string | null,
): PlacedBlock[] {
  return actions.map((action) => ({ ...action, owner, due }));
}

function firstRow({ blocks }: Card): number {
  const rows = [...blocks.values()].flat().map(({ cell }: { cell: Cell }) => cell.place.row ?? 0);
  return rows.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...rows);
}
