import {
  type Cell,
  type ColumnName,
  columnMeanings,
  type Grid,
  type TableMapping,
} from '../../model/index.js';

import type { Layout, TidyBlock } from './layout-kinds.js';

/** What of a table can be said in a configuration. */
export type GuessedMapping =
  | { readonly mapping: Omit<TableMapping, 'match'> }
  /** The table is understood in a way that the configuration has no words for. */
  | { readonly mapping: null; readonly why: string };

/** Returns the entry of a configuration that makes the same of a table as the guess did. */
export function mappingOfLayout(grid: Grid, layout: Layout): GuessedMapping {
  switch (layout.kind) {
    case 'none':
      return { mapping: { skip: true, reason: layout.why } };
    case 'triplets':
      return layout.blocks.some(({ header }) =>
        grid.rows.some((row) => row.some((cell) => header.includes(cell))),
      )
        ? { mapping: { layout: 'triplets' } }
        : { mapping: null, why: 'its headings are in the table above it' };
    case 'board':
      return { mapping: null, why: 'it is a board, which the configuration has no words for' };
    case 'cards':
      return { mapping: { layout: 'cards' } };
    case 'matrix': {
      const [first] = layout.blocks;
      const isOne = layout.blocks.every((block) => block.roomsAre === first?.roomsAre);
      return { mapping: { layout: 'matrix', ...(first && isOne ? { roomsAre: first.roomsAre } : {}) } };
    }
    case 'tidy':
      return mappingOfTidy(grid, layout.blocks);
    default:
      return { mapping: null, why: 'its parts are built in different ways' };
  }
}

function mappingOfTidy(grid: Grid, blocks: readonly TidyBlock[]): GuessedMapping {
  const [first] = blocks;
  const row = first?.header[0]?.place.row;
  if (first?.header.length === 0) return { mapping: null, why: 'it has no row of headings' };
  if (!first || row === undefined) return { mapping: null, why: 'its rows have no numbers' };
  if (!grid.rows.flat().some((cell) => first.header.includes(cell))) {
    return { mapping: null, why: 'its headings are in the table above it' };
  }
  const signature = ({ header, columns }: TidyBlock) =>
    JSON.stringify([header.map((cell) => cell.text), [...columns].sort()]);
  if (blocks.some((block) => signature(block) !== signature(first))) {
    return { mapping: null, why: 'the rows of headings in it differ' };
  }
  const names = (columns: readonly number[]) => {
    const list = columns.map((column) => nameColumn(grid, first.header, column));
    return list.length === 1 ? (list[0] ?? '') : list;
  };
  const columns = Object.fromEntries(
    columnMeanings.flatMap((meaning) => {
      const own = meaning === 'ignore' ? first.unknown : (first.columns.get(meaning) ?? []);
      return own.length > 0 ? [[meaning, names(own)]] : [];
    }),
  );
  return { mapping: { layout: 'tidy', headingRow: row, columns } };
}

/** The heading where it is short, alone of its kind and no letter or number; else the letter. */
function nameColumn(grid: Grid, header: readonly Cell[], column: number): ColumnName {
  const text = header[column]?.text ?? '';
  const alike = header.filter((cell) => cell.text.trim().toLowerCase() === text.trim().toLowerCase());
  const isPlain = text.length > 3 && text.length <= 60 && !/[\n\r]/.test(text) && !/^\d+$/.test(text);
  if (isPlain && alike.length === 1) return text;
  const seen = [header, ...grid.rows].flatMap((row) => row[column]?.place.column ?? []);
  return columnLetters(seen[0] ?? column + 1);
}

/** Returns the letters a spreadsheet shows for a column: 1 → `A`, 27 → `AA`. */
export function columnLetters(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
