import type { Field } from '../../model/field.js';
import { otherLanguages } from '../../text/languages/index.js';
import type { TimeWords } from '../../text/languages/language.js';

/**
 * Words that an English grid uses for something else: the notes' language is not known yet when headings are read, and `Tag` above a column of
 * labels must not become a day.
 */
const english = new Set(
  `her beth math mai bore nos tan te dim oriel titre tour nature suites suite vide fin stock plan planning notes grade schema was tag wo
  bis art format taken local data lieu tot a i à forts raster opening stage hall table studio`.split(/\s+/),
);

/** Returns the headings of all languages but English, field by field. Of two fields that share a word the first language's counts. */
export function headingsOfLanguages(): [Field, string][] {
  return Object.values(otherLanguages).flatMap(({ headings }) =>
    (Object.entries(headings) as [Field, readonly string[]][]).flatMap(([field, words]) =>
      words.filter((word) => !english.has(word)).map((word): [Field, string] => [field, word]),
    ),
  );
}

/**
 * Returns the words of all languages but English as alternatives of a pattern, the longest first. `all`: with those that are English words too,
 * where something else in the pattern tells the language.
 */
export function wordsOfLanguages(kind: keyof TimeWords, all: 'all' | 'sure' = 'sure'): string {
  const words = Object.values(otherLanguages).flatMap(({ time }): readonly string[] => time[kind]);
  return [...new Set(words)]
    .filter((word) => all === 'all' || !english.has(word))
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/’/g, "['’]").replace(/[-. ]/g, '[-. ]'))
    .join('|');
}

/** Returns the labels of all languages but English that name a field, as alternatives of a pattern. */
export function labelsOfLanguages(field: Field): string {
  return headingsOfLanguages()
    .filter(([own, word]) => own === field && word.length > 3)
    .map(([, word]) => word.replace(/ /g, "[ ’']"))
    .join('|');
}
