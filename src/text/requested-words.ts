import type { Say } from './wording.js';

/** What a group of suggestions is called inside quotation marks, and the words counted for it. */
export interface AskedWords {
  /** Names joined so that quotation marks around all of them quote each: `consent” or “security`. */
  readonly term: string;
  readonly words: readonly string[];
}

/**
 * Returns what the lines of a group are about: `“consent” or “security”`. Where words of the same meaning were counted that are not
 * named, that is said: `“consent”, “security” or words that mean about the same`.
 */
export function formatRequestedWords({ term, words }: AskedWords, say: Say): string {
  const [open = '', close = ''] = say('quoted', { text: '\n' }).split('\n');
  const names = term.split(close).map((part) => part.split(open).at(-1) ?? part);
  if (words.every((word) => names.includes(word))) return say('quoted', { text: term });
  return names.map((text) => say('quoted', { text })).join(', ') + say('orAlike');
}
