import type { Diagnose } from '../../diagnostics/index.js';
import type { Grid, Row, TableMapping } from '../../model/index.js';
import { recogniseCards } from './cards-layout.js';
import { recogniseLayout } from './layout.js';
import { blocksOfLayout, type Layout, type MatrixBlock, type PlainLayout } from './layout-kinds.js';
import { recogniseMatrix } from './matrix-layout.js';

/**
 * Returns the layout that looking finds, led by what a person says: the kind of layout, where its headings are, and on which
 * side of a matrix the rooms are. `start` is the index of the heading row, or null. Null where nothing of this is said, or
 * the table cannot be read so, which is reported.
 */
export function guideLayout(
  grid: Grid,
  own: TableMapping,
  start: number | null,
  diagnose: Diagnose,
): Layout | null {
  if (own.layout === undefined && own.roomsAre === undefined && start === null) return null;
  const seen = recogniseLayout(grid);
  // Where the headings are found in that row anyhow, what is above them is understood better with the whole table.
  const stands =
    start === null || blocksOfLayout(seen).some((part) => headersOf(part).includes(grid.rows[start]));
  const from = stands ? grid : { ...grid, rows: grid.rows.slice(start ?? 0) };
  const layout = ofKind(stands ? seen : recogniseLayout(from), own, from.rows);
  if (layout === null) {
    diagnose('mapping-layout-unseen', grid.place, { layout: own.layout ?? 'matrix' });
    return null;
  }
  return turn(layout, own.roomsAre);
}

/** Returns the parts of a layout that are of the kind asked for, else what that kind makes of all rows, else null. */
function ofKind(seen: Layout, own: TableMapping, rows: readonly Row[]): Layout | null {
  const kind = own.layout ?? (own.roomsAre === undefined ? undefined : 'matrix');
  if (kind === undefined || seen.kind === kind) return seen;
  const [first, ...others] = blocksOfLayout(seen).filter((part) => part.kind === kind);
  if (first) {
    // All have blocks of one kind, which the compiler cannot follow through the union.
    return { kind, blocks: [first, ...others].flatMap((part) => part.blocks as unknown[]) } as PlainLayout;
  }
  if (kind === 'cards') {
    const blocks = recogniseCards(rows);
    return blocks.length > 0 ? { kind, blocks } : null;
  }
  if (kind !== 'matrix') return null;
  const blocks = recogniseMatrix(rows);
  const plain = blocks.length > 0 ? blocks : plainMatrix(rows);
  return plain.length > 0 ? { kind, blocks: plain } : null;
}

/** The first row of several cells over all rows below it, the first column beside them. */
function plainMatrix(rows: readonly Row[]): MatrixBlock[] {
  const start = rows.findIndex((row) => row.filter((cell) => cell.text !== '').length > 1);
  const header = rows[start] ?? [];
  const below = rows.slice(start + 1);
  const columns = header.flatMap((cell, column) => (column > 0 && cell.text !== '' ? [column] : []));
  if (start < 0 || below.length === 0 || columns.length === 0) return [];
  const titles = rows.slice(0, start).flatMap((row) => row.filter((cell) => cell.text !== ''));
  const why = 'the configuration says that it is a matrix';
  return [
    { titles, header, rows: below, roomsAre: 'columns', labels: [0], columns, companions: new Map(), why },
  ];
}

function turn(layout: Layout, roomsAre: TableMapping['roomsAre']): Layout {
  if (layout.kind !== 'matrix' || roomsAre === undefined) return layout;
  const blocks = layout.blocks.map((block) =>
    block.roomsAre === roomsAre
      ? block
      : { ...block, roomsAre, why: `the configuration says that the rooms are ${roomsAre}` },
  );
  return { kind: 'matrix', blocks };
}

function headersOf(part: PlainLayout): (Row | null | undefined)[] {
  return part.blocks.map((block) => block.header);
}
