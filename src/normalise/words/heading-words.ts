import type { Field } from '../../model/field.js';
import { languages } from '../../text/languages/index.js';
import { headingsOfLanguages } from './words-of-languages.js';

const fieldByWords = new Map<string, Field>();
for (const [field, words] of Object.entries(languages.en.headings) as [Field, readonly string[]][]) {
  for (const word of words) if (!fieldByWords.has(word)) fieldByWords.set(word, field);
}
for (const [field, word] of headingsOfLanguages()) {
  const words = plainHeading(word);
  if (!fieldByWords.has(words)) fieldByWords.set(words, field);
}

/** Returns the field that words name exactly, as a line among others must to count as a heading. */
export function fieldOfExactWords(text: string): Field | null {
  return fieldByWords.get(plainHeading(text)) ?? null;
}

/** Returns what a heading says its column holds, or null when it is no heading known. */
export function fieldOfHeading(heading: string): Field | null {
  let field = knownHeadings.get(heading);
  if (field === undefined) {
    if (knownHeadings.size >= maxKnown) knownHeadings.clear();
    field = readField(heading);
    knownHeadings.set(heading, field);
  }
  return field;
}

/** Any row may be one of headings, and the cells of a large table say the same again and again. */
const knownHeadings = new Map<string, Field | null>();
const maxKnown = 5_000;

function readField(heading: string): Field | null {
  if (heading.length > 120) return null;
  const words = plainHeading(heading);
  if (words === '') return null;
  const exact = fieldByWords.get(words) ?? fieldByWords.get(words.replace(/\b(s)\b/g, '').trim());
  if (exact) return exact;
  if (words.split(' ').length > 5) return null;
  if (/\baction(s)?\b|\bnext steps?\b/.test(words)) return 'actions';
  if (/\bdiscussions?\b|\bwhat we (heard|said|discussed|learn)/.test(words)) return 'discussion';
  return null;
}

/** Small letters, without punctuation, brackets and what is in them: `Action(s) – max. 3` → `action`. */
export function plainHeading(heading: string): string {
  // A longer text is no heading, and its brackets could take long to match.
  if (heading.length > 200) return '';
  return heading
    .normalize('NFKC')
    .replace(/\((s|es)\)/gi, '$1')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
