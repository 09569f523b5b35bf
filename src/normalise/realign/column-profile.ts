import type { Cell } from '../../model/index.js';
import { opensAsAction } from '../../text/index.js';
import { readsAsWhen } from '../places/when.js';

/** The log-likelihood below which a kind of cell is strange in a column: about one in ninety. */
const strange = -4.5;

/** What kind of thing a cell holds, as far as its form tells. */
type CellKind = 'blank' | 'link' | 'number' | 'when' | 'short' | 'phrase' | 'sentence' | 'long';

/** How likely each kind of cell is in one column, learnt from the column itself. */
export interface ColumnProfile {
  /**
   * Log-likelihood of a cell in this column, natural logarithm; `undefined` and blank cells are alike. A cell that the
   * profile was learnt from (`isOwn`) is no evidence for itself.
   */
  score(cell: Cell | undefined, isOwn?: boolean): number;
  /** True where hardly any other cell of the column is of this one's kind. The cell is one of those learnt from. */
  isStranger(cell: Cell | undefined): boolean;
}

const kinds: readonly CellKind[] = ['blank', 'link', 'number', 'when', 'short', 'phrase', 'sentence', 'long'];

/**
 * Returns the profile of a column's cells: how often each kind is there, how often its words open as actions do, and which
 * words come again (rooms, sites, kinds of session). Counts are smoothed by half a cell each (Jeffreys).
 */
export function profileColumn(cells: readonly (Cell | undefined)[]): ColumnProfile {
  const counts = new Map<CellKind, number>();
  const values = new Map<string, number>();
  let texts = 0;
  let actions = 0;
  for (const cell of cells) {
    const kind = kindOf(cell);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (!isWords(kind) || !cell) continue;
    texts++;
    if (opensAsAction(cell.text)) actions++;
    const value = fold(cell);
    values.set(value, (values.get(value) ?? 0) + 1);
  }
  const filled = [...values.values()].reduce((sum, count) => sum + count, 0);
  const recurring = [...values.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  const closed = filled >= 4 && recurring >= filled * 0.7;
  const share = (count: number, of: number, classes: number) =>
    Math.log((Math.max(0, count) + 0.5) / (Math.max(0, of) + 0.5 * classes));
  const strangers = new Set(
    kinds.filter((kind) => share((counts.get(kind) ?? 0) - 1, cells.length - 1, kinds.length) < strange),
  );
  return {
    isStranger: (cell) => strangers.size > 0 && strangers.has(kindOf(cell)),
    score(cell, isOwn = false) {
      const self = isOwn ? 1 : 0;
      const kind = kindOf(cell);
      let score = share((counts.get(kind) ?? 0) - self, cells.length - self, kinds.length);
      if (!isWords(kind) || !cell) return score;
      score += share((opensAsAction(cell.text) ? actions : texts - actions) - self, texts - self, 2);
      const times = (values.get(fold(cell)) ?? 0) - self;
      if (closed) score += times > 0 ? 1.5 : -1.5;
      return score;
    },
  };
}

/** Places and times come again in every row; what they are is worked out once. */
const knownKinds = new Map<string, CellKind>();
const maxKnown = 10_000;

function kindOf(cell: Cell | undefined): CellKind {
  const text = cell?.text ?? '';
  if (text === '') return 'blank';
  if (text.length > 30) return readKind(text);
  let kind = knownKinds.get(text);
  if (kind === undefined) {
    if (knownKinds.size >= maxKnown) knownKinds.clear();
    kind = readKind(text);
    knownKinds.set(text, kind);
  }
  return kind;
}

function readKind(text: string): CellKind {
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text) || isMailAddress(text)) return 'link';
  if (/^[£$€]?\d+(?:[.,]\d+)*%?$/.test(text)) return 'number';
  if (text.length < 60 && mayNameWhen.test(text) && readsAsWhen(text)) return 'when';
  const words = countWords(text);
  return words <= 3 ? 'short' : words <= 10 ? 'phrase' : words <= 30 ? 'sentence' : 'long';
}

/** No blank, a name, `@`, a domain with a dot within it. */
function isMailAddress(text: string): boolean {
  const at = text.indexOf('@', 1);
  return at > 0 && text.lastIndexOf('.', text.length - 2) > at + 1 && !/\s/.test(text);
}

/** Every slot and day holds a number of up to three digits, a part of the day, a weekday or a word for a slot. */
const mayNameWhen =
  /(?<!\d)\d{1,3}(?!\d)|morning|afternoon|evening|day\b|(?:session|slot|round|block|part|wave|period|hour|breakout|workshop) (?:[a-h]|one|two|three|four|five|six)\b|\b(?:mon|tue|wed|thu|fri|sat|sun)/i;

function countWords(text: string): number {
  let spaces = 0;
  for (let index = text.indexOf(' '); index >= 0 && spaces <= 30; index = text.indexOf(' ', index + 1))
    spaces++;
  return spaces + 1;
}

function isWords(kind: CellKind): boolean {
  return kind === 'short' || kind === 'phrase' || kind === 'sentence' || kind === 'long';
}

function fold(cell: Cell): string {
  return cell.text.toLowerCase();
}
