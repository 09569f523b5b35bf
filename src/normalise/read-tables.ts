import type { Diagnose } from '../diagnostics/index.js';
import type { Cell, Grid, GridDocument, TableMapping } from '../model/index.js';
import type { LedgerBook } from './draft/ledger-book.js';
import type { RawSession } from './draft/raw-session.js';
import type { ReadingContext } from './draft/reading-context.js';
import { layoutFromMapping, mappingFor } from './layout/apply-mapping.js';
import { listsSheets, listsValues } from './layout/beside-tables.js';
import { recogniseLayout } from './layout/layout.js';
import { blocksOfLayout, type Layout, type PlainLayout } from './layout/layout-kinds.js';
import type { NormaliseSettings } from './normalise-settings.js';
import { titleOfFile } from './notes/outline.js';
import { placeTables, readHeadings, type TablePlace } from './places/table-places.js';
import { readBoard } from './readers/board.js';
import { readCards } from './readers/cards.js';
import { readMatrix } from './readers/matrix.js';
import { readTidy } from './readers/tidy.js';
import { readTriplets } from './readers/triplets.js';

/** A table with what was made of it. */
export interface ReadTable {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly sessions: readonly RawSession[];
  /** True where a person says to leave the table out. */
  readonly isSkipped: boolean;
}

/** What reading needs, and where it reports. */
export interface Report {
  readonly settings: NormaliseSettings;
  readonly ledger: LedgerBook;
  readonly diagnose: Diagnose;
}

/** Returns the tables of a document as they were read, in their order. */
export function readTables(document: GridDocument, report: Report): ReadTable[] {
  const { mapping } = report.settings;
  const said = document.grids.map((grid, index) => {
    const own = mappingFor(grid, index + 1, mapping);
    return { own, layout: own === null ? null : layoutFromMapping(grid, own, report.diagnose) };
  });
  const layouts: Layout[] = [];
  /** The headings of the table above that a table continues: it is where that one is. */
  const inherited = new Map<number, Grid>();
  document.grids.forEach((grid, index) => {
    const layout = said[index]?.layout ?? recogniseLayout(grid);
    const above = document.grids[index - 1];
    const mayGoOn = layout.kind === 'none' && !said[index]?.layout && above;
    const continued = mayGoOn ? continueTable(grid, above, layouts[index - 1], report) : null;
    if (continued && above) inherited.set(index, inherited.get(index - 1) ?? above);
    layouts.push(continued ?? layout);
  });
  const parts = new Set(document.grids.flatMap(({ place }) => place.part ?? []));
  const values = placeValues(layouts.filter((layout) => !isWeak(layout)));
  document.grids.forEach((grid, index) => {
    if (said[index]?.layout) return;
    if (listsSheets(grid, parts)) layouts[index] = { kind: 'none', why: 'it lists the sheets of the file' };
    else if (isWeak(layouts[index]) && listsValues(grid.rows, values))
      layouts[index] = { kind: 'none', why: 'it lists the values of columns of another table' };
  });
  const areSheets = document.title === null && document.passages.length === 0;
  const places = placeTables(
    document.grids.map((grid, index) => ({
      grid: inherited.get(index) ?? grid,
      holds: layouts[index]?.kind !== 'none',
    })),
    areSheets,
  );
  return document.grids.map((grid, index) => {
    const layout = layouts[index] ?? { kind: 'none', why: '' };
    const { settings, ledger, diagnose } = report;
    const context = {
      ...(places[index] ?? readHeadings([])),
      title: titleOfFile(document),
      repair: settings.repair,
      lang: settings.lang,
      ledger,
      diagnose,
    };
    const sessions = blocksOfLayout(layout).flatMap((part) =>
      readPart(part, said[index]?.own ?? null, context),
    );
    return { grid, layout, sessions, isSkipped: said[index]?.layout?.kind === 'none' };
  });
}

/** A table without headings for notes may be something else than sessions. */
function isWeak(layout: Layout | undefined): boolean {
  const parts = layout ? blocksOfLayout(layout) : [];
  return parts.every(
    (part) =>
      part.kind === 'matrix' ||
      (part.kind === 'tidy' &&
        part.blocks.every(({ columns }) => !columns.has('discussion') && !columns.has('actions'))),
  );
}

