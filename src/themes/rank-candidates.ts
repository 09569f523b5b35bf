import { compareText } from '../model/index.js';
import type { NameCandidate } from './candidate.js';
import type { Clustering } from './cluster.js';
import type { Weights } from './weigh.js';

/** A candidate with how well it tells one theme from the others. */
export interface RankedCandidate extends NameCandidate {
  readonly score: number;
  /** Rows of the theme's sessions that hold all its stems. */
  readonly covers: ReadonlySet<number>;
  /** How many of the theme's sessions hold it as it is. */
  readonly heldBy: number;
}

/**
 * Returns the stems of each theme with their scores: the mean tf-idf weight in the theme's sessions times the theme's share of its use,
 * by sessions and by shares of sessions: a class-based tf-idf (Grootendorst 2022) on rows of length 1. A stem of one session of several gets a quarter: rare words win
 * any such contest without naming anything.
 */
export function scoreStems(
  { matrix, stems, documentFrequency }: Weights,
  { groups, count }: Clustering,
): Map<string, number>[] {
  const sums = Array.from({ length: count + 1 }, () => new Float64Array(stems.length));
  const holders = Array.from({ length: count + 1 }, () => new Int32Array(stems.length));
  const sizes = new Float64Array(count + 1);
  for (const [row, group] of groups.entries()) {
    const to = group < 0 ? count : group;
    sizes[to]! += 1;
    for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at++) {
      sums[to]![matrix.columns[at]!]! += matrix.values[at]!;
      holders[to]![matrix.columns[at]!]! += 1;
    }
  }
  return Array.from({ length: count }, (_, theme) => {
    const scores = new Map<string, number>();
    for (const [column, stem] of stems.entries()) {
      const held = holders[theme]![column]!;
      if (held === 0) continue;
      const inside = held / sizes[theme]!;
      const outside = (documentFrequency[column]! - held) / Math.max(groups.length - sizes[theme]!, 1);
      const isRare = sizes[theme]! > 1 && held === 1;
      const mean = sums[theme]![column]! / sizes[theme]!;
      const precision = held / documentFrequency[column]!;
      // A word that many sessions of all kinds use names none of them.
      const isCommon = (1 - outside) ** 3;
      scores.set(stem, mean * (inside / (inside + outside)) * precision * isCommon * (isRare ? 0.25 : 1));
    }
    return scores;
  });
}

/** Returns the rows of the sessions that hold each stem, in any form. */
export function rowsByStem(candidates: readonly NameCandidate[]): Map<string, ReadonlySet<number>> {
  const rowsOfStem = new Map<string, Set<number>>();
  for (const { stems, rows, wordCount } of candidates) {
    if (wordCount > 1 || stems.length === 0) continue;
    const holders = rowsOfStem.get(stems[0]!) ?? new Set<number>();
    for (const row of rows) holders.add(row);
    rowsOfStem.set(stems[0]!, holders);
  }
  return rowsOfStem;
}

/** Returns the candidates of a theme, best first: made of stems that tell it from others, said by many of its sessions, nouns before others. */
export function rankCandidates(
  candidates: readonly NameCandidate[],
  rowsOfStem: ReadonlyMap<string, ReadonlySet<number>>,
  theme: { readonly scores: ReadonlyMap<string, number>; readonly rows: readonly number[] },
): RankedCandidate[] {
  const { scores } = theme;
  const ranked: RankedCandidate[] = [];
  const inTheme = new Set(theme.rows);
  for (const candidate of candidates) {
    const { stems } = candidate;
    // Every word must be known from another session too, so that no slip of the pen becomes a name; no word may stand twice.
    if (stems.length === 0 || !stems.every((stem) => scores.has(stem)) || new Set(stems).size < stems.length)
      continue;
    const held = [...candidate.rows].filter((row) => inTheme.has(row));
    if (held.length === 0) continue;
    const covers = sharedRows(stems, rowsOfStem, inTheme);
    const mean = stems.reduce((sum, stem) => sum + scores.get(stem)!, 0) / stems.length;
    const inTopic = 1 + Math.min(2, held.filter((row) => candidate.topicRows.has(row)).length);
    const isPhrase = candidate.wordCount > 1 ? 1.7 : 1;
    const spread = 0.15 + covers.size / theme.rows.length;
    // Of the forms of a word the one in use is wanted: `accessibility` before `accessible`.
    const isForm = held.length / Math.max(covers.size, 1);
    const score = mean * inTopic * isPhrase * spread * isForm * (0.15 + candidate.nounShare);
    ranked.push({ ...candidate, score, covers, heldBy: held.length });
  }
  return ranked.sort((a, b) => b.score - a.score || compareText(a.key, b.key));
}

/** Returns the rows of the theme that hold all stems, going through those of the rarest. */
function sharedRows(
  stems: readonly string[],
  rowsOfStem: ReadonlyMap<string, ReadonlySet<number>>,
  inTheme: ReadonlySet<number>,
): Set<number> {
  const sets = stems.map((stem) => rowsOfStem.get(stem) ?? new Set<number>()).sort((a, b) => a.size - b.size);
  return new Set([...sets[0]!].filter((row) => inTheme.has(row) && sets.every((set) => set.has(row))));
}
