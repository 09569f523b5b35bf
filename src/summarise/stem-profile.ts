import { knownWord, tokenise } from '../text/index.js';

/** The stems of a text, without stop words and numbers, each with the words written for it. */
export type StemProfile = ReadonlyMap<string, readonly string[]>;

const numberWords = new Set(
  'one two three four five six seven eight nine ten twenty hundred half first second third'.split(' '),
);

/** True for a number said in a word, in English: it counts, and names nothing. */
export function isNumberWord(word: string): boolean {
  return numberWords.has(word.toLowerCase());
}

/** Returns the stems of a text. */
export function profileOf(text: string, lang: string): StemProfile {
  const profile = new Map<string, string[]>();
  for (const token of tokenise(text)) {
    const { normal, stem, isStop, isFiller } = knownWord(token.text, lang);
    if (token.isNumber || normal.length < 2 || numberWords.has(normal) || isStop || isFiller) continue;
    const written = profile.get(stem);
    if (written) written.push(token.text);
    else profile.set(stem, [token.text]);
  }
  return profile;
}

/** Returns how much two sets of stems share: Jaccard's coefficient, 0 to 1. */
export function likeness(a: StemProfile, b: StemProfile): number {
  let shared = 0;
  for (const key of a.keys()) if (b.has(key)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
