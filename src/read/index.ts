import type { Diagnose } from '../diagnostics/index.js';
import type { GridDocument, InputFile, PackedFormat, TextFormat } from '../model/index.js';
import { detectFormat, detectPackedFormat, nameBinary } from './format.js';
import { cleanText } from './source/clean-text.js';
import { repairDecodedTwice } from './source/decoded-twice.js';
import { decodeText } from './source/encoding.js';
import { Unreadable } from './source/unreadable.js';
import { nameOtherFormat } from './text/other-formats.js';

type TextReader = (file: string, text: string, diagnose: Diagnose) => Promise<GridDocument>;
type PackedReader = (file: string, bytes: Uint8Array, diagnose: Diagnose) => Promise<GridDocument>;

/** One reader a format; each parser is loaded only when a file needs it. */
const textReaders: Readonly<Record<TextFormat, TextReader>> = {
  delimited: async (...input) => (await import('./text/delimited.js')).readDelimited(...input),
  html: async (...input) => (await import('./html/html.js')).readHtml(...input),
  json: async (...input) => (await import('./json/json.js')).readJson(...input),
  markdown: async (...input) => (await import('./text/markdown.js')).readMarkdown(...input),
  mediawiki: async (...input) => (await import('./text/mediawiki.js')).readMediaWiki(...input),
  asciidoc: async (...input) => (await import('./text/asciidoc.js')).readAsciiDoc(...input),
  rst: async (...input) => (await import('./text/rst.js')).readRst(...input),
  mime: readMessage,
  yaml: async (...input) => (await import('./text/yaml.js')).readYaml(...input),
  text: async (...input) => (await import('./text/text-document.js')).readTextDocument(...input),
};

const packedReaders: Readonly<Record<PackedFormat, PackedReader>> = {
  workbook: async (...input) => (await import('./office/workbook.js')).readWorkbook(...input),
  word: async (...input) => (await import('./office/word.js')).readWord(...input),
  slides: async (...input) => (await import('./office/slides.js')).readSlides(...input),
};

/**
 * Returns the tables of a file, each cell with its place. The format is known by content, not by the file's name. A file
 * that cannot be read gives no tables and a diagnostic.
 */
export async function readGrids(
  input: InputFile,
  diagnose: Diagnose,
  encoding: string | null = null,
): Promise<GridDocument> {
  try {
    return await readByFormat(input, diagnose, encoding);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    error.report(diagnose, { file: input.path });
    return { file: input.path, title: null, grids: [], passages: [] };
  }
}

async function readByFormat(
  { path: file, bytes, isFound }: InputFile,
  diagnose: Diagnose,
  encoding: string | null,
): Promise<GridDocument> {
  if (bytes.length === 0) throw empty();
  const packed = detectPackedFormat(bytes);
  if (packed !== null) return packedReaders[packed](file, bytes, diagnose);
  const binary = encoding === null ? nameBinary(bytes) : null;
  if (binary !== null) throw notAGrid(binary, isFound);
  const decoded = decodeText(bytes, encoding);
  if (decoded.isUnknown) throw new Unreadable((report, place) => report('encoding-unknown', place, {}));
  if (decoded.encoding !== 'UTF-8') diagnose('file-not-utf8', { file }, { encoding: decoded.encoding });
  if (decoded.strays) diagnose('bytes-not-utf8', { file, row: decoded.strays.line }, decoded.strays);
  const nuls = decoded.text.split('\u0000').length - 1;
  if (nuls > 0) diagnose('nul-bytes-removed', { file }, { count: nuls });
  const repaired = repairDecodedTwice(decoded.text);
  if (repaired) diagnose('text-decoded-twice', { file, row: repaired.lines[0] ?? 1 }, repaired);
  const cleaned = cleanText(repaired?.text ?? decoded.text);
  const { text } = cleaned;
  const count = cleaned.count - nuls;
  if (count > 0) diagnose('text-cleaned', { file }, { count });
  if (text.trim() === '') throw empty();
  const other = isFound && codeName.test(file) ? 'source code' : nameOtherFormat(text);
  if (other !== null) throw notAGrid(other, isFound);
  return textReaders[detectFormat(text)](file, text, diagnose);
}

/** Nobody keeps notes in files of these names; one that is named outright is looked at all the same. */
const codeName =
  /\.(?:py|js|mjs|cjs|ts|tsx|jsx|css|scss|sh|bash|ps1|rb|go|rs|java|kt|c|h|cc|cpp|hpp|cs|php|r|jl|lua|sql|toml|ini|cfg|lock)$/i;

/** A file that was found in a folder need not be a grid. */
function notAGrid(found: string, isFound: boolean | undefined): Unreadable {
  const code = isFound ? 'file-passed-over' : 'file-not-a-grid-format';
  return new Unreadable((report, place) => report(code, place, { found }));
}

/** The lines of what a message holds are not those of its file. A message in a message is not opened. */
async function readMessage(file: string, source: string, diagnose: Diagnose): Promise<GridDocument> {
  const { openMessage } = await import('./text/mime.js');
  const opened = openMessage(file, source, diagnose);
  const { text, count } = cleanText(opened.text);
  if (count > 0) diagnose('text-cleaned', { file }, { count });
  if (text.trim() === '') throw empty();
  const format = detectFormat(text);
  const document = await textReaders[format === 'mime' ? 'text' : format](file, text, diagnose);
  return { ...withoutLines(document), title: document.title ?? opened.subject };
}

function withoutLines({ hasLines: _, ...document }: GridDocument): GridDocument {
  const bare = new Map(document.grids.map(({ lines: _, ...grid }) => [grid.place.part, grid]));
  const passages = document.passages.map((passage) =>
    passage.kind === 'table'
      ? { ...passage, grid: bare.get(passage.grid.place.part) ?? passage.grid }
      : passage,
  );
  return { ...document, grids: [...bare.values()], passages };
}

function empty(): Unreadable {
  return new Unreadable((diagnose, place) => diagnose('file-empty', place, {}));
}
