import type { Cell, Ledger, LedgerEntry } from '../model/index.js';

/** Notes what becomes of each cell that is not empty; `close` counts them. */
export interface LedgerBook {
  /** The cell is in the playback, or is a heading that was understood. */
  use(cell: Cell | undefined): void;
  /** All the cell says stands elsewhere in the same session. */
  merge(cell: Cell, reason: string): void;
  leaveOut(cell: Cell, reason: string): void;
  /** Gives the ledger of all cells; one that nobody noted counts as left out. */
  close(cells: Iterable<Cell>): Ledger;
}

/** Gives an empty ledger book. A cell noted twice keeps the best of its fates: used, then merged, then left out. */
export function openLedger(): LedgerBook {
  const used = { fate: 'used' } as const;
  const rank = { used: 2, merged: 1, leftOut: 0 };
  const fates = new Map<Cell, Omit<LedgerEntry, 'place'>>();
  const note = (cell: Cell, entry: Omit<LedgerEntry, 'place'>) => {
    const before = fates.get(cell);
    if (!before || rank[entry.fate] > rank[before.fate]) fates.set(cell, entry);
  };
  return {
    use: (cell) => {
      if (cell && cell.text !== '') fates.set(cell, used);
    },
    merge: (cell, reason) => note(cell, { fate: 'merged', reason, text: cell.text }),
    leaveOut: (cell, reason) => note(cell, { fate: 'leftOut', reason, text: cell.text }),
    close: (cells) => {
      const counts = { cells: 0, used: 0, merged: 0, leftOut: 0 };
      const entries: LedgerEntry[] = [];
      for (const cell of cells) {
        if (cell.text === '') continue;
        const fate = fates.get(cell) ?? {
          fate: 'leftOut',
          reason: 'its place in the table was not understood',
          text: cell.text,
        };
        counts.cells++;
        counts[fate.fate]++;
        if (fate.fate !== 'used') entries.push({ place: cell.place, ...fate });
      }
      return { ...counts, entries };
    },
  };
}
