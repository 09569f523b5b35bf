import type { Action, DiscussionPoint } from '../../model/index.js';
import { opensAsAction } from '../../text/index.js';
import { isUnfinished } from './unfinished.js';

// A few words and then what is or was: the line says how things are.
const statement =
  /^(?:(?:\S+\s+){1,5}(?:is|are|was|were|has|have|had|isn['’]t|aren['’]t|doesn['’]t|don['’]t|didn['’]t|hasn['’]t|haven['’]t|est|sont|était|étaient|ont|ist|sind|war|waren|hat|haben|wird|werden|es|son|era|eran|está|están|hay|han|zijn|heeft|hebben|wordt|worden|são|foi|foram|há|têm)\s)/i;
/** Welsh puts its verb first: `Mae’r …`, `Nid yw …`. */
const verbFirst =
  /^(?:mae|mae['’]r|maent|roedd|roedden|nid (?:yw|oes|ydynt)|does dim|dyw|oes|bu|bydd)(?:\s|$)/i;
const asks =
  /(?<!\p{L})(?:need|needs|should|must|could|to be|would|let['’]s|please|want|ought|dylid|dylai|dylem|rhaid|angen|faut|faudrait|doit|doivent|devrait|devraient|devrions|besoin|sollte|sollten|müssen|muss|brauchen|braucht|bitte|debe|deben|debería|deberían|debemos|necesita|necesitan|hay que|moet|moeten|nodig|graag|deve|devem|deveria|deveriam|precisa|precisam|é preciso)(?!\p{L})/iu;

/** Gives what a line in the discussion is. */
export function kindOfPoint(text: string): DiscussionPoint['kind'] {
  if (isUnfinished(text)) return 'unfinished';
  return isQuestion(text) ? 'question' : 'point';
}

/** Gives what a line in an actions column is: not all that stands there asks for something to be done. */
export function kindOfAction(text: string): Action['kind'] {
  if (isUnfinished(text)) return 'unfinished';
  if (isQuestion(text)) return 'question';
  const says = statement.test(text) || verbFirst.test(text);
  return says && !asks.test(text) && !opensInfinitive(text) ? 'statement' : 'action';
}

/** `Chercher ce qui est ouvert`: a verb in its base form asks, whatever is said behind it. English verbs decide nothing here: `Work is slow`. */
function opensInfinitive(text: string): boolean {
  return /^\p{L}+(?:er|ir|re|ar|en|o|u)\s/iu.test(text) && opensAsAction(text, 'other');
}

/** Also with what stands behind the mark: `Who pays? (again)` is asked, `Who pays? Ask them.` is not. */
function isQuestion(text: string): boolean {
  const trimmed = text.trim();
  return (trimmed.includes('?') && /\?["'”’»)\]]*$/.test(trimmed)) || /^¿[^?]+$/.test(trimmed);
}
