import { languageOf } from './language.js';
import { foldPlural, stem } from './stem.js';
import { normaliseWord } from './token.js';

/** What is known of a word as it is written. */
export interface KnownWord {
  /** In the form that lists of words hold; see `normaliseWord`. */
  readonly normal: string;
  readonly stem: string;
  readonly singular: string;
  readonly isStop: boolean;
  readonly isFiller: boolean;
}

/** Returns what is known of a word in a language; the notes of an event use the same few thousand words again and again. */
export function knownWord(written: string, lang: string): KnownWord {
  let words = wordsByLanguage.get(lang);
  if (words === undefined || words.size >= maxRemembered) {
    words = new Map();
    wordsByLanguage.set(lang, words);
  }
  let word = words.get(written);
  if (word === undefined) {
    word = describeWord(written, lang);
    words.set(written, word);
  }
  return word;
}

const wordsByLanguage = new Map<string, Map<string, KnownWord>>();
const maxRemembered = 50_000;

function describeWord(written: string, lang: string): KnownWord {
  const { stopWords, fillerWords } = languageOf(lang);
  const normal = normaliseWord(written);
  return {
    normal,
    stem: stem(written, lang),
    singular: foldPlural(written, lang),
    isStop: stopWords.has(normal),
    isFiller: fillerWords.has(normal),
  };
}
