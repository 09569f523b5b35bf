import type { Codebook } from '../model/index.js';
import { markFinder, normaliseWord, tokenise } from '../text/index.js';
import { listMarks, type ThemeMark } from './codebook-marks.js';
import { type SessionText, stemsOf } from './session-text.js';

/** A word or phrase that supports a theme, and how much. */
export interface CodebookEvidence {
  readonly text: string;
  readonly weight: number;
}

/** How much each theme of a codebook has to do with a session. */
export interface CodebookScore {
  /** By position of the theme. */
  readonly scores: readonly number[];
  /** By position of the theme, strongest first. */
  readonly evidence: readonly (readonly CodebookEvidence[])[];
  /** By position of the theme: the part of the score that its items, not its topic, give. */
  readonly ofItems: readonly number[];
}

/** A mark in the topic says as much as in three items: the topic is what people met for. */
const worthOfTopic = 3;
/** A phrase says more surely than a word what is meant. */
const worthOfPhrase = 1.5;
/** What a session gets that is like the examples in every word. */
const worthOfExamples = 4;
/** An example that is the very topic of a session settles it. */
const worthOfSameTopic = 100;

/**
 * Gives for each session how much the themes of a codebook have to do with it. A mark counts its rarity among the sessions,
 * ln((1 + n) / (1 + df)) + ¼ as a share of the most there is, a part of that where it marks several themes; once for the topic (times 3) and by the
 * logarithm of the items that hold it. Examples are a tf-idf centroid; the session's cosine with it counts 4 at most.
 */
export function scoreByCodebook(
  texts: readonly SessionText[],
  { themes, ignore }: Codebook,
  lang: string,
): CodebookScore[] {
  const ignored = new Set(ignore.flatMap((text) => stemsOf(text, lang)));
  const find = markFinder(listMarks(themes, ignored, lang), lang);
  const rows = texts.map(({ topic, lines }) => {
    const inTopic = find(topic);
    const items = new Map<ThemeMark, number>();
    for (const line of lines) for (const mark of find(line)) items.set(mark, (items.get(mark) ?? 0) + 1);
    return { inTopic, items, all: new Set([...inTopic, ...items.keys()]) };
  });
  const frequency = countHolders(rows.map(({ all }) => all));
  const rarity = (df: number) => Math.max(0, Math.log((1 + texts.length) / (1 + df))) + 0.25;
  const weightOf = (mark: ThemeMark) =>
    ((rarity(frequency.get(mark) ?? 1) / rarity(1)) * (mark.stems.length > 1 ? worthOfPhrase : 1)) /
    mark.themes.length;
  const byExamples = likenessToExamples(texts, themes, lang);
  return rows.map(({ inTopic, items, all }, row) => {
    const evidence = themes.map((): CodebookEvidence[] => []);
    const ofItems = themes.map(() => 0);
    for (const mark of all) {
      const spread = Math.log2(1 + (items.get(mark) ?? 0));
      const inBoth = (inTopic.has(mark) ? worthOfTopic : 0) + spread;
      for (const theme of mark.themes) {
        evidence[theme]?.push({ text: mark.text, weight: weightOf(mark) * inBoth });
        ofItems[theme]! += weightOf(mark) * spread;
      }
    }
    for (const [theme, own] of evidence.entries()) own.push(...(byExamples[row]?.[theme] ?? []));
    for (const own of evidence) own.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
    return {
      scores: evidence.map((own) => own.reduce((sum, { weight }) => sum + weight, 0)),
      evidence,
      ofItems,
    };
  });
}

function countHolders<Key>(rows: readonly ReadonlySet<Key>[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) for (const key of row) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** For each session and theme what the examples say: that one is the topic itself, or the words they share. */
function likenessToExamples(
  texts: readonly SessionText[],
  themes: Codebook['themes'],
  lang: string,
): CodebookEvidence[][][] {
  const frequency = countHolders(texts.map(({ stems }) => new Set(stems)));
  const toVector = (stems: readonly string[]) => {
    const vector = new Map<string, number>();
    for (const stem of stems) {
      const df = frequency.get(stem) ?? 0;
      if (df > 0) vector.set(stem, (vector.get(stem) ?? 0) + Math.log((1 + texts.length) / (1 + df)) + 0.1);
    }
    const length = Math.hypot(...vector.values()) || 1;
    for (const [stem, value] of vector) vector.set(stem, value / length);
    return vector;
  };
  const centroids = themes.map(({ examples }) => toVector(examples.flatMap((text) => stemsOf(text, lang))));
  const written = new Map<string, string>();
  for (const token of themes.flatMap(({ examples }) => examples.flatMap(tokenise))) {
    for (const stem of stemsOf(token.text, lang)) if (!written.has(stem)) written.set(stem, token.text);
  }
  const named = themes.map(({ examples }) => new Set(examples.map(plain)));
  return texts.map(({ topic, stems }) => {
    const own = centroids.some(({ size }) => size > 0) ? toVector(stems) : new Map<string, number>();
    return themes.map((_, theme) => {
      const shared = [...(centroids[theme] ?? [])]
        .map(([stem, value]) => ({
          text: written.get(stem) ?? stem,
          weight: worthOfExamples * value * (own.get(stem) ?? 0),
        }))
        .filter(({ weight }) => weight > 0);
      const isSame = plain(topic) !== '' && named[theme]?.has(plain(topic)) === true;
      return isSame ? [{ text: topic, weight: worthOfSameTopic }, ...shared] : shared;
    });
  });
}

function plain(text: string): string {
  return tokenise(text)
    .map((token) => normaliseWord(token.text))
    .join(' ');
}
