import type { Action, DiscussionPoint } from '../model/index.js';
import { isUnfinished } from './unfinished.js';

const statement =
  /^(?:(?:\S+\s+){1,5}(?:is|are|was|were|has|have|had|isn't|aren't|doesn't|don't|didn't|hasn't|haven't)\s)/i;
const asks = /\b(?:need|needs|should|must|could|to be|would|let's|please|want|ought)\b/i;

/** Gives what a line in the discussion is. */
export function kindOfPoint(text: string): DiscussionPoint['kind'] {
  if (isUnfinished(text)) return 'unfinished';
  return isQuestion(text) ? 'question' : 'point';
}

/** Gives what a line in an actions column is: not all that stands there asks for something to be done. */
export function kindOfAction(text: string): Action['kind'] {
  if (isUnfinished(text)) return 'unfinished';
  if (isQuestion(text)) return 'question';
  return statement.test(text) && !asks.test(text) ? 'statement' : 'action';
}

function isQuestion(text: string): boolean {
  return /\?["')\]]*$/.test(text.trim());
}
