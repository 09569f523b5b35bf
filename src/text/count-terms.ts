import { compareText } from '../model/index.js';
import {
  type ClauseWord,
  findPhrases,
  type IdentifiedText,
  isDistinctive,
  keyOf,
  mayBePhrase,
  splitClauses,
} from './phrase.js';

/** A word or phrase with the texts that use it. */
export interface CountedTerm {
  /** Singular words in lower case, joined by a space; the same for all written forms. */
  readonly key: string;
  /** The commonest written form: `NHS`, `DDaT`, `Job descriptions` where no small initial is ever seen; ties by text. */
  readonly text: string;
  /** Ids of the texts that use it, in the order of the texts. */
  readonly ids: readonly string[];
  readonly isPhrase: boolean;
}

/**
 * - `keep`: asked of each term by its key and commonest form; false leaves it out, as for a likely misspelling. Default: all are kept
 * - `phrases`: whether phrases are looked for. Default: `true`
 * - `partOf`: gives the part that a text belongs to; terms that texts of several parts use, or texts of none, are left out. Default: none are
 */
export interface CountTermsOptions {
  readonly keep?: (key: string, text: string) => boolean;
  readonly phrases?: boolean;
  readonly partOf?: (id: string) => string | null;
}

interface KnownPhrases {
  readonly keys: ReadonlySet<string>;
  /** Their first words. */
  readonly openings: ReadonlySet<string>;
}

interface TermTally {
  readonly ids: Set<string>;
  readonly forms: Map<string, number>;
  readonly isPhrase: boolean;
  /** The part that all its texts belong to; null once they belong to several or none. */
  part: string | null;
}

/**
 * Returns the words and phrases of texts with the ids that use them, most used first, ties by text. Function words, filler, numbers and
 * single letters are gone; singular and plural are one; a word inside a phrase counts for the phrase only.
 */
export function countTerms(
  texts: readonly IdentifiedText[],
  lang: string,
  options: CountTermsOptions = {},
): CountedTerm[] {
  const found = options.phrases === false ? [] : findPhrases(texts, lang).map((phrase) => phrase.key);
  const phrases = { keys: new Set(found), openings: new Set(found.map((key) => key.split(' ', 1)[0] ?? '')) };
  const tallies = new Map<string, TermTally>();
  for (const { id, text } of texts) {
    const part = options.partOf === undefined ? '' : options.partOf(id);
    for (const clause of splitClauses(text, lang)) {
      for (let at = 0; at < clause.length; ) {
        const length = phraseLengthAt(clause, at, phrases);
        if (length > 1 || isDistinctive(clause[at]!)) addTo(tallies, { clause, at, length, id, text, part });
        at += length;
      }
    }
  }
  const terms: CountedTerm[] = [];
  for (const [key, tally] of tallies) {
    if (tally.part === null) continue;
    const text = commonestForm(tally.forms);
    if (options.keep && !options.keep(key, text)) continue;
    terms.push({ key, text, ids: [...tally.ids], isPhrase: tally.isPhrase });
  }
  return terms.sort(
    (a, b) => b.ids.length - a.ids.length || compareText(a.text, b.text) || compareText(a.key, b.key),
  );
}

/** Returns how many words from here on are one term: 3 or 2 for a known phrase, else 1. */
function phraseLengthAt(clause: readonly ClauseWord[], at: number, { keys, openings }: KnownPhrases): number {
  if (!openings.has(clause[at]!.key)) return 1;
  for (let length = Math.min(3, clause.length - at); length > 1; length--) {
    if (mayBePhrase(clause, at, length) && keys.has(keyOf(clause, at, length))) return length;
  }
  return 1;
}

/** A term where it is. */
interface Use {
  readonly clause: readonly ClauseWord[];
  readonly at: number;
  readonly length: number;
  readonly id: string;
  readonly text: string;
  readonly part: string | null;
}

function addTo(tallies: Map<string, TermTally>, { clause, at, length, id, text, part }: Use): void {
  const key = keyOf(clause, at, length);
  let tally = tallies.get(key);
  if (!tally) {
    tally = { ids: new Set(), forms: new Map(), isPhrase: length > 1, part };
    tallies.set(key, tally);
  }
  if (tally.part === null || tally.part !== part) {
    tally.part = null;
    return;
  }
  tally.ids.add(id);
  const form = formOf(clause, at, length, text);
  tally.forms.set(form, (tally.forms.get(form) ?? 0) + 1);
}

/** Returns some words of a clause as they are written, with single spaces. */
export function formOf(clause: readonly ClauseWord[], at: number, length: number, text: string): string {
  const { start, end } = clause[at]!.token;
  if (length === 1) return text.slice(start, end);
  return text.slice(start, clause[at + length - 1]!.token.end).replace(/\s+/g, ' ');
}

/**
 * Returns the form seen most often, ties by text. A capital that only opens a sentence is no part of a form: `Skills` counts for `skills`
 * where both are seen, and a form never seen without its capital keeps it (`Civil Service`, `LinkedIn`).
 */
export function commonestForm(forms: ReadonlyMap<string, number>): string {
  const merged = new Map<string, number>();
  for (const [form, count] of forms) {
    const small = form.charAt(0).toLowerCase() + form.slice(1);
    const target = forms.has(small) ? small : form;
    merged.set(target, (merged.get(target) ?? 0) + count);
  }
  let best = '';
  let max = 0;
  for (const [form, count] of merged) {
    if (count > max || (count === max && compareText(form, best) < 0)) {
      best = form;
      max = count;
    }
  }
  return best;
}
