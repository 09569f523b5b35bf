import type { RawSession } from '../draft/raw-session.js';
import { readsAsRoom, readsAsWhen } from './when.js';

/** No name in brackets is longer. */
const maxInside = 60;
const oneName = /^(?:\p{Lu}[\p{L}'’.-]*)(?: (?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|ap|ab|bin|al)){0,3}$/u;
const handle = /^@[\w-]{2,40}$/;

/** Fewer sessions say nothing of a habit, and so does a smaller share of them. */
const minSessions = 4;
const minShare = 0.6;

/**
 * Returns the sessions of a file with the hosts that stand in brackets behind their topics (`Tool lending (Ida Brook)`) taken out: where most
 * topics end so, the same names come again, nobody is in two rooms at one time, and a third of the names are of two words or more. Words
 * for a level or a format, such as `(Beginner)`, stay.
 */
export function splitHostsFromTopics(sessions: readonly RawSession[]): RawSession[] {
  const hosts = sessions.map((session) => hostOf(session));
  const found = hosts.filter((host) => host !== null);
  const names = new Set(found);
  const isHabit =
    found.length >= minSessions && found.length >= sessions.length * minShare && names.size < found.length;
  const whole = [...names].filter((name) => name.includes(' ') || name.startsWith('@')).length;
  if (!isHabit || names.size < 2 || whole * 3 < names.size || isTwiceAtOnce(sessions, hosts))
    return [...sessions];
  return sessions.map((session, index) => {
    const [topic, ...rest] = session.topic;
    const split = splitBrackets(topic?.block.text ?? '');
    const host = hosts[index] ?? null;
    if (!topic || !split || (host === null && split.inside !== '')) return session;
    return {
      ...session,
      facilitator: session.facilitator ?? host,
      topic: [{ ...topic, block: { ...topic.block, text: split.before } }, ...rest],
    };
  });
}

/** `Tool lending (Ida)` → what is before the last brackets and what is inside them; null where a text does not end in brackets. */
function splitBrackets(text: string): { before: string; inside: string } | null {
  if (!/[)\]]$/.test(text)) return null;
  const at = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
  const inside = text.slice(at + 1, -1).trim();
  const before = text.slice(0, Math.max(0, at)).trim();
  return at > 0 && before !== '' && inside.length <= maxInside && !/[)\]]/.test(inside)
    ? { before, inside }
    : null;
}

/** The names in brackets at the end of a topic, or null where the words there are no names. */
function hostOf({ topic }: RawSession): string | null {
  const inside = splitBrackets(topic[0]?.block.text ?? '')?.inside ?? '';
  const parts = inside.split(/\s*(?:,|&|\/|\+|\band\b)\s*/);
  const areNames = parts.every(
    (part) =>
      handle.test(part) ||
      (oneName.test(part) && !/^\p{Lu}{2,}$/u.test(part) && !readsAsRoom(part) && !readsAsWhen(part)),
  );
  return inside !== '' && areNames ? inside : null;
}

function isTwiceAtOnce(sessions: readonly RawSession[], hosts: readonly (string | null)[]): boolean {
  const seen = new Set<string>();
  return sessions.some(({ site, day, slot }, index) => {
    const host = hosts[index];
    if (host === null || host === undefined || slot === null) return false;
    const key = `${site}\u0000${day}\u0000${slot}\u0000${host}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