/** What the columns for sites, slots, rooms and hosts of lists of sessions hold, in lower case. */
function placeValues(layouts: readonly Layout[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const part of layouts.flatMap(blocksOfLayout)) {
    if (part.kind !== 'tidy') continue;
    for (const { columns, rows } of part.blocks) {
      const own = (['site', 'slot', 'day', 'room', 'facilitator', 'kind'] as const).flatMap(
        (field) => columns.get(field) ?? [],
      );
      for (const row of rows)
        for (const column of own) if (row[column]?.text) values.add(row[column].text.trim().toLowerCase());
    }
  }
  return values;
}

/** How the title of a page or slide says that it goes on: `Session 1 (continued)`, `Grid (2/3)`. */
const goesOn =
  /\s*[([–-]?\s*(?:continued|continuation|cont(?:['’]?d)?\.?|fortsetzung|forts\.|suite|vervolg|continuación|continuação|parhad|\d+\s*(?:\/|of|von|de|van)\s*\d+)\s*[)\]]?\s*$/i;

/**
 * Returns the layout of a table that continues from the one above it, on the next page or slide, without its row of headings: it
 * is under the same heading, has as many columns, and its cells hold words where the others do. Else null.
 */
function continueTable(
  grid: Grid,
  above: Grid,
  layout: Layout | undefined,
  { diagnose }: Report,
): Layout | null {
  if (layout?.kind !== 'tidy' && layout?.kind !== 'triplets') return null;
  const last = layout.blocks.at(-1);
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  const first = grid.rows.find((row) => row.some((cell) => cell.text !== ''));
  if (!last || !first || width !== last.header.length || width < 2) return null;
  const [before, own] = [above, grid].map(({ headings }) =>
    headings.map((heading) => heading.replace(goesOn, '')),
  );
  if (before?.join('\n') !== own?.join('\n')) return null;
  const saysSo = goesOn.test(grid.headings.at(-1) ?? '');
  const words = first.filter((cell) => /\p{L}{3}/u.test(cell.text));
  if (words.length < 2 || !(saysSo || words.some((cell) => cell.text.split(' ').length >= 3))) return null;
  const headings = last.header.flatMap((cell) => (cell.text === '' ? [] : [`\`${cell.text}\``])).slice(0, 4);
  diagnose('headings-of-table-above', grid.place, { headings: headings.join(', ') });
  const rows = { titles: [], rows: grid.rows };
  return layout.kind === 'tidy'
    ? { kind: 'tidy', blocks: layout.blocks.slice(-1).map((block) => ({ ...block, ...rows })) }
    : { kind: 'triplets', blocks: layout.blocks.slice(-1).map((block) => ({ ...block, ...rows })) };
}

function readPart(
  layout: PlainLayout,
  given: TableMapping | null,
  around: TablePlace & Omit<ReadingContext, keyof TablePlace | 'room'>,
): RawSession[] {
  // A title row above a block says more of its place than a heading above the whole table.
  const within = (titles: readonly Cell[], isOneRoom: boolean): ReadingContext => {
    const { site, slot, day, behind } = readHeadings(titles.map((cell) => cell.text));
    const name = behind ?? around.behind;
    return {
      ...around,
      site: given?.site ?? site ?? around.site ?? (isOneRoom ? null : name),
      slot: given?.slot ?? slot ?? around.slot,
      day: day ?? around.day,
      room: isOneRoom ? name : null,
    };
  };
  switch (layout.kind) {
    case 'triplets':
      return layout.blocks.flatMap((block) => readTriplets(block, within(block.titles, false)));
    case 'tidy':
      return layout.blocks.flatMap((block) => readTidy(block, within(block.titles, block.rows.length === 1)));
    case 'matrix':
      return layout.blocks.flatMap((block) => readMatrix(block, within(block.titles, false)));
    case 'board':
      return layout.blocks.flatMap((block) => readBoard(block, within(block.titles, false)));
    case 'cards':
      return layout.blocks.flatMap((block) =>
        readCards(block, within(block.titles, block.columns.length === 1)),
      );
  }
}
