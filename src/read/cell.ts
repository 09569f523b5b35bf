import type { Cell, Place } from '../model/index.js';
import { readBlocks, textOfBlocks } from './blocks.js';

/** Gives the cell of a raw text that may hold HTML. */
export function readCell(raw: string, place: Place): Cell {
  if (raw.trim() === '') return { text: '', blocks: [], place };
  const blocks = readBlocks(raw);
  return { text: textOfBlocks(blocks), blocks, place };
}
