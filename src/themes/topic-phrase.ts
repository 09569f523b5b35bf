import { type ClauseWord, isUnlikelyNoun, splitClauses, tells } from '../text/index.js';

const mostWords = 5;

/**
 * Gives a short phrase out of a topic: of its first clause with telling words the stretch from the first to the last such word, at most five
 * words, never ending with a function word or filler. The whole topic where nothing in it tells; empty for an empty topic.
 */
export function shortenTopic(topic: string, lang: string): string {
  for (const clause of splitClauses(topic, lang)) {
    const first = clause.findIndex(tells);
    if (first < 0) continue;
    const words: ClauseWord[] = clause.slice(first, first + mostWords);
    const mayEnd = (word: ClauseWord) => tells(word) && !isUnlikelyNoun(word.token.text, lang);
    while (words.length > 1 && !mayEnd(words.at(-1)!)) words.pop();
    // One word says little: `Moving between councils` says more than `councils`.
    if (words.length === 1) words.unshift(...leadingWords(clause.slice(0, first)));
    return topic.slice(words[0]!.token.start, words.at(-1)!.token.end).replace(/\s+/g, ' ');
  }
  return topic.trim().split(/\s+/).slice(0, mostWords).join(' ');
}

/** The words before the first telling one, from the last that is no function word on, with what leads up to it. */
function leadingWords(before: readonly ClauseWord[]): ClauseWord[] {
  const at = before.findLastIndex((word) => !word.isStop);
  return at < 0 ? [] : before.slice(Math.max(at, before.length - mostWords + 1));
}
