import { primaryTag } from './language.js';
import type { Wording } from './wording.js';

type File = () => Promise<{ readonly default: Wording }>;

/** The languages that a playback can be written in, by the first part of the tag. */
const files: Readonly<Record<string, File>> = {
  en: () => import('../../templates/wording/en-GB.json', { with: { type: 'json' } }),
  cy: () => import('../../templates/wording/cy.json', { with: { type: 'json' } }),
  fr: () => import('../../templates/wording/fr.json', { with: { type: 'json' } }),
  de: () => import('../../templates/wording/de.json', { with: { type: 'json' } }),
  es: () => import('../../templates/wording/es.json', { with: { type: 'json' } }),
  nl: () => import('../../templates/wording/nl.json', { with: { type: 'json' } }),
  pt: () => import('../../templates/wording/pt.json', { with: { type: 'json' } }),
};

/** Tags of the languages that a playback can be written in. */
export const wordingTags: readonly string[] = Object.keys(files);

/** True where a playback can be written in the language of a tag. */
export function hasWording(lang: string): boolean {
  return primaryTag(lang) in files;
}

/** Gives the sentences of a language; those of English where there is no file, or a sentence is not in it. */
export async function loadWording(lang: string): Promise<Wording> {
  const english = (await files.en?.())?.default ?? {};
  const file = files[primaryTag(lang)];
  return file === undefined || file === files.en ? english : { ...english, ...(await file()).default };
}
