import {
  type ClauseWord,
  isDistinctive,
  isUnlikelyNoun,
  opensAsAction,
  splitClauses,
} from '../text/index.js';

const maxWords = 5;

/**
 * Returns a short phrase out of a topic: of its first clause with telling words the stretch from the first to the last such word, at most five
 * words, never ending with a function word or filler, without the verb that opens a wish (`Build a diverse workforce`) and without what may not
 * be shown. The whole topic where nothing in it tells; empty for an empty topic and where nothing of it may be shown.
 */
export function shortenTopic(topic: string, lang: string, mayName: (text: string) => boolean): string {
  for (const clause of splitClauses(topic, lang)) {
    const first = clause.findIndex((word) => isDistinctive(word) && mayName(word.token.text));
    if (first < 0) continue;
    const from = first + openingOf(clause.slice(first));
    const shown = clause.slice(from).findIndex((word) => !mayName(word.token.text));
    const end = shown < 0 ? from + maxWords : Math.min(from + shown, from + maxWords);
    const words: ClauseWord[] = clause.slice(from, end);
    const mayEnd = (word: ClauseWord) => isDistinctive(word) && !isUnlikelyNoun(word.token.text, lang);
    while (words.length > 1 && !mayEnd(words.at(-1)!)) words.pop();
    // One word says little: `Moving between councils` says more than `councils`.
    if (words.length === 1) words.unshift(...leadingWords(clause.slice(0, from)));
    return topic.slice(words[0]!.token.start, words.at(-1)!.token.end).replace(/\s+/g, ' ');
  }
  return mayName(topic) ? topic.trim().split(/\s+/).slice(0, maxWords).join(' ') : '';
}

/**
 * How many words the opening of a wish takes: `Build a` of `Build a diverse workforce`. Only before an article or the like: `Design` and `budget` are
 * subjects as often as verbs. None where fewer than two telling words would be left.
 */
function openingOf([verb, next, ...rest]: readonly ClauseWord[]): number {
  if (verb === undefined || next === undefined || !opensAsAction(verb.token.text)) return 0;
  if (!articles.has(next.token.text.toLowerCase())) return 0;
  const end = rest.findIndex(isDistinctive);
  return rest.slice(end, end + maxWords).filter(isDistinctive).length > 1 ? end + 2 : 0;
}

const articles = new Set('a an the our your their these more'.split(' '));

/** The words before the first telling one, from the last that is no function word on, with what leads up to it. */
function leadingWords(before: readonly ClauseWord[]): ClauseWord[] {
  const at = before.findLastIndex((word) => !word.isStop);
  return at < 0 ? [] : before.slice(Math.max(at, before.length - maxWords + 1));
}
