import type { Diagnose } from '../../diagnostics/index.js';
import type { GridDocument } from '../../model/index.js';
import type { RawSession } from '../draft/raw-session.js';
import type { DocumentReading, NotesReading, SectionsReading } from './choose-notes.js';
import { titleOfFile } from './outline.js';

/** From here on a reading needs no second look. */
const minSure = 0.8;

/** A document, how its running text is read, and the sessions of it. */
export interface ReadDocument {
  readonly document: GridDocument;
  readonly reading: NotesReading | undefined;
  readonly sessions: readonly RawSession[];
}

/**
 * Says how the running text of documents was read where that is not plain: a guess, a question with the lines of the configuration that
 * answer it, or why it holds no notes. Files that were read alike are named together. Gives the files of which it said why nothing was read.
 */
export function reportNotes(documents: readonly ReadDocument[], diagnose: Diagnose): ReadonlySet<string> {
  const guessed = documents.filter(
    ({ reading, sessions }) =>
      reading?.kind === 'document' && reading.certainty < minSure && sessions.length > 0,
  );
  const [first] = guessed;
  if (first?.reading?.kind === 'document') {
    const names = guessed.map(({ document }) => `\`${titleOfFile(document)}\``);
    const list = `${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`;
    const reading =
      names.length === 1
        ? `the file as one session, ${list}`
        : `${names.length} files as one session each: ${list}`;
    diagnose('notes-guessed', { file: first.document.file }, { reading, why: first.reading.why });
  }
  return new Set(documents.flatMap((one) => (explain(one, diagnose) ? [one.document.file] : [])));
}

function explain({ document, reading, sessions }: ReadDocument, diagnose: Diagnose): boolean {
  const { file } = document;
  if (reading?.kind === 'sections' && reading.certainty < minSure && sessions.length > 0)
    diagnose('notes-guessed', { file }, { reading: formatReading(document, reading), why: reading.why });
  if (reading?.kind === 'none' && reading.why !== null) {
    diagnose('notes-left-out', { file }, { why: reading.why });
    return true;
  }
  if (reading?.kind !== 'unsure') return false;
  const [first, second] = reading.readings.map((one) => ({
    reading: formatReading(document, one),
    lines: formatMapping(file, one),
  }));
  if (!first) return false;
  const none = { reading: 'no notes of a session', lines: formatEntry(file, 'none') };
  diagnose('notes-unsure', { file }, { first, second: second ?? none });
  return true;
}

function formatReading(document: GridDocument, reading: SectionsReading | DocumentReading): string {
  if (reading.kind === 'document') return `the file as one session, \`${titleOfFile(document)}\``;
  const names = [...reading.openers.keys()].flatMap((index) => {
    const passage = reading.passages[index];
    return passage?.kind === 'heading' ? [`\`${passage.cell.text}\``] : [];
  });
  const shown = names.slice(0, 3).join(', ');
  return `${names.length} headings as sessions: ${shown}${names.length > 3 ? ' …' : ''}`;
}

function formatMapping(file: string, reading: SectionsReading | DocumentReading): string {
  if (reading.kind === 'document') return formatEntry(file, 'file');
  const [index] = reading.openers.keys();
  const opener = index === undefined ? undefined : reading.passages[index];
  return formatEntry(file, 'headings', opener?.kind === 'heading' ? opener.level : 1);
}

/** The lines of `ddat-playback.yaml` that choose a reading. */
function formatEntry(file: string, sessions: string, level?: number): string {
  const line = `  - { file: ${JSON.stringify(file)}, sessions: ${sessions}`;
  return `notes:\n${line}${level === undefined ? '' : `, level: ${level}`} }`;
}
