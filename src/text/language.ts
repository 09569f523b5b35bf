import { findLanguage, languages } from './languages/index.js';
import type { WordForms } from './languages/language.js';
import { normaliseWord } from './token.js';

const unknownLanguage: WordForms = {
  and: ',',
  stopWords: new Set(),
  fillerWords: new Set(),
  lightWords: new Set(),
  stem: (word) => word,
  singular: (word) => word,
  isUnlikelyNoun: () => false,
  looks: /(?!)/,
};

const byTag = new Map<string, WordForms>();

/**
 * Returns what is known of the language of a BCP 47 tag; for a language without a table, empty lists and words left as they are. Of several
 * tags joined by `+` (`cy+en`: notes in both) the function words and filler of all go, and each word is cut as the language it looks like.
 */
export function languageOf(lang: string): WordForms {
  let known = byTag.get(lang);
  if (known === undefined) {
    known = lang.includes('+')
      ? combine(lang.split('+').map(languageOf))
      : (findLanguage(primaryTag(lang)) ?? unknownLanguage);
    byTag.set(lang, known);
  }
  return known;
}

/** Returns the first part of a language tag in lower case: `en` of `en-GB`. */
export function primaryTag(lang: string): string {
  const hyphen = lang.indexOf('-');
  return (hyphen < 0 ? lang : lang.slice(0, hyphen)).toLowerCase();
}

function combine(parts: readonly WordForms[]): WordForms {
  const union = (of: (language: WordForms) => ReadonlySet<string>) =>
    new Set(parts.flatMap((part) => [...of(part)]));
  // The same word is cut the same way wherever it is; what looks like none or several is cut as English where that is among them.
  const usual = parts.find((part) => part === languages.en) ?? parts[0] ?? unknownLanguage;
  const ownOf = (word: string): WordForms => {
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

function besideOf(language: WordForms): Pick<WordForms, 'stem' | 'singular'> {
  return language.beside ?? language;
}

/** True for a function word (`the`, `don’t`, `e.g`), in any case. */
export function isStopWord(word: string, lang: string): boolean {
  return languageOf(lang).stopWords.has(normaliseWord(word));
}

/** True for a word whose form says that it names nothing by itself (`based`, `digitally`), in any case. */
export function isUnlikelyNoun(word: string, lang: string): boolean {
  return languageOf(lang).isUnlikelyNoun(normaliseWord(word));
}
