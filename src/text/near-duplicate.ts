import { languageOf } from './language.js';
import type { IdentifiedText } from './phrase.js';
import { stem } from './stem.js';
import { normaliseWord, tokenise } from './token.js';

/** Texts that say the same. `exact` where they differ in case, punctuation and white space only. Ids in the order of the texts. */
export interface DuplicateGroup {
  readonly ids: readonly string[];
  readonly exact: boolean;
}

// In shorter words one letter makes another word too often: `form`, `firm`.
const shortestSlip = 7;

/** A text made ready to be compared. */
interface ComparedLine {
  /** All words, light ones too. */
  readonly normal: string;
  /** Its words without the light ones. */
  readonly words: readonly ComparedWord[];
}

/**
 * Gives groups of two or more texts that say the same, in the order of their first text: equal but for case, punctuation and white space;
 * or, near, equal in stems but for light words (`a`, `the`, `are`), words glued or hyphenated (`set up`, `setup`), or one slipped
 * letter in a longer word. Any other word that differs keeps texts apart: a negation, a number, `more` for `less`. Lines meet through
 * keys (all stems run together; the stems with one word left open), so pairs are never all compared.
 */
export function findNearDuplicates(items: readonly IdentifiedText[], lang: string): DuplicateGroup[] {
  const groups = openGroups(items.length);
  const normals = new Map<string, number>();
  const stemmed = new Map<string, number>();
  const kinds: number[] = [];
  const { prepare, words } = preparer(lang);
  const lines = items.map(({ text }, index) => {
    const line = prepare(text);
    kinds.push(meet(normals, line.normal, index, groups.join));
    let stems = '';
    for (const { stem } of line.words) stems += stem;
    meet(stemmed, stems, index, groups.join);
    return line.words;
  });
  joinSlips(lines, wordsWithNeighbours(words()), groups.join);
  return groups.list().map((members) => ({
    ids: members.map((index) => items[index]?.id ?? ''),
    exact: members.every((index) => kinds[index] === kinds[members[0] ?? 0]),
  }));
}

/** Sets that grow together (union and find, Tarjan 1975), with the smallest index as the root of each. */
function openGroups(count: number): { join: (a: number, b: number) => void; list: () => number[][] } {
  const parents = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  return {
    join: (a, b) => {
      const [first, second] = [rootOf(a), rootOf(b)];
      parents[Math.max(first, second)] = Math.min(first, second);
    },
    list: () => {
      const members = new Map<number, number[]>();
      for (let index = 0; index < count; index++) {
        const root = rootOf(index);
        if (root === index) continue;
        const group = members.get(root);
        if (group) group.push(index);
        else members.set(root, [root, index]);
      }
      return [...members].sort(([a], [b]) => a - b).map(([, group]) => group);
    },
  };
}

/** Joins a text to the first with the same key; gives the index of that first. */
function meet(
  firsts: Map<string, number>,
  key: string,
  index: number,
  join: (a: number, b: number) => void,
): number {
  if (key === '') return index;
  const first = firsts.get(key);
  if (first === undefined) firsts.set(key, index);
  else join(first, index);
  return first ?? index;
}

/** What is needed of a word as written. */
interface ComparedWord {
  readonly normal: string;
  readonly stem: string;
  readonly isLight: boolean;
}

/**
 * Returns a function that makes texts of a language ready, and one that gives the words met so far: it remembers words, since notes
 * use the same ones again and again.
 */
function preparer(lang: string): { prepare: (text: string) => ComparedLine; words: () => Set<string> } {
  const { lightWords } = languageOf(lang);
  const known = new Map<string, ComparedWord>();
  const wordOf = (written: string): ComparedWord => {
    let word = known.get(written);
    if (word === undefined) {
      const normal = normaliseWord(written);
      word = { normal, stem: stem(written, lang), isLight: lightWords.has(normal) };
      known.set(written, word);
    }
    return word;
  };
  const prepare = (text: string): ComparedLine => {
    const all = tokenise(text).map((token) => wordOf(token.text));
    const kept = all.filter((word) => !word.isLight);
    return { normal: all.map((word) => word.normal).join(' '), words: kept.length > 0 ? kept : all };
  };
  return { prepare, words: () => new Set([...known.values()].map((word) => word.normal)) };
}

/**
 * Joins texts that differ in one longer word by one slipped letter. Only words that have such a neighbour among all words can be
 * that word, so keys are made for those alone.
 */
function joinSlips(
  lines: readonly (readonly ComparedWord[])[],
  slippery: ReadonlySet<string>,
  join: (a: number, b: number) => void,
): void {
  if (slippery.size === 0) return;
  const holders = new Map<string, { index: number; word: string }[]>();
  for (const [index, words] of lines.entries()) {
    for (const [at, { normal: word }] of words.entries()) {
      if (!slippery.has(word)) continue;
      const key = words.map(({ stem }, place) => (place === at ? slipKey(word) : stem)).join(' ');
      const others = holders.get(key);
      if (others === undefined) {
        holders.set(key, [{ index, word }]);
        continue;
      }
      const match = others.find((other) => isSlip(other.word, word));
      if (match) join(match.index, index);
      if (!others.some((other) => other.word === word)) others.push({ index, word });
    }
  }
}

/** A slip keeps the first and the last two letters. */
function slipKey(word: string): string {
  return `${word.charAt(0)}*${word.slice(-2)}`;
}

/** Returns the words that another word differs from by one slipped letter. Words meet by their first and last letters and length. */
function wordsWithNeighbours(words: Iterable<string>): Set<string> {
  const buckets = new Map<string, string[]>();
  const found = new Set<string>();
  for (const word of words) {
    if (word.length < shortestSlip - 1) continue;
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      for (const other of buckets.get(`${slipKey(word)} ${length}`) ?? []) {
        if (isSlip(other, word)) found.add(other).add(word);
      }
    }
    const key = `${slipKey(word)} ${word.length}`;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(word);
    else buckets.set(key, [word]);
  }
  return found;
}

/** True where two longer words differ by one letter lost, added, changed or swapped with its neighbour, away from both ends. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length < shortestSlip || long.length - short.length > 1 || /\p{N}/u.test(long)) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  if (start < 1 || end < 2) return false;
  const middle = [short.slice(start, short.length - end), long.slice(start, long.length - end)] as const;
  if (middle[1].length <= 1) return true;
  return middle[0].length === 2 && middle[0][0] === middle[1][1] && middle[0][1] === middle[1][0];
}
