import { compareText } from '../model/index.js';
import { isFillerWord, isStopWord } from './language.js';
import { isSameClause } from './sentence.js';
import { foldPlural } from './stem.js';
import { normaliseWord, type Token, tokenise } from './token.js';

/** A text and whose it is. Several texts may share an id: the items of one session. */
export interface IdentifiedText {
  readonly id: string;
  readonly text: string;
}

/** Two or three words that stand together more often than chance. */
export interface Phrase {
  /** The words' keys (singular), joined by a space. */
  readonly key: string;
  /** Ids of the texts that hold it, in the order of the texts. */
  readonly ids: readonly string[];
  /** Log-likelihood ratio G² of its weakest joint; 10.83 is one chance in a thousand. */
  readonly score: number;
}

/** A word of a clause: its token, its key, and whether it is a function word. */
export interface ClauseWord {
  readonly token: Token;
  readonly key: string;
  readonly isStop: boolean;
  readonly isFiller: boolean;
}

// χ² with one degree of freedom at p = .001.
const threshold = 10.83;

/**
 * Gives the phrases of a set of texts, strongest first: two words, or three of which the middle one may be a function word (`community of
 * practice`). A phrase stays within a clause, neither begins nor ends with a function word, filler or a number, and stands under two ids
 * or more, in different words around it. Found by the log-likelihood ratio of Dunning 1993 on counts taken before stop words go; of three words both joints must hold.
 */
export function findPhrases(texts: readonly IdentifiedText[], lang: string): Phrase[] {
  const counts = new Map<string, number>();
  const holders = new Map<string, Set<string>>();
  const seenClauses = new Set<string>();
  let total = 0;
  for (const { id, text } of texts) {
    for (const clause of splitClauses(text, lang)) {
      // A line that was pasted into a second text shows nothing of how words go together.
      const whole = keyOf(clause, 0, clause.length);
      if (clause.length > 3 && seenClauses.has(whole)) continue;
      seenClauses.add(whole);
      total += clause.length;
      for (let at = 0; at < clause.length; at++) {
        for (let length = 1; length <= 3 && at + length <= clause.length; length++) {
          const key = keyOf(clause, at, length);
          counts.set(key, (counts.get(key) ?? 0) + 1);
          if (length === 1 || !mayBePhrase(clause, at, length)) continue;
          const ids = holders.get(key);
          if (ids) ids.add(id);
          else holders.set(key, new Set([id]));
        }
      }
    }
  }
  const phrases: Phrase[] = [];
  for (const [key, ids] of holders) {
    if (ids.size < 2) continue;
    const score = weakestJoint(key.split(' '), counts, total);
    if (score >= threshold) phrases.push({ key, ids: [...ids], score });
  }
  return phrases.sort((a, b) => b.score - a.score || compareText(a.key, b.key));
}

/** Gives the runs of words of a text that no punctuation parts. */
export function splitClauses(text: string, lang: string): ClauseWord[][] {
  const clauses: ClauseWord[][] = [];
  let clause: ClauseWord[] = [];
  let end = -1;
  for (const token of tokenise(text)) {
    if (end >= 0 && !isSameClause(text, end, token.start)) {
      clauses.push(clause);
      clause = [];
    }
    const isStop = isStopWord(token.text, lang);
    const isFiller = isFillerWord(token.text, lang);
    clause.push({
      token,
      key: isStop ? normaliseWord(token.text) : foldPlural(token.text, lang),
      isStop,
      isFiller,
    });
    end = token.end;
  }
  if (clause.length > 0) clauses.push(clause);
  return clauses;
}

/** Gives the key of some words of a clause. */
export function keyOf(clause: readonly ClauseWord[], at: number, length: number): string {
  let key = clause[at]!.key;
  for (let i = at + 1; i < at + length; i++) key += ` ${clause[i]!.key}`;
  return key;
}

/** True where words of a clause neither begin nor end with a function word, filler or a number. */
export function mayBePhrase(clause: readonly ClauseWord[], at: number, length: number): boolean {
  const first = clause[at]!;
  const last = clause[at + length - 1]!;
  return tells(first) && tells(last) && first.key !== last.key;
}

/** True for a word that may stand alone as a term: no function word, filler, number, address or single letter. */
export function tells({ token, key, isStop, isFiller }: ClauseWord): boolean {
  return !isStop && !isFiller && !token.isNumber && !token.isAddress && key.length > 1;
}

function weakestJoint(words: readonly string[], counts: ReadonlyMap<string, number>, total: number): number {
  let weakest = Number.POSITIVE_INFINITY;
  const together = counts.get(words.join(' ')) ?? 0;
  for (let cut = 1; cut < words.length; cut++) {
    const left = counts.get(words.slice(0, cut).join(' ')) ?? 0;
    const right = counts.get(words.slice(cut).join(' ')) ?? 0;
    weakest = Math.min(weakest, logLikelihood(together, left, right, total));
  }
  return weakest;
}

/** G² of two events seen together, each, and out of a total (Dunning 1993); 0 where they meet less often than by chance. */
export function logLikelihood(together: number, left: number, right: number, total: number): number {
  if (together * total <= left * right) return 0;
  const cell = (observed: number, expected: number) =>
    observed > 0 ? observed * Math.log(observed / expected) : 0;
  const rest = total - left - right + together;
  return (
    2 *
    (cell(together, (left * right) / total) +
      cell(left - together, (left * (total - right)) / total) +
      cell(right - together, ((total - left) * right) / total) +
      cell(rest, ((total - left) * (total - right)) / total))
  );
}
