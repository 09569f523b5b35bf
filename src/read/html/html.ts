import type { Diagnose } from '../../diagnostics/index.js';
import type { GridDocument } from '../../model/index.js';
import { type BlockCollector, createBlockCollector, type RawBlock, textOfBlocks } from '../cells/blocks.js';
import { createPassages, isBoldHeading, type PassageBuilder, plainLevel } from '../cells/passages.js';
import { headingElements } from '../markup/html-elements.js';
import { type HtmlElement, type HtmlEvent, walkHtml } from '../markup/html-walk.js';
import { limits } from '../source/limits.js';
import { lineNumbers } from '../source/line-numbers.js';
import { findLayout } from './html-layout.js';
import { layOutTable, type RawRow, readSpans } from './html-table.js';

/** On a page the line ends and spaces of the source are layout. */
const pageParts = { linesPart: false, spacesPart: false };

/** A table that is being read. Tables inside its cells are part of them. */
interface OpenTable {
  readonly element: HtmlElement;
  readonly rows: { cells: RawRow['cells'][number][]; group: number; isFoot: boolean; at: number }[];
  group: number;
  isFoot: boolean;
  inner: number;
  caption: string;
  cell: HtmlElement | null;
}

/**
 * Returns the tables and the running text of an HTML page. A table inside a table's cell is part of that cell, unless the outer
 * one only lays out the page. Struck text (`<del>`, `<s>`) is kept as written; hidden elements, menus, banners, footers and
 * forms are left out. A line's row is its number among the lines of the page.
 */
export function readHtml(file: string, text: string, diagnose: Diagnose): GridDocument {
  const passages = createPassages(file);
  let [lineCount, tableCount] = [0, 0];
  const { title, ...parts } = readHtmlInto(passages, text, {
    file,
    lineAt: lineNumbers(text),
    nextRow: () => ++lineCount,
    nextTable: () => ++tableCount,
  });
  reportParts(parts, file, diagnose);
  return passages.finish(title);
}

/** Where a piece of HTML stands: how its lines and tables are counted. */
export interface HtmlPlace {
  readonly file: string;
  /** Returns the line of the file for a position of the piece. */
  readonly lineAt: (at: number) => number;
  /** Returns the row of the next heading or line. */
  readonly nextRow: () => number;
  readonly nextTable: () => number;
}

/** What a reader of a page does not see, or not well. */
export interface PartsLeftOut {
  readonly hidden: number;
  readonly beside: number;
  readonly tooDeep: number;
}

/** Reports what was left out of a page or of several pieces of one file. */
export function reportParts(
  { hidden, beside, tooDeep }: PartsLeftOut,
  file: string,
  diagnose: Diagnose,
): void {
  if (tooDeep > 0) diagnose('page-nested-too-deep', { file }, { count: tooDeep, limit: limits.depth });
  if (hidden + beside > 0) diagnose('page-parts-left-out', { file }, { hidden, beside });
}

/** Adds the tables and lines of a piece of HTML to a document. Gives the text of its `<title>` and what was left out. */
export function readHtmlInto(
  passages: PassageBuilder,
  html: string,
  place: HtmlPlace,
): PartsLeftOut & { readonly title: string | null } {
  const { events, title, hiddenCount, tooDeepCount } = walkHtml(html);
  const besideCount = readEvents(passages, events, place);
  return { title, hidden: hiddenCount, beside: besideCount, tooDeep: tooDeepCount };
}

