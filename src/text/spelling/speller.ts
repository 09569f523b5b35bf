import { editDistance } from '../nearest-name.js';
import { extraWords } from './extra-words.js';
import { openWordList, type WordList } from './word-list.js';

/** What is known of the spelling of a language. Words are in lower case. */
export interface Speller {
  /** True for a word of the language, with its endings, or one put together from two words. */
  readonly knows: (word: string) => boolean;
  /** Returns the common word that a word is one slip away from: a letter lost, added, changed or swapped; null when there is none. */
  readonly nearest: (word: string) => string | null;
}

/**
 * Returns the speller of a language, or null where there is none: English, of Britain first, so that a word is right as it is written on
 * either side of the sea. Its words load when they are asked for (see `README.md` for where they come from).
 */
export async function loadSpeller(lang: string): Promise<Speller | null> {
  if (!/^en\b/i.test(lang)) return null;
  english ??= loadEnglish();
  return english;
}

/** Opened once, so that what was unpacked for one site of a batch serves the next. */
let english: Promise<Speller> | undefined;

async function loadEnglish(): Promise<Speller> {
  const { default: packed } = await import('./words-en.json', { with: { type: 'json' } });
  return createSpeller(openWordList(packed.common), openWordList(packed.rare));
}

/** Returns the speller of two lists of words: those a slip may be meant for, and those that are only known. */
export function createSpeller(common: WordList, rare: WordList): Speller {
  const has = (word: string) => common.has(word) || rare.has(word) || extras.has(word);
  const isCommon = (word: string) => common.has(word) || extras.has(word);
  const knows = (word: string) =>
    has(word) || (word.length <= maxLength && (isFormOf(word, has) || isPutTogether(word, isCommon)));
  const nearest = (word: string) =>
    word.length > maxLength ? null : (nearestOf(word, common) ?? nearOfLong(word, common));
  return { knows, nearest };
}

/** No word has as many letters; looking for slips takes time by their square. */
const maxLength = 60;

/** `organized` for `organised`, `hotdesks` for `hotdesk`: spellings and endings that a list does not spell out. */
function isFormOf(word: string, has: (word: string) => boolean): boolean {
  if (/i[sz]/.test(word) && has(word.replace(/iz(e|ed|es|ing|er|ers|ation|ations|able)$/, 'is$1')))
    return true;
  if (word.length < 6) return false;
  return (
    /(?:s|ed|er|ers|ing|ly|ness|less|able)$/.test(word) &&
    endings.some(([end, stem]) => {
      if (!word.endsWith(end)) return false;
      const base = word.slice(0, word.length - end.length);
      return base.length > 3 && !base.endsWith('s') && has(base + stem);
    })
  );
}

const extras = new Set(extraWords);

const endings = [
  ['s', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['er', 'e'],
  ['er', ''],
  ['ers', ''],
  ['ers', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
  ['ness', ''],
  ['less', ''],
  ['able', ''],
] as const;

// Syllables that make a new word of any other.
const openings =
  /^(?:anti|auto|bi|bio|co|counter|cross|cyber|de|dis|eco|extra|fore|geo|hyper|in|inter|macro|mega|meta|micro|mid|mini|mis|mono|multi|neuro|non|omni|out|over|photo|poly|post|pre|pro|pseudo|psycho|quasi|re|semi|socio|sub|super|techno|tele|trans|tri|ultra|un|under|up|video|web)(?=.{4})/;

function isPutTogether(word: string, has: (word: string) => boolean): boolean {
  const opening = openings.exec(word)?.[0];
  if (opening !== undefined && has(word.slice(opening.length))) return true;
  for (let cut = 4; cut <= word.length - 4; cut++) {
    if (has(word.slice(0, cut)) && has(word.slice(cut))) return true;
  }
  return false;
}

/** Of a long word two slips, away from both ends, still leave no doubt what is meant: `maintainance`. */
function nearOfLong(word: string, common: WordList): string | null {
  if (word.length < 9) return null;
  const [start, end] = [word.slice(0, 3), word.slice(-2)];
  for (const other of common.besides(word)) {
    if (Math.abs(other.length - word.length) > 2 || !other.startsWith(start) || !other.endsWith(end))
      continue;
    if (other.length >= 8 && editDistance(word, other) <= 2) return other;
  }
  return null;
}

/** The most plausible of the common words one slip away: a swap or a doubled letter first, then the first by code unit. */
function nearestOf(word: string, common: WordList): string | null {
  let best: string | null = null;
  let min = 9;
  const offer = (candidate: string, cost: number) => {
    if (cost < min && candidate.length > 3 && common.has(candidate)) [best, min] = [candidate, cost];
  };
  for (let at = 0; at <= word.length; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (right.length > 1) offer(left + right[1] + right[0] + right.slice(2), 0);
    if (right !== '') offer(left + right.slice(1), right[0] === right[1] ? 0 : 2);
    for (const letter of letters) {
      offer(left + letter + right, left.endsWith(letter) || right.startsWith(letter) ? 1 : 2);
      if (right !== '')
        offer(left + letter + right.slice(1), vowels.test(letter) && vowels.test(right) ? 2 : 3);
    }
  }
  return best;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const vowels = /^[aeiouy]/;
