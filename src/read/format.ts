import type { PackedFormat, TextFormat } from '../model/index.js';
import { findJsonFault } from './json/json-fault.js';
import { openArchive } from './office/archive.js';
import { findUtf16 } from './source/encoding.js';
import { encrypted, Unreadable } from './source/unreadable.js';
import { detectWrittenFormat } from './text/text-format.js';

/** Signatures of file types that cannot contain a readable table, with their everyday names. */
const signatures: readonly (readonly [string, string])[] = [
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['424d', 'a BMP picture'],
  ['52494646', 'a picture or a sound (RIFF)'],
  ['25504446', 'a PDF document'],
  ['504b0304', 'a ZIP archive'],
  ['1f8b', 'a compressed file (gzip)'],
  ['7f454c46', 'a program'],
  ['4d5a', 'a program'],
];

/** Returns what a file is in plain words when it is no text, else null. */
export function nameBinary(bytes: Uint8Array): string | null {
  const start = hexOf(bytes, 4);
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known && !(known[0].length === 4 && isMostlyText(bytes))) return known[1];
  return findUtf16(bytes) !== null || isMostlyText(bytes) ? null : 'not text';
}

/** The part of an archive by which each packed format is known. Without an entry for a new one this does not compile. */
const packedParts: Readonly<Record<PackedFormat, RegExp>> = {
  workbook: /^xl\/workbook\.(xml|bin)$/,
  word: /^word\/document\d*\.xml$/,
  slides: /^ppt\/presentation\.xml$/,
};

const zip = '504b0304';
const compoundFile = 'd0cf11e0';

/**
 * Returns the format of an Office file by the parts it holds, or null when it is none. Old workbooks are compound files, and so
 * is any Office file with a password: throws `Unreadable` for what cannot be read.
 */
export function detectPackedFormat(bytes: Uint8Array): PackedFormat | null {
  const start = hexOf(bytes, 4);
  if (start === compoundFile) return detectCompoundFile(bytes);
  if (isSpreadsheetXml(bytes)) return 'workbook';
  if (start !== zip) return null;
  const opened = openArchive(bytes);
  const { names } = opened;
  for (const [format, part] of Object.entries(packedParts) as [PackedFormat, RegExp][]) // The keys of the record.
    if (names.some((name) => part.test(name))) return format;
  const types = names.includes('[Content_Types].xml') ? opened.text('[Content_Types].xml') : '';
  const main = /officedocument\.(\w+)ml\.\w+\.main\+xml|ms-(word|excel|powerpoint)\.[\w.]+\.main\+xml/.exec(
    types,
  );
  const program = main?.[1] ?? main?.[2];
  if (program !== undefined) return packedByProgram[program] ?? null;
  const kind = names.includes('mimetype') ? opened.text('mimetype') : '';
  if (/opendocument\.spreadsheet/.test(kind)) return 'workbook';
  if (/opendocument\.(text|presentation)/.test(kind)) throw notAGrid('an OpenDocument text or presentation');
  return null;
}

/** Where the parts have names of their own, their types tell the program. */
const packedByProgram: Readonly<Record<string, PackedFormat>> = {
  spreadsheet: 'workbook',
  excel: 'workbook',
  wordprocessing: 'word',
  word: 'word',
  presentation: 'slides',
  powerpoint: 'slides',
};

/** A workbook as Excel 2003 wrote it, one XML text; its name often ends in `.xls`. */
function isSpreadsheetXml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return (
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml/.test(head) &&
    head.includes('urn:schemas-microsoft-com:office:spreadsheet')
  );
}

function notAGrid(found: string): Unreadable {
  return new Unreadable((diagnose, place) => diagnose('file-not-a-grid-format', place, { found }));
}

/** The names in a compound file's directory are UTF-16. */
function detectCompoundFile(bytes: Uint8Array): PackedFormat {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  if (text.includes('EncryptedPackage')) throw encrypted();
  if (/Workbook|Book\0/.test(text)) return 'workbook';
  throw notAGrid('a document of an old Office program');
}

function hexOf(bytes: Uint8Array, length: number): string {
  return [...bytes.subarray(0, length)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A stray NUL byte is left by old systems; more of them are no text. */
const maxNuls = 10;

/** Hardly a NUL or control byte in the first 8 KiB: the two-letter signatures also begin ordinary texts. */
function isMostlyText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  let controls = 0;
  let nuls = 0;
  for (const byte of head) {
    if (byte === 0) nuls++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls++;
  }
  return nuls <= maxNuls && nuls * 20 <= head.length && controls <= head.length * 0.02;
}

/** Returns the format of a text by what it holds, not by its name. */
export function detectFormat(text: string): TextFormat {
  return looksLikeJson(text) ? 'json' : detectWrittenFormat(text);
}

/** An object with a name, or a list of objects or lists; a JSON text that breaks further on is one all the same. */
const jsonOpening =
  /^\s*(?:(?:\[\s*)?\{\s*(?:"(?:[^"\\]|\\.){0,1000}"\s*:|\}\s*$)|\[\s*\[\s*"(?:[^"\\]|\\.){0,1000}"\s*[,\]])/;

/** A text may well begin with a bracket: `[Pathway] Teams, …` and `[x] done` are no JSON, a whole list of words is. */
function looksLikeJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  if (jsonOpening.test(text.slice(0, 5000))) return true;
  return /[\]}]\s*$/.test(text.slice(-200)) && findJsonFault(text) === null;
}
