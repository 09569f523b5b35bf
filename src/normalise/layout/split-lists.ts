import type { Diagnose } from '../../diagnostics/index.js';
import type { Block, Cell, Grid, GridDocument, Mapping } from '../../model/index.js';
import { layoutFromMapping, mappingFor } from './apply-mapping.js';
import { recogniseLayout } from './layout.js';
import { blocksOfLayout } from './layout-kinds.js';
import { columnLetters } from './mapping-of-layout.js';

/** Fewer cells are no habit. */
const fewestCells = 3;
/** Of the cells that are not blank more than this share hold several parts. */
const minShareOfLists = 0.5;
/** At most this share of the cells may part its lines in another way. */
const maxOtherwise = 0.1;
/** So many of the parts behind a semicolon open as lines do, or it is inside sentences. */
const fewestOpenings = 0.75;

const border = /;\s+/;

/**
 * Returns the document with cells split at `; ` where that is how a table's columns of points or of actions write several: most of
 * their cells hold it, what follows begins as a line does, and hardly any cell has lines of its own. That is said.
 */
export function splitLists(document: GridDocument, mapping: Mapping, diagnose: Diagnose): GridDocument {
  if (!document.grids.some(mayHoldLists)) return document;
  const grids = document.grids.map((grid, index) =>
    mayHoldLists(grid) ? splitGrid(grid, index + 1, mapping, diagnose) : grid,
  );
  if (grids.every((grid, index) => grid === document.grids[index])) return document;
  const split = new Map(document.grids.map((grid, index) => [grid, grids[index] ?? grid]));
  const passages = document.passages.map((passage) =>
    passage.kind === 'table' ? { ...passage, grid: split.get(passage.grid) ?? passage.grid } : passage,
  );
  return { ...document, grids, passages };
}

function mayHoldLists(grid: Grid): boolean {
  let count = 0;
  for (const row of grid.rows) for (const { text } of row) if (text.includes('; ')) count++;
  return count >= fewestCells;
}

interface FieldColumn {
  readonly field: 'discussion' | 'actions';
  readonly column: number;
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

function splitGrid(grid: Grid, number: number, mapping: Mapping, diagnose: Diagnose): Grid {
  const own = mappingFor(grid, number, mapping);
  // What does not fit the table is reported when it is read.
  const layout = (own && layoutFromMapping(grid, own, () => {})) ?? recogniseLayout(grid);
  const columns = blocksOfLayout(layout).flatMap((part): FieldColumn[] => {
    if (part.kind === 'tidy')
      return part.blocks.flatMap(({ columns: fields, header, rows }) =>
        (['discussion', 'actions'] as const).flatMap((field) =>
          (fields.get(field) ?? []).map((column) => ({ field, column, header, rows })),
        ),
      );
    if (part.kind !== 'triplets') return [];
    return part.blocks.flatMap(({ groups, header, rows }) =>
      groups.flatMap((group) =>
        (['discussion', 'actions'] as const).flatMap((field) => {
          const column = group[field];
          return column === null ? [] : [{ field, column, header, rows }];
        }),
      ),
    );
  });
  const split = new Map<Cell, Cell>();
  for (const field of ['discussion', 'actions'] as const) {
    const mine = columns.filter((one) => one.field === field);
    const cells = mine.flatMap(({ rows, column }) =>
      rows.flatMap((row) => (row[column]?.text ? [row[column]] : [])),
    );
    if (!areLists(cells)) continue;
    const lists = cells.filter(({ text }) => border.test(text));
    for (const cell of lists) split.set(cell, { ...cell, blocks: cell.blocks.flatMap(splitBlock) });
    const [first] = mine;
    const heading = first?.header[first.column];
    const name = heading?.text || `column ${columnLetters((heading?.place.column ?? 0) || 1)}`;
    diagnose('semicolons-part', heading?.place ?? grid.place, {
      heading: name,
      cells: lists.length,
      of: cells.length,
    });
  }
  if (split.size === 0) return grid;
  const rows = grid.rows.map((row) =>
    row.some((cell) => split.has(cell)) ? row.map((cell) => split.get(cell) ?? cell) : row,
  );
  return { ...grid, rows };
}

function areLists(cells: readonly Cell[]): boolean {
  const parts = cells.map(({ text }) => splitText(text));
  const lists = parts.filter(({ length }) => length > 1);
  const behind = lists.flatMap(([, ...others]) => others);
  const opening = behind.filter((part) => /^[^\p{L}]*[\p{Lu}\p{Lo}\d]/u.test(part)).length;
  const otherwise = cells.filter(({ blocks }) => blocks.length > 1).length;
  return (
    lists.length >= fewestCells &&
    lists.length > cells.length * minShareOfLists &&
    otherwise <= cells.length * maxOtherwise &&
    opening >= behind.length * fewestOpenings
  );
}

function splitText(text: string): string[] {
  return text
    .split(border)
    .map((part) => part.replace(/\s*;$/, '').trim())
    .filter((part) => part !== '');
}

function splitBlock(block: Block): Block[] {
  return splitText(block.text).map((text) => ({ ...block, text }));
}
