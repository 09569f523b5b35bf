import { compareText } from '../model/index.js';
import { languageOf } from './language.js';
import type { IdentifiedText } from './phrase.js';
import { stem } from './stem.js';
import { normaliseWord, tokenise } from './token.js';

/** Texts that say the same. `exact` where they differ in case, punctuation and white space only. Ids in the order of the texts. */
export interface DuplicateGroup {
  readonly ids: readonly string[];
  readonly exact: boolean;
}

/** A text made ready to be compared. */
interface Line {
  readonly id: string;
  readonly normal: string;
  /** Words without the light ones, as written in small letters, and their stems. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

// Of two lines, this share of all their different stems must be common before they are compared word by word.
const overlap = 0.7;

/**
 * Gives groups of two or more texts that say the same, in the order of their first text: equal but for case, punctuation and white space;
 * or, near, equal in stems but for light words (`a`, `the`, `are`), words glued or hyphenated (`set up`, `setup`), and one slipped
 * letter in a longer word. Any other word that differs keeps texts apart: a negation, a number, `more` for `less`. Candidates come
 * from an index by the rarest stems (prefix filter: Chaudhuri et al. 2006, Bayardo et al. 2007), so pairs are never all compared.
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
  for (const [a, b] of candidatePairs(lines)) {
    if (rootOf(a) !== rootOf(b) && saySame(lines[a]!, lines[b]!)) join(a, b);
  }

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

/** Gives pairs that may share enough stems: those that share one of the rarest few of each. Lines equal in stems stand in once. */
function candidatePairs(lines: readonly Line[]): Set<readonly [number, number]> {
  const frequency = new Map<string, number>();
  const distinct: { index: number; stems: readonly string[] }[] = [];
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const key = line.stems.join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    const stems = [...new Set(line.stems)];
    distinct.push({ index, stems });
    for (const word of stems) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const pairs = new Set<readonly [number, number]>();
  const holders = new Map<string, { index: number; size: number }[]>();
  for (const { index, stems } of distinct) {
    const size = stems.length;
    const rarestFirst = [...stems].sort((a, b) => frequency.get(a)! - frequency.get(b)! || compareText(a, b));
    const met = new Set<number>();
    for (const word of rarestFirst.slice(0, size - Math.ceil(overlap * size) + 1)) {
      const others = holders.get(word) ?? [];
      for (const other of others) {
        if (met.has(other.index) || Math.min(size, other.size) < overlap * Math.max(size, other.size))
          continue;
        met.add(other.index);
        pairs.add([other.index, index]);
      }
      others.push({ index, size });
      holders.set(word, others);
    }
  }
  return pairs;
}

/** True where each stretch in which two lines differ is glue (`set up`, `setup`) or one slipped letter. */
function saySame(a: Line, b: Line): boolean {
  let i = 0;
  let j = 0;
  for (const [nextI, nextJ] of [
    ...commonWords(a.stems, b.stems),
    [a.stems.length, b.stems.length] as const,
  ]) {
    const left = a.words.slice(i, nextI);
    const right = b.words.slice(j, nextJ);
    const equal = left.join('') === right.join('');
    if (!equal && !(left.length === 1 && right.length === 1 && isSlip(left[0]!, right[0]!))) return false;
    i = nextI + 1;
    j = nextJ + 1;
  }
  return true;
}

/** Gives the places of a longest common subsequence, in order. */
function commonWords(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * width + j] =
        a[i] === b[j]
          ? length[(i + 1) * width + j + 1]! + 1
          : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);
    }
  }
  const places: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) places.push([i++, j++]);
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++;
    else j++;
  }
  return places;
}

/** True where two longer words differ by one letter lost, added, changed or swapped with its neighbour, away from both ends. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 6 || long.length - short.length > 1 || /\p{N}/u.test(long)) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  if (start < 1 || end < 2) return false;
  const middle = [short.slice(start, short.length - end), long.slice(start, long.length - end)] as const;
  if (middle[1].length <= 1) return true;
  return middle[0].length === 2 && middle[0][0] === middle[1][1] && middle[0][1] === middle[1][0];
}
