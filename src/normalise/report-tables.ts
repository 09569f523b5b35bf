import type { Grid, GridDocument } from '../model/index.js';
import type { RawSession } from './draft/raw-session.js';
import type { Layout } from './layout/layout-kinds.js';
import { hasOnlyHeadings, onlyHeadingsReason } from './layout/only-headings.js';
import type { ReadTable, Report } from './read-tables.js';

/** The sessions of a document's running text. */
export interface ReadNotes {
  readonly minutes: readonly RawSession[];
  /** Whether it has been said why its running text holds none. */
  readonly isExplained: boolean;
}

/** Says of each table that is no grid why, or of a file without any grid that there is none. */
export function reportTables(
  document: GridDocument,
  tables: readonly ReadTable[],
  { minutes, isExplained }: ReadNotes,
  { ledger, diagnose }: Report,
): void {
  const place = { file: document.file };
  for (const { grid, layout, sessions, isSkipped } of tables) {
    if (sessions.length > 0) continue;
    for (const cell of grid.rows.flat()) {
      if (cell.text === '') continue;
      const isExplained = layout.kind === 'none' && (isSkipped || layout.isPersonal);
      const reason = isExplained ? layout.why : 'it is in a table that is not a session grid';
      if (layout.kind === 'none' && layout.isPersonal) ledger.leaveOutPersonal(cell, reason);
      else ledger.leaveOut(cell, reason);
    }
    const headings = firstWords(grid);
    if (headings === '' || minutes.some((session) => holdsCellsOf(session, grid))) continue;
    if (isSkipped && layout.kind === 'none')
      diagnose('table-left-out', grid.place, { headings, why: layout.why });
    else if (grid.rows.some((row) => row.length > 1)) {
      const why = whyNoSessions(grid, layout);
      diagnose('table-not-a-grid', grid.place, { headings, why });
    }
  }
  if (tables.length > 0 && tables.every(({ isSkipped }) => isSkipped)) return;
  const readable = tables.filter(({ grid }) => grid.rows.some((row) => row.length > 1));
  if (!isExplained && minutes.length === 0 && tables.every(({ sessions }) => sessions.length === 0)) {
    if (document.grids.length > 0 || document.passages.length > 0 || document.title !== null)
      diagnose('no-grid', place, {
        tables: readable.length,
        onlyHeadings: readable.length > 0 && readable.every(({ grid }) => hasOnlyHeadings(grid.rows)),
        lists: whatTheyList(readable),
      });
  }
}

/** What all tables list instead of sessions, such as people; null where they differ or may be grids that were not understood. */
function whatTheyList(tables: readonly ReadTable[]): string | null {
  const whys = new Set(tables.map(({ layout }) => (layout.kind === 'none' ? layout.why : null)));
  const [why] = whys;
  return whys.size === 1 && why?.startsWith('it lists ') ? why : null;
}

function whyNoSessions({ rows }: Grid, layout: Layout): string {
  if (layout.kind === 'none') return layout.why;
  return hasOnlyHeadings(rows) ? onlyHeadingsReason : 'no row under its headings holds a session';
}

/** Whether a table among minutes gave the session its actions. */
function holdsCellsOf({ discussion, actions }: RawSession, grid: Grid): boolean {
  const cells = new Set(grid.rows.flat());
  return [...discussion, ...actions].some(({ cell }) => cells.has(cell));
}

function firstWords(grid: Grid): string {
  const row = grid.rows.find((cells) => cells.some((cell) => cell.text !== '')) ?? [];
  return row
    .flatMap((cell) => (cell.text === '' ? [] : [`\`${cell.text.slice(0, 30)}\``]))
    .slice(0, 3)
    .join(', ');
}
