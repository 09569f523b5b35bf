import type { Diagnostic } from '../diagnostics/index.js';
import type { Item, Ledger, Place, Session } from '../model/index.js';
import type { SavedPlayback } from '../saved-playback/index.js';
import type { EventPlayback } from './event-playback.js';

/** What of an event is distinguished from the same of another. */
export interface QualifiedEvent {
  readonly sessions: readonly Session[];
  readonly ledger: Ledger;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Returns an event's sessions, ledger and diagnostics so that they can be beside those of others: files under the event's id
 * (`leeds/grid.csv`), ids after it (`leeds--session-1-hall`), sites as `siteOf` names them, hidden names with the event's name
 * (`[person 1, Leeds]`), since each event counts its own.
 */
export function qualifyEvent(
  { id, name }: EventPlayback,
  { sessions, ledger, diagnostics }: SavedPlayback,
  siteOf: (site: string | null) => string,
): QualifiedEvent {
  // No slug holds two hyphens together, so where the event's id ends is never in doubt.
  const ownId = (old: string) => `${id}--${old}`;
  const at = (place: Place): Place => ({ ...place, file: place.file === '' ? id : `${id}/${place.file}` });
  const listed = <T>(value: T): T => formatHidden(value, name);
  const item = <T extends Item>(one: T): T => ({
    ...listed(one),
    id: ownId(one.id),
    place: at(one.place),
    sameAs: [],
  });
  return {
    sessions: sessions.map((session) => ({
      ...session,
      id: ownId(session.id),
      site: siteOf(session.site),
      slot: listed(session.slot),
      room: listed(session.room),
      facilitator: listed(session.facilitator),
      topic: { ...listed(session.topic), place: at(session.topic.place) },
      discussion: session.discussion.map(item),
      actions: session.actions.map(item),
    })),
    ledger: {
      ...ledger,
      entries: ledger.entries.map((entry) => ({ ...listed(entry), place: at(entry.place) })),
    },
    diagnostics: diagnostics.map((one) => ({ ...listed(one), place: at(one.place) })),
  };
}

/** What stands for something hidden; see `privacy/README.md`. */
const hidden = /\[(person|email|phone|number) (\d+)\]/g;

function formatHidden<T>(value: T, event: string): T {
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string')
      return one.includes('[') ? one.replace(hidden, `[$1 $2, ${event.replaceAll('$', '$$$$')}]`) : one;
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, each]) => [key, walk(each)]));
  };
  // The walk keeps the shape of what it is given, which the compiler cannot see.
  return walk(value) as T;
}
