import type { Diagnose } from '../../diagnostics/index.js';

/** How the people who wrote a file's cells part their lines. */
export interface TypingHabits {
  /** How many typed line breaks (backslash and n) stand for real ones; 0 where they stand for themselves. */
  readonly typedBreaks: number;
  /** Runs of two or more spaces part lines; else they are a mere habit. */
  readonly spacesPart: boolean;
  /** Cells with such runs between words, counted where the file has line breaks in its cells. */
  readonly cellsWithSpaces: number;
}

/** This many line breaks are a habit of the file; fewer may be a path or a sample of code. */
const fewestBreaks = 3;

/**
 * Returns the habits of a file from all its cells. A typed `\n` is a line break where there are several and far fewer real ones.
 * Wide spaces part lines, as in cells that lost their breaks in an export, unless the file's cells have breaks of their own
 * and what follows a wide space mostly continues in a running text: in lower case, or after a full stop.
 */
export function findHabits(records: readonly (readonly string[])[]): TypingHabits {
  let typed = 0;
  let real = 0;
  let hasSpaces = false;
  for (const record of records) {
    for (const raw of record) {
      if (raw.length < 2) continue;
      if (raw.includes('\\')) typed += countTypedBreaks(raw);
      if (raw.includes('\n')) real += raw.split('\n').length - 1;
      hasSpaces ||= holdsWideSpace(raw);
    }
  }
  const typedBreaks = typed >= fewestBreaks && typed > 4 * real ? typed : 0;
  let cellsWithSpaces = 0;
  let running = 0;
  let parting = 0;
  for (const record of hasSpaces && real + typedBreaks >= fewestBreaks ? records : []) {
    for (const raw of record) {
      if (!holdsWideSpace(raw) || raw.includes('<')) continue;
      const runs = countSpaceRuns(typedBreaks > 0 ? breakLines(raw) : raw);
      running += runs.running;
      parting += runs.parting;
      if (runs.all > 0) cellsWithSpaces++;
    }
  }
  return { typedBreaks, spacesPart: running <= parting, cellsWithSpaces };
}

const holdsWideSpace = (raw: string) => raw.includes('  ') || raw.includes('\u00a0');

/** Reports the habits that change how cells are read. */
export function reportHabits(habits: TypingHabits, file: string, diagnose: Diagnose): void {
  const { typedBreaks, spacesPart, cellsWithSpaces } = habits;
  if (typedBreaks > 0) diagnose('typed-line-breaks', { file }, { count: typedBreaks });
  if (!spacesPart) diagnose('wide-spaces-kept', { file }, { cells: cellsWithSpaces });
}

// A run of backslashes is looked at from its first one: from each of them, a long one would take for ever.
const typedSign = /(?:\\r)?(?<!\\)(\\+)([nt])/g;

/** Returns a cell's text with typed line breaks made real and typed tabs made spaces. */
export function breakLines(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(typedSign, (sign: string, slashes: string, letter: string, index: number) => {
    if (slashes.length !== 1 || isPathOrPattern(raw, index, index + sign.length)) return sign;
    return letter === 'n' ? '\n' : ' ';
  });
}

function countTypedBreaks(raw: string): number {
  let count = 0;
  for (const match of raw.matchAll(typedSign)) {
    if (match[1]?.length !== 1 || match[2] !== 'n') continue;
    if (!isPathOrPattern(raw, match.index, match.index + match[0].length)) count++;
  }
  return count;
}

/** Tells whether a backslash belongs to a path (`C:\new`, `\\server\notes`) or a pattern (`\d+\n`), by the word around it. */
function isPathOrPattern(text: string, start: number, end: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end, end + 20))?.[0] ?? '';
  if (/(?:^|[^\p{L}])[A-Za-z]:(?:\\|$)|^\\\\\w/u.test(before)) return true;
  return /\\[dswDSWb.()[\]+*?]/.test(before + after);
}

/** Tells apart wide spaces in a running text from those that may have been line breaks. Two words alone are a name. */
function countSpaceRuns(text: string): { all: number; running: number; parting: number } {
  const runs = { all: 0, running: 0, parting: 0 };
  for (const line of text.split('\n')) {
    for (const match of line.matchAll(/[ \u00a0]{2,}/g)) {
      const before = line.slice(Math.max(0, match.index - 30), match.index).trimStart();
      const after = line.slice(match.index + match[0].length, match.index + match[0].length + 30).trimEnd();
      if (before === '' || after === '') continue;
      runs.all++;
      if (/[.?!,;][)"'’”]?$/.test(before) || /^\p{Ll}/u.test(after)) runs.running++;
      else if (/\s/.test(before) || /\s/.test(after)) runs.parting++;
    }
  }
  return runs;
}
