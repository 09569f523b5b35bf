import { foldPlural, tokenise } from '../text/index.js';

/** Joining words that make no name another one. */
const joining = new Set(['and', 'or', 'the', 'a', 'an', 'of', 'for', 'in', 'to']);

/**
 * Returns what is the same for names that people would take for one another: its words in lower case, singular, in order of the
 * alphabet, without joining words.
 */
export function nameKey(name: string): string {
  const words = tokenise(name)
    .map((token) => foldPlural(token.text, 'en').toLowerCase())
    .filter((word) => !joining.has(word));
  return words.sort().join(' ');
}

/** True where a name's words are all in one of the names taken, or all of its words in the name: `CSV` beside `CSV and JSON`. */
export function isNearTaken(name: string, taken: ReadonlySet<string>): boolean {
  const words = nameKey(name).split(' ');
  return [...taken].some((key) => {
    const others = key.split(' ');
    const [fewer, more] = words.length < others.length ? [words, others] : [others, words];
    return fewer.every((word) => more.includes(word));
  });
}
