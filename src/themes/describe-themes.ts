import { compareText, otherThemeId, type Term, type Theme } from '../model/index.js';
import { stem, tokenise } from '../text/index.js';
import type { NameCandidate } from './candidate.js';
import type { Clustering } from './cluster.js';
import { findMentions, indexStems } from './mentions.js';
import { isNearTaken, nameKey } from './name-key.js';
import { labelOf, nameTheme, phraseWith, surelyNoun } from './name-theme.js';
import { type RankedCandidate, rankCandidates, rowsByStem, scoreStems } from './rank-candidates.js';
import type { SessionText } from './session-text.js';
import { slugOf } from './slug.js';
import { standTogether } from './stand-together.js';
import { shortenTopic } from './topic-phrase.js';
import type { Weights } from './weigh.js';

const maxTerms = 10;
const wordsForMentions = 10;

/** What the themes are made from: texts, weights and clusters by row. */
export interface Grouped {
  readonly texts: readonly SessionText[];
  readonly weights: Weights;
  readonly clustering: Clustering;
  readonly candidates: readonly NameCandidate[];
  /** Names that the first clusters have already, by a codebook. Default: none */
  readonly given?: readonly string[];
  /** Names that no cluster may take. Default: none */
  readonly reserved?: readonly string[];
  /** True for words that may be in a name. */
  readonly mayName: (text: string) => boolean;
  /** True for the rows whose words were gathered as candidates: of very many sessions only some. */
  readonly isSampled: (row: number) => boolean;
}

/** Themes, with what ties them to the clusters they were made from. */
export interface Described {
  readonly themes: Theme[];
  readonly idOfCluster: string[];
  /** Of each cluster the stems that tell it from others, strongest first. */
  readonly distinctiveStems: ReadonlySet<string>[];
}

/**
 * Returns the themes of clusters, largest first, then by label, and last `other` where a row is without a theme; and the theme's id and telling
 * stems of each cluster. Names are given in that order, so that of two themes that want the same name the larger has it.
 */
export function describeThemes(grouped: Grouped, lang: string): Described {
  const { texts, clustering, weights, candidates, isSampled, given = [], reserved = [], mayName } = grouped;
  const scores = scoreStems(weights, clustering);
  const rowsOfStem = rowsByStem(candidates);
  const said = indexStems(texts.map((text) => text.lineStems));
  const clusters = Array.from({ length: clustering.count }, (_, cluster) => ({
    cluster,
    rows: rowsOf(clustering, cluster),
  })).sort((a, b) => b.rows.length - a.rows.length || a.cluster - b.cluster);

  const labels = new Set([...given, ...reserved].map(nameKey));
  const ids = new Set<string>([otherThemeId]);
  const idOfCluster: string[] = [];
  const distinctiveStems: ReadonlySet<string>[] = [];
  const themes: Theme[] = [];
  for (const { cluster, rows } of clusters) {
    const sampled = rows.filter(isSampled);
    const ranked = rankCandidates(candidates, rowsOfStem, { scores: scores[cluster]!, rows: sampled });
    const nameable = ranked.filter((candidate) => mayName(candidate.text));
    const sampledTexts = sampled.map((row) => texts[row]!);
    const named = {
      taken: labels,
      lang,
      mayName,
      together: (first: string, second: string) => standTogether(first, second, sampledTexts, lang),
    };
    const name = nameTheme(favourTopics(nameable, texts, sampled, lang), sampled.length, named);
    // Two sessions share many words by chance; one's own topic names them better than two such words.
    const isDistinctive = name !== null && (rows.length > 2 || name.parts.some((part) => part.wordCount > 1));
    const label =
      given[cluster] ??
      (isDistinctive
        ? name.label
        : topicLabel(
            rows.map((row) => texts[row]!.topic),
            named,
          ));
    labels.add(nameKey(label));
    const id = freeId(slugOf(label) || 'theme', ids);
    idOfCluster[cluster] = id;
    const strongest = distinctStems(scores[cluster]!, rows, weights).slice(0, wordsForMentions);
    distinctiveStems[cluster] = new Set(strongest);
    const mentioned = findMentions(
      said,
      new Set(rows),
      name?.parts ?? [],
      marking(strongest, scores[cluster]!),
    );
    themes.push({
      id,
      label,
      longName: texts[rows[0]!]!.topic,
      terms: termsOf(ranked),
      sessionIds: rows.map((row) => texts[row]!.id),
      mentionedIn: mentioned.map((row) => texts[row]!.id),
      littleEvidence: rows.length === 1,
    });
  }
  themes.sort((a, b) => b.sessionIds.length - a.sessionIds.length || compareText(a.label, b.label));
  const unassigned = texts.filter((_, row) => clustering.groups[row]! < 0).map((text) => text.id);
  if (unassigned.length > 0) themes.push(otherTheme(unassigned));
  return { themes, idOfCluster, distinctiveStems };
}

