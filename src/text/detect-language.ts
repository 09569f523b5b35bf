import { languages } from './languages/index.js';
import { normaliseWord, tokenise } from './token.js';

/** The languages of some texts, by the first part of their tags. */
export interface FoundLanguages {
  /** The one most words are in, then each that holds a good part of them. */
  readonly tags: readonly string[];
  /** False where the texts tell too little; then `tags` is English alone. */
  readonly isSure: boolean;
}

/** For each function word, the languages that have it. */
let tagsByWord: Map<string, readonly string[]> | undefined;

function functionWords(): Map<string, readonly string[]> {
  if (tagsByWord === undefined) {
    tagsByWord = new Map();
    for (const [tag, { stopWords }] of Object.entries(languages)) {
      for (const word of stopWords) tagsByWord.set(word, [...(tagsByWord.get(word) ?? []), tag]);
    }
  }
  return tagsByWord;
}

// `PST · EST · UTC` holds one word that is a function word somewhere; a sentence holds more.
const fewestInCapitals = 2;

/** An hour with its half of the day: `9 am` is no German. */
const hours = /\b\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b\.?/gi;

// What a word's look says against a function word that one language alone has: endings are shared more often than words.
const lookWeight = 0.4;
// Half as much again as the next: below it a line of two languages, or of names, is taken for one of them.
const clearLead = 1.5;

/**
 * Returns the language of a text by its function words, each shared among the languages that have it, and by the letters and endings of
 * its other words; null where that is not clear. `among`: the tags to choose from. Default: all there are.
 */
export function languageOfText(text: string, among?: readonly string[]): string | null {
  const words = functionWords();
  const scores = new Map<string, number>();
  const add = (tags: readonly string[], weight: number) => {
    const own = among === undefined ? tags : tags.filter((tag) => among.includes(tag));
    for (const tag of own) scores.set(tag, (scores.get(tag) ?? 0) + weight / own.length);
  };
  const tokens = tokenise(text.replace(hours, ' ')).filter((token) => !token.isNumber && !token.isAddress);
  // Capitals among other words are an acronym (EST is no French verb); a line all in capitals may be a sentence.
  const isLoud = text === text.toUpperCase();
  if (isLoud && countFunctionWords(tokens) < fewestInCapitals) return null;
  for (const { text: written } of tokens) {
    if (!isLoud && written.length > 1 && written === written.toUpperCase()) continue;
    const word = normaliseWord(written);
    const tags = words.get(word);
    if (tags !== undefined) add(tags, 1);
    // Names and acronyms say nothing of the language around them.
    else if (word.length > 3 && word === written) add(lookalikes(word), lookWeight);
  }
  let [best, max, next] = ['', 0, 0];
  for (const tag of Object.keys(languages)) {
    const score = scores.get(tag) ?? 0;
    if (score > max) [best, max, next] = [tag, score, max];
    else if (score > next) next = score;
  }
  return max >= 1 && max >= clearLead * next ? best : null;
}

function countFunctionWords(tokens: readonly { readonly text: string }[]): number {
  return new Set(tokens.map(({ text }) => normaliseWord(text)).filter((word) => functionWords().has(word)))
    .size;
}

const looksOf = new Map<string, readonly string[]>();

function lookalikes(word: string): readonly string[] {
  let tags = looksOf.get(word);
  if (tags === undefined) {
    tags = Object.entries(languages).flatMap(([tag, { looks }]) => (looks.test(word) ? tag : []));
    if (looksOf.size > 50_000) looksOf.clear();
    looksOf.set(word, tags);
  }
  return tags;
}

/** More lines than these are sampled: a language that holds a good part of an event is seen in a few thousand. */
const maxLines = 3000;
// Fewer words of another language than this are a heading, a name or a quotation; English needs no proof.
const fewestWords = 30;
// A further language holds one word in eight.
const fewestLines = 3;
const minShare = 0.12;

/** Returns the languages of an event's texts: each line counts once for the language it is in, by its words. */
export function detectLanguages(texts: readonly string[]): FoundLanguages {
  const all = texts.flatMap((text) => text.split(/\n+/)).filter((line) => line.trim() !== '');
  // Slots and links that differ in their numbers alone are one line.
  const numbered = new Set<string>();
  const lines = all.filter((line) => {
    const form = line.replace(/\d+/g, '0');
    return form === line || (!numbered.has(form) && numbered.add(form));
  });
  const step = Math.max(1, Math.ceil(lines.length / maxLines));
  const tally = new Map<string, { words: number; lines: number }>();
  let total = 0;
  for (let index = 0; index < lines.length; index += step) {
    const line = lines[index] ?? '';
    const tag = languageOfText(line);
    if (tag === null) continue;
    const words = line.split(/\s+/).length;
    const own = tally.get(tag) ?? { words: 0, lines: 0 };
    tally.set(tag, { words: own.words + words, lines: own.lines + 1 });
    total += words;
  }
  const order = Object.keys(languages);
  const ranked = [...tally].sort(
    ([a, x], [b, y]) => y.words - x.words || order.indexOf(a) - order.indexOf(b),
  );
  const [main, ...others] = ranked;
  const isProved =
    main !== undefined &&
    (main[0] === 'en' || (main[1].words >= fewestWords && main[1].lines >= fewestLines));
  if (main === undefined || !isProved) return { tags: ['en'], isSure: false };
  const further = others.filter(
    ([, own]) => own.lines >= fewestLines && own.words >= Math.max(12, minShare * total),
  );
  return { tags: [main[0], ...further.map(([tag]) => tag)], isSure: true };
}
