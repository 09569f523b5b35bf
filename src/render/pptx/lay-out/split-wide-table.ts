import type { TableBlock } from './blocks.js';

/** Columns that still read side by side on a slide. */
const maxColumns = 14;

/** Returns a table of many columns as several, of about the same number of columns each, the first column on all. */
export function splitWideTable(table: TableBlock): readonly TableBlock[] {
  const count = table.columns.length;
  if (count <= maxColumns) return [table];
  const parts = Math.ceil((count - 1) / (maxColumns - 1));
  const each = Math.ceil((count - 1) / parts);
  return Array.from({ length: parts }, (_, part) => {
    const pick = <T>(all: readonly T[]): readonly T[] => [
      ...all.slice(0, 1),
      ...all.slice(1 + part * each, 1 + (part + 1) * each),
    ];
    return {
      ...table,
      columns: pick(table.columns),
      header: pick(table.header),
      rows: table.rows.map((row) => ({ ...row, cells: pick(row.cells) })),
    };
  });
}
