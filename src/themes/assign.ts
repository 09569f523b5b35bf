import { type Assignment, otherThemeId } from '../model/index.js';
import { sumsOfGroups } from './agreement.js';
import type { Described, Grouped } from './describe-themes.js';
import { belongsToo } from './second-theme.js';

const maxWords = 6;

/**
 * Gives for each session, by id, its theme, a second one where it belongs to two, how clear the first is and the words that decided.
 * `mentionsOf` holds ids of themes by session.
 */
export function assignSessions(
  { texts, weights, clustering, candidates }: Grouped,
  { idOfCluster, distinctiveStems }: Pick<Described, 'idOfCluster' | 'distinctiveStems'>,
  mentionsOf: ReadonlyMap<string, readonly string[]>,
): Map<string, Assignment> {
  const written = writtenForms(candidates);
  const { sums } = sumsOfGroups(weights.matrix, clustering.groups, clustering.count);
  const assignments = new Map<string, Assignment>();
  for (const [row, text] of texts.entries()) {
    const { id } = text;
    const group = clustering.groups[row]!;
    const next = clustering.runnersUp?.[row] ?? -1;
    const isInBoth = next >= 0 && belongsToo(text, clustering.margins[row]!, distinctiveStems[next]!);
    const themeIds = [group < 0 ? otherThemeId : idOfCluster[group]!];
    if (isInBoth) themeIds.push(idOfCluster[next]!);
    assignments.set(id, {
      sessionId: id,
      themeIds,
      mentions: mentionsOf.get(id) ?? [],
      margin: round(clustering.margins[row]!),
      stability: round(clustering.stability[row]!),
      ...(group < 0
        ? { words: [] }
        : decidingWords(weights, row, written, (column) => sums[column * clustering.count + group]!)),
      ...(next < 0 || group < 0 ? {} : { next: idOfCluster[next]! }),
    });
  }
  return assignments;
}

/** Returns the words that a session shares with the others of its theme, those that weigh most first, and what each counted. */
function decidingWords(
  { matrix, stems }: Grouped['weights'],
  row: number,
  written: ReadonlyMap<string, string>,
  weightInTheme: (column: number) => number,
): Required<Pick<Assignment, 'words' | 'weights'>> {
  const shared: { column: number; weight: number }[] = [];
  for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at++) {
    const column = matrix.columns[at]!;
    const own = matrix.values[at]!;
    const weight = own * (weightInTheme(column) - own);
    if (weight > 1e-9) shared.push({ column, weight });
  }
  const strongest = shared.sort((a, b) => b.weight - a.weight || a.column - b.column).slice(0, maxWords);
  return {
    words: strongest.map(({ column }) => written.get(stems[column]!) ?? stems[column]!),
    weights: strongest.map(({ weight }) => Math.round(weight * 1000) / 1000),
  };
}

/** Returns for each stem the written form that most sessions use. */
function writtenForms(candidates: Grouped['candidates']): Map<string, string> {
  const best = new Map<string, { text: string; count: number }>();
  for (const { stems, text, rows, wordCount } of candidates) {
    const stem = stems[0];
    if (wordCount > 1 || stem === undefined) continue;
    if (rows.size > (best.get(stem)?.count ?? 0)) best.set(stem, { text, count: rows.size });
  }
  return new Map([...best].map(([stem, form]) => [stem, form.text]));
}

function round(value: number): number {
  return Math.round(Math.min(Math.max(value, 0), 1) * 1000) / 1000;
}
