import { languageOfText } from '../../text/index.js';
import { languages } from '../../text/languages/index.js';

/** Where a line ends with a word of another language than English, it is looked at more closely. */
const endings = Object.entries(languages).map(([tag, { unfinishedEnding }]) => ({
  tag,
  ending: unfinishedEnding,
}));
/** No ending is longer: what is before need not be looked at. */
const longestEnding = 24;
const cutShortAnywhere = new RegExp(endings.map(({ ending }) => ending.source).join('|'), 'i');
const emptyQuestion =
  /^(?:can|could|should|would|will|do|does|did|is|are|may|shall)\s+(?:we|i|you|they|people)(?:\s+(?:have|be|get|do|also|all|just|not))?$/i;

/** True where a line seems to stop in the middle of a sentence: `Use networks e.g.`, `Can we have`, `Les lecteurs et les`. */
export function isUnfinished(text: string): boolean {
  const trimmed = text.trim();
  if (/[,(/&]$/.test(trimmed)) return true;
  if (/[?!]$/.test(trimmed)) return false;
  const end = trimmed.slice(-longestEnding);
  if (!cutShortAnywhere.test(end)) return emptyQuestion.test(trimmed);
  const tags = endings.filter(({ ending }) => ending.test(end)).map(({ tag }) => tag);
  if (tags.length === 1 && tags[0] === 'en') return true;
  // The same word ends a sentence in one language and not in another: `the dice that die`, `die Lesenden und die`.
  // The ending cannot say which it is: the van in `Alternative: rent a van` is not Dutch.
  return tags.includes(languageOfText(trimmed.replace(/\s\p{L}+[,.]?$/u, '')) ?? 'en');
}
