import { primaryTag } from './language.js';
import { findLanguage } from './languages/index.js';
import type { PluralForm } from './languages/language.js';

export type { PluralForm };

/** Returns the plural form of a whole number; the same on every machine, whatever tables of languages it has. */
export function pluralFormOf(count: number, lang: string): PluralForm {
  const language = findLanguage(primaryTag(lang));
  return language?.pluralFormOf(count, lang) ?? (count === 1 ? 'one' : 'other');
}
