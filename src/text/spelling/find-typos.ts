import { normaliseWord, type Token, tokenise } from '../token.js';
import type { Speller } from './speller.js';

/** A text of an event and the session it belongs to. */
export interface SpelledText {
  readonly sessionId: string;
  readonly text: string;
}

/** The words of an event that are likely slips, in lower case, each with what is likely meant. */
export type Typos = ReadonlyMap<string, string>;

// In shorter words one letter makes another word, a name or an abbreviation too often.
const shortest = 5;

/**
 * Returns the words that are likely misspelt: in no list of words, one slip away from a common word or from one said in other sessions,
 * and said in one session only. Never among them are names and acronyms (a capital that does not merely open a line), words with
 * digits, and parts of addresses and file names. Texts are of the speller's language.
 */
export function findTypos(texts: readonly SpelledText[], speller: Speller): Typos {
  // The session that says a word, or null where several do; whether it is doubtful, in the order the words are met.
  const homes = new Map<string, string | null>();
  const doubtful = new Map<string, boolean>();
  for (const { sessionId, text } of texts) {
    // What is in a form until somebody writes into it.
    if (/\blorem ipsum\b/i.test(text)) continue;
    for (const token of tokenise(text)) {
      if (token.isAddress || token.isNumber) continue;
      let isPlain: boolean | null = null;
      for (const part of splitWord(token.text)) {
        const home = homes.get(part);
        if (home === undefined) homes.set(part, sessionId);
        else if (home !== null && home !== sessionId) homes.set(part, null);
        // Written as a name once, a word is one wherever it is.
        if (home !== null && doubtful.get(part) !== false) {
          isPlain ??= isPlainWord(token, text);
          doubtful.set(part, isPlain);
        }
      }
    }
  }
  const typos = new Map<string, string>();
  for (const [word, isDoubtful] of doubtful) {
    if (!isDoubtful || word.length < shortest || homes.get(word) === null || speller.knows(word)) continue;
    const meant = speller.nearest(word);
    if (meant !== null) typos.set(word, meant);
  }
  return typos;
}

/** Returns the likely slips of a text, as written, in order. */
export function typosIn(text: string, typos: Typos): { word: string; meant: string }[] {
  if (typos.size === 0) return [];
  return tokenise(text).flatMap((token) =>
    splitWord(token.text).flatMap((part) => {
      const meant = typos.get(part);
      return meant === undefined || !isPlainWord(token, text) ? [] : [{ word: token.text, meant }];
    }),
  );
}

/** Returns the parts of a word with hyphens, in lower case, without the ending of a genitive. */
export function splitWord(written: string): string[] {
  const word = normaliseWord(written);
  if (!/['-]/.test(word)) return [word];
  return word
    .replace(/'s?$|'s(?=-)/g, '')
    .split('-')
    .filter((part) => part !== '' && !part.includes("'"));
}

/** True for a word of letters alone, in lower case or opening a sentence, that is free of the marks of names and addresses. */
function isPlainWord({ text: word, start, end }: Token, text: string): boolean {
  if (!/^\p{L}\p{Ll}*(?:['’-]\p{Ll}+)*$/u.test(word) || /[^\p{Script=Latin}'’-]/u.test(word)) return false;
  if (
    /[@#/_\\.~$%=+*`&]/.test(text.charAt(start - 1)) ||
    /^(?:[@/_\\=+*`&]|\.\p{L}|:\/)/u.test(text.slice(end, end + 3))
  )
    return false;
  return word === word.toLowerCase() || opensSentence(text, start);
}

function opensSentence(text: string, start: number): boolean {
  let opening = start;
  while (/["“‘'([]/.test(text.charAt(opening - 1))) opening--;
  let gap = opening;
  while (/\s/.test(text.charAt(gap - 1))) gap--;
  const isAfterEnd = gap < opening && /[.!?:…•]/.test(text.charAt(gap - 1));
  return (
    (opening === 0 || isAfterEnd || text.slice(gap, opening).includes('\n')) &&
    /^\p{L}[\p{Ll}’'-]*[\s,.;:!?]+(?:\p{Ll}|$)/u.test(text.slice(start))
  );
}
