import type { Diagnose } from '../diagnostics/index.js';
import type { GridDocument, InputFile } from '../model/index.js';
import { cleanText } from './clean-text.js';
import { decodeText } from './encoding.js';
import { detectFormat, nameBinary, type TextFormat } from './format.js';

type Reader = (file: string, text: string, diagnose: Diagnose) => Promise<GridDocument>;

/** One reader a format; each parser is loaded only when a file needs it. */
const readers: Readonly<Record<TextFormat, Reader>> = {
  delimited: async (file, text, diagnose) => {
    const { readDelimited } = await import('./delimited.js');
    return { file, title: null, grids: readDelimited(file, text, diagnose) };
  },
  html: async (file, text) => (await import('./html.js')).readHtml(file, text),
  markdown: async (file, text) => (await import('./markdown.js')).readMarkdown(file, text),
  text: async (file, text) => (await import('./text-document.js')).readTextDocument(file, text),
};

/**
 * Gives the tables of a file, each cell with its place. The format is known by content, not by the file's name. A file
 * that cannot be read gives no tables and a diagnostic.
 */
export async function readGrids(input: InputFile, diagnose: Diagnose): Promise<GridDocument> {
  const { path: file, bytes } = input;
  const place = { file };
  const none: GridDocument = { file, title: null, grids: [] };
  if (bytes.length === 0) {
    diagnose('file-empty', place, {});
    return none;
  }
  const binary = nameBinary(bytes);
  if (binary !== null) {
    diagnose('file-not-a-grid-format', place, { found: binary });
    return none;
  }
  const decoded = decodeText(bytes);
  if (decoded.encoding !== 'UTF-8') diagnose('file-not-utf8', place, { encoding: decoded.encoding });
  const { text, count } = cleanText(decoded.text);
  if (count > 0) diagnose('text-cleaned', place, { count });
  if (text.trim() === '') {
    diagnose('file-empty', place, {});
    return none;
  }
  return readers[detectFormat(text)](file, text, diagnose);
}
