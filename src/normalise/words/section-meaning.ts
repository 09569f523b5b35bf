import { languages } from '../../text/languages/index.js';
import type { SectionMeaning } from '../../text/languages/language.js';
import { fieldOfExactWords, plainHeading } from './heading-words.js';

export type { SectionMeaning };

const meanings = new Map<string, SectionMeaning>();
const personal = new Set<string>();
for (const { sections, personalHeadings } of Object.values(languages)) {
  for (const [meaning, words] of Object.entries(sections) as [SectionMeaning, readonly string[]][])
    for (const word of words) if (!meanings.has(word)) meanings.set(word, meaning);
  for (const word of personalHeadings) personal.add(word);
}

/** Words around a meaning that add nothing to it: `Description of the session`. */
const around =
  /\b(?:of|from|for|at|the|this|our|your|a|any|some|session|sessions|meeting|workshop|group|event|day|list)\b/g;

/**
 * Returns what is below a heading of notes where its words say so (`Attendees`, `References`, `Description of session`), or null.
 * Of `Goals & background` both words have to be known; the first decides.
 */
export function meaningOfSection(heading: string): SectionMeaning | null {
  if (heading.length > 80) return null;
  const bare = heading.replace(/^\s*(?:\d{1,2}|[a-z])[.)]\s+/i, '');
  const parts = bare.split(/\s*(?:[/&+,]|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)\s*/i).filter(Boolean);
  if (/^(?:\p{L}+ ){1,2}(?:links|liens|enlaces|ligações|dolenni)$/iu.test(bare.trim())) return 'aside';
  const found = meaningOfWords(bare) ?? meaningOfWords(bare.replace(around, ' '));
  if (found !== null || parts.length < 2 || parts.length > 3) return found;
  const each = parts.map(
    (part) => meaningOfWords(part) ?? (fieldOfExactWords(part) === null ? null : 'detail'),
  );
  return each.every((meaning) => meaning !== null) ? (each[0] ?? null) : null;
}

function meaningOfWords(text: string): SectionMeaning | null {
  const words = plainHeading(text);
  return meanings.get(words) ?? meanings.get(words.replace(around, ' ').replace(/\s+/g, ' ').trim()) ?? null;
}

/** True for a heading that columns of a list of people have, such as `E-mail` or `Organisation`. */
export function isPersonalHeading(heading: string): boolean {
  return personal.has(plainHeading(heading));
}
