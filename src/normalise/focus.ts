import type { GridDocument, Passage } from '../model/index.js';
import { openLedger } from './draft/ledger-book.js';
import type { RawSession } from './draft/raw-session.js';
import { chooseNotes } from './notes/choose-notes.js';
import { namesAnnex } from './notes/outline.js';
import { readNotes } from './notes/read-notes.js';
import { type Report, readTables } from './read-tables.js';

/**
 * Returns the part of a document that holds the sessions. A report or an old playback tells the same thing several times: where
 * it has an annex with sessions, that alone is read; where its running text holds sessions with their slots, and more notes than
 * its tables do, the tables are summaries and are left. Both are said.
 */
export function focusOnSessions(document: GridDocument, { settings, diagnose }: Report): GridDocument {
  if (document.passages.length === 0) return document;
  const scratch: Report = { settings, ledger: openLedger(), diagnose: () => {} };
  const place = { file: document.file };
  const annex = annexOf(document);
  const whole = annex && holdsSessions(annex, scratch) ? annex : document;
  if (whole !== document) diagnose('only-annex-read', place, {});
  const { tables, minutes } = readAll(whole, scratch);
  const saySlots = minutes.filter((session) => session.slot !== null).length >= minutes.length * 0.5;
  if (
    countItems(tables) === 0 ||
    minutes.length < 2 ||
    !saySlots ||
    countItems(minutes) <= countItems(tables)
  )
    return whole;
  diagnose('tables-beside-notes', place, { tables: whole.grids.length });
  return { ...whole, grids: [] };
}

/** Everything from the first heading that says `Annex` on. */
function annexOf(document: GridDocument): GridDocument | null {
  const start = document.passages.findIndex(
    (passage) => passage.kind === 'heading' && passage.level <= 2 && namesAnnex(passage.cell.text),
  );
  if (start < 1) return null;
  const passages = document.passages.slice(start);
  return { ...document, passages, grids: passages.flatMap(gridOf) };
}

function gridOf(passage: Passage): GridDocument['grids'] {
  return passage.kind === 'table' ? [passage.grid] : [];
}

function holdsSessions(document: GridDocument, report: Report): boolean {
  const { tables, minutes } = readAll(document, report);
  return Math.max(tables.length, minutes.length) >= 2;
}

/** The sessions that a document's tables hold, and those of its running text. */
function readAll(document: GridDocument, report: Report): { tables: RawSession[]; minutes: RawSession[] } {
  const context = { site: null, slot: null, day: null, room: null, title: '', ...report.settings, ...report };
  const { minutes, notes } = report.settings.mapping;
  // Headings that no word explains are looked at beside the other files, not here.
  const readings = minutes ? chooseNotes([{ document, hasSessions: true }], new Set(), notes) : [];
  return {
    tables: readTables(document, report).flatMap((table) => table.sessions),
    minutes: readings.flatMap((reading) =>
      reading.kind === 'sections' ? readNotes(reading, new Set(), context) : [],
    ),
  };
}

function countItems(sessions: readonly RawSession[]): number {
  return sessions.reduce((sum, { discussion, actions }) => sum + discussion.length + actions.length, 0);
}