function rowsOf({ groups, closeness }: Clustering, cluster: number): number[] {
  return (
    [...groups.keys()]
      .filter((row) => groups[row] === cluster)
      // Of two sessions each is as close to the other; the last digits of the sums must not decide.
      .sort((a, b) => Math.round((closeness[b]! - closeness[a]!) * 1e9) || a - b)
  );
}

function otherTheme(sessionIds: readonly string[]): Theme {
  return {
    id: otherThemeId,
    label: 'Other',
    longName: 'Other',
    terms: [],
    sessionIds,
    mentionedIn: [],
    littleEvidence: sessionIds.length === 1,
  };
}

/** Returns the best nouns and phrases as terms, no two of the same stems, with weights up to four decimals. */
function termsOf(ranked: readonly RankedCandidate[]): Term[] {
  const terms: Term[] = [];
  const used = new Set<string>();
  const nouns = ranked.filter((candidate) => candidate.nounShare >= surelyNoun);
  for (const noun of nouns) {
    const candidate = phraseWith(noun, nouns);
    const weight = Math.round(noun.score * 10_000) / 10_000;
    if (terms.length === maxTerms || weight <= 0) break;
    if (candidate.stems.every((stem) => used.has(stem))) continue;
    for (const stem of candidate.stems) used.add(stem);
    terms.push({ text: candidate.text, weight });
  }
  return terms;
}

// A word that weighs less than this share of the strongest says little of the theme, and another session may hold it by chance.
const minShareOfStrongest = 0.1;

/** Returns those of the theme's strongest stems that count as a mention of it in another session. */
function marking(strongest: readonly string[], scores: ReadonlyMap<string, number>): string[] {
  const min = minShareOfStrongest * (scores.get(strongest[0] ?? '') ?? 0);
  return strongest.filter((stem) => scores.get(stem)! >= min);
}

/** Returns the stems whose share of the theme's sessions is twice that of the others or more, strongest first. */
function distinctStems(
  scores: ReadonlyMap<string, number>,
  rows: readonly number[],
  weights: Weights,
): string[] {
  const { matrix, stems, documentFrequency } = weights;
  const columnOf = new Map(stems.map((stem, column) => [stem, column]));
  const held = new Map<number, number>();
  for (const row of rows) {
    for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at++) {
      held.set(matrix.columns[at]!, (held.get(matrix.columns[at]!) ?? 0) + 1);
    }
  }
  return [...scores.keys()]
    .filter((stem) => {
      const column = columnOf.get(stem)!;
      const inside = held.get(column) ?? 0;
      const outside = documentFrequency[column]! - inside;
      return inside / rows.length >= (2 * outside) / Math.max(matrix.rowCount - rows.length, 1);
    })
    .sort((a, b) => scores.get(b)! - scores.get(a)! || compareText(a, b));
}

/** What people chose for a topic names a theme better than what came up on the way. */
const worthOfTopic = 2;

function favourTopics(
  ranked: readonly RankedCandidate[],
  texts: readonly SessionText[],
  rows: readonly number[],
  lang: string,
): RankedCandidate[] {
  const inTopics = new Set(
    rows.flatMap((row) => tokenise(texts[row]!.topic).map(({ text }) => stem(text, lang))),
  );
  return ranked
    .map((candidate) => {
      const stands = candidate.stems.every((each) => inTopics.has(each));
      return stands ? { ...candidate, score: candidate.score * worthOfTopic } : candidate;
    })
    .sort((a, b) => b.score - a.score || compareText(a.text, b.text));
}

/** Returns the first topic's phrase that is free and may be shown; else a number. */
function topicLabel(topics: readonly string[], { taken, lang, mayName }: Naming): string {
  const phrases = topics.map((topic) => labelOf([shortenTopic(topic, lang, mayName)], lang));
  const free = phrases.filter((label) => label !== '' && !taken.has(nameKey(label)));
  const label = free.find((one) => !isNearTaken(one, taken)) ?? free[0];
  if (label !== undefined) return label;
  for (let number = 1; ; number++) {
    const label = `Theme ${number}`;
    if (!taken.has(nameKey(label))) return label;
  }
}

interface Naming {
  readonly taken: ReadonlySet<string>;
  readonly lang: string;
  readonly mayName: (text: string) => boolean;
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
