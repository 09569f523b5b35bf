import type { Para, Placed, PlacedTable, PlacedText } from '../lay-out/blocks.js';
import type { PlacedPage } from '../lay-out/paginate.js';
import { add, type Box, inPoints, type Length, points, subtract } from '../measure/length.js';

/** What a page may do with room left over. */
interface Settling {
  readonly spread: boolean;
  /** What to add above and below the text of each cell of a table that is alone, in points. */
  readonly airier: number;
  readonly anchor?: 'middle' | undefined;
}

/** Added to each edge of a cell at most, in points. */
const maxGap = 5;

/** Added between statements at most, in points. */
const maxSpread = 14;

/** Returns what was placed with the room left over put to use: panels grow, statements spread, text alone takes the zone. */
export function spreadBlocks(
  page: PlacedPage,
  zone: Box,
  { spread, anchor, airier }: Settling,
): readonly Placed[] {
  const free = subtract(zone.height, page.used);
  const [only] = page.placed;
  if (page.placed.length === 1 && only?.kind === 'text') {
    const paras = spread ? spreadParas(only.paras, free) : only.paras;
    return [{ ...only, paras, box: { ...only.box, height: zone.height }, ...(anchor && { anchor }) }];
  }
  if (page.placed.length === 1 && only?.kind === 'table') return [airyTable(only, airier)];
  return growPanels(spread ? spreadColumns(page.placed, free) : page.placed, free);
}

/** Statements of columns beside a panel spread alike; what is below keeps its place. */
function spreadColumns(placed: readonly Placed[], free: Length): readonly Placed[] {
  const panels = placed.filter((each): each is PlacedText => each.kind === 'text' && each.panel === true);
  const [panel] = panels;
  if (panels.length !== 1 || panel === undefined) return placed;
  const bottom = panel.box.y + panel.box.height;
  const beside = (each: Placed): each is PlacedText =>
    each.kind === 'text' && each.box.y >= panel.box.y && each.box.y < bottom;
  const max = Math.max(...placed.filter(beside).map((each) => each.paras.length));
  const more = Math.floor(Math.min(maxSpread / 2, (inPoints(free) * 0.8) / Math.max(1, max)));
  return placed.map((each) =>
    beside(each)
      ? {
          ...each,
          paras: spreadBy(each.paras, more),
          box: { ...each.box, height: each.panel === true ? each.box.height : add(each.box.height, free) },
        }
      : each,
  );
}

/** Returns the air that tables alone on their pages can have, the same on all of them. */
export function roomForAir(pages: readonly PlacedPage[], zone: (page: number) => Box): number {
  const rooms = pages.map(({ placed, used }, i) => {
    const [only] = placed;
    if (placed.length !== 1 || only?.kind !== 'table') return 0;
    return (inPoints(subtract(zone(i).height, used)) * 0.8) / (only.rows.length + 1) / 2;
  });
  return Math.max(0, Math.floor(Math.min(maxGap, ...rooms)));
}

function airyTable(table: PlacedTable, more: number): PlacedTable {
  const both = points(2 * more);
  const rows = table.rows.map((row) => ({ ...row, height: add(row.height, both) }));
  return {
    ...table,
    edge: table.edge + more,
    headerHeight: add(table.headerHeight, both),
    rows,
    box: { ...table.box, height: add(table.headerHeight, both, ...rows.map((row) => row.height)) },
  };
}

function spreadParas(paras: readonly Para[], free: Length): readonly Para[] {
  const more = Math.floor(Math.min(maxSpread, (inPoints(free) * 0.8) / Math.max(1, paras.length - 1)));
  return spreadBy(paras, more);
}

function spreadBy(paras: readonly Para[], more: number): readonly Para[] {
  return paras.map((para, i) =>
    i === 0 || paras[i - 1]?.heading === true ? para : { ...para, before: para.before + more },
  );
}

/** Panels reach down as far as there is room, and what is below them moves down. */
function growPanels(placed: readonly Placed[], free: Length): readonly Placed[] {
  const panels = placed.filter((each): each is PlacedText => each.kind === 'text' && each.panel === true);
  if (panels.length !== 1 || free <= 0) return placed;
  const bottom = Math.max(...panels.map((each) => each.box.y + each.box.height));
  return placed.map((each) => {
    if (each.kind === 'text' && each.panel === true)
      return resize(each, { height: add(each.box.height, free) });
    if (each.box.y >= bottom) return resize(each, { y: add(each.box.y, free) });
    return each;
  });
}

function resize<P extends Placed>(placed: P, change: Partial<Box>): P {
  return { ...placed, box: { ...placed.box, ...change } };
}
