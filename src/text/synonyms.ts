import { foldPlural } from './stem.js';
import { normaliseWord, tokenise } from './token.js';

/** What is said, and what means the same. */
interface Synonyms {
  readonly say: string;
  readonly also: readonly string[];
}

interface Wanted {
  readonly words: readonly string[];
  readonly say: string;
  /** True for a short acronym, which lower case do not mean: `IT` is not `it`. */
  readonly isShortAcronym: boolean;
}

/**
 * Returns a function that says texts in the words of `say`: of `{ say: 'job description', also: ['JD'] }` it makes `a good JD` into `a good
 * job description`. Case and plural do not matter, but a short acronym stays apart from a word in lower case. The longest wins.
 */
export function createRewriter(sets: readonly Synonyms[], lang: string): (text: string) => string {
  const byFirst = new Map<string, Wanted[]>();
  for (const { say, also } of sets) {
    for (const text of also) {
      const words = tokenise(text).map((token) => normaliseWord(foldPlural(token.text, lang)));
      const [first] = words;
      if (first === undefined) continue;
      const isShortAcronym = words.length === 1 && first.length < 4 && capitals(text) > 1;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, say, isShortAcronym }]);
    }
  }
  for (const wanted of byFirst.values()) wanted.sort((a, b) => b.words.length - a.words.length);
  if (byFirst.size === 0) return (text) => text;
  return (text) => {
    const tokens = tokenise(text);
    const words = tokens.map((token) => normaliseWord(foldPlural(token.text, lang)));
    let said = '';
    let end = 0;
    for (let at = 0; at < tokens.length; at++) {
      const found = byFirst
        .get(words[at] ?? '')
        ?.find(
          (wanted) =>
            wanted.words.every((word, index) => words[at + index] === word) &&
            (!wanted.isShortAcronym || capitals(tokens[at]?.text ?? '') > 1),
        );
      if (found === undefined) continue;
      const last = tokens[at + found.words.length - 1];
      said += text.slice(end, tokens[at]?.start) + found.say;
      end = last?.end ?? text.length;
      at += found.words.length - 1;
    }
    return said + text.slice(end);
  };
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
