import type { Element } from 'domhandler';
import type { Diagnose } from '../../diagnostics/index.js';
import type { Block, Grid, GridDocument, Passage } from '../../model/index.js';
import { cellOf } from '../cells/cell.js';
import { isIntroduction, plainLevel } from '../cells/passages.js';
import { limits } from '../source/limits.js';
import { damaged } from '../source/unreadable.js';
import { type Archive, openArchive } from './archive.js';
import { type Diagrams, readDiagrams } from './diagrams.js';
import { readOwnLine } from './own-deck.js';
import { readXmlPart } from './plain-xml.js';
import { type ListedSlide, listSlides, openSlide } from './slide-list.js';
import { readSlideTable } from './slide-table.js';
import { childElements, childNamed, readTextBody } from './slide-text.js';

/**
 * Returns the tables and the text of a presentation (PPTX) in the order of its slides: a section is a heading of level 1, a
 * slide's title one of level 2. Hidden slides are left out and told; slide numbers, dates, footers and speaker's notes are not read.
 */
export async function readSlides(file: string, bytes: Uint8Array, diagnose: Diagnose): Promise<GridDocument> {
  const archive = openArchive(bytes);
  try {
    return readPresentation(file, archive, diagnose);
  } catch (error) {
    throw damaged(error);
  }
}

/** What is on one slide, in order. */
interface Content {
  title: string;
  /** Whether this tool made the slide. */
  isOurs: boolean;
  pieces: ({ readonly block: Block } | { readonly table: Element })[];
}

function readPresentation(file: string, archive: Archive, diagnose: Diagnose): GridDocument {
  const passages: Passage[] = [];
  const parts = new Set<string>();
  const hidden: number[] = [];
  let cleanedCount = 0;
  let title: string | null = null;
  let section: string | null = null;
  for (const slide of listSlides(archive)) {
    const { root, cleaned } = openSlide(archive, slide.part);
    cleanedCount += cleaned;
    if (root.attribs.show === '0' || root.attribs.show === 'false') {
      hidden.push(slide.number);
      continue;
    }
    const content: Content = { title: '', isOurs: false, pieces: [] };
    const diagrams = readDiagrams(archive, slide.part);
    gather(childNamed(childNamed(root, 'p:cSld'), 'p:spTree'), { content, diagrams }, 0);
    if (content.isOurs) content.pieces = content.pieces.flatMap(readOwnPiece);
    title ??= content.title === '' ? null : content.title;
    if (slide.section !== null && slide.section !== section) {
      const place = { file, part: slide.section };
      passages.push({ kind: 'heading', level: 1, cell: cellOf([line(slide.section)], place) });
    }
    section = slide.section;
    passages.push(
      ...toPassages(content, slide, { file, part: namePart(content.title, slide.number, parts) }),
    );
  }
  if (cleanedCount > 0) diagnose('text-cleaned', { file }, { count: cleanedCount });
  if (hidden.length > 0) {
    diagnose('hidden-slides', { file }, { count: hidden.length, slides: hidden.join(', ') });
  }
  const comments = countComments(archive);
  if (comments > 0) diagnose('comments-left-out', { file }, { count: comments });
  const grids = passages.flatMap((passage) => (passage.kind === 'table' ? [passage.grid] : []));
  return { file, title, grids, passages };
}

function readOwnPiece(piece: Content['pieces'][number]): Content['pieces'] {
  if ('table' in piece) return [piece];
  const block = readOwnLine(piece.block);
  return block === null ? [] : [{ block }];
}

function namePart(title: string, number: number, taken: Set<string>): string {
  const plain = title === '' ? `slide ${number}` : title;
  const name = taken.has(plain) ? `${plain} (slide ${number})` : plain;
  taken.add(name);
  return name;
}

function line(text: string): Block {
  return { text, kind: 'line' };
}

interface Gathering {
  readonly content: Content;
  readonly diagrams: Diagrams;
}

function gather(parent: Element | undefined, { content, diagrams }: Gathering, depth: number): void {
  if (!parent || depth > limits.depth) return;
  for (const shape of childElements(parent)) {
    if (shape.name === 'p:grpSp') gather(shape, { content, diagrams }, depth + 1);
    else if (shape.name === 'p:graphicFrame') {
      const data = childNamed(childNamed(shape, 'a:graphic'), 'a:graphicData');
      const table = childNamed(data, 'a:tbl');
      if (table) content.pieces.push({ table });
      const diagram = childNamed(data, 'dgm:relIds')?.attribs['r:dm'];
      for (const text of diagrams(diagram ?? '')) content.pieces.push({ block: { text, kind: 'listItem' } });
    } else if (shape.name === 'p:sp') gatherText(shape, content);
  }
}

/** What a placeholder of the layout shows by itself on every slide. */
const furniture = new Set(['sldNum', 'dt', 'ftr', 'hdr']);

function gatherText(shape: Element, content: Content): void {
  const placeholder = childNamed(childNamed(childNamed(shape, 'p:nvSpPr'), 'p:nvPr'), 'p:ph');
  const type = placeholder?.attribs.type ?? (placeholder ? 'obj' : 'none');
  if (nameOf(shape) === 'Footnote') content.isOurs = true;
  if (furniture.has(type) || nameOf(shape) === 'Footnote') return;
  const blocks = readTextBody(childNamed(shape, 'p:txBody'), type === 'obj');
  const isTitle = (type === 'title' || type === 'ctrTitle') && content.title === '';
  if (isTitle) content.title = blocks.map(({ text }) => text).join(' ');
  else content.pieces.push(...blocks.map((block) => ({ block })));
}

/** What decks of this tool call the line of links below the notes. */
function nameOf(shape: Element): string | undefined {
  return childNamed(childNamed(shape, 'p:nvSpPr'), 'p:cNvPr')?.attribs.name;
}

function toPassages(
  { title, pieces }: Content,
  { section }: ListedSlide,
  place: { readonly file: string; readonly part: string },
): Passage[] {
  const headings = [section ?? '', title].filter((heading) => heading !== '');
  const titled: Passage[] =
    title === '' ? [] : [{ kind: 'heading', level: 2, cell: cellOf([line(title)], place) }];
  let tables = 0;
  const rest = pieces.map((piece, index): Passage => {
    if ('table' in piece) {
      tables++;
      const part = tables === 1 ? place.part : `${place.part}, table ${tables}`;
      const at = { file: place.file, part };
      const grid: Grid = { place: at, headings, rows: readSlideTable(piece.table, at) };
      return { kind: 'table', grid };
    }
    const cell = cellOf([piece.block], { ...place, row: index + 1 });
    const next = pieces[index + 1];
    const opensList =
      piece.block.kind !== 'listItem' && next && 'block' in next && next.block.kind === 'listItem';
    return opensList && isIntroduction(cell.text)
      ? { kind: 'heading', level: plainLevel, cell }
      : { kind: 'line', cell };
  });
  return [...titled, ...rest];
}

function countComments(archive: Archive): number {
  const parts = archive.names.filter((name) => /^ppt\/comments\/.*\.xml$/.test(name));
  return parts.reduce(
    (sum, name) => sum + (readXmlPart(archive, name, limits.treeBytes).match(/<\w+:cm[\s>]/g)?.length ?? 0),
    0,
  );
}
