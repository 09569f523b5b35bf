import { foldPlural, tokenise } from '../text/index.js';

/** Joining words that make no name another one. */
const joining = new Set(['and', 'or', 'the', 'a', 'an', 'of', 'for', 'in', 'to']);

/**
 * Gives what is the same for names that people would take for one another: its words in small letters, singular, in order of the
 * alphabet, without joining words.
 */
export function nameKey(name: string): string {
  const words = tokenise(name)
    .map((token) => foldPlural(token.text, 'en').toLowerCase())
    .filter((word) => !joining.has(word));
  return words.sort().join(' ');
}
