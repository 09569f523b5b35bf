/**
 * Characters that no document may hold or nobody can see: controls, byte order marks inside text, zero-width spaces, soft
 * hyphens, word joiners, invisible operators, and the controls that embed, isolate or override the direction of text. The last
 * can disguise words (`Txet` shown as `texT`); scripts written from right to left read well without them. The joiners U+200C
 * and U+200D stay: Persian words and emoji need them.
 */
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** Marks of direction. Between letters from right to left they keep brackets and full stops in place; elsewhere they are litter. */
const directionMarks = /[\u061c\u200e\u200f]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** How pages write such characters: `&#8203;`, `&#x202e;`, `&shy;`. */
const entity = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(shy|lrm|rlm|ZeroWidthSpace|NegativeThinSpace|NoBreak));/gi;
const named: Readonly<Record<string, string>> = {
  shy: '\u00ad',
  lrm: '\u200e',
  rlm: '\u200f',
  zerowidthspace: '\u200b',
  negativethinspace: '\u200b',
  nobreak: '\u2060',
};

const lineBreaks = /[\u000b\u000c\u0085\u2028\u2029]/g;

/**
 * Returns the text without characters that cannot be seen or that no XML document may hold, written as they are or as an entity,
 * and how many they were.
 */
export function cleanText(text: string): { text: string; count: number } {
  const wellFormed = decodeInvisible(text.toWellFormed()).replace(lineBreaks, '\n');
  let count = countOf(wellFormed, invisible);
  let clean = count === 0 ? wellFormed : wellFormed.replace(invisible, '');
  const marks = countOf(clean, directionMarks);
  if (marks > 0 && !rightToLeft.test(clean)) {
    clean = clean.replace(directionMarks, '');
    count += marks;
  }
  return { text: clean, count };
}

/** Returns the text with invisible characters in place of the entities that stand for them; all other entities stay. */
function decodeInvisible(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (written: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? written;
    const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
    // Pages mean letters of Windows-1252 by the controls above 127.
    if (!(code < 0x7f || code >= 0xad) || code > 0xffff || code === 0) return written;
    if (code === 0x2028 || code === 0x2029) return ' ';
    const letter = String.fromCharCode(code);
    return countOf(letter, invisible) + countOf(letter, directionMarks) > 0 ? letter : written;
  });
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
