import { languageOf } from '../text/index.js';
import { isNearTaken } from './name-key.js';
import type { RankedCandidate } from './rank-candidates.js';

/** A name with the candidates it is made of. */
export interface ThemeName {
  readonly label: string;
  readonly parts: readonly RankedCandidate[];
}

// A part may join a name when it tells at least this share of what the first part tells.
const worthJoining = 0.2;
// A single word seldom names a theme, so less will do to join it.
const worthSaving = 0.01;
// A phrase with the same word says more than the word alone when it tells at least this share of what the word tells.
const worthTheWord = 0.4;
const maxWords = 5;
// Shares of uses as a noun. What leads a name may mostly are before other nouns (`privacy risk`); what joins it may not.
const perhapsNoun = 0.15;
export const surelyNoun = 0.35;

/**
 * Returns the name of a theme from its candidates, best first. A phrase that most of its sessions share is alone. Else up to two more
 * parts join it, each with words of its own, each said in a session that says the part before it too (so that no two unlike things
 * are paired), those first that bring in sessions the name does not cover yet. Two words that the participants put side by side are
 * said as they said them.
 */
export function nameTheme(
  ranked: readonly RankedCandidate[],
  sessionCount: number,
  { taken, lang, together = () => null }: NamingRules,
): ThemeName | null {
  const fit = ranked.filter((candidate) => mayStand(candidate, sessionCount));
  for (const word of fit.slice(0, 8)) {
    const first = phraseWith(word, fit);
    const parts = [first];
    const covered = new Set(first.covers);
    while (!isEnough(parts, covered.size / sessionCount)) {
      const isBare = parts.length === 1 && first.wordCount === 1;
      const next = bestNext(fit, parts, covered, first.score * (isBare ? worthSaving : worthJoining));
      if (next === null) break;
      parts.push(next);
      for (const row of next.covers) covered.add(row);
    }
    if (parts.length === 1 && first.wordCount === 1 && sessionCount > 1) continue;
    const label = labelOf(asPhrase(parts, together) ?? inOrder(parts), lang);
    if (!isNearTaken(label, taken)) return { label, parts };
  }
  return null;
}

/** What a name must keep to. */
export interface NamingRules {
  /** Keys of names that other themes have. */
  readonly taken: ReadonlySet<string>;
  readonly lang: string;
  /** Returns two stems as the participants write them side by side, or null where they do not. Default: never */
  readonly together?: (first: string, second: string) => string | null;
}

function asPhrase(
  parts: readonly RankedCandidate[],
  together: (first: string, second: string) => string | null,
): string[] | null {
  const [first, second, ...rest] = parts;
  if (first?.wordCount !== 1 || second?.wordCount !== 1 || rest.length > 0) return null;
  const phrase = together(first.stems[0]!, second.stems[0]!);
  return phrase === null ? null : [phrase];
}

function inOrder(parts: readonly RankedCandidate[]): string[] {
  return [...parts].sort((a, b) => b.score - a.score).map(({ text }) => text);
}

/** Returns texts as one: `A`, `A and B`, `A, B and C` (`A y B` in Spanish), with a capital at its start. */
export function labelOf(texts: readonly string[], lang: string): string {
  const { and } = languageOf(lang);
  const last = texts.at(-1) ?? '';
  const joint = and === ',' ? ', ' : ` ${and} `;
  const joined = texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')}${joint}${last}`;
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** True for a noun or noun phrase; of three sessions or more, two must use the word, or all words of the phrase. */
function mayStand(candidate: RankedCandidate, sessionCount: number): boolean {
  if (candidate.nounShare < perhapsNoun || candidate.score <= 0) return false;
  return sessionCount < 3 || (candidate.wordCount > 1 ? candidate.covers.size : candidate.heldBy) > 1;
}

function isEnough(parts: readonly RankedCandidate[], share: number): boolean {
  if (parts.length >= 3) return true;
  if (parts.length === 2) return share >= 0.75 || parts.some((part) => part.wordCount > 1);
  return parts[0]!.wordCount > 1 && share >= 0.65;
}

/** Returns the best phrase that a word is part of, where it tells nearly as much; else the candidate itself. */
export function phraseWith(candidate: RankedCandidate, fit: readonly RankedCandidate[]): RankedCandidate {
  if (candidate.wordCount > 1) return candidate;
  const min = candidate.score * worthTheWord;
  const phrase = fit.find(
    (other) =>
      other.wordCount > 1 &&
      other.rows.size > 1 &&
      other.score >= min &&
      other.stems.includes(candidate.stems[0]!),
  );
  return phrase ?? candidate;
}

function bestNext(
  fit: readonly RankedCandidate[],
  parts: readonly RankedCandidate[],
  covered: ReadonlySet<number>,
  min: number,
): RankedCandidate | null {
  const used = new Set(parts.flatMap((part) => part.stems));
  const words = parts.reduce((sum, part) => sum + part.wordCount, 0);
  let best: RankedCandidate | null = null;
  let max = 0;
  for (const candidate of fit) {
    if (
      candidate.score < min ||
      candidate.nounShare < surelyNoun ||
      words + candidate.wordCount > maxWords - 1
    )
      continue;
    if (candidate.stems.some((stem) => used.has(stem)) || isShortFor(candidate, parts)) continue;
    if (![...candidate.covers].some((row) => covered.has(row))) continue;
    const fresh = [...candidate.covers].filter((row) => !covered.has(row)).length;
    const worth = candidate.score * (1 + fresh / Math.max(candidate.covers.size, 1));
    if (worth > max) [best, max] = [candidate, worth];
  }
  return best;
}

/** True for an acronym of a part, or a part that is an acronym of it: `VR` beside `virtual reality`. */
function isShortFor(candidate: RankedCandidate, parts: readonly RankedCandidate[]): boolean {
  const initials = (text: string) =>
    text
      .split(' ')
      .map((word) => word.charAt(0))
      .join('')
      .toLowerCase();
  return parts.some(
    (part) =>
      initials(part.text) === candidate.text.toLowerCase() ||
      initials(candidate.text) === part.text.toLowerCase(),
  );
}
