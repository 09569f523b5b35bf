import type { DiagnosticCode } from '../diagnostics/index.js';
import type { GridDocument, InputFile, Place } from '../model/index.js';
import { detectPackedFormat, nameBinary } from './format.js';
import { readGrids } from './index.js';
import { decodeText } from './source/encoding.js';

/** Returns the line of the file, from 1, that something is in; null where it is not known. */
export type FindLine = (place: Place, code?: DiagnosticCode) => number | null;

/** These findings tell a line of the file as their row. */
const knownByLine: ReadonlySet<DiagnosticCode> = new Set([
  'bytes-not-utf8',
  'quote-not-closed',
  'json-broken',
] as const);

/**
 * Returns what tells the line of a place in files of text (CSV, TSV, Markdown, HTML, plain text): for a row of a table the line it
 * begins in, for a table as a whole its first. Office files, JSON, UTF-16 and files whose lines editors count in several ways
 * have none.
 */
export async function findLines(inputs: readonly InputFile[]): Promise<FindLine> {
  const documents = new Map<string, GridDocument>();
  for (const input of inputs) {
    if (hasPlainLines(input.bytes)) documents.set(input.path, await readGrids(input, () => {}));
  }
  return (place, code) => {
    const document = documents.get(place.file);
    if (document === undefined) return null;
    if (code !== undefined && knownByLine.has(code)) return place.row ?? null;
    return lineIn(document, place);
  };
}

function lineIn({ grids, passages, hasLines }: GridDocument, { part, row, column }: Place): number | null {
  const grid = grids.find((one) => one.place.part === part);
  // The first line of a file that is one table would tell nothing that its name does not.
  if (row === undefined) return part === undefined ? null : (grid?.lines?.[0] ?? null);
  const inTable = grid?.lines?.[row - 1] ?? null;
  const isPassage =
    column === undefined &&
    hasLines === true &&
    passages.some(
      (one) => one.kind !== 'table' && one.cell.place.part === part && one.cell.place.row === row,
    );
  if (!isPassage) return inTable;
  // A heading may name its table and lines of text as well; then the number of a row may be that of another's line.
  return inTable === null || inTable === row ? row : null;
}

/** Files with other line breaks than `\n` and `\r\n` have as many lines as the program that counts them. */
function hasPlainLines(bytes: Uint8Array): boolean {
  try {
    if (bytes.length === 0 || detectPackedFormat(bytes) !== null || nameBinary(bytes) !== null) return false;
  } catch {
    return false;
  }
  const { text, encoding } = decodeText(bytes);
  return encoding !== 'UTF-16' && !/[\u000b\u000c\u0085\u2028\u2029]/.test(text) && !hasLoneReturn(bytes);
}

function hasLoneReturn(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(13); at >= 0; at = bytes.indexOf(13, at + 1)) {
    if (bytes[at + 1] !== 10) return true;
  }
  return false;
}
