import { languages, otherLanguages } from './languages/index.js';

const verbs = languages.en.actionVerbs;
const otherVerbs = new Set(Object.values(otherLanguages).flatMap(({ actionVerbs }) => [...actionVerbs]));
const openings =
  /^(?:let's|lets|please|to be|we (?:need|should|must|will|could)|(?:we'll|need|needs) to|\S+ to \p{Ll})/iu;

/**
 * True where a line opens as a suggestion does: with a verb in its base form, or with “We should”, “Team leads to …”. `of`: whether English
 * verbs count too, or only those of other languages. Default: all
 */
export function opensAsAction(text: string, of: 'all' | 'other' = 'all'): boolean {
  const words =
    text
      .toLowerCase()
      .replace(/[’]/g, "'")
      .match(/[\p{L}'-]+/gu) ?? [];
  const [first, second] = words;
  if (first === undefined) return false;
  if (otherVerbs.has(first) || opensInfinitiveLast(text, words)) return true;
  if (of === 'other') return false;
  if (verbs.has(first)) return second !== 'is' && second !== 'are';
  if (first.endsWith('ly') && second !== undefined && verbs.has(second)) return true;
  return openings.test(text);
}

/** German and Dutch put the verb last: `Einen Raum für das Repaircafé suchen`. */
function opensInfinitiveLast(text: string, words: readonly string[]): boolean {
  const last = words.at(-1);
  return (
    words.length > 1 &&
    last !== undefined &&
    last.endsWith('en') &&
    otherVerbs.has(last) &&
    !/[?!]/.test(text)
  );
}
