import type { RankedCandidate } from './rank-candidates.js';

/** The stems of each session's items, with the rows that hold each stem, so that a theme looks only at sessions that use its words. */
export interface SaidStems {
  readonly itemsByRow: readonly (readonly (readonly string[])[])[];
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
}

/** Returns where stems were said, from the stems of each item of each row. */
export function indexStems(itemsByRow: SaidStems['itemsByRow']): SaidStems {
  const rowsOf = new Map<string, number[]>();
  for (const [row, items] of itemsByRow.entries()) {
    for (const stem of new Set(items.flat())) {
      const rows = rowsOf.get(stem);
      if (rows) rows.push(row);
      else rowsOf.set(stem, [row]);
    }
  }
  return { itemsByRow, rowsOf };
}

/**
 * Returns the rows of the sessions outside a theme that mention it: one of their items holds all words of a phrase of its name, or their items
 * together hold two of its strongest single words (by stem). Topics do not count.
 */
export function findMentions(
  { itemsByRow, rowsOf }: SaidStems,
  rowsOfTheme: ReadonlySet<number>,
  parts: readonly RankedCandidate[],
  words: readonly string[],
): number[] {
  const found = new Set<number>();
  const held = new Map<number, number>();
  for (const stem of words) {
    for (const row of rowsOf.get(stem) ?? []) {
      held.set(row, (held.get(row) ?? 0) + 1);
      if (held.get(row) === 2) found.add(row);
    }
  }
  for (const { stems } of parts.filter((part) => part.wordCount > 1)) {
    for (const row of rowsOf.get(stems[0] ?? '') ?? []) {
      if (itemsByRow[row]!.some((item) => stems.every((stem) => item.includes(stem)))) found.add(row);
    }
  }
  return [...found].filter((row) => !rowsOfTheme.has(row)).sort((a, b) => a - b);
}
