import MarkdownIt from 'markdown-it';
import type { Diagnose } from '../../diagnostics/index.js';
import type { Block, FrontMatterField, GridDocument } from '../../model/index.js';
import { readBlocks } from '../cells/blocks.js';
import { readCell } from '../cells/cell.js';
import { unmark } from '../cells/list-markers.js';
import { createPassages, isBoldHeading, type PassageBuilder, plainLevel } from '../cells/passages.js';
import { reportParts } from '../html/html.js';
import { unquoteCallouts } from './callouts.js';
import { readFrontMatter } from './front-matter.js';
import { findHtml, readHtmlPiece } from './html-in-markdown.js';
import { blankComments, readWikiLinks } from './markdown-lines.js';
import { findTables, type MarkdownTable } from './markdown-tables.js';

// The types of a token are not exported under their own name.
type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** Spaces are layout in Markdown. */
const spacing = { spacesPart: false };

/**
 * Returns the tables and the running text of a Markdown file, with the number of the source line as row of each line. `<br>`
 * and lists in cells are read as in HTML. Tables, HTML and callouts are found before the rest is parsed; each leaves a sign in
 * its line, at which it is added. Comments are left out.
 */
export function readMarkdown(file: string, text: string, diagnose: Diagnose): GridDocument {
  const lines = readWikiLinks(blankComments(text).split('\n'));
  const matter = readFrontMatter(file, lines);
  lines.fill('', 0, matter?.lineCount ?? 0);
  const fields = [...(matter?.fields ?? []), ...takeTagLines(file, lines)];
  const left = { hidden: 0, beside: 0, tooDeep: 0 };
  const passages = createPassages(file);
  let tableCount = 0;
  const nextTable = () => ++tableCount;
  const signs = new Map<string, (row: number) => void>();
  const sign = (line: number, indent: string, add: (row: number) => void) => {
    const mark = `\u0001${signs.size + 1}\u0001`;
    signs.set(mark, add);
    lines[line] = indent + mark;
  };
  // Entities are decoded with the cell's HTML; indented text is prose in minutes, hardly ever code.
  const parser = new MarkdownIt({ html: false }).disable('text_join').disable(['table', 'entity', 'code']);

  for (const { line, title } of unquoteCallouts(lines)) {
    if (title === null) continue;
    const words = wordsOf(parser.parseInline(title, {})[0]);
    sign(line, '', (row) => passages.heading(plainLevel, words, row));
  }
  for (const { start, end } of findHtml(lines)) {
    const own = lines.slice(start, end);
    lines.fill('', start, end);
    sign(start, indentOf(own[0]), (row) => {
      const parts = readHtmlPiece(passages, own, { file, row, nextTable });
      left.hidden += parts.hidden;
      left.beside += parts.beside;
      left.tooDeep += parts.tooDeep;
    });
  }
  for (const table of findTables(lines)) {
    const indent = indentOf(lines[table.start]);
    lines.fill('', table.start, table.end);
    sign(table.start, indent, () => addTable(table, `table ${nextTable()}`, parser, passages, file));
  }

  let listDepth = 0;
  const tokens = parser.parse(lines.join('\n'), {});
  tokens.forEach((token, index) => {
    const row = (token.map?.[0] ?? 0) + 1;
    if (token.type === 'list_item_open') listDepth++;
    else if (token.type === 'list_item_close') listDepth--;
    else if (token.type === 'heading_open') {
      passages.heading(Number(token.tag.slice(1)), wordsOf(tokens[index + 1]), row);
    } else if (token.type === 'paragraph_open') {
      readParagraph(tokens[index + 1], row, listDepth > 0);
    } else if (token.type === 'fence' || token.type === 'code_block') {
      const first = token.type === 'fence' ? row + 1 : row;
      token.content.split('\n').forEach((line, at) => {
        passages.lines(readBlocks(escapeHtml(line), spacing), first + at);
      });
    }
  });
  reportParts(left, file, diagnose);
  const document = passages.finish();
  const title = matter?.title ?? document.title;
  return { ...document, title, hasLines: true, ...(fields.length > 0 ? { frontMatter: fields } : {}) };

  function readParagraph(inline: Token | undefined, row: number, isItem: boolean): void {
    for (const line of splitLines(inline)) {
      const add = signs.get(line.text.trim());
      if (add) {
        add(row + line.offset);
        continue;
      }
      const blocks = readBlocks(line.text, spacing).map(
        (block): Block =>
          isItem && !line.isLabel && block.kind !== 'label' ? { ...block, kind: 'listItem' } : block,
      );
      const first = blocks[0];
      const isHeading =
        (!isItem || line.isLabel) && line.isBold && blocks.length === 1 && first?.kind !== 'listItem';
      if (first && isHeading && isBoldHeading(first.text)) {
        passages.heading(plainLevel, first.text, row + line.offset);
      } else passages.lines(blocks, row + line.offset);
    }
  }
}

