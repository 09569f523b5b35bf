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
import { chooseNotes, type NotesReading } from './notes/choose-notes.js';
import { titleOfFile } from './notes/outline.js';
import { readNotes } from './notes/read-notes.js';
import { reportNotes } from './notes/report-notes.js';
import { splitHostsFromTopics } from './places/hosts-in-topics.js';
import { splitRoomsAndHosts } from './places/rooms.js';
import { type NameBook, openNameBook } from './places/same-names.js';
import { nameSessions } from './places/session-ids.js';
import { nameSites } from './places/sites.js';
import { readHeadings } from './places/table-places.js';
import { type ReadTable, type Report, readTables } from './read-tables.js';
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

/** Returns the sessions of all tables: layout found, rows realigned, cells split into items, rooms and slots named. */
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
  const notes = chooseRunningText(documents, read, topics, report);
  const minutes = documents.map((document, index) => readRunningText(document, notes[index], topics, report));
  const explained = reportNotes(
    documents.map((document, index) => ({
      document,
      reading: notes[index],
      sessions: minutes[index] ?? [],
    })),
    diagnose,
  );
  const files = documents.map((document, index) => {
    const own = read[index] ?? [];
    const sessions = splitHostsFromTopics([
      ...own.flatMap((table) => table.sessions),
      ...(minutes[index] ?? []),
    ]);
    const isExplained = explained.has(document.file);
    reportTables(document, own, { minutes: minutes[index] ?? [], isExplained }, report);
    leaveOutOutside(document, own, ledger);
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
    ledger: ledger.close(rowsOf(documents)),
    title,
    tables,
  };
}

/** Marks text not used by any session as left out, except headings that locate a table. */
function leaveOutOutside(
  { passages, title, frontMatter }: GridDocument,
  tables: readonly ReadTable[],
  ledger: LedgerBook,
): void {
  for (const { cell } of frontMatter ?? []) {
    if (cell.text === title) ledger.use(cell);
    else ledger.leaveOut(cell, 'it is what the file says of itself above its text');
  }
  const held = tables.filter(({ sessions }) => sessions.length > 0);
  const headings = new Set([title, ...held.flatMap(({ grid }) => grid.headings)]);
  passages.forEach((passage, index) => {
    if (passage.kind === 'table') return;
    const next = passages[index + 1];
    const isBare = passage.kind === 'heading' && (next === undefined || next.kind === 'heading');
    if (passage.kind === 'heading' && headings.has(passage.cell.text)) ledger.use(passage.cell);
    else
      ledger.leaveOut(
        passage.cell,
        isBare ? 'it is a heading with nothing below it' : 'it is outside the sessions',
      );
  });
}

/** How the running text of each document is read. Where a table holds notes, running text is a report about the tables. */
function chooseRunningText(
  documents: readonly GridDocument[],
  read: readonly (readonly ReadTable[])[],
  topics: ReadonlySet<string>,
  { settings: { mapping } }: Report,
): NotesReading[] {
  const inputs = documents.map((document, index) => {
    const sessions = (read[index] ?? []).flatMap((table) => table.sessions);
    const isReport = sessions.some((session) => session.from !== 'matrix');
    return {
      document: isReport ? { ...document, passages: [] } : document,
      hasSessions: sessions.length > 0,
    };
  });
  return mapping.minutes ? chooseNotes(inputs, topics, mapping.notes) : [];
}

function readRunningText(
  document: GridDocument,
  reading: NotesReading | undefined,
  topics: ReadonlySet<string>,
  { settings, ledger, diagnose }: Report,
): RawSession[] {
  if (reading?.kind !== 'sections' && reading?.kind !== 'document') return [];
  const folders = document.file.split('/').slice(0, -1);
  const context = {
    ...readHeadings(folders.map((folder) => folder.replace(/[_-]+/g, ' '))),
    room: null,
    title: titleOfFile(document),
    repair: settings.repair,
    lang: settings.lang,
    ledger,
    diagnose,
  };
  return readNotes(reading, topics, context);
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

/** Every row of every table, and every line of running text. */
function* rowsOf(documents: readonly GridDocument[]): Generator<readonly Cell[]> {
  for (const { grids, passages, frontMatter } of documents) {
    for (const { cell } of frontMatter ?? []) yield [cell];
    for (const grid of grids) yield* grid.rows;
    for (const passage of passages) if (passage.kind !== 'table') yield [passage.cell];
  }
}
