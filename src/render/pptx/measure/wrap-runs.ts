import type { Rich, Run } from '../../../model/storyboard.js';
import { inPoints, type Length } from './length.js';
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

/** Line height in sizes: Arial has 1.15; programs differ by a little; fonts that are in are taller. */
export const lineHeight = 1.2;
const tallLineHeight = 1.45;

const remembered = {
  regular: new WeakMap<Rich, readonly MeasuredWord[]>(),
  bold: new WeakMap<Rich, readonly MeasuredWord[]>(),
};
const tall = new WeakMap<Rich, boolean>();

const wrapped = new WeakMap<Rich, Map<number, readonly LineStart[]>>();

/**
 * Returns the start of each line that runs take in a width. At least one line, even for no text.
 * Pages are tried at many heights and the same widths, so the answer is remembered as long as the runs live.
 */
export function wrapRuns(runs: Rich, type: TypeSize, width: Length): readonly LineStart[] {
  let known = wrapped.get(runs);
  if (known === undefined) {
    known = new Map();
    wrapped.set(runs, known);
  }
  // Sizes are half points below 128 and widths below 2^31, so the three make one exact number.
  const key = (width * 256 + type.size * 2) * 2 + (type.bold === true ? 1 : 0);
  let answer = known.get(key);
  if (answer === undefined) {
    answer = wrap(runs, type, width);
    known.set(key, answer);
  }
  return answer;
}

function wrap(runs: Rich, type: TypeSize, width: Length): readonly LineStart[] {
  const room = (inPoints(width) / type.size / safety) * unitsPerEm;
  const words = wordsOf(runs, type.bold === true);
  const starts: LineStart[] = [{ run: 0, offset: 0 }];
  let used = 0;
  // Words of a link too long for a line are alone up to here.
  let looseUntil = 0;
  for (let at = 0; at < words.length; ) {
    const first = words[at]!;
    let end = at + 1;
    let unit = first.width;
    if (first.linked && at >= looseUntil) {
      // The words of a link that fits on a line stay together: LibreOffice keeps them on one where it can.
      for (; words[end]?.linked && words[end]!.run === first.run; end++)
        unit += words[end - 1]!.blank + words[end]!.width;
      if (unit > room) [looseUntil, end, unit] = [end, at + 1, first.width];
    }
    if (used > 0 && used + unit > room) {
      starts.push({ run: first.run, offset: first.pieces[0]!.offset });
      used = 0;
    }
    used = unit > room ? breakWord(first.pieces, room, starts) : used + unit;
    used += words[end - 1]!.blank;
    at = end;
  }
  return starts;
}

/** Returns the height of so many lines of runs, in points. */
export function heightOfLines(count: number, runs: Rich, type: TypeSize): number {
  return count * type.size * (hasTall(runs) ? tallLineHeight : lineHeight);
}

/** Returns the width in 1/2048 em of runs on one line, and of their longest word. */
export function naturalWidth(runs: Rich, bold = false): { readonly line: number; readonly word: number } {
  let line = 0;
  let longestWord = 0;
  for (const { width, blank } of wordsOf(runs, bold)) {
    line += width + blank;
    longestWord = Math.max(longestWord, width);
  }
  return { line, word: longestWord };
}

/** Returns the runs before and from the start of a line. Blanks at the cut stay with the first half. */
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

/** Pieces that no line parts; `width` without the blanks behind them, `linked` when its run is a link. */
interface MeasuredWord {
  readonly pieces: readonly Piece[];
  readonly run: number;
  readonly linked: boolean;
  readonly width: number;
  readonly blank: number;
}

function wordsOf(runs: Rich, bold: boolean): readonly MeasuredWord[] {
  const memory = bold ? remembered.bold : remembered.regular;
  const known = memory.get(runs);
  if (known !== undefined) return known;
  const words: MeasuredWord[] = [];
  let pieces: Piece[] = [];
  const close = () => {
    const [first, last] = [pieces[0], pieces[pieces.length - 1]];
    if (!first || !last) return;
    let width = -last.blank;
    for (const piece of pieces) width += piece.width + piece.blank;
    words.push({
      pieces,
      run: first.run,
      linked: runs[first.run]?.link !== undefined,
      width,
      blank: last.blank,
    });
    pieces = [];
  };
  for (const piece of piecesOf(runs, bold)) {
    pieces.push(piece);
    if (piece.breaks) close();
  }
  close();
  memory.set(runs, words);
  return words;
}

function piecesOf(runs: Rich, bold: boolean): readonly Piece[] {
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
  return pieces;
}

/** Returns the place behind the blanks, or the letters, that begin at a place. No-break spaces count as letters. */
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
