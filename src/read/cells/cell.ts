import type { Block, Cell, Place } from '../../model/index.js';
import { type PlainText, readBlocks, textOfBlocks } from './blocks.js';

/** What a cell holds, wherever it is. */
export type CellContent = Pick<Cell, 'text' | 'blocks'>;

const empty: CellContent = { text: '', blocks: [] };

/** Returns what a raw text that may hold HTML says. */
export function readContent(raw: string, plain?: PlainText): CellContent {
  if (raw === '' || raw.trim() === '') return empty;
  const blocks = readBlocks(raw, plain);
  return { text: textOfBlocks(blocks), blocks };
}

/** Returns the cell of a raw text that may hold HTML. */
export function readCell(raw: string, place: Place, plain?: PlainText): Cell {
  return { ...readContent(raw, plain), place };
}

/** Returns the cell of blocks that are read already. */
export function cellOf(blocks: readonly Block[], place: Place): Cell {
  return { text: textOfBlocks(blocks), blocks, place };
}
