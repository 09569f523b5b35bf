/** A word or number of a text, as written, with the offsets (UTF-16) of its first letter and of the end. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True for `39`, `2.5`, `400,000`, `1st`; false for what a number is only part of, such as `8wk` and `3D`. */
  readonly isNumber: boolean;
  /** True for a web or e-mail address, which is one token. */
  readonly isAddress: boolean;
}

// An address begins where its letters do: were each letter tried, a line of a thousand dots would take a million steps.
const addressPattern =
  /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]]|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

// In order: addresses, abbreviations by single letters (`e.g`, `U.K`), numbers with inner separators, words. A word is letters, marks and digits;
// one apostrophe, hyphen or ampersand may be between two of them (`don't`, `T-shaped`, `t&cs`), never a spaced dash. More than
// twelve parts are no word.
const wordPattern =
  /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}\p{M}])|\p{N}+(?:[.,]\p{N}+)+(?![\p{L}\p{N}\p{M}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘ʼ&\-‐‑][\p{L}\p{N}][\p{L}\p{N}\p{M}]*){0,11}/u;
const tokenPattern = new RegExp(`${addressPattern.source}|${wordPattern.source}`, 'gu');

const numberPattern = /^\p{N}+(?:[.,]\p{N}+)*(?:st|nd|rd|th)?$/iu;

/** Returns the words, numbers and addresses of a text in order. Text in any script is split by letters, so nothing is lost from `naïve` or `Łódź`. */
export function tokenise(text: string): Token[] {
  return plainPattern.test(text) ? tokenisePlain(text) : tokeniseAny(text);
}

/** Most lines are plain letters and blanks: parting those needs no more than looking for the letters. */
const plainPattern = /^[A-Za-z]+(?:[,;:!?]? [A-Za-z]+)*[.,;:!?]?$/;

function tokenisePlain(text: string): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  for (let index = 0; index <= text.length; index++) {
    const isLetter = index < text.length && (text.charCodeAt(index) | 32) >= 97;
    if (isLetter && start < 0) start = index;
    if (isLetter || start < 0) continue;
    tokens.push({ text: text.slice(start, index), start, end: index, isNumber: false, isAddress: false });
    start = -1;
  }
  return tokens;
}

function tokeniseAny(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const written = match[0];
    tokens.push({
      text: written,
      start: match.index,
      end: match.index + written.length,
      isNumber: numberPattern.test(written),
      isAddress: /[@:]|^www\./.test(written),
    });
  }
  return tokens;
}

/** Returns a word in the form that lists of words hold: composed, in lower case, with straight apostrophes and plain hyphens. */
export function normaliseWord(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(small)) return small;
  return small.normalize('NFC').replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, '-');
}
