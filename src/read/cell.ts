import type { Block, Cell, Place } from '../model/index.js';
import { type PlainText, readBlocks, textOfBlocks } from './blocks.js';

const none: readonly Block[] = [];

/** Gives the cell of a raw text that may hold HTML. */
export function readCell(raw: string, place: Place, plain?: PlainText): Cell {
  if (raw === '' || raw.trim() === '') return { text: '', blocks: none, place };
  const blocks = readBlocks(raw, plain);
  return { text: textOfBlocks(blocks), blocks, place };
}

/** Gives the cell of blocks that are read already. */
export function cellOf(blocks: readonly Block[], place: Place): Cell {
  return { text: textOfBlocks(blocks), blocks, place };
}
