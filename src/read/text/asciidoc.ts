import type { Diagnose } from '../../diagnostics/index.js';
import type { FrontMatterField, GridDocument } from '../../model/index.js';
import { readCell } from '../cells/cell.js';
import { createPassages, plainLevel } from '../cells/passages.js';
import { layOutTable } from '../html/html-table.js';
import { readAsciiDocTable } from './asciidoc-table.js';
import { createLineWriter } from './line-writer.js';

const heading = /^(={1,6})[ \t]+(\S.*?)(?:[ \t]+\1)?[ \t]*$/;
const attribute = /^:!?([\w-]{1,60})!?:(?:[ \t]+(.*))?$/;
const item = /^[ \t]*(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.|<\d{1,3}>)[ \t]+(?:\[[ *xX]\][ \t]+)?(\S.*)$/;
const term = /^[ \t]*(\S.{0,100}?):{2,4}(?:[ \t]+(\S.*))?$/;
const border = /^(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|--|`{3,}.*)[ \t]*$/;
const directive = /^(?:image|toc|ifdef|ifndef|ifeval|endif|video|audio)::/;
const author = /^(?:\p{Lu}[\p{L}.'’-]*[ \t]?){1,4}(?:<[^<>\s]{1,200}>)?(?:;.*)?$|^v?\d[\d.]*,/u;

/** Returns the tables and running text of an AsciiDoc text, with the number of the line as row. What it includes is not read, and said. */
export function readAsciiDoc(file: string, text: string, diagnose: Diagnose): GridDocument {
  const lines = text.split('\n');
  const passages = createPassages(file);
  const writer = createLineWriter(passages, readInline, (line) => /^\*[^*]+\*:?$/.test(line));
  const fields: FrontMatterField[] = [];
  const included: string[] = [];
  let tableCount = 0;
  let brackets = '';
  let inHeader = true;

  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] ?? '').trimEnd();
    const row = index + 1;
    const field = attribute.exec(line);
    const [, marks, title] = heading.exec(line) ?? [];
    const [, name, rest] = term.exec(line) ?? [];
    const [, words] = item.exec(line) ?? [];
    if (/^\/{4,}$/.test(line)) index = findBorder(lines, index);
    else if (line.startsWith('//') || line === '+' || directive.test(line)) continue;
    else if (line.startsWith('include::')) included.push(line.slice(9).split('[')[0] ?? '');
    else if (field?.[1] !== undefined) {
      fields.push({ name: field[1], cell: readCell(field[2] ?? '', { file, row }) });
    } else if (/^[|,!]={3,}$/.test(line)) {
      writer.end();
      const end = findBorder(lines, index);
      const place = { file, part: `table ${++tableCount}` };
      const table = readAsciiDocTable(lines.slice(index + 1, end), brackets, row + 1, readInline);
      const headings = passages.headings();
      passages.table({ place, headings, rows: layOutTable(table.rows, place), lines: table.lines });
      index = end;
    } else if (/^\[.*\]$/.test(line) && !/^\[\[?[ *xX]\]/.test(line)) {
      writer.end();
      brackets = line;
      continue;
    } else if (marks !== undefined && title !== undefined) {
      writer.heading(marks.length, title, row);
      if (marks.length === 1 && inHeader && author.test(lines[index + 1] ?? '')) {
        fields.push({ name: 'author', cell: readCell(lines[index + 1] ?? '', { file, row: row + 1 }) });
        index++;
      }
    } else if (line === '' || border.test(line) || /^(?:'{3,}|<{3,})$/.test(line)) writer.end();
    else if (/^\.[^\s.].*/.test(line)) writer.heading(plainLevel, line.slice(1), row);
    else if (words !== undefined) writer.item(words, row);
    else if (name !== undefined && !/https?:/.test(name)) {
      writer.heading(plainLevel, name, row);
      if (rest !== undefined) writer.line(rest, row);
    } else {
      writer.line(line.replace(/^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION): /, '').replace(/ \+$/, ''), row);
      if (line.endsWith(' +')) writer.end();
    }
    if (line !== '' && !/^\.[^\s.]/.test(line)) brackets = '';
    if (line !== '' && field === null && marks === undefined) inHeader = false;
  }
  writer.end();
  if (included.length > 0) {
    diagnose('includes-left-out', { file }, { count: included.length, names: included.slice(0, 5) });
  }
  return { ...passages.finish(), hasLines: true, ...(fields.length > 0 ? { frontMatter: fields } : {}) };
}

/** Returns the number of the line that closes a block; a block without one goes on to the last line. */
function findBorder(lines: readonly string[], start: number): number {
  const mark = (lines[start] ?? '').trim();
  const end = lines.findIndex((line, index) => index > start && line.trim() === mark);
  return end < 0 ? lines.length : end;
}

/** Returns a line or cell as words with HTML: emphasis and targets of links go. */
function readInline(source: string): string {
  return source
    .replace(
      /(?:image|icon|kbd|footnote(?:ref)?):[^\s[\]]{0,500}\[[^\]\n]{0,1000}\]|\(\(\(?[^()\n]{1,200}\)?\)\)|\[\[[^\]\n]{1,200}\]\]/g,
      '',
    )
    .replace(
      /(?:link:|xref:|mailto:|https?:\/\/)[^\s[\]]{1,2000}\[([^\]\n]{0,500})\]/g,
      (whole: string, words: string) =>
        words === '' ? whole.replace(/^link:|\[\]$/g, '') : words.replace(/\^$/, ''),
    )
    .replace(/<<[^<>,\n]{1,200}(?:,([^<>\n]{1,300}))?>>/g, (_, words?: string) => words ?? '')
    .replace(/(?<![\p{L}\d*])\*{1,2}(\S(?:[^*\n]{0,500}\S)?)\*{1,2}(?![\p{L}\d*])/gu, '$1')
    .replace(/(?<![\p{L}\d_])_{1,2}(\S(?:[^_\n]{0,500}\S)?)_{1,2}(?![\p{L}\d_])/gu, '$1')
    .replace(/`([^`\n]{1,500})`/g, '$1');
}
