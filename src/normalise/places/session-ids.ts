import { hashText } from '../../text/index.js';
import { shortSlug, slugOf } from '../words/slug.js';

/** What an id is made from. */
export interface SessionPlaceNames {
  readonly site: string | null;
  readonly slot: string | null;
  readonly room: string | null;
  readonly topic: string;
  /** Returns all text of the session: tells two with the same topic apart. */
  readonly content: () => string;
}

/**
 * Returns an id for each session: site, slot and room as a slug, the topic where there is no room. Where ids collide each
 * gets a hash of its topic and content, so that ids do not depend on the order of the sessions.
 */
export function nameSessions(sessions: readonly SessionPlaceNames[]): string[] {
  const plain = sessions.map(({ site, slot, room, topic }) => {
    const last = room === null ? shortSlug(topic, 48) : slugOf(room);
    let id = site === null ? '' : slugOf(site);
    for (const part of [slot === null ? '' : slugOf(slot), last]) {
      if (part !== '') id = id === '' ? part : `${id}-${part}`;
    }
    return id;
  });
  const times = countBy(plain);
  if (times.size === plain.length && !times.has('')) return plain;
  const listed = plain.map((id, index) => {
    if ((times.get(id) ?? 0) === 1 && id !== '') return id;
    const session = sessions[index];
    const base = id === '' ? 'session' : id;
    return `${base}-${hashText(`${session?.topic}\n${session?.content()}`).slice(0, 5)}`;
  });
  const left = countBy(listed);
  const numbers = new Map<string, number>();
  return listed.map((id) => {
    if ((left.get(id) ?? 0) === 1) return id;
    const number = (numbers.get(id) ?? 0) + 1;
    numbers.set(id, number);
    return number === 1 ? id : `${id}-${number}`;
  });
}

function countBy(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
