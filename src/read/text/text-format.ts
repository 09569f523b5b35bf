import type { TextFormat } from '../../model/index.js';
import { looksLikeAsciiDoc } from './asciidoc-format.js';
import { looksDelimited } from './delimiter.js';
import { detectHtml } from './html-format.js';
import { looksLikeMime } from './mime-headers.js';
import { looksLikeRst } from './rst-format.js';
import { isTableLine } from './text-lines.js';
import { looksLikeMediaWiki } from './wiki-format.js';
import { looksLikeYaml } from './yaml-format.js';

/** How a text is built that is no JSON. */
export type WrittenFormat = Exclude<TextFormat, 'json'>;

const separatorRow =
  /^[ \t]*(?:\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?|:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?)[ \t]*$/m;

/** Fields between two borders at the very top. */
const frontMatter =
  /^(?:---[ \t]*\n(?:[ \t]*(?:#.*)?\n){0,20}[\p{L}\w][\p{L}\w .-]{0,40}:(?:[ \t].*)?\n(?:.*\n){0,1000}?(?:---|\.\.\.)[ \t]*(?:\n|$)|\+\+\+[ \t]*\n(?:.*\n){0,1000}?\+\+\+[ \t]*(?:\n|$))/u;

/** Returns the format of a text by what it holds. Formats with marks of their own come first, then what keeps to a delimiter. */
export function detectWrittenFormat(text: string): WrittenFormat {
  const head = text.slice(0, 200_000);
  if (frontMatter.test(head)) return 'markdown';
  if (looksLikeMime(head)) return 'mime';
  if (looksLikeMediaWiki(head)) return 'mediawiki';
  if (looksLikeAsciiDoc(head)) return 'asciidoc';
  if (looksLikeRst(head)) return 'rst';
  const tagged = detectHtml(text);
  if (tagged !== null) return tagged;
  if (looksLikeYaml(head)) return 'yaml';
  if (separatorRow.test(head)) return 'markdown';
  const lines = blankQuoted(head).split('\n');
  if (isProseWithTables(lines)) return 'text';
  const filled = lines.filter((line) => line.trim() !== '');
  if (holdsPipeTable(filled)) return 'markdown';
  if (looksDelimited(head)) return 'delimited';
  if (looksLikeMarkdown(filled)) return 'markdown';
  return filled.length > 1 && !filled.some((line) => isTableLine(line, false)) ? 'text' : 'delimited';
}

/** Takes out quoted fields of tab-separated text, which may hold anything. */
function blankQuoted(text: string): string {
  if (!text.includes('"')) return text;
  const pieces: string[] = [];
  let kept = 0;
  let at = text.indexOf('"');
  while (at >= 0) {
    const before = at === 0 ? '\n' : text[at - 1];
    let end = -1;
    if (before === '\t' || before === '\n') {
      end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) break;
      if (text[end + 1] === '\t' || text[end + 1] === '\n' || end + 1 === text.length) {
        pieces.push(text.slice(kept, at));
        kept = end + 1;
      } else end = -1;
    }
    at = text.indexOf('"', (end < 0 ? at : end) + 1);
  }
  return pieces.join('') + text.slice(kept);
}

/**
 * Headings or prose around tab-separated tables. In a file that is one table, lines without a tab are rare or stand
 * inside quotation marks.
 */
function isProseWithTables(all: readonly string[]): boolean {
  const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';
  const lines = all.filter((line) => !isBlank(line));
  const withTabs = lines.filter((line) => isTableLine(line, false)).length;
  if (withTabs === 0) return false;
  const standsAlone = all.some(
    (line, index) =>
      !isBlank(line) && !line.includes('\t') && isBlank(all[index - 1]) && isBlank(all[index + 1]),
  );
  return standsAlone || lines.some((line) => heading.test(line)) || lines.length - withTabs > withTabs;
}

const heading = /^#{1,6}\s/;

/** Lines with outer pipes, or lines with pipes under a marked heading, are a table of Markdown without its separator row. */
function holdsPipeTable(lines: readonly string[]): boolean {
  const outer = lines.filter((line) => /^[ \t]*\|.*\|[ \t]*$/.test(line)).length;
  if (outer >= 2 && outer * 2 > lines.length) return true;
  const withPipes = lines.filter((line) => line.includes('|') && !heading.test(line)).length;
  return withPipes >= 2 && lines.some((line) => heading.test(line) && !line.includes('|'));
}

function looksLikeMarkdown(lines: readonly string[]): boolean {
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  const headings = count(/^#{1,6}\s+\S/);
  if (headings >= 2) return true;
  const items = count(/^[ \t]*[-*+] \S/);
  if (headings === 1 && lines.length > 1) return true;
  return items > 0 && count(/^\*\*[^*]+\*\*:?[ \t]*$/) > 0;
}
