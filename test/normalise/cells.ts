import type { Cell } from '../../src/model/index.js';
import { readCell } from '../../src/read/cells/cell.js';

export type { Cell };

export const emptyCell: Cell = { text: '', blocks: [], place: { file: 'row' } };

/** Gives a cell of a raw text at a place of a made-up file. */
export function cellOf(raw: string, row = 1, column = 1): Cell {
  return readCell(raw, { file: 'made-up.csv', row, column });
}
