import type { Rich, Run } from '../../../model/storyboard.js';
import { inPoints, type Length } from '../length.js';
import { fullWidth, isTall, unitsPerEm, widthOf } from './width-of.js';

export interface TypeSize {
  /** Font size in points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Where a line starts: run and character in it. */
export interface LineStart {
  readonly run: number;
  readonly offset: number;
}

/** A piece of a word in one run, and the blanks behind it; a line may end behind it where `breaks`. Widths in 1/2048 em. */
interface Piece {
  readonly run: number;
  readonly offset: number;
  readonly text: string;
  readonly bold: boolean;
  readonly width: number;
  readonly blank: number;
  readonly breaks: boolean;
}

/** Text may be this much wider in another program than the table says. */
const safety = 1.015;

/** Line height in sizes: Arial has 1.15; programs differ by a little; fonts that stand in are taller. */
const lineHeight = 1.2;
const tallLineHeight = 1.45;

const remembered = {
  regular: new WeakMap<Rich, readonly Piece[]>(),
  bold: new WeakMap<Rich, readonly Piece[]>(),
};
const tall = new WeakMap<Rich, boolean>();

const wrapped = new WeakMap<Rich, Map<string, readonly LineStart[]>>();

/**
 * Gives the start of each line that runs take in a width. At least one line, even for no text.
 * Pages are tried at many heights and the same widths, so the answer is remembered as long as the runs live.
 */
export function wrapRuns(runs: Rich, type: TypeSize, width: Length): readonly LineStart[] {
  const known = wrapped.get(runs) ?? new Map<string, readonly LineStart[]>();
  if (known.size === 0) wrapped.set(runs, known);
  const key = `${type.size} ${type.bold === true} ${width}`;
  const answer = known.get(key) ?? wrap(runs, type, width);
  known.set(key, answer);
  return answer;
}

function wrap(runs: Rich, type: TypeSize, width: Length): readonly LineStart[] {
  const room = (inPoints(width) / type.size / safety) * unitsPerEm;
  const starts: LineStart[] = [{ run: 0, offset: 0 }];
  let used = 0;
  for (const word of unitsOf(runs, wordsOf(piecesOf(runs, type.bold === true)), room)) {
    const wordWidth = widthOfWord(word);
    const first = word[0]!;
    if (used > 0 && used + wordWidth > room) {
      starts.push({ run: first.run, offset: first.offset });
      used = 0;
    }
    used = wordWidth > room ? breakWord(word, room, starts) : used + wordWidth;
    used += word[word.length - 1]?.blank ?? 0;
  }
  return starts;
}

/** Gives the height of so many lines of runs, in points. */
export function heightOfLines(count: number, runs: Rich, type: TypeSize): number {
  return count * type.size * (hasTall(runs) ? tallLineHeight : lineHeight);
}

/** Gives the width in 1/2048 em of runs on one line, and of their longest word. */
export function naturalWidth(runs: Rich, bold = false): { readonly line: number; readonly word: number } {
  let line = 0;
  let longestWord = 0;
  for (const word of wordsOf(piecesOf(runs, bold))) {
    const width = word.reduce((sum, piece) => sum + piece.width, 0);
    line += width + (word[word.length - 1]?.blank ?? 0);
    longestWord = Math.max(longestWord, width);
  }
  return { line, word: longestWord };
}

/** Gives the runs before and from the start of a line. Blanks at the cut stay with the first half. */
export function splitRuns(runs: Rich, at: LineStart): { readonly head: Rich; readonly tail: Rich } {
  const cut = runs[at.run];
  if (cut === undefined) return { head: runs, tail: [] };
  const before: Run = { ...cut, text: cut.text.slice(0, at.offset) };
  const after: Run = { ...cut, text: cut.text.slice(at.offset) };
  return {
    head: [...runs.slice(0, at.run), ...(before.text === '' ? [] : [before])],
    tail: [...(after.text === '' ? [] : [after]), ...runs.slice(at.run + 1)],
  };
}

/** Puts the lines of a word longer than a line behind `starts`; gives the width used on the last. */
function breakWord(word: readonly Piece[], room: number, starts: LineStart[]): number {
  let used = 0;
  for (const piece of word) {
    let offset = piece.offset;
    for (const character of piece.text) {
      const width = widthOf(character, piece.bold);
      if (used > 0 && used + width > room) {
        starts.push({ run: piece.run, offset });
        used = 0;
      }
      used += width;
      offset += character.length;
    }
  }
  return used;
}

function widthOfWord(word: readonly Piece[]): number {
  return word.reduce((sum, piece, i) => sum + piece.width + (i + 1 < word.length ? piece.blank : 0), 0);
}

/** Joins the words of a link that fits on a line: LibreOffice keeps a link on one line where it can. */
function* unitsOf(runs: Rich, words: Iterable<readonly Piece[]>, room: number): Generator<readonly Piece[]> {
  let link: (readonly Piece[])[] = [];
  const flush = (): readonly (readonly Piece[])[] => {
    const joined = link.flat();
    const units = widthOfWord(joined) <= room ? [joined] : link;
    link = [];
    return units.filter((unit) => unit.length > 0);
  };
  for (const word of words) {
    const run = word[0]!.run;
    if (link.length > 0 && link[0]?.[0]?.run !== run) yield* flush();
    if (runs[run]?.link === undefined) yield word;
    else link.push(word);
  }
  yield* flush();
}

function* wordsOf(pieces: readonly Piece[]): Generator<readonly Piece[]> {
  let word: Piece[] = [];
  for (const piece of pieces) {
    word.push(piece);
    if (piece.breaks) {
      yield word;
      word = [];
    }
  }
  if (word.length > 0) yield word;
}

function piecesOf(runs: Rich, bold: boolean): readonly Piece[] {
  const memory = bold ? remembered.bold : remembered.regular;
  const known = memory.get(runs);
  if (known !== undefined) return known;
  const pieces: Piece[] = [];
  runs.forEach((run, index) => {
    const isBold = bold || run.strong === true;
    for (let at = 0; at < run.text.length; ) {
      const lettersEnd = skip(run.text, at, false);
      const end = skip(run.text, lettersEnd, true);
      const parts = splitLetters(run.text.slice(at, lettersEnd));
      const blank = end === lettersEnd ? 0 : widthOf(' ', isBold) * (end - lettersEnd);
      parts.forEach((text, i) => {
        const last = i + 1 === parts.length;
        pieces.push({
          run: index,
          offset: at,
          text,
          bold: isBold,
          width: widthOf(text, isBold),
          blank: last ? blank : 0,
          breaks: !last || end > lettersEnd,
        });
        at += text.length;
      });
      at = end;
    }
  });
  memory.set(runs, pieces);
  return pieces;
}

/** Gives the place behind the blanks, or the letters, that begin at a place. No-break spaces count as letters. */
function skip(text: string, from: number, blanks: boolean): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at)) === blanks) at++;
  return at;
}

function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return (code >= 0x2000 && code <= 0x200a && code !== 0x2007) || code === 0x3000 || code === 0x1680;
}

/** Lines also end behind a hyphen or dash between letters, and between any two characters of full width. */
function splitLetters(letters: string): readonly string[] {
  if (!/[-–—\u1100-\u1fff\u2e80-\uff60]/u.test(letters)) return [letters];
  return letters
    .split(/(?<=[\p{L}\p{N}][-–—])(?=\p{L})/u)
    .flatMap((part) => (fullWidth.test(part) ? splitFullWidth(part) : [part]));
}

function splitFullWidth(part: string): readonly string[] {
  return part
    .split(new RegExp(`(?<=${fullWidth.source})|(?=${fullWidth.source})`, 'u'))
    .filter((text) => text !== '');
}

function hasTall(runs: Rich): boolean {
  let answer = tall.get(runs);
  if (answer === undefined) {
    answer = runs.some((run) => isTall(run.text));
    tall.set(runs, answer);
  }
  return answer;
}
