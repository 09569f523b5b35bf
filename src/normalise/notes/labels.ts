import type { Field } from '../../model/field.js';
import { languages, otherLanguages } from '../../text/languages/index.js';
import { readPlaceHeading } from '../places/place-heading.js';
import { readDay, readSlot, readsAsRoom } from '../places/when.js';
import { fieldOfHeading, plainHeading } from '../words/heading-words.js';
import { meaningOfSection } from '../words/section-meaning.js';

/** What a heading or a line names, with the value behind its colon. */
export interface Label {
  readonly field: Field;
  readonly value: string;
}

const namesBothFields = /\b(?:discussion|points|notes)\b.{0,12}(?:\band\b|&|\/).{0,20}\bactions?\b/i;

/** True where a heading names discussion points and actions at once, as `Notes and actions` does. */
export function namesBoth(text: string): boolean {
  return namesBothFields.test(text);
}

/** Returns the field that a heading or a line names, with the value behind its colon. Behind `Session:` a title may stand: then none. */
export function readLabel(text: string): Label | null {
  if (text.length <= 60 && namesBoth(text)) return { field: 'discussion', value: '' };
  const whole = text.length <= 60 ? fieldOfNotes(text) : null;
  if (whole !== null) return { field: whole, value: '' };
  const match = /^([\p{L}][\p{L}\s&/()'’-]{1,40}?)\s*:\s*(.*)$/su.exec(text);
  const field = match?.[1] ? fieldOfNotes(match[1]) : null;
  if (field === null) return null;
  const value = match?.[2]?.trim() ?? '';
  if (field === 'slot' && value !== '' && !saysWhen(value)) return null;
  return { field, value };
}

/** A row of headings may call the topic by more words than notes do, where `Presentation`, `Issue` or `Idea` are parts of the notes. */
const topicWords = new Set(
  Object.values(languages).flatMap(({ headings }) =>
    headings.topic
      .slice(0, 4)
      .concat(headings.topic.filter((word) => /\b(?:title|titel|titre)\b/.test(word))),
  ),
);

function fieldOfNotes(text: string): Field | null {
  const field = fieldOfHeading(text);
  return field === 'topic' && !topicWords.has(plainHeading(text)) ? null : field;
}

/** Whether words behind `Session:` or `Time:` say which slot it was: a number, a letter, a time or a day and little else. */
function saysWhen(value: string): boolean {
  return (
    /^\W*(?:\d{1,3}|[a-z]|one|two|three|four|five|six)\W*$/i.test(value) ||
    readSlot(value) !== null ||
    readDay(value) !== null ||
    readPlaceHeading(value).slot !== null
  );
}

/** `Attendees: Ida, Bo`, `Notes by Ida` and `Slides: …`: what the word before the colon says, where it holds no notes. */
export function meaningOfLabel(text: string): 'people' | 'aside' | null {
  const match = /^([\p{L}][\p{L}\s&/()'’-]{1,40}?)\s*(?::|\sby\s)\s*\S/su.exec(text);
  const meaning = match?.[1] ? meaningOfSection(/\sby\s/.test(match[0]) ? `${match[1]} by` : match[1]) : null;
  return meaning === 'people' || meaning === 'aside' ? meaning : null;
}

/** A heading split into what it says of a session. */
export interface SplitHeading {
  readonly topic: string;
  readonly slot: string | null;
  readonly room: string | null;
  /** Whether it says that a session follows: `Session: Hiring people`, `Session 1 (Room 2): Hiring people`. */
  readonly opensSession: boolean;
}

const sessionWords = [
  'topic|session|title|talk|workshop|breakout|group|table|discussion|session (?:topic|title)|session no\\.? ?\\d+|group \\d+|table \\d+|breakout \\d+',
  ...Object.values(otherLanguages).flatMap(({ time }) => time.session),
].join('|');
const opensSession = new RegExp(`^(?:${sessionWords})$`, 'iu');

/** `Session 1 (Room 2): Hiring people` → slot, room and topic; a heading that names no slot is all topic. */
export function splitHeading(text: string): SplitHeading {
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/\s*\((?:continued|cont\.?|\d+ of \d+)\)$/i, '')
    .trim();
  const match = /^(.{3,60}?)\s*(?::|\s[-–—]\s)\s*(.+)$/u.exec(tidy);
  if (match?.[1] && match[2]) {
    const { slot, label } = readPlaceHeading(match[1]);
    if (slot !== null) return { topic: match[2], slot, room: label, opensSession: true };
    if (opensSession.test(match[1])) return { topic: match[2], slot: null, room: null, opensSession: true };
  }
  const timed = readPlaceHeading(tidy);
  if (
    timed.slot !== null &&
    timed.label !== null &&
    /^\d{1,2}[:.h]/i.test(timed.slot) &&
    tidy.startsWith(timed.slot)
  )
    return { topic: timed.label, slot: timed.slot, room: null, opensSession: true };
  const behind = /^(.{3,}?)\s*[([]([^()[\]]{3,40})[)\]]$/u.exec(tidy);
  if (behind?.[1] && behind[2] && readsAsRoom(behind[2]))
    return { topic: behind[1], slot: null, room: behind[2], opensSession: false };
  return { topic: tidy, slot: null, room: null, opensSession: false };
}
