import type { Block } from '../../model/index.js';
import { limits } from '../source/limits.js';
import { holdsTooMuch } from '../source/unreadable.js';
import { isObject, type JsonTable, textOrNull } from './json-value.js';
import type { JsonWriter } from './json-writer.js';
import {
  findNames,
  type Names,
  type PlannerObject,
  personsOf,
  placeOf,
  tracksOf,
  wordsOf,
} from './planner-names.js';

const headings = ['Day', 'Slot', 'Room', 'Facilitator', 'Topic', 'Discussion', 'Actions', 'Track'];

/** The table of a planner, and the titles of what was left out of it: breaks and the like, and what was cancelled. */
export interface PlannerTable extends JsonTable {
  readonly service: readonly string[];
  readonly cancelled: readonly string[];
}

/** What the objects around a session say of it. */
interface Around {
  readonly day: string | null;
  readonly room: string | null;
  readonly track: string | null;
  /** How many objects it is in; a list that is the whole file counts as one. */
  readonly depth: number;
  /** The same with lists. */
  readonly nesting: number;
}

interface Found extends Around {
  readonly session: PlannerObject;
}

const titles = ['title', 'name', 'session_title', 'sessionTitle', 'topic'];
const starts = [
  ...['startsAt', 'starts_at', 'start', 'startDate', 'start_date', 'startTime', 'start_time', 'event_start'],
  ...['begin', 'begins', 'from', 'time', 'slotStart', 'slot'],
];
/** In such lists an object with a title is a session; elsewhere it needs a time. */
const sessionLists = /^(?:sessions?|talks|contributions)$/i;
const ownMarks = ['startsAt', 'starts_at', 'event_start', 'isServiceSession', 'entryType', 'submission_type'];
const people =
  /^(?:speakers?|persons?|people|presenters|hosts?|authors|primaryauthors|coauthors|conveners|chairs|users|attendees|categories|questions|questionAnswers|links|resources|answers)$/i;
const maxNesting = 80;

/**
 * Returns the table of the sessions in the JSON of a conference planner (Sessionize, Sched, pretalx, Indico and those that are built
 * like them): objects with a title and a time, below days, rooms or tracks. Null where there are none, or where they are a plain
 * list without the marks of a planner.
 */
export function readPlanner(value: unknown, writer: JsonWriter): PlannerTable | null {
  const found: Found[] = [];
  collect(value, { day: null, room: null, track: null, depth: 0, nesting: 0 }, '', found);
  const isPlanner = found.some(
    ({ session, depth }) =>
      depth > 1 || ownMarks.some((mark) => session[mark] !== undefined) || isObject(session.slot),
  );
  const areApart = isObject(value) && Array.isArray(value.sessions) && Array.isArray(value.speakers);
  if (found.length === 0 || !(isPlanner || areApart)) return null;
  if (found.length * headings.length > limits.tableCells) {
    throw holdsTooMuch(`${limits.tableCells.toLocaleString('en-GB')} cells`);
  }
  const names = findNames(value);
  const once = withoutRepeats(found);
  const isService = ({ session }: Found) =>
    session.isServiceSession === true || /^break$/i.test(String(session.entryType ?? session.type ?? ''));
  const isCancelled = ({ session }: Found) =>
    /^(?:cancell?ed|withdrawn|rejected|declined|deleted)$/i.test(
      String(session.state ?? session.status ?? ''),
    );
  const kept = once.filter((one) => !isService(one) && !isCancelled(one));
  const nameOf = ({ session }: Found) => titleOf(session) ?? '';
  return {
    title: isObject(value) ? (textOrNull(value.title) ?? textOrNull(value.name)) : null,
    part: 'sessions',
    headings,
    rows: kept.map((one, index) => ({ number: index + 1, cells: toCells(one, names, writer) })),
    service: once.filter(isService).map(nameOf),
    cancelled: once.filter((one) => isCancelled(one) && !isService(one)).map(nameOf),
  };
}

