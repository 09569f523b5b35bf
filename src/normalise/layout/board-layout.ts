import type { Row } from '../../model/index.js';
import { columnOfBoard } from '../words/board-words.js';
import type { BoardBlock } from './layout-kinds.js';

/**
 * Returns the board that rows hold: its headings are categories for looking back (`Start`, `Stop`, `Continue`), and each cell below is a card.
 * Null where fewer than two headings are such categories, or another is none.
 */
export function recogniseBoard(rows: readonly Row[]): BoardBlock | null {
  const at = rows.findIndex((row) => row.filter((cell) => cell.text !== '').length > 1);
  const header = rows[at];
  if (!header) return null;
  const kinds = header.map((cell) => (cell.text === '' ? null : columnOfBoard(cell.text)));
  const filled = header.filter((cell) => cell.text !== '').length;
  const points = kinds.flatMap((kind, column) => (kind === 'points' ? [column] : []));
  const actions = kinds.flatMap((kind, column) => (kind === 'actions' ? [column] : []));
  if (points.length < 2 || points.length + actions.length < filled) return null;
  const titles = rows.slice(0, at).flatMap((row) => row.filter((cell) => cell.text !== ''));
  return { titles, header, rows: rows.slice(at + 1), points, actions };
}
