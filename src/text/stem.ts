import { languageOf } from './language.js';
import { normaliseWord } from './token.js';

/**
 * Returns the key under which forms of a word meet: `skills` and `skill`, `recruiting` and `recruitment`, `co-design` and `codesign`,
 * `JDs` and `JD`, `AFC` and `AfC`. Acronyms are never cut (`NHS` gives `nhs`). A key is for comparing, never for show.
 */
export function stem(word: string, lang: string): string {
  return fold(word, languageOf(lang).stem);
}

/** Returns the key under which only singular and plural meet: `skills` and `skill`, `JDs` and `JD`, but not `develop` and `development`. */
export function foldPlural(word: string, lang: string): string {
  return fold(word, languageOf(lang).singular);
}

/** True for a word with two capitals or more, such as `NHS`, `DDaT`, `JDs`; not for a long word that merely shouts (`RECRUITMENT`). */
export function isAcronym(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 2 || /[-‐‑]/.test(word)) return false;
  return word.length <= 5 || word !== word.toUpperCase();
}

/** The notes of an event use the same few thousand words again and again: each is folded once. */
const folded = new Map<(word: string) => string, Map<string, string>>();
const maxRemembered = 50_000;

function fold(word: string, cut: (word: string) => string): string {
  let known = folded.get(cut);
  if (known === undefined || known.size >= maxRemembered) {
    known = new Map();
    folded.set(cut, known);
  }
  let key = known.get(word);
  if (key === undefined) {
    key = foldAnew(word, cut);
    known.set(word, key);
  }
  return key;
}

/** No word of any language is longer; a stemmer tries the ends of a word many times. */
const longestWord = 100;

function foldAnew(word: string, cut: (word: string) => string): string {
  const whole = word.replace(/['’‘ʼ]s?$/u, '');
  if (isAcronym(whole)) return normaliseWord(whole.replace(/(\p{Lu})s$/u, '$1'));
  const plain = normaliseWord(whole).replaceAll('-', '');
  if (plain.length > longestWord) return plain;
  // Without a vowel before its last letter it is an acronym in lower case.
  if (!/[aeiouy\u00c0-\uffff].*.$/.test(plain)) return plain;
  return cut(plain);
}
