import { otherThemeId, type PreviousTheme, type Session, type Themes } from '../model/index.js';
import { isStopWord, normaliseWord, stem, tokenise } from '../text/index.js';

/** A theme and the earlier one it continues. */
export interface ThemePair {
  readonly id: string;
  readonly previous: PreviousTheme;
}

/** Less likeness than this is chance: of the pairs of themes of one event hardly any is as alike. */
const minLikeness = 0.25;

/**
 * Gives for each theme the earlier one it continues: the pairs most alike first, each theme once. Two themes are as alike as their
 * words are: the cosine of the stems of terms and topics, each weighed down where it is in several themes (tf-idf). Themes of one name
 * are one.
 */
export function matchThemes(
  { themes }: Themes,
  previous: readonly PreviousTheme[],
  { sessions, lang }: { readonly sessions: readonly Session[]; readonly lang: string },
): ThemePair[] {
  const topicOf = new Map(sessions.map(({ id, topic }) => [id, topic.text]));
  const now = themes
    .filter(({ id }) => id !== otherThemeId)
    .map(({ id, label, terms, sessionIds }) => ({
      id,
      label,
      words: wordsOf(
        terms.map(({ text }) => text),
        sessionIds.flatMap((session) => topicOf.get(session) ?? []),
        lang,
      ),
    }));
  const then = previous
    .filter(({ id }) => id !== otherThemeId)
    .map((theme) => ({ theme, words: wordsOf(theme.terms, theme.topics, lang) }));
  const weigh = weigher([...now, ...then].map(({ words }) => words));
  const pairs = now.flatMap(({ id, label, words }, at) =>
    then.map(({ theme, words: others }, other) => ({
      id,
      theme,
      at,
      other,
      likeness: label.toLowerCase() === theme.label.toLowerCase() ? 2 : cosine(weigh(words), weigh(others)),
    })),
  );
  const taken = { now: new Set<number>(), previous: new Set<number>() };
  const matched: ThemePair[] = [];
  for (const { id, theme, at, other, likeness } of pairs.sort(
    (a, b) => b.likeness - a.likeness || a.at - b.at || a.other - b.other,
  )) {
    if (likeness < minLikeness || taken.now.has(at) || taken.previous.has(other)) continue;
    taken.now.add(at);
    taken.previous.add(other);
    matched.push({ id, previous: theme });
  }
  return matched;
}

/** Terms count twice: they tell a theme from the others. */
function wordsOf(terms: readonly string[], topics: readonly string[], lang: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of [...terms, ...terms, ...topics]) {
    for (const { text: word, isNumber } of tokenise(text)) {
      if (isNumber || isStopWord(normaliseWord(word), lang)) continue;
      const key = stem(word, lang);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

type Weights = ReadonlyMap<string, number>;

function weigher(all: readonly Weights[]): (words: Weights) => Weights {
  const users = new Map<string, number>();
  for (const words of all) for (const key of words.keys()) users.set(key, (users.get(key) ?? 0) + 1);
  return (words) =>
    new Map(
      [...words].map(([key, count]) => [
        key,
        (1 + Math.log(count)) * Math.log(1 + all.length / (users.get(key) ?? 1)),
      ]),
    );
}

function cosine(a: Weights, b: Weights): number {
  let product = 0;
  for (const [key, weight] of a) product += weight * (b.get(key) ?? 0);
  const length = (weights: Weights) =>
    Math.sqrt([...weights.values()].reduce((sum, each) => sum + each ** 2, 0));
  const lengths = length(a) * length(b);
  return lengths === 0 ? 0 : product / lengths;
}
