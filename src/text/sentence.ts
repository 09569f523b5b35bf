// A full stop after these does not end a sentence.
const abbreviation =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|cf|no|nr|approx|inc|dept|mr|mrs|ms|dr|prof|st|\p{L})\.$/iu;

/**
 * Returns the sentences of a text in order, without outer white space. A sentence ends at a line break, or at `.`, `?`, `!` or `…` before
 * white space and a capital, digit, bracket or quotation mark, unless the stop belongs to an abbreviation such as `e.g.`.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const line of text.split(/[\r\n\u2028\u2029]+/)) {
    let start = 0;
    for (const match of line.matchAll(/[.!?…]+["'”’)\]]*(?=\s+["'“‘([]?[\p{Lu}\p{N}])/gu)) {
      const end = match.index + match[0].length;
      if (match[0].startsWith('.') && abbreviation.test(line.slice(start, match.index + 1))) continue;
      sentences.push(line.slice(start, end));
      start = end;
    }
    sentences.push(line.slice(start));
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/**
 * True where nothing but spaces is between two words: phrases never reach across commas, brackets, dashes, slashes, stops or lines.
 * Takes the offset of the end of the first word and of the start of the next.
 */
export function isSameClause(text: string, endOfWord: number, startOfNext: number): boolean {
  if (startOfNext === endOfWord + 1 && text.charAt(endOfWord) === ' ') return true;
  return /^[ \t\u00a0\u202f]+$/.test(text.slice(endOfWord, startOfNext));
}
