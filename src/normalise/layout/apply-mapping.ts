import type { Diagnose } from '../../diagnostics/index.js';
import {
  type Grid,
  type GridDocument,
  type Mapping,
  placeInConfig,
  type TableMapping,
} from '../../model/index.js';
import { guideLayout } from './guide-layout.js';

import type { Layout } from './layout-kinds.js';
import { formatMatch, matchesTable } from './match-table.js';
import { tidyFromMapping } from './tidy-from-mapping.js';

/**
 * Returns what a person says about a table: the first entry that names its very file, else the first that matches it, else
 * null. `number` is the table's in its file, from 1.
 */
export function mappingFor(grid: Grid, number: number, mapping: Mapping): TableMapping | null {
  const own = mapping.tables.filter(({ match }) => matchesTable(match, grid, number));
  return own.find(({ match }) => match.file === grid.place.file) ?? own[0] ?? null;
}

/**
 * Returns the layout that a person's words lead to: a table left out, one whose columns are named, or one that is recognised
 * by looking as the words say. Null where the table is to be recognised without them: when they say nothing of the layout, or
 * do not fit the table, which is reported.
 */
export function layoutFromMapping(grid: Grid, own: TableMapping, diagnose: Diagnose): Layout | null {
  if (own.skip === true || own.layout === 'none') {
    const reason = own.reason === undefined ? '' : ` (${own.reason})`;
    return { kind: 'none', why: `the configuration leaves it out${reason}` };
  }
  const start = own.headingRow === undefined ? null : findRow(grid, own.headingRow);
  if (own.headingRow !== undefined && start === null) {
    diagnose('mapping-row-unknown', grid.place, { row: own.headingRow, rows: formatRows(grid) });
    return null;
  }
  const isTidy = own.layout === 'tidy' || (own.layout === undefined && own.columns !== undefined);
  return isTidy ? tidyFromMapping(grid, own, start, diagnose) : guideLayout(grid, own, start, diagnose);
}

/** Says which entries match no table, with the nearest table there is. */
export function reportUnmatched(
  documents: readonly GridDocument[],
  mapping: Mapping,
  diagnose: Diagnose,
): void {
  mapping.tables.forEach(({ match }, index) => {
    const isMet = documents.some(({ grids }) =>
      grids.some((grid, position) => matchesTable(match, grid, position + 1)),
    );
    if (isMet) return;
    diagnose('mapping-table-unknown', placeInConfig('tables', index), formatMatch(match, documents));
  });
}

/** Index of the row with a number as seen, or null. */
function findRow(grid: Grid, number: number): number | null {
  const index = grid.rows.findIndex((row) => row.some((cell) => cell.place.row === number));
  return index < 0 ? null : index;
}

function formatRows(grid: Grid): string {
  const numbers = grid.rows.flatMap((row) => row[0]?.place.row ?? []);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return 'no rows';
  return first === last ? `only row ${first}` : `rows ${first} to ${last}`;
}
