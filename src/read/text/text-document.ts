import type { Diagnose } from '../../diagnostics/index.js';
import type { GridDocument } from '../../model/index.js';
import { readBlocks } from '../cells/blocks.js';
import { readCell } from '../cells/cell.js';
import { unmark } from '../cells/list-markers.js';
import { createPassages, namePart, plainLevel } from '../cells/passages.js';
import { breakLines, findHabits, reportHabits } from '../cells/typing-habits.js';
import {
  goesOn,
  hasReversedHeadings,
  isRule,
  isTableLine,
  readTextHeading,
  type TextHeading,
} from './text-lines.js';

/** A piece of the text, with the number of its first line. */
type Piece =
  | { readonly kind: 'heading'; readonly heading: TextHeading; readonly row: number }
  | { readonly kind: 'line'; readonly text: string; readonly row: number; readonly isAlone: boolean }
  | { readonly kind: 'table'; readonly records: readonly (readonly string[])[]; readonly row: number };

/**
 * Returns the tables of a plain text, the headings above each, and its running text, with the number of the line as row. Lines
 * with tabs that follow each other are one table. A line above a table that is short and ends in no full stop is a heading
 * for it, so is one of a few words above a list; elsewhere only what is marked, underlined, in capitals or ends in a colon.
 */
export function readTextDocument(file: string, text: string, diagnose: Diagnose): GridDocument {
  const pieces = readPieces(text);
  const habits = findHabits(pieces.flatMap((piece) => (piece.kind === 'table' ? piece.records : [])));
  reportHabits(habits, file, diagnose);
  const passages = createPassages(file);
  const above: TextHeading[] = [];
  const parts = new Map<string, number>();
  let tableCount = 0;

  pieces.forEach((piece, index) => {
    if (piece.kind === 'table') {
      const headings = above.map((heading) => heading.text);
      const part = namePart(headings.at(-1), ++tableCount, parts);
      const rows = piece.records.map((record, row) =>
        record.map((raw, column) => {
          const place = { file, part, row: row + 1, column: column + 1 };
          return readCell(habits.typedBreaks > 0 ? breakLines(raw) : raw, place, habits);
        }),
      );
      const lines = rows.map((_, index) => piece.row + index);
      passages.table({ place: { file, part }, headings, rows, lines });
      return;
    }
    const heading = piece.kind === 'heading' ? piece.heading : readPlainHeading(piece.text);
    if (heading) {
      while (above.length > 0 && (above.at(-1)?.level ?? 0) >= heading.level) above.pop();
      above.push(heading);
    }
    if (piece.kind === 'heading') passages.heading(piece.heading.level, piece.heading.text, piece.row);
    else if (heading && headsNext(piece, pieces[index + 1])) {
      passages.heading(plainLevel, heading.text, piece.row);
    } else passages.lines(readBlocks(piece.text, { spacesPart: false }), piece.row);
  });
  return { ...passages.finish(), hasLines: true };
}

function readPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  const lines = text.split('\n');
  const isReversed = hasReversedHeadings(lines);
  let records: string[][] = [];
  let wrapped: { lines: string[]; row: number; isAlone: boolean } | null = null;
  const endTable = (end: number) => {
    if (records.length > 0) pieces.push({ kind: 'table', records, row: end - records.length + 1 });
    records = [];
  };
  const endLine = () => {
    if (wrapped) pieces.push({ ...wrapped, kind: 'line', text: wrapped.lines.join(' ') });
    wrapped = null;
  };
  lines.forEach((line, index) => {
    if (isTableLine(line, records.length > 0)) {
      endLine();
      records.push(line.split('\t'));
      return;
    }
    endTable(index);
    const row = index + 1;
    if (line.trim() === '' || isRule(line)) {
      endLine();
      return;
    }
    const heading = readTextHeading(line, lines[index + 1], isReversed);
    if (heading) {
      endLine();
      pieces.push({ kind: 'heading', heading, row });
    } else if (wrapped && goesOn(wrapped.lines.at(-1) ?? '', line)) wrapped.lines.push(line);
    else {
      endLine();
      wrapped = { lines: [line], row, isAlone: (lines[index - 1] ?? '').trim() === '' };
    }
  });
  endTable(lines.length);
  endLine();
  return pieces;
}

/** A short line heads a table below it, and, where it is alone and has a few words at most, a list. */
function headsNext(line: Piece, next: Piece | undefined): boolean {
  if (next?.kind === 'table') return true;
  if (line.kind !== 'line' || next?.kind !== 'line' || !line.isAlone) return false;
  const isShort = line.text.length <= 40 && !/[?!]$/.test(line.text.trim());
  return isShort && !unmark(line.text.trim()).isMarked && unmark(next.text.trim()).isMarked;
}

/** Returns the heading that a short line without marks may be for a table below it. */
function readPlainHeading(line: string): TextHeading | null {
  const text = line.replace(/\s+/g, ' ').trim();
  if (text.length > 80 || /[.;,:]$/.test(text) || /^[-•*]/.test(text)) return null;
  return { level: plainLevel, text };
}
