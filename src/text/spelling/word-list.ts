/**
 * Gives the words of a packed list. A packed list is in the order of the code units; of each word stand how many letters it shares with
 * the one before (`A` for none, `B` for one …) and then its other letters: `AcatDsDtle` holds `cat`, `cats` and `cattle`.
 */
export function unpackWords(packed: string, words: Set<string> = new Set()): Set<string> {
  let word = '';
  let start = 0;
  while (start < packed.length) {
    let end = start + 1;
    // Capitals are counts, small letters are letters.
    while (end < packed.length && packed.charCodeAt(end) > 96) end++;
    word = word.slice(0, packed.charCodeAt(start) - 65) + packed.slice(start + 1, end);
    words.add(word);
    start = end;
  }
  return words;
}
