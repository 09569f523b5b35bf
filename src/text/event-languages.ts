import { detectLanguages, type FoundLanguages } from './detect-language.js';
import { primaryTag } from './language.js';
import { findLanguage } from './languages/index.js';

/** The languages of an event: those its notes are in, and those its playback is written in. */
export interface EventLanguages {
  /** As functions on words take it: a tag, or several joined by `+`. */
  readonly notes: string;
  /** Tags of the playbacks to write, the first named first; never empty. */
  readonly wordings: readonly string[];
  readonly found: FoundLanguages;
}

/** Returns a tag with its country: `cy` is `cy-GB`; one that names a country, or an unknown one, stays. */
export function fullTagOf(tag: string): string {
  return findLanguage(tag.toLowerCase())?.fullTag ?? tag;
}

/**
 * Returns the languages of an event: the wordings are those asked for, else the language of the notes (English where they tell too little);
 * the notes are in what is found, with what was asked for where the notes leave it open. `asked` is empty for “find out”.
 */
export function resolveLanguages(asked: readonly string[], texts: readonly string[]): EventLanguages {
  const found = detectLanguages(texts);
  const tags = [...new Set(asked.map(primaryTag))];
  const wordings = asked.length > 0 ? asked : [fullTagOf(found.tags[0] ?? 'en')];
  // A language that has no table cannot be found; who names it knows better.
  const isKnown = tags.every((tag) => findLanguage(tag) !== undefined);
  const notes = found.isSure && isKnown ? found.tags : tags.length > 0 ? tags : found.tags;
  return { notes: notes.join('+'), wordings: [...new Set(wordings)], found };
}
