import { english } from './english.js';
import { dutch } from './languages/dutch.js';
import { french } from './languages/french.js';
import { german } from './languages/german.js';
import { portuguese } from './languages/portuguese.js';
import { spanish } from './languages/spanish.js';
import { welsh } from './languages/welsh.js';
import { normaliseWord } from './token.js';

/** What is known of a language. Words are in small letters with straight apostrophes. */
export interface Language {
  /** What joins the last two parts of a list: `and`. A comma where it is not known. */
  readonly and: string;
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
  /** Stem and singular beside words of another language, where they differ. */
  readonly beside?: Pick<Language, 'stem' | 'singular'>;
  /** True for a word in small letters whose form says that it names nothing by itself, such as `based` and `digitally`. */
  readonly isUnlikelyNoun: (word: string) => boolean;
  /** Letters and endings by which a word in small letters looks like one of this language rather than another. */
  readonly looks: RegExp;
}

/** By the first part of the language tag. A further language is one file and one line here. English first: it wins where nothing tells. */
export const languages: Readonly<Record<string, Language>> = {
  en: english,
  cy: welsh,
  fr: french,
  de: german,
  es: spanish,
  nl: dutch,
  pt: portuguese,
};

const unknownLanguage: Language = {
  and: ',',
  stopWords: new Set(),
  fillerWords: new Set(),
  lightWords: new Set(),
  stem: (word) => word,
  singular: (word) => word,
  isUnlikelyNoun: () => false,
  looks: /(?!)/,
};

const byTag = new Map<string, Language>();

/**
 * Gives what is known of the language of a BCP 47 tag; for a language without a table, empty lists and words left as they are. Of several
 * tags joined by `+` (`cy+en`: notes in both) the function words and filler of all go, and each word is cut as the language it looks like.
 */
export function languageOf(lang: string): Language {
  let known = byTag.get(lang);
  if (known === undefined) {
    known = lang.includes('+')
      ? combine(lang.split('+').map(languageOf))
      : (languages[primaryTag(lang)] ?? unknownLanguage);
    byTag.set(lang, known);
  }
  return known;
}

/** Gives the first part of a language tag in small letters: `en` of `en-GB`. */
export function primaryTag(lang: string): string {
  const hyphen = lang.indexOf('-');
  return (hyphen < 0 ? lang : lang.slice(0, hyphen)).toLowerCase();
}

function combine(parts: readonly Language[]): Language {
  const union = (of: (language: Language) => ReadonlySet<string>) =>
    new Set(parts.flatMap((part) => [...of(part)]));
  // The same word is cut the same way wherever it stands; what looks like none or several is cut as English where that is among them.
  const usual = parts.find((part) => part === english) ?? parts[0] ?? unknownLanguage;
  const ownOf = (word: string): Language => {
    const likely = parts.filter((part) => part.looks.test(word));
    return likely.length === 1 ? (likely[0] ?? usual) : usual;
  };
  return {
    and: usual.and,
    stopWords: union((part) => part.stopWords),
    fillerWords: union((part) => part.fillerWords),
    lightWords: union((part) => part.lightWords),
    stem: (word) => besideOf(ownOf(word)).stem(word),
    singular: (word) => besideOf(ownOf(word)).singular(word),
    isUnlikelyNoun: (word) => ownOf(word).isUnlikelyNoun(word),
    looks: /(?!)/,
  };
}

function besideOf(language: Language): Pick<Language, 'stem' | 'singular'> {
  return language.beside ?? language;
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
