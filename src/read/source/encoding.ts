import { detectEncoding } from './detect-encoding.js';
import { decodeWindows1252 } from './windows-1252.js';

/** Text of a file and the encoding it was read in, as people name it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** Bytes in a UTF-8 text that are none, read as Windows-1252, and the line of the first; null where there are none. */
  readonly strays: { readonly count: number; readonly line: number } | null;
  /** True where the words are in no encoding as words are. */
  readonly isUnknown?: boolean;
}

/**
 * Returns the text of bytes: by its byte order mark, else as UTF-16 where every other byte is NUL, else as UTF-8, else as
 * the encoding that its letters speak for, at last as Windows-1252, in which every byte is a letter. A text that is UTF-8 but for a few bytes is read as UTF-8 and only those
 * bytes as Windows-1252. The mark is not part of the text; line ends become `\n`. `asked`: the encoding that a person names.
 */
export function decodeText(bytes: Uint8Array, asked: string | null = null): DecodedText {
  const decoded = asked === null ? decode(bytes) : decodeAs(bytes, asked);
  return { ...decoded, text: decoded.text.replace(/\r\n?/g, '\n') };
}

/** In the encoding that a person names; it is no guess, and nothing is said of it. */
function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const decoder = new TextDecoder(encoding);
  const isWestern = decoder.encoding === 'windows-1252';
  return {
    text: isWestern ? decodeWindows1252(bytes) : decoder.decode(bytes),
    encoding: 'UTF-8',
    strays: null,
  };
}

function decode(bytes: Uint8Array): DecodedText {
  const byteOrder = findUtf16(bytes);
  if (byteOrder !== null) {
    return { text: new TextDecoder(byteOrder).decode(bytes), encoding: 'UTF-16', strays: null };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8', strays: null };
  } catch {
    return decodeMixed(bytes);
  }
}

/**
 * Returns the byte order of UTF-16 text, or null where it is none. Without a mark it shows by its spaces, line ends and Latin
 * letters: a tenth of the code units at least have NUL as their high byte, far fewer have it as their low one.
 */
export function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const units = Math.min(bytes.length, 4096) >> 1;
  if (bytes.length % 2 !== 0 || units < 4) return null;
  let little = 0;
  let big = 0;
  for (let index = 0; index < units * 2; index += 2) {
    const first = bytes[index] ?? 0;
    const second = bytes[index + 1] ?? 0;
    if (second === 0 && isTextByte(first)) little++;
    else if (first === 0 && isTextByte(second)) big++;
    else if (first === 0 && second === 0) return null;
  }
  if (little * 10 >= units && big * 10 < little) return 'utf-16le';
  if (big * 10 >= units && little * 10 < big) return 'utf-16be';
  return null;
}

const isTextByte = (byte: number) => byte >= 32 || byte === 9 || byte === 10 || byte === 13;

/** Where most bytes above 127 make no UTF-8, the rest do so by chance. */
function decodeMixed(bytes: Uint8Array): DecodedText {
  const strays: number[] = [];
  let sequences = 0;
  let line = 1;
  let strayLine = 0;
  for (let index = 0; index < bytes.length; ) {
    const byte = bytes[index] ?? 0;
    const length = byte < 0x80 ? 1 : sequenceLength(bytes, index);
    if (byte === 10) line++;
    if (length === 0) {
      if (strays.length === 0) strayLine = line;
      strays.push(index);
    } else if (length > 1) sequences++;
    index += Math.max(1, length);
  }
  if (sequences < strays.length) {
    const { name, label, isPlausible } = detectEncoding(bytes);
    const text = label === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(label).decode(bytes);
    return { text, encoding: name, strays: null, ...(isPlausible ? {} : { isUnknown: true }) };
  }
  const decoder = new TextDecoder('utf-8');
  const pieces: string[] = [];
  let from = 0;
  for (const at of strays) {
    pieces.push(decoder.decode(bytes.subarray(from, at)), decodeWindows1252(bytes.subarray(at, at + 1)));
    from = at + 1;
  }
  pieces.push(decoder.decode(bytes.subarray(from)));
  return {
    text: pieces.join('').replace(/^\ufeff/, ''),
    encoding: 'UTF-8',
    strays: { count: strays.length, line: strayLine },
  };
}

/** Returns the length of the UTF-8 sequence that begins here, 0 where none does (overlong forms and surrogates are none). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  for (let offset = 1; offset < length; offset++) {
    if (((bytes[at + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const isBeyond = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return isOverlong || isBeyond ? 0 : length;
}
