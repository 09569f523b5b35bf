import { english } from './english.js';
import { normaliseWord } from './token.js';

/** What is known of a language. Words are in small letters with straight apostrophes. */
export interface Language {
  /** Function words. */
  readonly stopWords: ReadonlySet<string>;
  /** Words that any session may hold and that name nothing. */
  readonly fillerWords: ReadonlySet<string>;
  /** Function words that may come and go without changing what a line says. */
  readonly lightWords: ReadonlySet<string>;
  /** Gives the stem of a word that is in small letters. */
  readonly stem: (word: string) => string;
  /** Gives the singular of a word that is in small letters, or the word. */
  readonly singular: (word: string) => string;
  /** True for a word in small letters whose form says that it names nothing by itself, such as `based` and `digitally`. */
  readonly isUnlikelyNoun: (word: string) => boolean;
}

/** By the first part of the language tag. A further language is one file and one line here. */
const languages: Readonly<Record<string, Language>> = { en: english };

const unknownLanguage: Language = {
  stopWords: new Set(),
  fillerWords: new Set(),
  lightWords: new Set(),
  stem: (word) => word,
  singular: (word) => word,
  isUnlikelyNoun: () => false,
};

/** Gives what is known of the language of a BCP 47 tag; for a language without a table, empty lists and words left as they are. */
export function languageOf(lang: string): Language {
  const hyphen = lang.indexOf('-');
  return languages[(hyphen < 0 ? lang : lang.slice(0, hyphen)).toLowerCase()] ?? unknownLanguage;
}

/** True for a function word (`the`, `don’t`, `e.g`), in any case. */
export function isStopWord(word: string, lang: string): boolean {
  return languageOf(lang).stopWords.has(normaliseWord(word));
}

/** True for a word that any session may hold and that names nothing (`need`, `better`, `things`), in any case. */
export function isFillerWord(word: string, lang: string): boolean {
  return languageOf(lang).fillerWords.has(normaliseWord(word));
}

/** True for a word whose form says that it names nothing by itself (`based`, `digitally`), in any case. */
export function isUnlikelyNoun(word: string, lang: string): boolean {
  return languageOf(lang).isUnlikelyNoun(normaliseWord(word));
}
