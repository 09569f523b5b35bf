import { primaryTag } from './language.js';
import { findLanguage, languages } from './languages/index.js';
import type { Wording } from './wording.js';

/** Tags of the languages that a playback can be written in. */
export const wordingTags: readonly string[] = Object.keys(languages);

/** True where a playback can be written in the language of a tag. */
export function hasWording(lang: string): boolean {
  return findLanguage(primaryTag(lang)) !== undefined;
}

/** Returns the sentences of a language; those of English where there is no file, or a sentence is not in it. */
export async function loadWording(lang: string): Promise<Wording> {
  const english = (await languages.en.wording()).default;
  const language = findLanguage(primaryTag(lang));
  if (language === undefined || language === languages.en) return english;
  return { ...english, ...(await language.wording()).default };
}