/** Returns how many parts beside the content were left out. */
function readEvents(
  passages: PassageBuilder,
  events: readonly HtmlEvent[],
  { file, lineAt, nextRow, nextTable }: HtmlPlace,
): number {
  const { layoutTables, beside } = findLayout(events);
  const page = createBlockCollector(pageParts);
  const words = createBlockCollector(pageParts);
  let table: OpenTable | null = null;
  let heading: HtmlElement | null = null;
  /** What takes the words of the open cell, caption or heading. */
  let inner: BlockCollector | null = null;
  const asides: HtmlElement[] = [];
  const silenced = new Set<HtmlElement>();

  const addLines = () => {
    for (const block of page.take()) addLine(block);
  };
  const addLine = ({ text, kind, isBold }: RawBlock) => {
    const row = nextRow();
    const isHeading = kind !== 'listItem' && isBold === true && isBoldHeading(text);
    if (isHeading) passages.heading(plainLevel, text, row);
    else passages.lines([{ text, kind }], row);
  };
  const endTable = (ended: OpenTable) => {
    const part = `table ${nextTable()}`;
    const foot = ended.rows.filter((row) => row.isFoot);
    const rows = [...ended.rows.filter((row) => !row.isFoot), ...foot];
    const above = passages.headings();
    const headings = ended.caption === '' ? above : [...above, ended.caption];
    const lines = rows.map(({ at }) => lineAt(at));
    passages.table({ place: { file, part }, headings, rows: layOutTable(rows, { file, part }), lines });
    table = null;
  };

  const openInTable = (open: OpenTable, element: HtmlElement) => {
    const { name } = element;
    if (name === 'table') open.inner++;
    if (open.inner > 0) inner?.open(element);
    else if (name === 'tr') {
      open.rows.push({ cells: [], group: open.group, isFoot: open.isFoot, at: element.at });
    } else if (name === 'td' || name === 'th' || name === 'caption') {
      open.cell = element;
      inner = words;
    } else if (name === 'thead' || name === 'tbody' || name === 'tfoot') {
      open.group++;
      open.isFoot = name === 'tfoot';
    } else (inner ?? page).open(element);
  };
  const closeInTable = (open: OpenTable, element: HtmlElement) => {
    const { name } = element;
    if (open.inner > 0) {
      inner?.close(element);
      if (name === 'table') open.inner--;
    } else if (open.element === element) {
      addLines();
      endTable(open);
    } else if (open.cell === element) {
      const blocks = words.take().map(({ text, kind }) => ({ text, kind }));
      if (name === 'caption') open.caption = textOfBlocks(blocks);
      else {
        if (open.rows.length === 0) {
          open.rows.push({ cells: [], group: open.group, isFoot: false, at: element.at });
        }
        open.rows.at(-1)?.cells.push({ blocks, isHeading: name === 'th', ...readSpans(element) });
      }
      open.cell = null;
      inner = null;
    } else if (name === 'thead' || name === 'tbody' || name === 'tfoot') {
      open.group++;
      open.isFoot = false;
    } else if (name !== 'tr') (inner ?? page).close(element);
  };

  for (const event of events) {
    if (event.kind === 'text') {
      if (inner) inner.text(event.text);
      else if (asides.length === 0) page.text(event.text);
      else if (/\S/.test(event.text)) for (const element of asides.slice(-1)) silenced.add(element);
      continue;
    }
    const { element } = event;
    const { name } = element;
    if (event.kind === 'open') {
      if (table) openInTable(table, element);
      else if (heading) inner?.open(element);
      else if (name === 'table' && !layoutTables.has(element)) {
        addLines();
        table = { element, rows: [], group: 0, isFoot: false, inner: 0, caption: '', cell: null };
      } else if (
        (headingElements.has(name) || name === 'summary') &&
        asides.every((aside) => aside.name === 'header')
      ) {
        addLines();
        heading = element;
        inner = words;
      } else {
        if (beside.has(element)) asides.push(element);
        page.open(element);
      }
    } else if (table) closeInTable(table, element);
    else if (heading === element) {
      const title = textOfBlocks(words.take());
      const level = name === 'summary' ? plainLevel : Number(name.slice(1));
      if (title !== '') passages.heading(level, title, nextRow());
      heading = null;
      inner = null;
    } else if (heading) inner?.close(element);
    else {
      if (asides.at(-1) === element) asides.pop();
      page.close(element);
    }
  }
  addLines();
  return silenced.size;
}
