import { unmark } from '../cells/list-markers.js';
import { isIntroduction, plainLevel } from '../cells/passages.js';

/** A heading found among the lines of a text. */
export interface TextHeading {
  readonly level: number;
  readonly text: string;
}

const indented = /^[ \t]*(?:(?:[-–—•·*o§▪]|\(?\w{1,3}[.)])\t[ \t]*)?/;

/**
 * Tells whether a line is a row of a tab-separated table. Tabs before the words or behind a list marker only indent, unless
 * the line continues a table.
 */
export function isTableLine(line: string, continues: boolean): boolean {
  if (!line.includes('\t')) return false;
  return continues || line.replace(indented, '').trimEnd().includes('\t');
}

/**
 * Gives the heading that a line is, by its marks (`## Notes`, `== Notes ==`), the rule under it, its capitals or the colon at
 * its end, else null. `isReversed`: more marks are an outer heading, as in DokuWiki.
 */
export function readTextHeading(
  line: string,
  next: string | undefined,
  isReversed = false,
): TextHeading | null {
  const trimmed = line.trim();
  const marked = /^(#{1,6})\s+(\S.*)$/.exec(trimmed);
  if (marked?.[1] && marked[2]) {
    return { level: marked[1].length, text: marked[2].replace(/\s+#+$/, '').replace(/\s+/g, ' ') };
  }
  const wiki = /^(={2,6})[ \t]*([^=\s].*?)[ \t]*\1$/.exec(trimmed.slice(0, 200));
  if (wiki?.[1] && wiki[2]) {
    const { length } = wiki[1];
    return { level: isReversed ? 7 - length : length, text: wiki[2].replace(/\s+/g, ' ') };
  }
  const text = trimmed.replace(/\s+/g, ' ');
  if (text === '' || text.length > 80 || isRule(text)) return null;
  const under = next?.trim() ?? '';
  if (/^={3,}$/.test(under)) return { level: 1, text };
  if (unmark(trimmed).isMarked) return null;
  if (/^[-~]{3,}$/.test(under)) return { level: 2, text };
  if (isIntroduction(text) || isInCapitals(text)) return { level: plainLevel, text };
  return null;
}

/** Tells whether headings with more marks (`====== Day ======`) are the outer ones: the first has five or six, later ones fewer. */
export function hasReversedHeadings(lines: readonly string[]): boolean {
  const lengths = lines.flatMap(
    (line) => /^(={2,6})[ \t]*[^=\s].*?=$/.exec(line.trim().slice(0, 200))?.[1]?.length ?? [],
  );
  const [first = 0] = lengths;
  return first >= 5 && lengths.some((length) => length < first);
}

/** Tells whether a line is drawn, not written: `-----`, `=====`, `* * *`. */
export function isRule(text: string): boolean {
  return /^[-–—=_*~#\s]+$/.test(text);
}

/** A heading in capitals has a word of four letters or more; `NHS` or `Q&A` alone is none. */
function isInCapitals(text: string): boolean {
  if (text.length > 60 || /\p{Ll}/u.test(text) || /[.;,]$/.test(text)) return false;
  return /\p{Lu}{4}/u.test(text);
}

/**
 * Tells whether a line continues the one above, as in mail wrapped at a column: that one is long and this one begins with
 * a small letter, or stands indented below a list item.
 */
export function goesOn(above: string, line: string): boolean {
  if (above.trimEnd().length < 50 || unmark(line.trim()).isMarked) return false;
  if (/^\s*\p{Ll}/u.test(line)) return true;
  return /^(?: {2,}|\t)/.test(line) && unmark(above.trim()).isMarked && !/^(?: {2,}|\t)/.test(above);
}
