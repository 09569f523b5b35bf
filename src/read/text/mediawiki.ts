import type { Diagnose } from '../../diagnostics/index.js';
import type { GridDocument } from '../../model/index.js';
import { readBlocks } from '../cells/blocks.js';
import { createPassages, isBoldHeading, plainLevel } from '../cells/passages.js';
import { layOutTable } from '../html/html-table.js';
import { blankComments } from './markdown-lines.js';
import { isBoldWikiLine, readWikiInline, takeOutTemplates } from './mediawiki-inline.js';
import { readWikiTable, tableOpening } from './mediawiki-table.js';
import { goesOn, isRule } from './text-lines.js';

const heading = /^(={1,6})[ \t]*(\S.*?)[ \t]*\1[ \t]*$/;
const item = /^([*#:;]+)[ \t]*(.*)$/;
const spacing = { spacesPart: false };

/**
 * Gives the tables and running text of a page of MediaWiki, with the number of the line as row. Templates are left out and said;
 * comments, categories, files and footnotes are left out.
 */
export function readMediaWiki(file: string, text: string, diagnose: Diagnose): GridDocument {
  const plain = blankComments(text).replace(/<ref(?:\s[^<>/]{0,200})?>[^<]{0,2000}<\/ref>|<\/?nowiki>/gi, '');
  const { text: source, names } = takeOutTemplates(plain);
  if (names.length > 0) {
    diagnose('templates-left-out', { file }, { count: names.length, names: [...new Set(names)].slice(0, 5) });
  }
  const lines = source.split('\n');
  const passages = createPassages(file);
  let tableCount = 0;
  let wrapped = null as WrappedLine | null; // It is set in functions, too.
  const addLine = (words: string, row: number, isItem: boolean) => {
    const blocks = readBlocks(readWikiInline(words), spacing);
    passages.lines(isItem ? blocks.map((block) => ({ ...block, kind: 'listItem' as const })) : blocks, row);
  };
  const addHeading = (level: number, words: string, row: number) => {
    const blocks = readBlocks(readWikiInline(words), spacing);
    passages.heading(level, blocks.map((block) => block.text).join(' '), row);
  };
  const endLine = () => {
    if (wrapped) addLine(wrapped.lines.join(' '), wrapped.row, false);
    wrapped = null;
  };

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const row = index + 1;
    const [, marks, title] = heading.exec(line.trim().slice(0, 500)) ?? [];
    const [, bullets, words] = item.exec(line.trim()) ?? [];
    if (tableOpening.test(line)) {
      endLine();
      const table = readWikiTable(lines, index);
      const place = { file, part: `table ${++tableCount}` };
      const headings = table.caption === '' ? passages.headings() : [...passages.headings(), table.caption];
      passages.table({ place, headings, rows: layOutTable(table.rows, place), lines: table.lines });
      index = table.end - 1;
    } else if (marks !== undefined && title !== undefined) {
      endLine();
      addHeading(marks.length, title, row);
    } else if (line.trim() === '' || isRule(line)) endLine();
    else if (bullets !== undefined && words !== undefined) {
      endLine();
      if (bullets.startsWith(';')) {
        const [term, ...rest] = words.split(' : ');
        addHeading(plainLevel, term ?? '', row);
        if (rest.length > 0) addLine(rest.join(' : '), row, false);
      } else addLine(words, row, /[*#]/.test(bullets));
    } else if (isBoldWikiLine(line) && isBoldHeading(line.trim())) {
      endLine();
      addHeading(plainLevel, line, row);
    } else if (wrapped !== null && continues(wrapped, line)) wrapped.lines.push(line.trim());
    else {
      endLine();
      wrapped = { lines: [line.trim()], row };
    }
  }
  endLine();
  return { ...passages.finish(), hasLines: true };
}

interface WrappedLine {
  readonly lines: string[];
  readonly row: number;
}

/** A wiki shows lines below each other as one; those that begin with a small letter are meant so. */
function continues({ lines }: WrappedLine, line: string): boolean {
  return /^\p{Ll}/u.test(line) || goesOn(lines.at(-1) ?? '', line);
}
