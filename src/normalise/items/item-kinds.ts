import type { Action, DiscussionPoint } from '../../model/index.js';
import { opensAsAction } from '../../text/index.js';
import { languages } from '../../text/languages/index.js';
import { isUnfinished } from './unfinished.js';

const all = Object.values(languages);
const alternatives = (words: readonly string[]) =>
  words.map((word) => word.replaceAll("'", "['’]")).join('|');

// A few words and then what is or was: the line says how things are.
const statement = new RegExp(
  `^(?:(?:\\S+\\s+){1,5}(?:${alternatives(all.flatMap(({ statementVerbs }) => statementVerbs))})\\s)`,
  'i',
);
const asks = new RegExp(
  `(?<!\\p{L})(?:${alternatives(all.flatMap(({ requestWords }) => requestWords))})(?!\\p{L})`,
  'iu',
);

/** Returns what a line in the discussion is. */
export function kindOfPoint(text: string): DiscussionPoint['kind'] {
  if (isUnfinished(text)) return 'unfinished';
  return isQuestion(text) ? 'question' : 'point';
}

/** Returns what a line in an actions column is: not all that is there asks for something to be done. */
export function kindOfAction(text: string): Action['kind'] {
  if (isUnfinished(text)) return 'unfinished';
  if (isQuestion(text)) return 'question';
  const says = statement.test(text) || all.some(({ statementOpening }) => statementOpening.test(text));
  return says && !asks.test(text) && !opensInfinitive(text) ? 'statement' : 'action';
}

/** `Chercher ce qui est ouvert`: a verb in its base form asks, whatever is said behind it. English verbs decide nothing here: `Work is slow`. */
function opensInfinitive(text: string): boolean {
  return /^\p{L}+(?:er|ir|re|ar|en|o|u)\s/iu.test(text) && opensAsAction(text, 'other');
}

/** Also with what is behind the mark: `Who pays? (again)` is asked, `Who pays? Ask them.` is not. */
function isQuestion(text: string): boolean {
  const trimmed = text.trim();
  return (trimmed.includes('?') && /\?["'”’»)\]]*$/.test(trimmed)) || /^¿[^?]+$/.test(trimmed);
}
