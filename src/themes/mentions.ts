import type { RankedCandidate } from './rank-candidates.js';

/**
 * Gives the rows of the sessions outside a theme that mention it: one of their items holds all words of a phrase of its name, or their items
 * together hold two of its strongest single words (by stem). Topics do not count.
 */
export function findMentions(
  itemsByRow: readonly (readonly (readonly string[])[])[],
  rowsOfTheme: ReadonlySet<number>,
  parts: readonly RankedCandidate[],
  words: readonly string[],
): number[] {
  const phrases = parts.filter((part) => part.wordCount > 1).map((part) => part.stems);
  return [...itemsByRow.keys()].filter((row) => {
    if (rowsOfTheme.has(row)) return false;
    const items = itemsByRow[row]!;
    if (items.some((stems) => phrases.some((phrase) => phrase.every((stem) => stems.includes(stem)))))
      return true;
    const held = new Set(items.flat());
    return words.filter((stem) => held.has(stem)).length > 1;
  });
}
