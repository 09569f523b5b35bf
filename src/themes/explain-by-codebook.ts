import type { Assignment, Theme } from '../model/index.js';
import { type CodedClustering, sumEvidence } from './codebook-cluster.js';
import type { CodebookEvidence } from './codebook-score.js';
import type { SessionText } from './session-text.js';

const maxTerms = 10;
const maxWords = 6;
/** A word of a third of the sessions in one item: a word that a person chose for a theme is about it, a commoner one does so twice. */
const minMention = 0.4;

/**
 * Returns the themes that a codebook made with its own words as terms and the sessions whose items use them as mentions. Other themes stay as they are.
 */
export function explainThemes(
  themes: readonly Theme[],
  idOfCluster: readonly string[],
  coded: CodedClustering,
  texts: readonly SessionText[],
): Theme[] {
  const positions = new Map(coded.themes.map((theme, group) => [idOfCluster[group], theme]));
  return themes.map((theme) => {
    const position = positions.get(theme.id);
    if (position === undefined) return theme;
    const own = new Set(theme.sessionIds);
    const evidence = texts.flatMap(({ id }, row) =>
      own.has(id) ? [coded.scores[row]?.evidence[position] ?? []] : [],
    );
    const topics = new Set(texts.map(({ topic }) => topic));
    const said = sumEvidence(evidence).filter(({ text }) => !topics.has(text));
    return {
      ...theme,
      terms: said.length > 0 ? said.slice(0, maxTerms) : theme.terms,
      mentionedIn: texts.flatMap(({ id }, row) => {
        return !own.has(id) && (coded.scores[row]?.ofItems[position] ?? 0) >= minMention ? [id] : [];
      }),
    };
  });
}

/** Returns the words that decided where a codebook put a session, each with what it counted; null where it did not. */
export function explainAssignment(
  row: number,
  { clustering, themes, scores }: CodedClustering,
  idOfCluster: readonly string[],
): Pick<Assignment, 'words' | 'weights' | 'next'> | null {
  const position = themes[clustering.groups[row] ?? -1];
  if (position === undefined) return null;
  const evidence: readonly CodebookEvidence[] = (scores[row]?.evidence[position] ?? []).slice(0, maxWords);
  const own = scores[row]?.scores ?? [];
  const next = themes
    .map((theme, group) => ({ group, score: own[theme] ?? 0 }))
    .filter(({ group, score }) => themes[group] !== position && score > 0)
    .sort((a, b) => b.score - a.score || a.group - b.group)[0];
  return {
    words: evidence.map(({ text }) => text),
    weights: evidence.map(({ weight }) => Math.round(weight * 1000) / 1000),
    ...(next === undefined ? {} : { next: idOfCluster[next.group] ?? '' }),
  };
}
