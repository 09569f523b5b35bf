/** A line without its list marker, and whether it had one. */
export interface UnmarkedLine {
  readonly text: string;
  readonly isMarked: boolean;
}

const variation = '[\\ufe0e\\ufe0f\\u{1f3fb}-\\u{1f3ff}]*';
const shortcodes =
  'white_check_mark|heavy_check_mark|ballot_box_with_check|point_right|point_left|point_up|point_down|arrow_right|arrow_forward|black_small_square|small_blue_diamond|small_orange_diamond';

/**
 * Marks that make a line a list item wherever they are first: bullets, dashes, quote marks, tasks, ticks, pointing hands,
 * numbers with a full stop, letters and Roman numerals with a bracket. Private-use characters are the bullets of Word's
 * symbol fonts. A hyphen or star needs a space after it, unless a letter follows the hyphen; a quote mark before a number
 * is “greater than”.
 */
const strongMarker = new RegExp(
  [
    '[-–—]{1,2}\\s+',
    '-(?=\\p{L})',
    `[•·▪▫◦‣●○■□◆◇➢►▸➤❖∙⁃\\uf000-\\uf0ff]\\s*`,
    `[✓✔✅☑☐➡→➜➔☞👉👈👆👇☝]${variation}\\s*`,
    `:(?:${shortcodes}):\\s*`,
    '\\*{1,2}\\s+',
    '>+\\s+(?!\\d)',
    '>+(?=\\p{L})',
    '\\[[ xX✓✔]?\\]\\s+',
    '\\(?\\d{1,3}\\)\\s+',
    '\\d{1,3}\\.\\s+',
    '[①-⑳]\\s*',
    '\\(?(?:[a-z]|[ivx]{1,5})\\)\\s+',
    '\\((?:[A-Z]|[IVX]{1,5})\\)\\s+',
    '[A-H]\\)\\s+',
  ].join('|'),
  'uy',
);

/** Letters that Word's and Outlook's symbol fonts show as bullets; a wide space after them tells them from words. */
const fontBullet = /[o§Øüvq](?:\t[ \t\u00a0]*|\u00a0[ \t\u00a0]*| [ \u00a0\t]+)(?!\d)/y;

/** Marks that may as well begin a sentence; the line beside it must continue the next one, or come before it. */
const weakMarker = /(?:(\d{1,2}(?:\.\d{1,2}){1,3})\.?|([a-z]|[ivx]{1,5})\.|([A-Z]|[IVX]{1,5})[.)])\s+/y;

const tickAlone = new RegExp(`^(?:[✓✔✅☑☐]${variation}|\\[[ xX]\\])$`, 'u');

/** Returns the line without its list marker (`-`, `•`, `1)`, `[x]` …), more than one of them too. The line begins with no space. */
export function unmark(line: string): UnmarkedLine {
  if (isPlainStart(line) || tickAlone.test(line)) return { text: line, isMarked: false };
  let at = 0;
  for (let times = 0; times < 3; times++) {
    const end = matchEnd(fontBullet, line, at) ?? matchEnd(strongMarker, line, at);
    if (end === null) break;
    at = end;
  }
  return at === 0 ? { text: line, isMarked: false } : { text: line.slice(at), isMarked: true };
}

/**
 * Takes off marks such as `a.`, `IV.` or `1.2` where lines in a row carry them in order, so that `A. Smith said` stays whole.
 * Gives one result a line.
 */
export function unmarkSeries(lines: readonly string[]): readonly UnmarkedLine[] {
  const marks = lines.map(readWeakMark);
  return lines.map((text, index) => {
    const mark = marks[index];
    if (!mark || !(follows(marks[index - 1], mark) || follows(mark, marks[index + 1]))) {
      return { text, isMarked: false };
    }
    return { text: text.slice(mark.length), isMarked: true };
  });
}

interface WeakMark {
  readonly length: number;
  /** The series it may belong to and the number it has there: `i.` is the ninth letter and the first Roman numeral. */
  readonly readings: readonly { readonly series: string; readonly number: number }[];
}

function readWeakMark(line: string): WeakMark | null {
  weakMarker.lastIndex = 0;
  const match = isPlainStart(line) ? null : weakMarker.exec(line);
  if (!match) return null;
  const length = match[0].length;
  const decimal = match[1];
  if (decimal !== undefined) {
    const parts = decimal.split('.').map(Number);
    const number = parts.pop() ?? 0;
    return { length, readings: [{ series: parts.join('.'), number }] };
  }
  const letters = match[2] ?? match[3] ?? '';
  const series = match[2] === undefined ? 'upper' : 'lower';
  const readings = [];
  if (letters.length === 1) {
    readings.push({ series, number: letters.toLowerCase().charCodeAt(0) - 96 });
  }
  const roman = readRoman(letters.toLowerCase());
  if (roman > 0) readings.push({ series: `roman ${series}`, number: roman });
  return { length, readings };
}

function follows(first: WeakMark | null | undefined, next: WeakMark | null | undefined): boolean {
  if (!first || !next) return false;
  return first.readings.some((one) =>
    next.readings.some((other) => other.series === one.series && other.number === one.number + 1),
  );
}

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** Returns the value of a Roman numeral in lower case up to thirty-nine, 0 for anything else. */
function readRoman(letters: string): number {
  const values = [...letters].map((letter) => romanValues[letter] ?? Number.NaN);
  const sum = values.reduce((total, value, index) => {
    return total + (value < (values[index + 1] ?? 0) ? -value : value);
  }, 0);
  return Number.isNaN(sum) ? 0 : sum;
}

/** Two lower case in a row begin no marker but a Roman numeral's; this spares most lines the search. */
function isPlainStart(line: string): boolean {
  const second = line.charCodeAt(1);
  if (!(isSmall(second) && isLetter(line.charCodeAt(0)))) return false;
  return !/^[ivxIVX]{2,5}[.)]/.test(line);
}

const isSmall = (code: number) => code >= 97 && code <= 122;
const isLetter = (code: number) => isSmall(code) || (code >= 65 && code <= 90);

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
