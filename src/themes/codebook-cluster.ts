import type { Codebook } from '../model/index.js';
import { closenessOf } from './closeness.js';
import { type Clustering, cluster } from './cluster.js';
import { type CodebookEvidence, type CodebookScore, scoreByCodebook } from './codebook-score.js';
import type { SessionText } from './session-text.js';
import { type Weights, weigh } from './weigh.js';

/** Sessions grouped by a codebook, and those it says nothing of by what they share. */
export interface CodedClustering {
  readonly clustering: Clustering;
  /** The names of the clusters that the codebook made; those after them are discovered. */
  readonly labels: readonly string[];
  /** Positions in the codebook of the themes of `labels`. */
  readonly themes: readonly number[];
  readonly scores: readonly CodebookScore[];
  /** Names of the codebook's themes that no session is mainly about. */
  readonly unused: readonly string[];
}

/** Less than the topic or two items with a rarer word is no home: a single word may fall in any session. */
const minScore = 1.5;

/** Returns what a codebook's theme is called that takes in the sessions without a theme. */
const isOther = (name: string) => name.trim().toLowerCase() === 'other';

/**
 * Returns the clusters of sessions by a codebook: a session goes to the theme with the highest score where that is 1.5 or more; of
 * equals to the first in the codebook. The others are clustered among themselves. A theme called “Other” takes in sessions that
 * are to be without a theme.
 */
export function clusterByCodebook(
  texts: readonly SessionText[],
  weights: Weights,
  codebook: Codebook,
  settings: { readonly themes: 'auto' | number; readonly lang: string },
): CodedClustering {
  const scores = scoreByCodebook(texts, codebook, settings.lang);
  const homes = scores.map(homeOf);
  const themes = [...new Set(homes.filter((home) => home >= 0))]
    .filter((theme) => !isOther(codebook.themes[theme]?.name ?? ''))
    .sort((a, b) => a - b);
  const rest = [...texts.keys()].filter((row) => homes[row] === -1);
  const found = clusterRest(texts, rest, settings.themes, themes.length);
  const groups = Int32Array.from(homes, (home) => themes.indexOf(home));
  const margins = Float64Array.from(scores, marginOf);
  const stability = new Float64Array(texts.length).fill(1);
  for (const [at, row] of rest.entries()) {
    const group = found.groups[at] ?? -1;
    groups[row] = group < 0 ? -1 : themes.length + group;
    margins[row] = found.margins[at] ?? 0;
    stability[row] = found.stability[at] ?? 0;
  }
  const count = themes.length + found.count;
  const closeness = closenessOf(weights.matrix, groups, count);
  const used = new Set(homes);
  return {
    clustering: { count, groups, margins, stability, closeness },
    labels: themes.map((theme) => codebook.themes[theme]?.name ?? ''),
    themes,
    scores,
    unused: codebook.themes.flatMap(({ name }, theme) => (used.has(theme) || isOther(name) ? [] : [name])),
  };
}

function homeOf({ scores }: CodebookScore): number {
  const best = scores.reduce((top, score, theme) => (score > (scores[top] ?? 0) ? theme : top), 0);
  return (scores[best] ?? 0) >= minScore ? best : -1;
}

function marginOf({ scores }: CodebookScore): number {
  const [first = 0, second = 0] = [...scores].sort((a, b) => b - a);
  return first > 0 ? (first - second) / first : 0;
}

function clusterRest(
  texts: readonly SessionText[],
  rest: readonly number[],
  asked: 'auto' | number,
  given: number,
): Pick<Clustering, 'count' | 'groups' | 'margins' | 'stability'> {
  const own = weigh(rest.map((row) => texts[row]?.stems ?? []));
  const number = asked === 'auto' ? asked : Math.max(1, asked - given);
  if (rest.length > 1) return cluster(own.matrix, number);
  return {
    count: 0,
    groups: Int32Array.from(rest, () => -1),
    margins: new Float64Array(rest.length),
    stability: new Float64Array(rest.length),
  };
}

/** Returns the evidence of several sessions together, strongest first. */
export function sumEvidence(lists: readonly (readonly CodebookEvidence[])[]): CodebookEvidence[] {
  const sums = new Map<string, number>();
  for (const { text, weight } of lists.flat()) sums.set(text, (sums.get(text) ?? 0) + weight);
  return [...sums]
    .map(([text, weight]) => ({ text, weight: Math.round(weight * 10_000) / 10_000 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
}
