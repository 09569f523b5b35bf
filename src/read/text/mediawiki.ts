import type { Diagnose } from '../../diagnostics/index.js';
import type { GridDocument } from '../../model/index.js';
import { createPassages, plainLevel } from '../cells/passages.js';
import { layOutTable } from '../html/html-table.js';
import { createLineWriter } from './line-writer.js';
import { blankComments } from './markdown-lines.js';
import { isBoldWikiLine, readWikiInline, takeOutTemplates } from './mediawiki-inline.js';
import { readWikiTable, tableOpening } from './mediawiki-table.js';
import { hasReversedHeadings, isRule } from './text-lines.js';

const heading = /^(={1,6})[ \t]*(\S.*?)[ \t]*\1[ \t]*$/;
const item = /^([*#:;]+)[ \t]*(.*)$/;

/**
 * Returns the tables and running text of a page of MediaWiki, with the number of the line as row. Templates are left out and said;
 * comments, categories, files and footnotes are left out.
 */
export function readMediaWiki(file: string, text: string, diagnose: Diagnose): GridDocument {
  const plain = blankComments(text).replace(/<ref(?:\s[^<>/]{0,200})?>[^<]{0,2000}<\/ref>|<\/?nowiki>/gi, '');
  const { text: source, names } = takeOutTemplates(plain);
  if (names.length > 0) {
    diagnose('templates-left-out', { file }, { count: names.length, names: [...new Set(names)].slice(0, 5) });
  }
  const lines = source.split('\n');
  // DokuWiki shares links and lists with MediaWiki.
  const isReversed = hasReversedHeadings(lines);
  const passages = createPassages(file);
  let tableCount = 0;
  const writer = createLineWriter(passages, readWikiInline, isBoldWikiLine);

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const row = index + 1;
    const [, marks, title] = heading.exec(line.trim().slice(0, 500)) ?? [];
    const [, bullets, words] = item.exec(line.trim()) ?? [];
    if (tableOpening.test(line)) {
      writer.end();
      const table = readWikiTable(lines, index);
      const place = { file, part: `table ${++tableCount}` };
      const headings = table.caption === '' ? passages.headings() : [...passages.headings(), table.caption];
      passages.table({ place, headings, rows: layOutTable(table.rows, place), lines: table.lines });
      index = table.end - 1;
    } else if (marks !== undefined && title !== undefined)
      writer.heading(isReversed ? 7 - marks.length : marks.length, title, row);
    else if (line.trim() === '' || isRule(line)) writer.end();
    else if (bullets === undefined || words === undefined) writer.line(line, row);
    else if (bullets.startsWith(';')) {
      const [term = '', ...rest] = words.split(' : ');
      writer.heading(plainLevel, term, row);
      if (rest.length > 0) writer.line(rest.join(' : '), row);
    } else if (/[*#]/.test(bullets)) writer.item(words, row);
    else {
      writer.end();
      writer.line(words, row);
    }
  }
  writer.end();
  return { ...passages.finish(), hasLines: true };
}
