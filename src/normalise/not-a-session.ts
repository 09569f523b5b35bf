const breaks =
  /^(?:the\s+)?(?:(?:tea|coffee|lunch|comfort|short|mid-?morning|afternoon|morning)[\s/&-]*)*(?:breaks?|lunch(?:\s+break)?|coffee|tea|breakfast|dinner|drinks|refreshments|registration|arrivals?|networking|welcome coffee|close|closing|end of (?:the )?day(?: \d+)?|finish|end|home time|depart(?:ure)?s?)(?:\s*(?:[-/&,|]|and|break|time|at|served|in the \w+)\s*.*)?[.!]?$/i;
const links =
  /^(?:join(?:ing)?(?: the)?(?: session)?(?: link| instructions| online)?|zoom|teams|meeting link|captions)\b.*(?:https?:|www\.|:\s*$)/i;
const onlyLink = /^(?:https?:\/\/|www\.)\S+$/i;

/**
 * Gives why a topic names no session (a break, a joining link, the end of the day), in words that follow “no session:”,
 * or null. A session about lunch has discussion points or actions, and is one.
 */
export function whyNotASession(topic: string, hasItems: boolean): string | null {
  if (hasItems) return null;
  if (breaks.test(topic)) return 'it reads as a break or as the opening or end of the day';
  if (links.test(topic) || onlyLink.test(topic)) return 'it reads as a link to join';
  return null;
}

/** True where a cell only says that what stood before goes on. */
export function continuesPrevious(text: string): boolean {
  return /^[("[]*(?:(?:the\s+)?(?:previous|above|earlier|last)\s+session\s+)?(?:continue[sd]?|continuation|cont(?:inue)?d?\.?)(?:\s+from\s+(?:above|previous(?: session)?|session \d+))?[)"\].…]*$/i.test(
    text.trim(),
  );
}
