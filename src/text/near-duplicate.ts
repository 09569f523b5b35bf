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
interface Line {
  readonly id: string;
  readonly normal: string;
  /** Words without the light ones, as written in small letters, and their stems. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

/**
 * Gives groups of two or more texts that say the same, in the order of their first text: equal but for case, punctuation and white space;
 * or, near, equal in stems but for light words (`a`, `the`, `are`), words glued or hyphenated (`set up`, `setup`), or one slipped
 * letter in a longer word. Any other word that differs keeps texts apart: a negation, a number, `more` for `less`. Lines meet through
 * keys (all stems run together; the stems with one word left open), so pairs are never all compared.
 */
export function findNearDuplicates(items: readonly IdentifiedText[], lang: string): DuplicateGroup[] {
  const lines = items.map((item) => prepare(item, lang));
  const parents = lines.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root]!;
    parents[index] = root;
    return root;
  };
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
    parents[second!] = first!;
  };
  joinEqual(lines, (line) => line.normal, join);
  joinEqual(lines, (line) => line.stems.join(''), join);
  joinSlips(lines, join);

  const groups = new Map<number, Line[]>();
  for (const [index, line] of lines.entries()) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(line);
    else groups.set(root, [line]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      ids: group.map((line) => line.id),
      exact: group.every((line) => line.normal === group[0]!.normal),
    }));
}

function prepare({ id, text }: IdentifiedText, lang: string): Line {
  const { lightWords } = languageOf(lang);
  const all = tokenise(text).map((token) => token.text);
  const kept = all.filter((word) => !lightWords.has(normaliseWord(word)));
  const telling = kept.length > 0 ? kept : all;
  return {
    id,
    normal: all.map(normaliseWord).join(' '),
    words: telling.map(normaliseWord),
    stems: telling.map((word) => stem(word, lang)),
  };
}

function joinEqual(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
  join: (a: number, b: number) => void,
): void {
  const firsts = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const key = keyOf(line);
    if (key === '') continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, index);
    else join(first, index);
  }
}

/** Joins lines that differ in one longer word by one slipped letter. The word's place in the key holds its first and last two letters. */
function joinSlips(lines: readonly Line[], join: (a: number, b: number) => void): void {
  const holders = new Map<string, { index: number; word: string }[]>();
  for (const [index, { words, stems }] of lines.entries()) {
    for (const [at, word] of words.entries()) {
      if (word.length < shortestSlip - 1) continue;
      const key = stems.with(at, `${word.charAt(0)}*${word.slice(-2)}`).join(' ');
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
