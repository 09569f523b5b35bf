import { wordsOfLanguages } from './words-of-languages.js';

const breaks =
  /^(?:the\s+)?(?:(?:tea|coffee|lunch|comfort|beverage|bio|long|stretch|short|mid-?morning|afternoon|morning|evening)[\s/&-]*)*(?:breaks?|lunch(?:\s+break)?|coffee|tea|breakfast|dinner|drinks|refreshments|registration|arrivals?|networking|welcome coffee|close|closing|end of (?:the )?day(?: \d+)?|finish|end|home time|depart(?:ure)?s?)(?:\s*(?:[-/&,|]|and|break|time|at|served|in the \w+|\()\s*.*)?[.!]?$/i;
const otherBreaks = wordsOfLanguages('breaks', 'all');
const breaksOfLanguages = new RegExp(
  `^(?:${otherBreaks})(?:\\s*(?:[-/&,|(]|und|et|y|e|en|a)\\s*(?:${otherBreaks}|\\d.*|\\)))*[.!]?$`,
  'iu',
);
const placeholdersOfLanguages = new RegExp(
  `^[[(<]*(?:${wordsOfLanguages('placeholders', 'all')})[\\])>.]*$`,
  'iu',
);
const continuesOfLanguages = new RegExp(`^[(["]*(?:${wordsOfLanguages('continues')})[)\\]".…]*$`, 'iu');
const breakWordsOfLanguages = new RegExp(`(?<!\\p{L})(?:${wordsOfLanguages('breaks')})(?!\\p{L})`, 'iu');
const links =
  /^(?:join(?:ing)?(?: the)?(?: session)?(?: link| instructions| online)?|zoom|teams|meeting link|captions)\b.*(?:https?:|www\.|:\s*$)/i;
const onlyLink = /^(?:https?:\/\/|www\.)\S+$/i;

const breakWords =
  /\b(?:breaks?|lunch|coffee|tea|breakfast|registration|refreshments|hang-?out|networking|drinks|reception|dinner|doors open)\b/i;

/**
 * True where the only words of a whole row of rooms name a break among other such words: `9-10:00am Coffee/Breakfast/Hangout time
 * in Atrium`. In a cell of its own the same words may be a topic.
 */
export function readsAsRowOfBreak(text: string): boolean {
  return (
    (breakWords.test(text) || breakWordsOfLanguages.test(text)) &&
    !/[?!:]/.test(text.replace(/\d:\d/g, '')) &&
    text.split(/\s+/).length <= 12
  );
}

/** What is in a cell until somebody offers a session. */
const placeholders =
  /^[[(<]*(?:tb[acd]|t\.b\.[acd]\.?|to be (?:confirmed|announced|decided|agreed|filled)|n\/?a|none|nil|free|empty|available|vacant|unused|reserved|open(?: slot)?|free slot|no session|not (?:used|in use)|no talk|untitled|blank|placeholder|(?:talk|session|speaker|presentation|topic|free|open|empty)(?: slot)?(?: #?[a-z]| #?\d{1,2})(?: (?:tb[acd]))?|(?:session |topic )?(?:title|topic)|(?:add|insert|write|put|your)\b.{0,20}\b(?:topic|session|title|idea)s?\b.{0,10}|lorem ipsum.*|[-–—?.…x*_]+)[\])>.]*$/i;

/**
 * Returns why a topic names no session (a break, a joining link, the end of the day), in words that follow “no session:”,
 * or null. A session about lunch has discussion points or actions, and is one.
 */
export function whyNotASession(topic: string, hasItems: boolean): string | null {
  if (hasItems) return null;
  // A picture sign before or behind it changes nothing: `☕ Coffee`.
  const words = topic.replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, '').trim();
  if (breaks.test(words) || breaksOfLanguages.test(words))
    return 'it reads as a break or as the opening or end of the day';
  if (placeholders.test(topic) || placeholdersOfLanguages.test(topic))
    return 'it is a placeholder for a topic';
  if (links.test(topic) || onlyLink.test(topic)) return 'it reads as a link to join';
  return null;
}

/** True where a cell only says that what stood before continues. */
export function continuesPrevious(text: string): boolean {
  const plain = text.trim();
  return (
    /^[("[]*(?:(?:the\s+)?(?:previous|above|earlier|last)\s+session\s+)?(?:continue[sd]?|continuation|cont(?:inue)?d?\.?)(?:\s+from\s+(?:above|previous(?: session)?|session \d+))?[)"\].…]*$/i.test(
      plain,
    ) || continuesOfLanguages.test(plain)
  );
}
