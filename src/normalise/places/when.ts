import { singleSpaces } from '../words/single-spaces.js';
import { wordsOfLanguages } from '../words/words-of-languages.js';
import { namesSlot, readPlaceHeading } from './place-heading.js';

const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const otherMonth = `(?:${wordsOfLanguages('months', 'all')})`;
const otherDate = `\\d{1,2}(?:er|\\.)?(?: d[eio]s?)? ${otherMonth}(?:(?: de)? \\d{4})?`;
const date = `(?:${otherDate}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?:,? \\d{4})?|${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})`;
// Two patterns, as the first needs no `u`, with which V8 takes seven times as long to compile so many names of months.
const englishDayOrDate = new RegExp(
  `\\b(?:day\\s*(?:no\\.?\\s*|#)?(?:\\d{1,2}|one|two|three|four|five)|${weekday}\\b|${date})`,
  'gi',
);
const otherDay = new RegExp(
  `(?<!\\p{L})(?:(?:${wordsOfLanguages('day', 'all')})\\s*\\d{1,2}|${wordsOfLanguages('weekdays')})(?!\\p{L})`,
  'giu',
);
const filler =
  /\b(?:the|on|of|and|to|st|nd|rd|th|am|pm|gmt|utc|bst|le|la|el|de|del|der|den|dem|du|y|und|et|en|e|\d{4})\b|[\s\-–—:;,.|/()[\]·]+/gi;

/** Returns a text that names a day and little else, such as `Day 2`, `Tuesday (2024-03-12)` or `TUESDAY - MAY 4 2021`, tidied; else null. */
export function readDay(text: string): string | null {
  const tidy = singleSpaces(text);
  if (tidy.length > 60 || !holdsDay(tidy)) return null;
  const rest = withoutDays(tidy).replace(filler, '');
  return rest === '' ? tidy.replace(/[\s:,–-]+$/u, '') : null;
}

/**
 * Returns the day that a heading names among other words: `Harbour Fair Day One: June 9th, 2026` → `Day One: June 9th, 2026`; a year where it
 * names no day; else null.
 */
export function findDay(text: string): string | null {
  const tidy = singleSpaces(text);
  if (tidy.length > 120) return null;
  const found = [...tidy.matchAll(englishDayOrDate), ...tidy.matchAll(otherDay)];
  if (found.length === 0) return /(?<![\d.-])(?:19|20)\d\d(?![\d-])/.exec(tidy)?.[0] ?? null;
  const start = Math.min(...found.map(({ index }) => index));
  const end = Math.max(...found.map(({ index, 0: words }) => index + words.length));
  return tidy.slice(start, end).trim();
}

/** True where a text names a day, whatever else it says, and no time. */
export function namesDay(text: string): boolean {
  return holdsDay(text) && readPlaceHeading(text).slot === null;
}

function holdsDay(text: string): boolean {
  return text.match(englishDayOrDate) !== null || text.match(otherDay) !== null;
}

function withoutDays(text: string): string {
  return text.replace(englishDayOrDate, ' ').replace(otherDay, ' ');
}

/** Returns a text that names a slot and little else, such as `Session 1`, `10:00-11:00` or `Afternoon`; else null. */
export function readSlot(text: string): string | null {
  const tidy = singleSpaces(text);
  if (tidy === '' || tidy.length > 90 || !namesSlot(tidy)) return null;
  const { slot, label } = readPlaceHeading(tidy);
  if (slot === null) return null;
  const words = label === null ? 0 : withoutDays(label).split(' ').filter(isWord).length;
  // Times in several zones (`7am PST · 10am EST`) leave only short capital words over.
  const zones =
    label === null || /^(?:[^\p{L}]|\b(?:[A-Z]{2,5}|\d+(?:[.:]\d+)?\s*(?:am|pm|noon)?)\b)*$/u.test(label);
  return label === null ? slot : words === 0 || zones ? tidy : null;
}

function isWord(word: string): boolean {
  return /\p{L}{2}/u.test(word);
}

/** True where a text names a slot or a day and little else. */
export function readsAsWhen(text: string): boolean {
  return readSlot(text) !== null || readDay(text) !== null;
}

const roomWords =
  /\b(?:room|rm|hall|suite|studio|lab|theatre|theater|lounge|conf|conference room|table|library|gallery|foyer|caf[eé]|kitchen|auditorium|stage|space|breakout|zone|tent|floor|track|stream|atrium|chamber|annexe?|garden|basement|classroom|workshop|corner|area|lobby|terrace|boardroom)\b/i;

// German and Dutch put them into longer words: `Besprechungsraum`, `vergaderzaal`.
const otherRoomWords = new RegExp(
  `\\p{L}(?:raum|saal|zimmer|zaal|kamer)(?!\\p{L})|(?<!\\p{L})(?:${wordsOfLanguages('room')})(?!\\p{L})`,
  'iu',
);

/** True where a text names a room by the word for one. */
export function readsAsRoom(text: string): boolean {
  return (
    text.split(/\s+/).length <= 5 &&
    text.length <= 60 &&
    (roomWords.test(text) || otherRoomWords.test(text)) &&
    readSlot(text) === null
  );
}

/** True where a text says when and where and nothing more: `Thursday, 09:30 - 18:30 (Larch Room) (#28)`. */
export function isOnlyTime(text: string): boolean {
  if (text.length > 300) return false;
  const bare = text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').trim();
  const { slot, label } = readPlaceHeading(bare);
  const rest = withoutDays(label ?? '').replace(filler, '');
  return rest === '' && (slot !== null || holdsDay(bare));
}