function collect(value: unknown, around: Around, key: string, found: Found[]): void {
  if (around.nesting > maxNesting || people.test(key)) return;
  if (Array.isArray(value)) {
    const within = { ...around, depth: Math.max(1, around.depth), nesting: around.nesting + 1 };
    for (const entry of value) if (typeof entry === 'object') collect(entry, within, key, found);
    return;
  }
  if (!isObject(value)) return;
  const title = titleOf(value);
  const hasTime = around.depth > 0 && readsAsTime(whenOf(value));
  const isSession =
    title !== null && (hasTime || sessionLists.test(key)) && !/^(?:rooms|tracks|days)$/i.test(key);
  const before = found.length;
  const inner = {
    day: dayOf(value, key) ?? around.day,
    room: /^(?:rooms|stages|venues|halls)$/i.test(key) ? (title ?? around.room) : around.room,
    track: /^tracks$/i.test(key) || value.entryType === 'Session' ? (title ?? around.track) : around.track,
    depth: around.depth + 1,
    nesting: around.nesting + 1,
  };
  for (const [name, own] of Object.entries(value)) {
    if (typeof own !== 'object' || own === null) continue;
    const isRoom = /^rooms$/i.test(key) && Array.isArray(own) && title === null;
    collect(own, isRoom ? { ...inner, room: name } : inner, isRoom ? 'sessions' : name, found);
  }
  if (isSession && found.length === before) found.push({ ...around, session: value });
}

function readsAsTime({ day, time }: { day: string | null; time: string | null }): boolean {
  return day !== null || /^\d{1,2}[:.h]\d{2}/.test(time ?? '');
}

function titleOf(object: PlannerObject): string | null {
  for (const name of titles) {
    const words = wordsOf(object[name]);
    if (words !== null) return words;
  }
  return null;
}

/** A day says its date; Indico has it as a key: `20260509`. */
function dayOf(object: PlannerObject, key: string): string | null {
  if (/^20\d{6}$/.test(key)) return `${key.slice(0, 4)}-${key.slice(4, 6)}-${key.slice(6)}`;
  const own = textOrNull(object.date) ?? textOrNull(object.day);
  return own === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(own)?.[0] ?? own);
}

/** What is for all rooms stands in each of them. */
function withoutRepeats(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ session }) => {
    const id = session.id ?? session.code ?? session.event_key ?? session.guid;
    if (typeof id !== 'string' && typeof id !== 'number') return true;
    const sign = `${id}\n${titleOf(session)}`;
    return seen.has(sign) ? false : seen.add(sign) !== null;
  });
}

function toCells({ session, ...around }: Found, names: Names, writer: JsonWriter): Block[][] {
  const { day, time } = whenOf(session);
  const line = (text: string | null) => writer.item(text, 'line');
  const prose = (...keys: string[]) => {
    const texts = keys.flatMap((key) => (session[key] === undefined ? [] : [session[key]]));
    return texts.flatMap((text) =>
      Array.isArray(text) ? text.flatMap((one) => writer.item(wordsOf(one))) : writer.prose(wordsOf(text)),
    );
  };
  const abouts = ['abstract', 'description', 'summary'].filter((key) => wordsOf(session[key]) !== null);
  const about = abouts.filter(
    (key, index) => abouts.findIndex((other) => session[other] === session[key]) === index,
  );
  return [
    line(day ?? around.day),
    line(time),
    line(placeOf(session, names) ?? around.room),
    line(personsOf(session, names).join(', ')),
    line(titleOf(session)),
    prose('subtitle', ...about, 'notes', 'discussion', 'points', 'outcomes'),
    prose('actions', 'nextSteps', 'next_steps'),
    line([...tracksOf(session, names), around.track ?? ''].filter((track) => track !== '').join(', ')),
  ];
}

/** Returns the day and the time at which a session begins, as they are written. */
function whenOf(session: PlannerObject): { day: string | null; time: string | null } {
  const slot = isObject(session.slot) ? session.slot : session;
  for (const name of starts) {
    const value = slot[name];
    if (isObject(value))
      return { day: textOrNull(value.date), time: textOrNull(value.time)?.slice(0, 5) ?? null };
    const text = textOrNull(value);
    if (text === null) continue;
    const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(text) ?? [];
    return day === undefined
      ? { day: null, time: /^\d{1,2}:\d{2}/.exec(text)?.[0] ?? text }
      : { day, time: time ?? null };
  }
  return { day: null, time: null };
}
