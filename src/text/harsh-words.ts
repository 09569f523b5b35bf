import { primaryTag } from './language.js';
import { findLanguage } from './languages/index.js';

/** True where a line uses a word that blames or belittles. `lang`: its tag, or several joined by `+`. Default: English. */
export function soundsHarsh(text: string, lang = 'en'): boolean {
  return lang.split('+').some((tag) => findLanguage(primaryTag(tag))?.harshWords.test(text) ?? false);
}
