import type { Block, Cell, Place } from '../../model/index.js';

/** A block with the cell it is in. */
export interface PlacedBlock {
  readonly block: Block;
  readonly cell: Cell;
  /** Who is to do it and by when, where a column beside it says so. */
  readonly owner?: string | null;
  readonly due?: string | null;
}

/** A session as its cells are, before rooms, slots and lines are tidied. */
export interface RawSession {
  readonly site: string | null;
  readonly slot: string | null;
  /** What names the room, the host, or both. */
  readonly label: string | null;
  /** A host that a column of its own names. */
  readonly facilitator: string | null;
  readonly topic: readonly PlacedBlock[];
  readonly discussion: readonly PlacedBlock[];
  readonly actions: readonly PlacedBlock[];
  /** The day that a heading or a row between the rows names; it becomes part of the slot where the event has several days. */
  readonly day: string | null;
  /** How the session was written down. A matrix may have no more than topics, with the notes elsewhere. */
  readonly from: 'table' | 'matrix' | 'minutes';
  /** True where the ledger knows already that its cells are used. */
  readonly isNoted?: boolean;
  readonly fieldsUnsure: boolean;
  /** Where the session is: its topic cell, with the heading it is under. */
  readonly place: Place;
}

/** Returns the blocks of a cell, each with the cell; small annotations beside the words are excluded. */
export function placedBlocks(cell: Cell | undefined): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  for (const block of cell?.blocks ?? []) {
    if (block.kind === 'label' || !cell) continue;
    const { owner, due } = block;
    placed.push(owner || due ? { block, cell, owner: owner ?? null, due: due ?? null } : { block, cell });
  }
  return placed;
}
