/** Words that are unpacked as they are asked for. Words are in lower case. */
export interface WordList {
  readonly has: (word: string) => boolean;
  /** Returns the words that share their first three letters with a word, in the order of the code units. */
  readonly besides: (word: string) => ReadonlySet<string>;
}

/**
 * Returns the words of a packed list. A packed list is in the order of the code units; of each word stand how many letters it shares with
 * the one before (`A` for none, `B` for one …) and then its other letters: `AcatDsDtle` holds `cat`, `cats` and `cattle`. Words have two
 * letters or more. Notes ask for a few words: only those that begin as they do are unpacked.
 */
export function openWordList(packed: string): WordList {
  const starts = startsOf(packed);
  const unpacked = new Map<string, ReadonlySet<string>>();
  const besides = (word: string): ReadonlySet<string> => {
    const opening = word.slice(0, openingLength);
    let words = unpacked.get(opening);
    if (words === undefined) {
      const { from, to } = starts.get(opening) ?? { from: 0, to: 0 };
      words = unpackWords(packed.slice(from, to), opening);
      unpacked.set(opening, words);
    }
    return words;
  };
  return { besides, has: (word) => besides(word).has(word) };
}

/** Letters that say which words are unpacked together. */
const openingLength = 3;

/** Returns where the words are that begin with the same letters. */
function startsOf(packed: string): ReadonlyMap<string, { from: number; to: number }> {
  const starts = new Map<string, { from: number; to: number }>();
  let last = { from: 0, to: 0 };
  let opening = '';
  // A word that shares fewer letters with the one before is the first of its kind.
  for (const { 0: word, index } of packed.matchAll(/[ABC][a-z]+/g)) {
    opening = (opening.slice(0, word.charCodeAt(0) - 65) + word.slice(1)).slice(0, openingLength);
    last.to = index;
    last = { from: index, to: packed.length };
    starts.set(opening, last);
  }
  return starts;
}

/** Returns the words of a part of a list; the first of them shares letters with `opening` at most. */
export function unpackWords(packed: string, opening = ''): Set<string> {
  const words = new Set<string>();
  let word = opening;
  let start = 0;
  while (start < packed.length) {
    let end = start + 1;
    // Capitals are counts, lower case are letters.
    while (end < packed.length && packed.charCodeAt(end) > 96) end++;
    word = word.slice(0, packed.charCodeAt(start) - 65) + packed.slice(start + 1, end);
    words.add(word);
    start = end;
  }
  return words;
}
