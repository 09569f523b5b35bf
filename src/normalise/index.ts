import type { Diagnose } from '../diagnostics/index.js';
import type { Cell, Grid, GridDocument, Ledger, Session, Site } from '../model/index.js';
import { type Layout, recogniseLayout } from './layout.js';
import { type LedgerBook, openLedger } from './ledger-book.js';
import { readTableHeading } from './place-heading.js';
import type { RawSession } from './raw-session.js';
import { linkRepeats } from './repeats.js';
import { partRoomsAndHosts } from './rooms.js';
import { nameSessions } from './session-ids.js';
import { readItems } from './session-items.js';
import { nameSites } from './sites.js';
import { slugOf } from './slug.js';
import { readTidy } from './tidy.js';
import { readTriplets } from './triplets.js';

export { type Field, fieldOfHeading } from './heading-words.js';
export { type Layout, recogniseLayout } from './layout.js';
export { shortSlug, slugOf } from './slug.js';

/** What was understood of one table, for `inspect`. */
export interface TableReading {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly sessions: number;
}

export interface NormalisedEvent {
  readonly sessions: readonly Session[];
  /** In the order they are met. */
  readonly sites: readonly Site[];
  readonly ledger: Ledger;
  /** The heading of the first document that has one and holds a grid. */
  readonly title: string | null;
  readonly tables: readonly TableReading[];
}

export interface NormaliseSettings {
  readonly sites: readonly string[];
  readonly repair: boolean;
  readonly lang: string;
}

/** Gives the sessions of all tables: layout found, rows realigned, cells parted into items, rooms and slots named. */
export function normaliseSessions(
  documents: readonly GridDocument[],
  settings: NormaliseSettings,
  diagnose: Diagnose,
): NormalisedEvent {
  const ledger = openLedger();
  const tables: TableReading[] = [];
  const files = documents.map((document) => {
    const read = document.grids.map((grid) => readTable(grid, { settings, ledger, diagnose }));
    tables.push(...read.map(({ grid, layout, sessions }) => ({ grid, layout, sessions: sessions.length })));
    const sessions = read.flatMap((table) => table.sessions);
    reportTables(document, read, { ledger, diagnose });
    return { file: document.file, sessions };
  });
  const raw = nameSites(files, settings.sites, diagnose);
  const sessions = linkRepeats(toSessions(raw, ledger, diagnose), settings.lang);
  const siteNames = [...new Set(raw.map((session) => session.site))].filter((name) => name !== null);
  const titled = documents.find(
    (document, index) => document.title !== null && files[index]?.sessions.length,
  );
  return {
    sessions,
    sites: siteNames.map((name) => ({ id: slugOf(name) || name, name })),
    ledger: ledger.close(cellsOf(documents)),
    title: titled?.title ?? null,
    tables,
  };
}

interface ReadTable {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly sessions: readonly RawSession[];
}

interface Report {
  readonly ledger: LedgerBook;
  readonly diagnose: Diagnose;
}

function readTable(
  grid: Grid,
  { settings, ledger, diagnose }: Report & { readonly settings: NormaliseSettings },
): ReadTable {
  const layout = recogniseLayout(grid);
  const heading = readTableHeading(grid.headings.at(-1) ?? '');
  const context = { ...heading, repair: settings.repair, ledger, diagnose };
  if (layout.kind === 'triplets') {
    return { grid, layout, sessions: layout.blocks.flatMap((block) => readTriplets(block, context)) };
  }
  if (layout.kind === 'tidy') {
    return { grid, layout, sessions: layout.blocks.flatMap((block) => readTidy(block, context)) };
  }
  return { grid, layout, sessions: [] };
}

/** Says of each table that is no grid why, or of a file without any grid that there is none. */
function reportTables(
  document: GridDocument,
  tables: readonly ReadTable[],
  { ledger, diagnose }: Report,
): void {
  const place = { file: document.file };
  for (const { grid, layout, sessions } of tables) {
    if (sessions.length > 0) continue;
    for (const cell of grid.rows.flat()) {
      if (cell.text !== '') ledger.leaveOut(cell, 'it stands in a table that is no session grid');
    }
    const headings = firstWords(grid);
    if (headings === '') continue;
    if (layout.kind === 'roomsBySlots') diagnose('room-slot-table', grid.place, { headings });
    else if (grid.rows.some((row) => row.length > 1)) {
      const why = layout.kind === 'none' ? layout.why : 'no row under its headings holds a session';
      diagnose('table-not-a-grid', grid.place, { headings, why });
    }
  }
  const readable = tables.filter(({ grid }) => grid.rows.some((row) => row.length > 1));
  if (tables.every(({ sessions }) => sessions.length === 0)) {
    if (document.grids.length > 0 || document.title !== null)
      diagnose('no-grid', place, { tables: readable.length });
  }
}

function firstWords(grid: Grid): string {
  const row = grid.rows.find((cells) => cells.some((cell) => cell.text !== '')) ?? [];
  return row
    .flatMap((cell) => (cell.text === '' ? [] : [`\`${cell.text.slice(0, 30)}\``]))
    .slice(0, 3)
    .join(', ');
}

function toSessions(raw: readonly RawSession[], ledger: LedgerBook, diagnose: Diagnose): Session[] {
  const rooms = partRoomsAndHosts(raw, diagnose);
  const ids = nameSessions(
    raw.map((session, index) => ({
      site: session.site,
      slot: session.slot,
      room: rooms[index]?.room ?? null,
      topic: session.topic[0]?.block.text ?? '',
      content: [...session.discussion, ...session.actions].map(({ block }) => block.text).join('\n'),
    })),
  );
  const seats = new Set<string>();
  return raw.map((session, index): Session => {
    const id = ids[index] ?? `session-${index + 1}`;
    const room = rooms[index]?.room ?? null;
    const seat = JSON.stringify([session.site, session.slot, room]);
    if (room !== null && seats.has(seat)) {
      diagnose('session-id-shared', session.place, { id, topic: session.topic[0]?.block.text ?? '' });
    }
    seats.add(seat);
    return {
      id,
      site: session.site,
      slot: session.slot,
      room,
      facilitator: session.facilitator ?? rooms[index]?.facilitator ?? null,
      ...readItems(session, id, ledger, diagnose),
      fieldsUnsure: session.fieldsUnsure,
    };
  });
}

function* cellsOf(documents: readonly GridDocument[]): Generator<Cell> {
  for (const document of documents)
    for (const grid of document.grids) for (const row of grid.rows) yield* row;
}