/** HackMD keeps a page's tags in a heading: `###### tags: `retreat``. Takes such lines out, in place. */
function takeTagLines(file: string, lines: string[]): FrontMatterField[] {
  return lines.flatMap((line, index) => {
    const tags = /^#{6}[ \t]+tags[ \t]*:(.*)$/i.exec(line)?.[1];
    if (tags === undefined) return [];
    lines[index] = '';
    return [{ name: 'tags', cell: readCell(tags.replaceAll('`', ''), { file, row: index + 1 }, spacing) }];
  });
}

const indentOf = (line: string | undefined) => /^\s*/.exec(line ?? '')?.[0] ?? '';

function addTable(
  table: MarkdownTable,
  part: string,
  parser: InstanceType<typeof MarkdownIt>,
  passages: PassageBuilder,
  file: string,
): void {
  const rows = table.rows.map(({ cells }, row) =>
    cells.map((source, column) => {
      const inline = parser.parseInline(source, {})[0];
      return readCell(
        sourceOf(inline?.children ?? []),
        { file, part, row: row + 1, column: column + 1 },
        spacing,
      );
    }),
  );
  const lines = table.rows.map(({ line }) => line + 1);
  passages.table({ place: { file, part }, headings: passages.headings(), rows, lines });
}

interface ParagraphLine {
  readonly text: string;
  /** How many source lines below the paragraph's first it begins. */
  readonly offset: number;
  readonly isBold: boolean;
  /** Whether it is below another line and is a label or begins with one: `**Actions**`, `Actions:`. */
  readonly isLabel: boolean;
}

/**
 * Returns the lines of a paragraph: what hard breaks part. Wrapped source lines are one line, unless a list marker, a table or a
 * label (`Actions:`) follows, which many write without a blank line above.
 */
function splitLines(inline: Token | undefined): ParagraphLine[] {
  const lines: ParagraphLine[] = [];
  let children: Token[] = [];
  let offset = 0;
  let begin = 0;
  const end = () => {
    const text = sourceOf(children);
    const isBold = isAllBold(children);
    const isLabel = begin > 0 && (isBold || label.test(text.trim()));
    if (text.trim() !== '') lines.push({ text, offset: begin, isBold, isLabel });
    children = [];
    begin = offset;
  };
  const all = inline?.children ?? [];
  all.forEach((child, index) => {
    const isBreak = child.type === 'softbreak' || child.type === 'hardbreak';
    if (!isBreak) {
      children.push(child);
      return;
    }
    offset++;
    const next = all[index + 1]?.content.trimStart() ?? '';
    const last = all[index - 1]?.content ?? '';
    const parts =
      child.type === 'hardbreak' ||
      isAllBold(children) ||
      next.startsWith('\u0001') ||
      last.endsWith('\u0001');
    const below = lineFrom(all, index + 1);
    if (parts || unmark(next).isMarked || isAllBold(below) || label.test(sourceOf(below).trimStart())) end();
    else children.push(child);
  });
  end();
  return lines;
}

/** A few words with a capital, then a colon: `Next steps:`. */
const label = /^\p{Lu}[\p{L} &/'’()-]{1,30}:(?:\s|$)/u;

/** Returns the tokens up to the next break. */
function lineFrom(tokens: readonly Token[], from: number): readonly Token[] {
  let end = from;
  while (end < tokens.length && !/break$/.test(tokens[end]?.type ?? '')) end++;
  return tokens.slice(from, end);
}

function isAllBold(children: readonly Token[]): boolean {
  let depth = 0;
  let hasWords = false;
  for (const child of children) {
    if (child.type === 'strong_open') depth++;
    else if (child.type === 'strong_close') depth--;
    else if (/[^\s:]/.test(child.content)) {
      if (depth === 0) return false;
      hasWords = true;
    }
  }
  return hasWords && depth === 0;
}

/** Returns the words of a heading's inline token on one line. */
function wordsOf(inline: Token | undefined): string {
  return readBlocks(sourceOf(inline?.children ?? []), spacing)
    .map((block) => block.text)
    .join(' ');
}

/** Returns inline tokens as a cell's source: emphasis and link targets go, HTML stays to be read, code is no HTML. */
function sourceOf(children: readonly Token[]): string {
  return children
    .map((child) => {
      if (child.type === 'softbreak') return ' ';
      if (child.type === 'hardbreak') return '\n';
      if (child.type === 'image') return escapeHtml(child.content);
      const isLiteral = child.type === 'code_inline' || child.type === 'text_special';
      return isLiteral ? escapeHtml(child.content.replace(/\\\|/g, '|')) : child.content;
    })
    .join('');
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
