import type { Block, Cell, Place } from '../model/index.js';

/** A block with the cell it stands in. */
export interface PlacedBlock {
  readonly block: Block;
  readonly cell: Cell;
}

/** A session as its cells stand, before rooms, slots and lines are tidied. */
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
  readonly owner: string | null;
  readonly due: string | null;
  readonly fieldsUnsure: boolean;
  /** Where the session stands: its topic cell, with the heading it stands under. */
  readonly place: Place;
}

/** Gives the blocks of a cell, each with the cell. */
export function placedBlocks(cell: Cell | undefined): PlacedBlock[] {
  return cell ? cell.blocks.map((block) => ({ block, cell })) : [];
}
