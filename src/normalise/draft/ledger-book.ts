import type { Cell, Ledger, LedgerEntry, Row } from '../../model/index.js';

/** Notes what becomes of each cell that is not empty; `close` counts them. */
export interface LedgerBook {
  /** The cell is in the playback, or is a heading that was understood. */
  use(cell: Cell | undefined): void;
  /** The cells of a row as it was read, in these columns, are in the playback. */
  useColumns(row: Row, columns: ReadonlySet<number>): void;
  /** All the cell says is elsewhere in the same session. */
  merge(cell: Cell, reason: string): void;
  leaveOut(cell: Cell, reason: string): void;
  /** The same for what says who people are: its place and the reason are kept, never its words. */
  leaveOutPersonal(cell: Cell, reason: string): void;
  /** Returns the ledger of all cells, in rows; one that nobody noted counts as left out. */
  close(rows: Iterable<Row>): Ledger;
}

/** Returns an empty ledger book. A cell noted twice keeps the best of its fates: used, then merged, then left out. */
export function openLedger(): LedgerBook {
  // Nearly all cells are used: a set of them, or of their rows, takes less room than their fates.
  const used = new Set<Cell>();
  const usedColumns = new Map<Row, ReadonlySet<number>>();
  const fates = new Map<Cell, Omit<LedgerEntry, 'place'>>();
  const note = (cell: Cell, entry: Omit<LedgerEntry, 'place'>) => {
    if (entry.fate === 'merged' ? fates.get(cell)?.fate !== 'merged' : !fates.has(cell))
      fates.set(cell, entry);
  };
  return {
    use: (cell) => {
      if (cell && cell.text !== '') used.add(cell);
    },
    useColumns: (row, columns) => usedColumns.set(row, columns),
    merge: (cell, reason) => note(cell, { fate: 'merged', reason, text: cell.text }),
    leaveOut: (cell, reason) => note(cell, { fate: 'leftOut', reason, text: cell.text }),
    leaveOutPersonal: (cell, reason) => note(cell, { fate: 'leftOut', reason, text: '' }),
    close: (rows) => {
      const counts = { cells: 0, used: 0, merged: 0, leftOut: 0 };
      const entries: LedgerEntry[] = [];
      for (const row of rows) {
        const columns = usedColumns.get(row);
        row.forEach((cell, column) => {
          if (cell.text === '') return;
          counts.cells++;
          if (columns?.has(column) || used.has(cell)) {
            counts.used++;
            return;
          }
          const fate = fates.get(cell) ?? {
            fate: 'leftOut',
            reason: 'its place in the table was not understood',
            text: cell.text,
          };
          counts[fate.fate]++;
          entries.push({ place: cell.place, ...fate });
        });
      }
      return { ...counts, entries };
    },
  };
}
