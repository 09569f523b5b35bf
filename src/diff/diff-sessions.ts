import type { Place } from '../model/index.js';
import type { SessionFacts } from './playback-facts.js';

/** One fact of a session. What there was none of is null. */
export interface SessionChange {
  readonly what: 'topic' | 'site' | 'slot' | 'room' | 'host' | 'point' | 'action' | 'kind' | 'owner' | 'due';
  readonly before: string | null;
  readonly now: string | null;
  /** Where it is now, else where it stood. */
  readonly place: Place;
}

export interface ComparedSession {
  readonly id: string;
  readonly topic: string;
  readonly place: Place;
}

export interface ChangedSession extends ComparedSession {
  readonly changes: readonly SessionChange[];
}

export interface SessionDifference {
  readonly added: readonly ComparedSession[];
  readonly gone: readonly ComparedSession[];
  readonly changed: readonly ChangedSession[];
  /** How many sessions are reported as before and only are elsewhere in the grid. */
  readonly moved: number;
}

/** Returns which sessions are new, gone or different. One under another id is known by its topic. */
export function compareSessions(
  before: readonly SessionFacts[],
  now: readonly SessionFacts[],
): SessionDifference {
  const pairs = pairSessions(before, now);
  const paired = new Set(pairs.map(([old]) => old));
  const changed = pairs
    .map(([old, own]) => ({ ...nameOf(own), changes: changesOf(old, own) }))
    .filter(({ changes }) => changes.length > 0);
  const listed = new Set(changed.map(({ id }) => id));
  return {
    added: now.filter((one) => pairs.every(([, own]) => own !== one)).map(nameOf),
    gone: before.filter((one) => !paired.has(one)).map(nameOf),
    changed,
    moved: pairs.filter(([old, own]) => !listed.has(own.id) && placesOf(old) !== placesOf(own)).length,
  };
}

function nameOf({ id, topic }: SessionFacts): ComparedSession {
  return { id, topic: topic.text, place: topic.place };
}

function pairSessions(
  before: readonly SessionFacts[],
  now: readonly SessionFacts[],
): (readonly [SessionFacts, SessionFacts])[] {
  const byId = new Map(before.map((session) => [session.id, session]));
  const known = new Set(now.map(({ id }) => id));
  const left = before.filter(({ id }) => !known.has(id));
  return now.flatMap((session) => {
    const same = byId.get(session.id);
    if (same !== undefined) return [[same, session] as const];
    const at = left.findIndex(({ topic }) => topic.text === session.topic.text);
    return left.splice(at, at < 0 ? 0 : 1).map((old) => [old, session] as const);
  });
}

function changesOf(before: SessionFacts, now: SessionFacts): SessionChange[] {
  const { place } = now.topic;
  const field = (what: SessionChange['what'], old: string | null, own: string | null) =>
    old === own ? [] : [{ what, before: old, now: own, place }];
  return [
    ...field('topic', before.topic.text, now.topic.text),
    ...field('site', before.site, now.site),
    ...field('slot', before.slot, now.slot),
    ...field('room', before.room, now.room),
    ...field('host', before.facilitator, now.facilitator),
    ...compareLines('point', before.discussion, now.discussion),
    ...compareLines('action', before.actions, now.actions),
  ];
}

interface DiffLine {
  readonly text: string;
  readonly place: Place;
  readonly kind: string;
  readonly owner?: string | null;
  readonly due?: string | null;
}

/** A line is known by its words: one that was reworded is gone and new. */
function compareLines(
  what: 'point' | 'action',
  before: readonly DiffLine[],
  now: readonly DiffLine[],
): SessionChange[] {
  const left = [...before];
  const changes = now.flatMap((line): SessionChange[] => {
    const at = left.findIndex(({ text }) => text === line.text);
    const [old] = left.splice(at, at < 0 ? 0 : 1);
    if (old === undefined) return [{ what, before: null, now: line.text, place: line.place }];
    return (['kind', 'owner', 'due'] as const).flatMap((part) => {
      const [was, is] = [old[part] ?? null, line[part] ?? null];
      return was === is ? [] : [{ what: part, before: was, now: is, place: line.place }];
    });
  });
  return [...left.map(({ text, place }) => ({ what, before: text, now: null, place })), ...changes];
}

function placesOf({ topic, discussion, actions }: SessionFacts): string {
  return JSON.stringify([topic, ...discussion, ...actions].map(({ place }) => place));
}
