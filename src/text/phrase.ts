import { compareText } from '../model/index.js';
import { knownWord } from './known-word.js';
import { isSameClause } from './sentence.js';
import { type Token, tokenise } from './token.js';

/** A text and whose it is. Several texts may share an id: the items of one session. */
export interface IdentifiedText {
  readonly id: string;
  readonly text: string;
}

/** Two or three words that are together more often than chance. */
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
 * Returns the phrases of a set of texts, strongest first: two words, or three of which the middle one may be a function word (`community of
 * practice`). A phrase stays within a clause, neither begins nor ends with a function word, filler or a number, and is under two ids
 * or more, in different words around it. Found by the log-likelihood ratio of Dunning 1993 on counts taken before stop words go; of three words both joints must hold.
 */
export function findPhrases(texts: readonly IdentifiedText[], lang: string): Phrase[] {
  const numbered = numberWords(texts, lang);
  const pairs = countPairs(numbered);
  const found = findHolders(numbered, pairs);
  const phrases: Phrase[] = [];
  for (const { words, count, ids } of found.values()) {
    if (ids.size < 2) continue;
    const score = weakestJoint(words, count, { numbered, pairs });
    if (score < threshold) continue;
    phrases.push({ key: words.map((word) => numbered.keys[word]).join(' '), ids: [...ids], score });
  }
  return phrases.sort((a, b) => b.score - a.score || compareText(a.key, b.key));
}

/** The words of texts in a row, each as a number: counting numbers takes a third of the time of counting texts. */
interface NumberedWords {
  /** The key of each number. */
  readonly keys: readonly string[];
  /** How often each number is there. */
  readonly counts: readonly number[];
  /** The numbers; -1 parts clauses and is at the end. */
  readonly words: readonly number[];
  /** For each word whether it may open or close a phrase, and whose it is. */
  readonly mayBorder: readonly boolean[];
  readonly ids: readonly string[];
  /** How many words there are. */
  readonly total: number;
}

function numberWords(texts: readonly IdentifiedText[], lang: string): NumberedWords {
  const numberOf = new Map<string, number>();
  const keys: string[] = [];
  const counts: number[] = [];
  const words: number[] = [];
  const mayBorder: boolean[] = [];
  const ids: string[] = [];
  const seenClauses = new Set<string>();
  let total = 0;
  for (const { id, text } of texts) {
    for (const clause of splitClauses(text, lang)) {
      // A line that was pasted into a second text shows nothing of how words go together.
      if (clause.length > 3) {
        const whole = keyOf(clause, 0, clause.length);
        if (seenClauses.has(whole)) continue;
        seenClauses.add(whole);
      }
      total += clause.length;
      for (const word of clause) {
        let number = numberOf.get(word.key);
        if (number === undefined) {
          number = keys.push(word.key) - 1;
          numberOf.set(word.key, number);
          counts.push(0);
        }
        counts[number]! += 1;
        words.push(number);
        mayBorder.push(isDistinctive(word));
        ids.push(id);
      }
      words.push(-1);
      mayBorder.push(false);
      ids.push(id);
    }
  }
  return { keys, counts, words, mayBorder, ids, total };
}

/** How often two words are side by side. */
interface Pairs {
  /** The number of a pair, by its first word times the number of keys plus its second. */
  readonly numberOf: ReadonlyMap<number, number>;
  readonly counts: readonly number[];
}

function countPairs({ words, keys }: NumberedWords): Pairs {
  const numberOf = new Map<number, number>();
  const counts: number[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    const [first, next] = [words[at]!, words[at + 1]!];
    if (first < 0 || next < 0) continue;
    const key = first * keys.length + next;
    const pair = numberOf.get(key);
    if (pair === undefined) numberOf.set(key, counts.push(1) - 1);
    else counts[pair]! += 1;
  }
  return { numberOf, counts };
}

/** Words that may be a phrase, how often they are together, and whose texts hold them so that they may. */
interface Holders {
  readonly words: readonly number[];
  count: number;
  readonly ids: Set<string>;
}

/** Returns the pairs and triples that are there twice or more. A triple is no commoner than its pairs, so most need no counting. */
function findHolders(numbered: NumberedWords, pairs: Pairs): Map<number, Holders> {
  const { words, keys, mayBorder, ids } = numbered;
  const found = new Map<number, Holders>();
  const note = (key: number, at: number, length: number) => {
    let holders = found.get(key);
    if (holders === undefined) {
      holders = { words: words.slice(at, at + length), count: 0, ids: new Set() };
      found.set(key, holders);
    }
    holders.count++;
    const last = at + length - 1;
    if (mayBorder[at] && mayBorder[last] && words[at] !== words[last]) holders.ids.add(ids[at]!);
  };
  const pairAt = (at: number): number => {
    const [first, next] = [words[at]!, words[at + 1] ?? -1];
    if (first < 0 || next < 0) return -1;
    const pair = pairs.numberOf.get(first * keys.length + next)!;
    return pairs.counts[pair]! > 1 ? pair : -1;
  };
  let pair = pairAt(0);
  for (let at = 0; at < words.length; at++) {
    const next = pairAt(at + 1);
    // Pairs have negative keys, so that no triple has the same.
    if (pair >= 0) note(-1 - pair, at, 2);
    if (pair >= 0 && next >= 0) note(pair * keys.length + words[at + 2]!, at, 3);
    pair = next;
  }
  return found;
}

/** Returns the runs of words of a text that no punctuation parts. */
export function splitClauses(text: string, lang: string): ClauseWord[][] {
  const clauses: ClauseWord[][] = [];
  let clause: ClauseWord[] = [];
  let end = -1;
  for (const token of tokenise(text)) {
    if (end >= 0 && !isSameClause(text, end, token.start)) {
      clauses.push(clause);
      clause = [];
    }
    const { isStop, isFiller, normal, singular } = knownWord(token.text, lang);
    clause.push({ token, key: isStop ? normal : singular, isStop, isFiller });
    end = token.end;
  }
  if (clause.length > 0) clauses.push(clause);
  return clauses;
}

/** Returns the key of some words of a clause. */
export function keyOf(clause: readonly ClauseWord[], at: number, length: number): string {
  let key = clause[at]!.key;
  for (let i = at + 1; i < at + length; i++) key += ` ${clause[i]!.key}`;
  return key;
}

/** True where words of a clause neither begin nor end with a function word, filler or a number. */
export function mayBePhrase(clause: readonly ClauseWord[], at: number, length: number): boolean {
  const first = clause[at]!;
  const last = clause[at + length - 1]!;
  return isDistinctive(first) && isDistinctive(last) && first.key !== last.key;
}

/** True for a word that may be alone as a term: no function word, filler, number, address or single letter. */
export function isDistinctive({ token, key, isStop, isFiller }: ClauseWord): boolean {
  return !isStop && !isFiller && !token.isNumber && !token.isAddress && key.length > 1;
}

function weakestJoint(
  words: readonly number[],
  together: number,
  { numbered, pairs }: { readonly numbered: NumberedWords; readonly pairs: Pairs },
): number {
  const { keys, counts, total } = numbered;
  const countOf = ([first, next]: readonly number[]): number => {
    if (first === undefined) return 0;
    if (next === undefined) return counts[first] ?? 0;
    return pairs.counts[pairs.numberOf.get(first * keys.length + next) ?? -1] ?? 0;
  };
  let weakest = Number.POSITIVE_INFINITY;
  for (let cut = 1; cut < words.length; cut++) {
    const [left, right] = [countOf(words.slice(0, cut)), countOf(words.slice(cut))];
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
