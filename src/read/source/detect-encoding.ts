import { analyse } from 'chardet';
import { decodeWindows1252 } from './windows-1252.js';

/** An encoding: what people call it, and the label that `TextDecoder` knows it by. */
interface Encoding {
  readonly name: string;
  readonly label: string;
}

/** An encoding that was recognised. */
export interface RecognisedEncoding extends Encoding {
  /** False where no encoding gives letters as words have them. */
  readonly isPlausible: boolean;
}

const encoding = (name: string, label = name.toLowerCase()): Encoding => ({ name, label });
const western = encoding('Windows-1252');
const encodings: readonly Encoding[] = [
  western,
  encoding('Windows-1250'),
  encoding('Windows-1251'),
  encoding('ISO-8859-2'),
  encoding('KOI8-R'),
  encoding('KOI8-U'),
  encoding('Mac Roman', 'macintosh'),
  encoding('Mac Cyrillic', 'x-mac-cyrillic'),
  encoding('Shift-JIS', 'shift_jis'),
  encoding('EUC-JP'),
  encoding('GB18030'),
  encoding('Big5'),
  encoding('EUC-KR'),
  encoding('Windows-1253'),
  encoding('Windows-1254'),
  encoding('Windows-1257'),
];

/** Names that mean one of them where only some signs differ. */
const alike: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-7': 'windows-1253',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
  gbk: 'gb18030',
};

interface Candidate {
  readonly encoding: Encoding;
  /** The share of words that are none. */
  readonly fault: number;
  readonly isPlausible: boolean;
  readonly confidence: number;
}

/** As many bytes are enough to know an encoding by. */
const sampleLength = 100_000;
/** Encodings whose share of odd words differs by less than this are told apart by the statistics of letters alone. */
const tolerance = 0.06;
/** The share of odd words above which letters are no longer plausible. */
const maxFault = 0.34;
/** Fewer words prove nothing. */
const minWords = 8;

/**
 * Gives the encoding of bytes that are not UTF-8: the one in which the words of the text look like words. Each encoding is judged by the
 * words it gives: capitals or signs inside them, letters of two scripts, nearly all letters with accents. Those as good as the
 * best are told apart by the statistics of `chardet`. Windows-1252 wins where nothing speaks clearly for another.
 */
export function detectEncoding(bytes: Uint8Array): RecognisedEncoding {
  const sample = cutAtLine(bytes);
  const confidences = readConfidences(sample);
  const declared = declaredEncoding(sample);
  const all = encodings.flatMap((encoding): Candidate[] => {
    const text = decodeAs(sample, encoding.label);
    if (text === null) return [];
    const confidence = (confidences.get(encoding) ?? 0) + (encoding === declared ? 100 : 0);
    return [{ encoding, confidence, ...measureFault(text) }];
  });
  const plain = all.find((one) => one.encoding === western);
  const least = Math.min(...all.map(({ fault }) => fault));
  const close = all.filter(({ fault }) => fault <= least + tolerance);
  const best = close.toSorted((one, other) => other.confidence - one.confidence)[0];
  const isClear =
    best !== undefined &&
    (!plain || plain.fault > best.fault + tolerance || best.confidence >= plain.confidence + 10);
  const chosen = isClear ? best : plain;
  return { ...(chosen?.encoding ?? western), isPlausible: chosen?.isPlausible ?? false };
}

/** The sample ends where a line does, so that no letter of several bytes is cut. */
function cutAtLine(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleLength) return bytes;
  const end = bytes.lastIndexOf(10, sampleLength);
  return bytes.subarray(0, end > 0 ? end : sampleLength);
}

function readConfidences(bytes: Uint8Array): ReadonlyMap<Encoding, number> {
  const confidences = new Map<Encoding, number>();
  for (const { name, confidence } of analyse(bytes)) {
    const encoding = encodingNamed(name);
    if (encoding) confidences.set(encoding, Math.max(confidence, confidences.get(encoding) ?? 0));
  }
  return confidences;
}

/** What a page says of itself: `<meta charset="…">`, `<?xml encoding="…"?>`. */
function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  const name = /(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,200}?encoding)\s*=\s*["']?([\w-]{2,30})/i.exec(
    head,
  )?.[1];
  return name === undefined ? undefined : encodingNamed(name);
}

const pieces = /[^\s,;:.!?"'()[\]{}<>|/\\=+*&%#@_~`\u2026\u2013\u2014\u201c-\u201e\u00ab\u00bb-]+/gu;
const capitalInside = /\p{Ll}(?=\p{Lu})/u;
const asciiCapitalInside = /[a-z](?=[A-Z])/;
const signInside = /\p{L}[^\p{L}\p{M}\p{Nd}\u2018\u2019\u00b7\u30fb\u30fc]\p{L}/u;
const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
const cjkInWord = /[a-z][\p{Script=Han}\p{Script=Hangul}]|[\p{Script=Han}\p{Script=Hangul}][a-z]/u;
const halfWidth = /[\uff61-\uff9f]/u;

function encodingNamed(name: string): Encoding | undefined {
  const label = alike[name.toLowerCase()] ?? name.toLowerCase();
  return encodings.find((one) => one.label === label);
}

/** Returns the text of bytes in an encoding, or null where they are not in it: bytes without a letter, controls, private letters. */
function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    const isWestern = label === western.label;
    const text = isWestern ? decodeWindows1252(bytes) : new TextDecoder(label, { fatal: true }).decode(bytes);
    return /[\u0080-\u009f\ue000-\uf8ff\ufffd]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** Judges the words with letters beyond ASCII. */
function measureFault(text: string): Pick<Candidate, 'fault' | 'isPlausible'> {
  let words = 0;
  let odd = 0;
  let letters = 0;
  let capitals = 0;
  for (const [word] of text.matchAll(pieces)) {
    const beyond = word.match(/[^\u0000-\u007f]/gu);
    if (beyond === null) continue;
    words++;
    if (isOdd(word, beyond.length)) odd++;
    letters += beyond.filter((letter) => /\p{L}/u.test(letter)).length;
    capitals += beyond.filter((letter) => /\p{Lu}/u.test(letter)).length;
  }
  const isShouted = letters >= 8 && capitals > letters * 0.6;
  // No language has both: what is `š` in ISO-8859-2 is `ą` in Windows-1250.
  const isMixed = /[łęż]/.test(text) && /[šŠ]/.test(text) && !/[ěřů]/.test(text);
  const fault = odd / Math.max(1, words) + (isShouted ? 0.2 : 0) + (isMixed ? 0.2 : 0);
  return { fault, isPlausible: words < minWords || fault <= maxFault };
}

function isOdd(word: string, beyond: number): boolean {
  if (capitalInside.test(word) && !asciiCapitalInside.test(word)) return true;
  if (signInside.test(word) || halfWidth.test(word) || cjkInWord.test(word)) return true;
  const found = scripts.filter((script) => script.test(word));
  if (found.length > 1) return true;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 3 && beyond > word.length * 0.7 && found[0] === scripts[0];
}
