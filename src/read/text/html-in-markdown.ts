import MarkdownIt from 'markdown-it';
import type { PassageBuilder } from '../cells/passages.js';
import { type HtmlPlace, type PartsLeftOut, readHtmlInto } from '../html/html.js';
import { lineNumbers } from '../source/line-numbers.js';
import { fencedLines } from './markdown-lines.js';

/** Lines of a Markdown text that hold an element of HTML: the number of the first, from 0, and of the line after the last. */
export interface HtmlPiece {
  readonly start: number;
  readonly end: number;
}

const opening =
  /^[ \t]*(?:<(?:details|div|center|p|figure|section)(?:[ \t][^<>]{0,500})?>[ \t]*){0,8}<(table|ul|ol|dl|h[1-6]|figure|summary|style|script|template|pre)(?=[\s>/]|$)/i;
const tableWithin = /^[^|`]*?<(table)[\s>]/i;

/** An element other than a table is not looked for further down than this. */
const longest = 500;

/** Returns the elements of HTML among the lines of a Markdown text that are more than words: tables, lists, headings, scripts. */
export function findHtml(lines: readonly string[]): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const fenced = fencedLines(lines);
  for (let start = 0; start < lines.length; start++) {
    const line = lines[start] ?? '';
    if (fenced[start] || !line.includes('<')) continue;
    const name = (opening.exec(line.slice(0, 5_000)) ??
      tableWithin.exec(line.slice(0, 5_000)))?.[1]?.toLowerCase();
    if (name === undefined) continue;
    const end = findEnd(lines, start, name);
    pieces.push({ start, end });
    start = end - 1;
  }
  return pieces;
}

/** One without an end tag ends at the next blank line; a table at the next heading. */
function findEnd(lines: readonly string[], start: number, name: string): number {
  const tag = new RegExp(`<(/?)${name}(?=[\\s>/]|$)`, 'gi');
  const isTable = name === 'table';
  const last = isTable ? lines.length : Math.min(lines.length, start + longest);
  let depth = 0;
  let blank = 0;
  let at = start;
  for (; at < last; at++) {
    const line = lines[at] ?? '';
    if (at > start && /^#{1,6}[ \t]/.test(line)) break;
    if (blank === 0 && line.trim() === '') blank = at;
    for (const [, slash] of line.matchAll(tag)) depth += slash === '/' ? -1 : 1;
    if (depth <= 0) return at + 1;
  }
  return isTable ? at : blank > start ? blank : at;
}

/** Adds a piece of HTML to a document. Markdown inside it, which a blank line sets off, is read as Markdown. */
export function readHtmlPiece(
  passages: PassageBuilder,
  lines: readonly string[],
  place: { readonly file: string; readonly row: number; readonly nextTable: () => number },
): PartsLeftOut {
  const source = lines.join('\n');
  const lineIn = lineNumbers(source);
  const html = holdsMarkdown(lines) ? renderMarkdown(source) : source;
  const rows = html === source ? null : rowsOf(source);
  const rendered = rows === null ? null : rowsOf(html);
  const own: HtmlPlace = {
    file: place.file,
    lineAt: (at) => {
      if (rows === null || rendered === null) return place.row - 1 + lineIn(at);
      const number = rendered.indexOf(at);
      return place.row - 1 + lineIn(rows[number] ?? 0);
    },
    nextRow: () => place.row,
    nextTable: place.nextTable,
  };
  return readHtmlInto(passages, html, own);
}

/** Returns where the names of the rows stand: the one is in the same order in the source as in what is made of it. */
function rowsOf(html: string): number[] {
  return [...html.matchAll(/<tr(?=[\s>])/gi)].map((match) => match.index + 1);
}

function holdsMarkdown(lines: readonly string[]): boolean {
  return lines.some(
    (line, index) => index > 0 && (lines[index - 1] ?? '').trim() === '' && /^[ \t]*[^<\s]/.test(line),
  );
}

function renderMarkdown(source: string): string {
  return new MarkdownIt({ html: true }).disable('code').render(source);
}
