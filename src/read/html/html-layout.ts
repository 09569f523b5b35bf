import { besideElements, headingElements } from '../markup/html-elements.js';
import type { HtmlElement, HtmlEvent } from '../markup/html-walk.js';

/** How the parts of a page are to be read. */
export interface PageLayout {
  /** Tables that only set out the page: what their cells hold stands by itself. */
  readonly layoutTables: ReadonlySet<HtmlElement>;
  /** Menus, banners, footers and forms, whose words are no content. */
  readonly beside: ReadonlySet<HtmlElement>;
}

interface SeenCell {
  readonly row: number;
  hasWords: boolean;
  holdsTable: boolean;
}

interface SeenTable {
  readonly cells: SeenCell[];
  rows: number;
  holdsGrid: boolean;
}

/** Returns which tables of a page are mere layout, and which of its parts are beside the content. */
export function findLayout(events: readonly HtmlEvent[]): PageLayout {
  const layoutTables = new Set<HtmlElement>();
  const beside = new Set<HtmlElement>();
  const tables: SeenTable[] = [];
  const forms: { hasContent: boolean }[] = [];

  for (const event of events) {
    const table = tables.at(-1);
    if (event.kind === 'text') {
      const cell = table?.cells.at(-1);
      if (cell && /\S/.test(event.text)) cell.hasWords = true;
      continue;
    }
    const { element } = event;
    const { name } = element;
    if (event.kind === 'open') {
      if (name === 'tr' && table) table.rows++;
      else if ((name === 'td' || name === 'th') && table) {
        table.cells.push({ row: table.rows, hasWords: false, holdsTable: false });
      } else if (name === 'table') {
        const cell = table?.cells.at(-1);
        if (cell) cell.holdsTable = true;
        tables.push({ cells: [], rows: 0, holdsGrid: false });
      } else if (name === 'form') forms.push({ hasContent: false });
      else if (besideElements.has(name)) beside.add(element);
      if (name === 'table' || headingElements.has(name)) for (const form of forms) form.hasContent = true;
      continue;
    }
    if (name === 'form' && forms.pop()?.hasContent === false) beside.add(element);
    if (name !== 'table' || !table) continue;
    tables.pop();
    const isLayout = readsAsLayout(table);
    if (isLayout) layoutTables.add(element);
    const outer = tables.at(-1);
    if (outer && (isLayout ? table.holdsGrid : readsAsGrid(table))) outer.holdsGrid = true;
  }
  return { layoutTables, beside };
}

/** Two rows and two columns with words: less cannot be a grid. */
function readsAsGrid({ cells }: SeenTable): boolean {
  const filled = cells.filter((cell) => cell.hasWords || cell.holdsTable);
  return new Set(filled.map((cell) => cell.row)).size >= 2 && countLargestRow(filled) >= 2;
}

function countByRow(cells: readonly SeenCell[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { row } of cells) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts;
}

function countLargestRow(cells: readonly SeenCell[]): number {
  return [...countByRow(cells).values()].reduce((max, count) => Math.max(max, count), 0);
}

/**
 * A frame has one cell. Any other table is layout where it holds a grid and is none: a single row, or each cell with a table
 * has no words of its own and nothing beside it.
 */
function readsAsLayout({ cells, holdsGrid }: SeenTable): boolean {
  const filled = cells.filter((cell) => cell.hasWords || cell.holdsTable);
  if (cells.length === 1) return true;
  if (!holdsGrid) return false;
  if (new Set(filled.map((cell) => cell.row)).size === 1) return true;
  return filled.every(
    (cell) =>
      !cell.holdsTable ||
      (!cell.hasWords && !filled.some((other) => other !== cell && other.row === cell.row)),
  );
}
