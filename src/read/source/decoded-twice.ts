/** Letters that Windows-1252 has for the bytes 0x80 to 0x9f. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map([...upper].map((letter, index) => [letter, 0x80 + index]));

const follow = `[${upper}\u00a0-\u00bf]`;
/** What UTF-8 looks like where somebody read it as Windows-1252: letters with accents, and dashes, quotation marks and the like. */
const twice = new RegExp(`[ÂÃ]${follow}|â${follow}{2}|[ÅÄ]${follow}|ð${follow}{3}`, 'gu');

/** What came out, and the lines it is in, from 1. */
export interface Repaired {
  readonly text: string;
  readonly count: number;
  readonly lines: readonly number[];
  /** The first that was repaired, as it was and as it is. */
  readonly example: { readonly was: string; readonly is: string };
}

/**
 * Returns a text with letters repaired that were decoded twice (`â€™` for an apostrophe), or null where it holds none. Only what is whole UTF-8
 * again is repaired, and only where it is a letter, a mark or a sign that people write.
 */
export function repairDecodedTwice(text: string): Repaired | null {
  if (!/[ÂÃâÅÄð]/.test(text)) return null;
  const found: { at: number; was: string; is: string }[] = [];
  for (const match of text.matchAll(twice)) {
    const is = decodeAgain(match[0]);
    if (is !== null) found.push({ at: match.index, was: match[0], is });
  }
  // `Ä` and `Å` before a mark may be right where nothing else is wrong.
  const isSure = found.some(({ was }) => /^[Ããâð]/u.test(was)) || found.length > 3;
  const [first] = found;
  if (!first || !isSure) return null;
  const pieces: string[] = [];
  const lines = new Set<number>();
  let kept = 0;
  let line = 1;
  for (const { at, was, is } of found) {
    const before = text.slice(kept, at);
    line += before.split('\n').length - 1;
    lines.add(line);
    pieces.push(before, is);
    kept = at + was.length;
  }
  return {
    text: pieces.join('') + text.slice(kept),
    count: found.length,
    lines: [...lines],
    example: { was: first.was, is: first.is },
  };
}

function decodeAgain(text: string): string | null {
  const bytes = [...text].map((letter) => byteOf.get(letter) ?? letter.codePointAt(0) ?? 0);
  try {
    const is = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return /^(?:[\u00a0-\u017f\u2010-\u2044\u20ac\u2122]|\p{Extended_Pictographic})$/u.test(is) ? is : null;
  } catch {
    return null;
  }
}
