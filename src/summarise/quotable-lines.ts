import type { Diagnose } from '../diagnostics/index.js';
import { type Item, itemsOf, type Session } from '../model/index.js';
import { isStopWord, normaliseWord, soundsHarsh, type Token, tokenise } from '../text/index.js';
import { splitWord, type Typos, typosIn } from '../text/spelling/find-typos.js';

/** Tells which lines may be in front of everybody; all others stay in the annex as written. */
export interface QuotableLines {
  /** True for a line that is finished, spelled plausibly, not harsh and not too long to be read aloud; a person decides otherwise. */
  isQuotable(item: Item): boolean;
  /** True for a word that is likely misspelt, or two words run together, such as `apprenticeshipsto`. */
  isMisspelt(word: string): boolean;
  /** True for words that may name a theme: none is misspelt or harsh. */
  mayName(text: string): boolean;
  /** The likely slips of a text, as written: what is likely meant, or null where it seems to be two words. */
  slipsIn(text: string): readonly { readonly word: string; readonly meant: string | null }[];
}

/** Longest line, in characters, that is put forward: about two lines on a slide. */
const maxLineLength = 220;

/**
 * Returns the judge of lines for an event. A word is glued when it parts into a word of the event and a function word; `typos` are the
 * likely slips. `lang` is the language of the notes, or several joined by `+`.
 */
export function findQuotableLines(
  sessions: readonly Session[],
  lang: string,
  typos: Typos = new Map(),
): QuotableLines {
  const known = new Map<string, number>();
  const texts = sessions.flatMap((session) => [
    session.topic.text,
    ...itemsOf(session).map(({ text }) => text),
  ]);
  for (const text of texts) {
    for (const { text: word } of tokenise(text)) {
      const plain = normaliseWord(word);
      known.set(plain, (known.get(plain) ?? 0) + 1);
    }
  }
  const isGlued = (word: string) => {
    const plain = normaliseWord(word);
    if (plain.length < 9 || (known.get(plain) ?? 0) > 2 || !/^\p{L}+$/u.test(plain)) return false;
    for (let cut = Math.max(5, plain.length - maxGluedLength); cut <= plain.length - 2; cut++) {
      const [left, right] = [plain.slice(0, cut), plain.slice(cut)];
      const isWord =
        known.has(left) || known.has(`${left}s`) || (left.endsWith('s') && known.has(left.slice(0, -1)));
      if (isWord && !isStopWord(left, lang) && gluing.has(right)) return true;
    }
    return false;
  };
  // Each word is judged once; a text without a doubtful one need not be looked at closely.
  const doubtful = new Map<string, boolean>();
  const isDoubtful = ({ text: word }: Token) => {
    let known = doubtful.get(word);
    if (known === undefined) {
      known = isGlued(word) || splitWord(word).some((part) => typos.has(part));
      doubtful.set(word, known);
    }
    return known;
  };
  const slipsIn = (text: string) => {
    const words = tokenise(text).filter(isDoubtful);
    if (words.length === 0) return [];
    const glued = words.filter(({ text: word }) => isGlued(word));
    return [...typosIn(text, typos), ...glued.map(({ text: word }) => ({ word, meant: null }))];
  };
  return {
    isMisspelt: (word) => isGlued(word) || typosIn(word, typos).length > 0,
    slipsIn,
    mayName: (text) => !soundsHarsh(text, lang) && slipsIn(text).length === 0,
    isQuotable: ({ kind, text, inFront }) =>
      inFront !== 'never' &&
      (inFront === 'first' ||
        (kind !== 'unfinished' &&
          text.length >= 8 &&
          text.length <= maxLineLength &&
          !/[-–—:(]$/.test(text.trim()) &&
          !soundsHarsh(text, lang) &&
          slipsIn(text).length === 0)),
  };
}

/** Reports each word that seems misspelt, or two run together, where it is. */
export function reportSlips(sessions: readonly Session[], front: QuotableLines, diagnose: Diagnose): void {
  for (const session of sessions) {
    for (const { text, place } of [session.topic, ...itemsOf(session)]) {
      for (const { word, meant } of front.slipsIn(text)) {
        if (meant === null) diagnose('word-run-together', place, { word, text });
        else diagnose('word-likely-misspelt', place, { word, meant, text });
      }
    }
  }
}

/** Function words that end up glued to the word before them; endings such as `ing` or `or` are left out. */
const gluing = new Set(
  'to the of and for in on with from by at that is are we our not but this it as'.split(' '),
);
const maxGluedLength = Math.max(...[...gluing].map((word) => word.length));
