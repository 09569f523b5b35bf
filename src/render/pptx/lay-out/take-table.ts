import { add, type Box, type Length, longest, points, subtract } from '../measure/length.js';
import type { Para, PlacedCell, PlacedTable, TableBlock, TableRow, Taken } from './blocks.js';
import { cellMargin, fitColumns } from './fit-columns.js';
import { heightOfParas, isGiant, type SplitRoom, takeText } from './take-text.js';

/** A label of so many lines or fewer is said again where its row continues. */
const repeatedLines = 3;

/** Returns as many rows of a table as fit below its header. A row that no page could hold is split inside. */
export function takeTable(table: TableBlock, box: Box, room: SplitRoom): Taken {
  const widths = table.widths ?? fitColumns(table, box.width);
  const fitted: TableBlock = { ...table, widths };
  const headerHeight = heightOfRow(
    table.header.map((para) => ({ paras: [para] })),
    widths,
  );
  const rows: PlacedTable['rows'][number][] = [];
  let used = headerHeight;
  let next = 0;
  for (; next < table.rows.length; next++) {
    const row = table.rows[next]!;
    const height = heightOfKnownRow(row, widths);
    if (used + height > box.height) break;
    rows.push({ ...row, height });
    used = add(used, height);
  }
  let rest = table.rows.slice(next);
  const tall = rest[0];
  if (tall !== undefined) {
    const free = subtract(box.height, used);
    const mustSplit = rows.length === 0 && room.force;
    if (mustSplit || isGiant(add(heightOfRow(tall.cells, widths), headerHeight), free, room.page)) {
      const { head, tail } = splitRow(tall, widths, free);
      const height = heightOfRow(head.cells, widths);
      rows.push({ ...head, height });
      used = add(used, height);
      rest = [...(tail === null ? [] : [tail]), ...rest.slice(1)];
    } else if (rows.length === 0) return { placed: [], height: points(0), rest: [fitted] };
  }
  const placed: PlacedTable = {
    kind: 'table',
    box: { ...box, width: add(...widths), height: used },
    description: table.description,
    widths,
    header: table.header,
    headerHeight,
    edge: cellMargin.edge,
    rows,
  };
  return { placed: [placed], height: used, rest: rest.length === 0 ? [] : [{ ...fitted, rows: rest }] };
}

const heights = new WeakMap<TableRow, { readonly widths: readonly Length[]; readonly height: Length }>();

/** Returns the height of a row; the last answer is remembered, since pages are tried at many heights. */
function heightOfKnownRow(row: TableRow, widths: readonly Length[]): Length {
  const known = heights.get(row);
  if (known?.widths === widths) return known.height;
  const height = heightOfRow(row.cells, widths);
  heights.set(row, { widths, height });
  return height;
}

function heightOfRow(cells: readonly PlacedCell[], widths: readonly Length[]): Length {
  return add(
    longest(...cells.map((cell, i) => heightOfParas(cell.paras, textWidth(widths, i)))),
    points(2 * cellMargin.edge),
  );
}

/** Splits a row between the paragraphs of its cells, and inside one where it must. */
function splitRow(
  row: TableRow,
  widths: readonly Length[],
  height: Length,
): { readonly head: TableRow; readonly tail: TableRow | null } {
  const room = subtract(height, points(2 * cellMargin.edge));
  const parts = row.cells.map((cell, i) =>
    takeText(cell.paras, textWidth(widths, i), room, { force: true, page: room }),
  );
  const head = { ...row, cells: row.cells.map((cell, i) => ({ ...cell, paras: parts[i]?.paras ?? [] })) };
  if (parts.every((part) => part.rest.length === 0)) return { head, tail: null };
  const cells = row.cells.map((cell, i) => {
    const rest = parts[i]?.rest ?? [];
    return { ...cell, paras: rest.length > 0 ? rest : saidAgain(cell.paras, i, textWidth(widths, i)) };
  });
  return { head, tail: { ...row, cells } };
}

/** What is in a cell that ended on the page before: the row's short label again, else an ellipsis. */
function saidAgain(paras: readonly Para[], column: number, width: Length): readonly Para[] {
  const first = paras[0];
  if (first === undefined) return [];
  const short = heightOfParas(paras, width) <= points(repeatedLines * first.size * 1.2);
  if (column === 0 && short) return paras;
  const { bullet: _, indent: __, ...plain } = first;
  return [{ ...plain, runs: [{ text: '…', muted: true }] }];
}

function textWidth(widths: readonly Length[], column: number): Length {
  return subtract(widths[column] ?? points(0), points(2 * cellMargin.side));
}
