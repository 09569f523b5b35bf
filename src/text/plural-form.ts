import { primaryTag } from './language.js';

export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The forms that whole numbers below a million take, in the order of the numbers (Unicode CLDR, cardinal plural rules). */
export const pluralForms: Readonly<Record<string, readonly PluralForm[]>> = {
  en: ['one', 'other'],
  cy: ['zero', 'one', 'two', 'few', 'many', 'other'],
  fr: ['one', 'other'],
  de: ['one', 'other'],
  es: ['one', 'other'],
  nl: ['one', 'other'],
  pt: ['one', 'other'],
};

const welshForms: readonly PluralForm[] = ['zero', 'one', 'two', 'few', 'other', 'other', 'many'];

/** Gives the plural form of a whole number; the same on every machine, whatever tables of languages it has. */
export function pluralFormOf(count: number, lang: string): PluralForm {
  const tag = primaryTag(lang);
  if (tag === 'cy') return welshForms[count] ?? 'other';
  // French says “0 session”, and so does the Portuguese of Brazil.
  if (tag === 'fr' || lang.toLowerCase() === 'pt-br') return count === 0 || count === 1 ? 'one' : 'other';
  return count === 1 ? 'one' : 'other';
}
