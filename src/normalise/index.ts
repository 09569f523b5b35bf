import type { Diagnose } from '../diagnostics/index.js';
import {
  type Cell,
  type Grid,
  type GridDocument,
  type Ledger,
  noRedaction,
  type Redactor,
  type Session,
  type Site,
} from '../model/index.js';
import { joinNotes, topicKey } from './draft/join-notes.js';
import { type LedgerBook, openLedger } from './draft/ledger-book.js';
import type { RawSession } from './draft/raw-session.js';
import { redactRaw } from './draft/redact-raw.js';
import { focusOnSessions } from './focus.js';
import { linkRepeats } from './items/repeats.js';
import { readItems } from './items/session-items.js';
import { reportUnmatched } from './layout/apply-mapping.js';
import type { Layout } from './layout/layout-kinds.js';
import { splitLists } from './layout/split-lists.js';
import type { NormaliseSettings } from './normalise-settings.js';
import { splitRoomsAndHosts } from './places/rooms.js';
import { type NameBook, openNameBook } from './places/same-names.js';
import { nameSessions } from './places/session-ids.js';
import { nameSites } from './places/sites.js';
import { type ReadTable, type Report, readTables } from './read-tables.js';
import { readMinutes } from './readers/minutes.js';
import { reportTables } from './report-tables.js';
import { readTitle } from './title-rows.js';
import { slugOf } from './words/slug.js';

export { chooseLanguages } from './choose-languages.js';

export type { Layout } from './layout/layout-kinds.js';
export type { NormaliseSettings } from './normalise-settings.js';

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
  /** The heading of the first document that has one and holds a grid, or the line above its first table that names the event. */
  readonly title: string | null;
  readonly tables: readonly TableReading[];
}

/** Gives the sessions of all tables: layout found, rows realigned, cells split into items, rooms and slots named. */
export function normaliseSessions(
  inputs: readonly GridDocument[],
  settings: NormaliseSettings,
  diagnose: Diagnose,
): NormalisedEvent {
  const ledger = openLedger();
  const report = { settings, ledger, diagnose };
  const documents = inputs.map((document) =>
    splitLists(focusOnSessions(document, report), settings.mapping, diagnose),
  );
  const read = documents.map((document) => readTables(document, report));
  const topics = new Set(
    read
      .flat()
      .flatMap(({ sessions }) => sessions)
      .flatMap(({ from, topic }) => (from === 'matrix' ? [topicKey(topic[0]?.block.text ?? '')] : [])),
  );
  const minutes = documents.map((document, index) =>
    readRunningText(document, read[index] ?? [], topics, report),
  );
  const files = documents.map((document, index) => {
    const own = read[index] ?? [];
    const sessions = [...own.flatMap((table) => table.sessions), ...(minutes[index] ?? [])];
    reportTables(document, own, minutes[index] ?? [], report);
    if ((minutes[index] ?? []).length > 0) leaveOutOutside(document, ledger);
    return { file: document.file, sessions };
  });
  const tables = read
    .flat()
    .map(({ grid, layout, sessions }) => ({ grid, layout, sessions: sessions.length }));
  const { mapping } = settings;
  const siteBook = openNameBook(mapping.siteNames);
  const roomBook = openNameBook(mapping.rooms);
  const sited = nameSites(files, { given: settings.sites, siteBook, roomBook }, diagnose);
  const raw = joinNotes(sited, diagnose);
  const { redactor = noRedaction } = settings;
  const sessions = linkRepeats(toSessions(raw, { roomBook, ledger, redactor, diagnose }), settings.lang);
  const first = sessions[0];
  if (first && sessions.every(({ discussion, actions }) => discussion.length + actions.length === 0)) {
    diagnose('topics-only', { file: first.topic.place.file }, { sessions: sessions.length });
  }
  reportUnmatched(inputs, mapping, diagnose);
  roomBook.reportUnused('rooms', diagnose);
  siteBook.reportUnused('site-names', diagnose);
  const siteNames = [...new Set(sessions.map((session) => session.site))].filter((name) => name !== null);
  const title = readTitle(
    documents.map((document, index) => ({
      document,
      tables: read[index] ?? [],
      holdsSessions: (files[index]?.sessions.length ?? 0) > 0,
    })),
    ledger,
  );
  return {
    sessions,
    sites: siteNames.map((name) => ({ id: slugOf(name) || name.replace(/\s+/g, '-'), name })),
    ledger: ledger.close(rowsOf(documents, minutes)),
    title,
    tables,
  };
}

/** Running text that no session took, as headings and lists around them; what is used stays so. */
function leaveOutOutside({ passages }: GridDocument, ledger: LedgerBook): void {
  for (const passage of passages)
    if (passage.kind !== 'table') ledger.leaveOut(passage.cell, 'it is outside the sessions');
}

/** Minutes are read where no table of the document holds notes: else its running text is a report about the tables. */
function readRunningText(
  document: GridDocument,
  tables: readonly ReadTable[],
  topics: ReadonlySet<string>,
  { settings, ledger, diagnose }: Report,
): RawSession[] {
  const sessions = tables.flatMap((table) => table.sessions);
  if (!settings.mapping.minutes) return [];
  if (sessions.some((session) => session.from !== 'matrix')) return [];
  const context = {
    site: null,
    slot: null,
    day: null,
    room: null,
    repair: settings.repair,
    lang: settings.lang,
    ledger,
    diagnose,
  };
  return readMinutes(document, { topics }, context);
}

interface SessionTools extends Omit<Report, 'settings'> {
  readonly roomBook: NameBook;
  readonly redactor: Redactor;
}

function toSessions(
  given: readonly RawSession[],
  { roomBook, ledger, redactor, diagnose }: SessionTools,
): Session[] {
  const split = splitRoomsAndHosts(given, diagnose, roomBook.knows);
  redactor.learnHosts(
    given.map((session, index) => session.facilitator ?? split[index]?.facilitator ?? null),
  );
  const raw = redactor.isIdle ? given : given.map((session) => redactRaw(session, redactor));
  const hide = (text: string | null) => (text === null || redactor.isIdle ? text : redactor.redact(text));
  const rooms = split.map(({ room, facilitator }) => ({
    room: hide(roomBook.nameOf(room)),
    facilitator: hide(facilitator),
  }));
  const ids = nameSessions(
    raw.map((session, index) => ({
      site: session.site,
      slot: session.slot,
      room: rooms[index]?.room ?? null,
      topic: session.topic[0]?.block.text ?? '',
      content: () => [...session.discussion, ...session.actions].map(({ block }) => block.text).join('\n'),
    })),
  );
  const seats = new Set<string>();
  return raw.map((session, index): Session => {
    const id = ids[index] ?? `session-${index + 1}`;
    const room = rooms[index]?.room ?? null;
    const seat = `${session.site}\u0000${session.slot}\u0000${room}`;
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

/** Every row of every table, and the running text of documents that sessions were read from. */
function* rowsOf(
  documents: readonly GridDocument[],
  minutes: readonly (readonly RawSession[])[],
): Generator<readonly Cell[]> {
  for (const [index, document] of documents.entries()) {
    for (const grid of document.grids) yield* grid.rows;
    if ((minutes[index] ?? []).length === 0) continue;
    for (const passage of document.passages) if (passage.kind !== 'table') yield [passage.cell];
  }
}
