import { openArchive } from './archive.js';
import { Unreadable } from './unreadable.js';

/** How a file's text is built. */
export type TextFormat = 'delimited' | 'html' | 'markdown' | 'text' | 'json';

/** A file whose bytes a program packed: a workbook, a text document, slides. */
export type PackedFormat = 'workbook' | 'word' | 'slides';

/** First bytes that tell a kind of file which no table can be read from, and how people call it. */
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

/** Gives what a file is in plain words when it is no text, else null. */
export function nameBinary(bytes: Uint8Array): string | null {
  const start = hexOf(bytes, 4);
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known && !(known[0].length === 4 && isMostlyText(bytes))) return known[1];
  const isUtf16 = start.startsWith('fffe') || start.startsWith('feff');
  return isUtf16 || isMostlyText(bytes) ? null : 'not text';
}

const zip = '504b0304';
const compoundFile = 'd0cf11e0';

/**
 * Gives the format of an Office file by the parts it holds, or null when it is none. Old workbooks are compound files, and so
 * is any Office file with a password: throws `Unreadable` for what cannot be read.
 */
export function detectPackedFormat(bytes: Uint8Array): PackedFormat | null {
  const start = hexOf(bytes, 4);
  if (start === compoundFile) return detectCompoundFile(bytes);
  if (start !== zip) return null;
  const { names } = openArchive(bytes);
  const holds = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (holds(/^xl\/workbook\.(xml|bin)$/)) return 'workbook';
  if (holds(/^word\/document\d*\.xml$/)) return 'word';
  if (holds(/^ppt\/presentation\.xml$/)) return 'slides';
  const archive = names.includes('mimetype') ? openArchive(bytes).text('mimetype') : '';
  if (/opendocument\.spreadsheet/.test(archive)) return 'workbook';
  if (/opendocument\.(text|presentation)/.test(archive)) {
    throw new Unreadable((diagnose, place) =>
      diagnose('file-not-a-grid-format', place, { found: 'an OpenDocument text or presentation' }),
    );
  }
  return null;
}

/** The names in a compound file's directory are UTF-16. */
function detectCompoundFile(bytes: Uint8Array): PackedFormat {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  if (text.includes('EncryptedPackage')) {
    throw new Unreadable((diagnose, place) => diagnose('file-encrypted', place, {}));
  }
  if (text.includes('Workbook')) return 'workbook';
  throw new Unreadable((diagnose, place) =>
    diagnose('file-not-a-grid-format', place, { found: 'a document of an old Office program' }),
  );
}

function hexOf(bytes: Uint8Array, length: number): string {
  return [...bytes.subarray(0, length)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** No NUL byte and hardly a control byte in the first 8 KiB: the two-letter signatures also begin ordinary texts. */
function isMostlyText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls++;
  }
  return controls <= head.length * 0.02;
}

/** Gives the format of a text by what it holds, not by its name. */
export function detectFormat(text: string): TextFormat {
  const head = text.slice(0, 200_000);
  if (/^\s*[[{]/.test(head) && /[\]}]\s*$/.test(text.slice(-200))) return 'json';
  if (/^\s*(<!doctype html|<html|<head|<body|<table|<h[1-6]|<div|<section|<\?xml)/i.test(head)) return 'html';
  if (/^\s*\|?[ \t]*:?-{2,}:?[ \t]*(\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$/m.test(head)) return 'markdown';
  return isProseWithTables(head) ? 'text' : looksLikeMarkdown(head) ? 'markdown' : 'delimited';
}

/**
 * Headings or prose around tab-separated tables. In a file that is one table, lines without a tab are rare or stand
 * inside quotation marks.
 */
function isProseWithTables(text: string): boolean {
  const outsideQuotes = text.replace(/(^|\t)"(?:[^"]|"")*"(?=\t|\n|$)/g, '$1');
  const all = outsideQuotes.split('\n');
  const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';
  const lines = all.filter((line) => !isBlank(line));
  const withTabs = lines.filter((line) => line.includes('\t')).length;
  if (withTabs === 0) return false;
  const standsAlone = all.some(
    (line, index) =>
      !isBlank(line) && !line.includes('\t') && isBlank(all[index - 1]) && isBlank(all[index + 1]),
  );
  return standsAlone || lines.some((line) => /^#{1,6}\s/.test(line)) || lines.length - withTabs > withTabs;
}

function looksLikeMarkdown(text: string): boolean {
  return (text.match(/^#{1,6}\s+\S/gm)?.length ?? 0) >= 2;
}
