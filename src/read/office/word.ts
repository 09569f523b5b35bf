import mammoth from 'mammoth';
import type { Diagnose } from '../../diagnostics/index.js';
import type { GridDocument } from '../../model/index.js';
import { readHtml } from '../html/html.js';
import { cleanText } from '../source/clean-text.js';
import { decodeText } from '../source/encoding.js';
import { limits } from '../source/limits.js';
import { damaged } from '../source/unreadable.js';
import { type Archive, openArchive } from './archive.js';
import { readXmlForTree } from './plain-xml.js';
import { mainPart, readRelations } from './relations.js';
import { chunkSign, readWordMarks, type WordText } from './word-marks.js';
import { readWordStyles, type StyleRole, type WordStyles } from './word-styles.js';

/**
 * Returns the tables, headings and running text of a Word document (DOCX, DOCM, DOTX). Paragraphs of a heading style, also of one
 * made from it, are headings; pictures, deleted text, tables of contents, headers and footers are no part of it; comments and
 * footnotes are left out and told.
 */
export async function readWord(file: string, bytes: Uint8Array, diagnose: Diagnose): Promise<GridDocument> {
  const archive = openArchive(bytes);
  const counts = { comments: 0, footnotes: 0 };
  const main = mainPart(archive, 'word/document.xml');
  const marks = archive.has(main) ? readMarks(readXmlForTree(archive, main)) : null;
  const pieces = (marks?.chunks ?? []).map((id) => readPiece(archive, main, id));
  const converted = await convert(archive, counts, { name: main, xml: marks?.xml ?? null });
  const whole = pieces.reduce<string>((text, piece, index) => {
    const sign = chunkSign(index + 1);
    return text.replace(`<p>${sign}</p>`, () => piece ?? '').replace(sign, '');
  }, converted);
  const { text: html, count } = cleanText(whole);
  if (count > 0) diagnose('text-cleaned', { file }, { count });
  const document = readHtml(file, html, diagnose);
  if (marks && marks.hidden > 0) diagnose('hidden-text', { file }, { count: marks.hidden });
  const unread = pieces.filter((piece) => piece === null).length;
  if (unread > 0) diagnose('pieces-not-read', { file }, { count: unread });
  if (counts.comments > 0) diagnose('comments-left-out', { file }, { count: counts.comments });
  if (counts.footnotes > 0) diagnose('footnotes-left-out', { file }, { count: counts.footnotes });
  return document;
}

/** An element of a document as mammoth hands it to a transformation. */
interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly styleId?: string | null;
}

interface DocumentCounts {
  comments: number;
  footnotes: number;
}

/** A text that no pattern gets through is no document that Word wrote. */
function readMarks(xml: string): WordText {
  try {
    return readWordMarks(xml);
  } catch (error) {
    throw damaged(error);
  }
}

/** Returns a piece of another file that a document holds (`altChunk`) as HTML, or null where it is of another format. */
function readPiece(archive: Archive, main: string, id: string): string | null {
  const relation = readRelations(archive, main).find((one) => one.id === id && !one.outside);
  if (!relation || !archive.has(relation.target)) return null;
  const bytes = archive.bytes(relation.target);
  if (bytes.length > limits.treeBytes || isArchive(bytes)) return null;
  const { text } = decodeText(bytes);
  if (/\.(?:x?html?)$/i.test(relation.target) || /^\s*<(?!\?xml|w:)/.test(text)) return text;
  if (!/\.txt$/i.test(relation.target)) return null;
  return text
    .split('\n')
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('');
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

interface MainText {
  readonly name: string;
  /** What is to be read in place of the part; null where the part is missing. */
  readonly xml: string | null;
}

async function convert(archive: Archive, counts: DocumentCounts, main: MainText): Promise<string> {
  const styles = archive.has('word/styles.xml')
    ? readWordStyles(readXmlForTree(archive, 'word/styles.xml'))
    : null;
  const options = {
    styleMap: [1, 2, 3, 4, 5, 6].map((level) => `p[style-name='${headingName(level)}'] => h${level}:fresh`),
    // A document may hold rules of its own for the conversion; ours are the ones that count.
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    transformDocument: (document: WordElement) => transform(document, styles, counts),
  };
  try {
    // mammoth takes an archive that is open already, which its types do not tell: so it never unpacks one itself.
    const input = { file: asMammothFile(archive, main) } as unknown as Parameters<
      typeof mammoth.convertToHtml
    >[0];
    const { value } = await mammoth.convertToHtml(input, options);
    return value.replace(/<img [^>]*>/g, '');
  } catch (error) {
    throw damaged(error);
  }
}

function asMammothFile(archive: Archive, main: MainText) {
  return {
    exists: (name: string) => archive.has(name),
    read: async (name: string, encoding?: string) =>
      encoding === undefined
        ? archive.bytes(name)
        : name === main.name && main.xml !== null
          ? main.xml
          : readXmlForTree(archive, name),
  };
}

function headingName(level: number): string {
  return `heading of level ${level}`;
}

/** Returns the document with its headings named by their level, and without what is no part of its text. */
function transform(document: WordElement, styles: WordStyles | null, counts: DocumentCounts): WordElement {
  const roleOf = ({ type, styleId }: WordElement) =>
    type === 'paragraph' ? (styles?.roleOf(styleId ?? null) ?? null) : null;
  const usesTitle = (element: WordElement): boolean =>
    roleOf(element) === 'title' || (element.children ?? []).some(usesTitle);
  // Where there is a title, all other headings are below it.
  const lowered = usesTitle(document) ? 1 : 0;
  const levelOf = (role: StyleRole) =>
    Math.min(6, role === 'title' ? 1 : (role === 'subtitle' ? 1 : Number(role)) + lowered);

  const walk = (element: WordElement): WordElement => {
    if (element.children === undefined) return element;
    const role = roleOf(element);
    if (role === 'contents') return { ...element, children: [] };
    const children = element.children.filter(isKept).map(walk);
    if (role === null) return { ...element, children };
    const heading = { styleId: null, styleName: headingName(levelOf(role)), numbering: null };
    return { ...element, ...heading, children };
  };
  const isKept = ({ type }: WordElement) => {
    if (type === 'noteReference') counts.footnotes++;
    if (type === 'commentReference') counts.comments++;
    return type !== 'noteReference' && type !== 'commentReference' && type !== 'image';
  };
  return walk(document);
}
