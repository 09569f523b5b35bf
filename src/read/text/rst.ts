import type { Diagnose } from '../../diagnostics/index.js';
import type { FrontMatterField, GridDocument } from '../../model/index.js';
import { readCell } from '../cells/cell.js';
import { createPassages, plainLevel } from '../cells/passages.js';
import { layOutTable, type RawRow } from '../html/html-table.js';
import { createLineWriter } from './line-writer.js';
import { splitRecords } from './records.js';
import { readRstInline } from './rst-inline.js';
import {
  gridBorder,
  type RstTable,
  readGridTable,
  readSimpleTable,
  simpleBorder,
  toRawCell,
} from './rst-tables.js';

const adornment = /^([=\-~^"'`#*+:.<>_])\1{2,}[ \t]*$/;
const item = /^[ \t]*(?:[-*+•]|#\.|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+(?:\[[ xX]\][ \t]+)?(\S.*)$/;
const field = /^:([^:\s][^:]{0,60}):(?:[ \t]+(.*))?$/;
const directive = /^[ \t]*\.\.[ \t]+(?:\|[^|]{1,60}\|[ \t]+)?([\w-]{1,40})::[ \t]*(.*)$/;
/** Directives whose words are a heading over what they hold. */
const headed = /^(?:admonition|topic|sidebar|rubric|centered)$/;
/** Directives that hold nothing to read. */
const unseen = /^(?:image|figure|contents|highlight|meta|default-role|role|index|sectnum|class|tags)$/;

/** Returns the tables and running text of a reStructuredText, with the number of the line as row. What it includes is not read, and said. */
export function readRst(file: string, text: string, diagnose: Diagnose): GridDocument {
  const lines = text.split('\n').map((line) => line.trimEnd().replaceAll('\t', '        '));
  const passages = createPassages(file);
  const writer = createLineWriter(passages, readRstInline, (line) => /^\*\*[^*]+\*\*:?$/.test(line));
  const fields: FrontMatterField[] = [];
  const included: string[] = [];
  const styles: string[] = [];
  let tableCount = 0;
  const levelOf = (style: string) => {
    if (!styles.includes(style)) styles.push(style);
    return Math.min(6, styles.indexOf(style) + 1);
  };
  const addTable = ({ rows, lines: starts }: Omit<RstTable, 'end'>, caption = '') => {
    writer.end();
    const place = { file, part: `table ${++tableCount}` };
    const headings = caption === '' ? passages.headings() : [...passages.headings(), caption];
    passages.table({ place, headings, rows: layOutTable(rows, place), lines: starts });
  };

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const next = lines[index + 1] ?? '';
    const row = index + 1;
    const [, name, argument = ''] = directive.exec(line) ?? [];
    const [, words] = item.exec(line) ?? [];
    const [, key, value] = field.exec(line) ?? [];
    const over = adornment.exec(line)?.[1];
    if (line === '') writer.end();
    else if (gridBorder.test(line) && /^[ ]*\|/.test(next)) {
      const table = readGridTable(lines, index, readRstInline);
      addTable(table);
      index = table.end - 1;
    } else if (simpleBorder.test(line)) {
      const table = readSimpleTable(lines, index, readRstInline);
      addTable(table);
      index = table.end - 1;
    } else if (over !== undefined && next !== '' && adornment.exec(lines[index + 2] ?? '')?.[1] === over) {
      writer.heading(levelOf(`${over} over`), next.trim(), row + 1);
      index += 2;
    } else if (over !== undefined) writer.end();
    else if (/^\S/.test(line) && words === undefined && isUnderline(next, line)) {
      writer.heading(levelOf(next[0] ?? ''), line, row);
      index++;
    } else if (name !== undefined) {
      writer.end();
      const end = endOfBlock(lines, index);
      if (name === 'include' || name === 'toctree' || name === 'literalinclude') {
        const listed =
          name === 'toctree'
            ? lines.slice(index + 1, end).filter((one) => /^\s+[^:\s]/.test(one))
            : [argument];
        included.push(...listed.map((one) => one.trim()));
        index = end - 1;
      } else if (name === 'list-table' || name === 'csv-table') {
        addTable(readListed(name, lines.slice(index + 1, end), row + 1), readRstInline(argument));
        index = end - 1;
      } else if (unseen.test(name)) index = end - 1;
      else if (headed.test(name)) writer.heading(plainLevel, argument, row);
      else if (argument !== '') writer.line(argument, row);
    } else if (/^[ ]*\.\.(?:[ ]|$)/.test(line)) index = endOfBlock(lines, index) - 1;
    else if (key !== undefined) {
      if (passages.headings().length <= 1 && words === undefined) {
        fields.push({ name: key, cell: readCell(readRstInline(value ?? ''), { file, row }) });
      } else writer.line(`${key}: ${value ?? ''}`, row);
    } else if (words !== undefined) {
      const end = endOfItem(lines, index);
      writer.item([words, ...lines.slice(index + 1, end).map((one) => one.trim())].join(' '), row);
      index = end - 1;
    } else if (
      /^\S.{0,80}$/.test(line) &&
      /^ {2,}\S/.test(next) &&
      !line.endsWith('::') &&
      (lines[index - 1] ?? '') === ''
    ) {
      writer.heading(plainLevel, line, row);
    } else writer.line(line.replace(/^[ ]*\|[ ]/, '').replace(/::$/, ':'), row);
  }
  writer.end();
  if (included.length > 0)
    diagnose('includes-left-out', { file }, { count: included.length, names: included.slice(0, 5) });
  return { ...passages.finish(), hasLines: true, ...(fields.length > 0 ? { frontMatter: fields } : {}) };
}

/** A line of marks at least nearly as long as the title above it. */
function isUnderline(line: string, title: string): boolean {
  return adornment.test(line) && line.trim().length >= Math.min(title.length - 1, 40);
}

/** What is indented below a directive or comment belongs to it. */
function endOfBlock(lines: readonly string[], start: number): number {
  const indent = (lines[start] ?? '').search(/\S/);
  let end = start + 1;
  while (end < lines.length && ((lines[end] ?? '') === '' || (lines[end] ?? '').search(/\S/) > indent)) end++;
  return end;
}

function endOfItem(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (end < lines.length && /^ +\S/.test(lines[end] ?? '') && !item.test(lines[end] ?? '')) end++;
  return end;
}

/** A table written as a list of lists, or as CSV. */
function readListed(
  kind: 'list-table' | 'csv-table',
  body: readonly string[],
  firstLine: number,
): Omit<RstTable, 'end'> {
  const option = (name: string) =>
    body
      .map((line) => new RegExp(`^\\s+:${name}:\\s*(.*)$`).exec(line)?.[1])
      .find((one) => one !== undefined);
  const rest = body.map((line) => (/^\s+:[\w-]+:/.test(line) ? '' : line));
  const rows: { cells: string[][]; line: number }[] = [];
  if (kind === 'csv-table') {
    const head = option('header');
    if (head !== undefined) rows.push({ cells: recordsOf(head)[0] ?? [], line: firstLine });
    rest.forEach((line, index) => {
      if (line.trim() !== '') rows.push({ cells: recordsOf(line.trim())[0] ?? [], line: firstLine + index });
    });
  } else {
    rest.forEach((line, index) => {
      const [, isRow, words] = /^\s+(\*)?\s*-(?:\s+(.*))?$/.exec(line) ?? [];
      const isCell = isRow !== undefined || (words !== undefined && indentOf(line) === cellIndent(rest));
      if (isRow !== undefined) rows.push({ cells: [], line: firstLine + index });
      if (isCell) rows.at(-1)?.cells.push([words ?? '']);
      else rows.at(-1)?.cells.at(-1)?.push(line);
    });
  }
  const headerRows = Number(option('header-rows') ?? (option('header') === undefined ? 0 : 1));
  const raw = rows.map(
    ({ cells }, index): RawRow => ({
      cells: cells.map((lines) =>
        toRawCell({ lines, columns: 1, rows: 1 }, index < headerRows, readRstInline),
      ),
      group: 0,
      at: 0,
    }),
  );
  return { rows: raw, lines: rows.map(({ line }) => line) };
}

const indentOf = (line: string) => line.search(/-/);

/** The first row sets the column in which cells begin. */
function cellIndent(lines: readonly string[]): number {
  return indentOf(lines.find((line) => /^\s+\*\s*-/.test(line)) ?? '');
}

function recordsOf(line: string): string[][][] {
  const records = splitRecords(line.replace(/,[ ]+(?=")/g, ','), ',') ?? [line.split(',')];
  return records.map((record) => record.map((cell) => [cell.trim()]));
}
