import { welsh } from './cy.js';
import { german } from './de.js';
import { english } from './en.js';
import { spanish } from './es.js';
import { french } from './fr.js';
import type { EnglishLanguage, Language } from './language.js';
import { dutch } from './nl.js';
import { portuguese } from './pt.js';

/** The languages other than English, by the first part of the tag. A further language is a file here, a wording, and a line of this record. */
export const otherLanguages = {
  cy: welsh,
  fr: french,
  de: german,
  es: spanish,
  nl: dutch,
  pt: portuguese,
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageTag = 'en' | keyof typeof otherLanguages;

/** Every language. English first: it wins where nothing else decides. */
export const languages: Readonly<Record<LanguageTag, EnglishLanguage>> = { en: english, ...otherLanguages };

/** Returns the language of the first part of a tag; undefined where there is none. */
export function findLanguage(tag: string): EnglishLanguage | undefined {
  return Object.hasOwn(languages, tag) ? languages[tag as LanguageTag] : undefined; // A key of the record, as just seen.
}
