import type { Diagnose } from '../../diagnostics/index.js';
import type { RawSession } from './raw-session.js';

/** Returns the words of a topic by which notes find their session: letters and digits, in lower case. */
export function topicKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Returns the sessions with the notes of each joined to its cell in the matrix: a matrix of topics says where and when, tables or
 * minutes elsewhere say what was said. Matched by topic, else by room and slot; a match must be the only one.
 */
export function joinNotes(sessions: readonly RawSession[], diagnose: Diagnose): RawSession[] {
  const bare = sessions.filter((session) => session.from === 'matrix' && !hasItems(session));
  const notes = sessions.filter((session) => session.from !== 'matrix');
  if (bare.length === 0 || notes.length === 0) return [...sessions];
  const byTopic = groupBy(bare, (session) => topicKey(topicOf(session)));
  const bySeat = groupBy(bare, seatKey);
  const joined = new Map<RawSession, RawSession>();
  const used = new Set<RawSession>();
  for (const note of notes) {
    const sameTopic = fitting(byTopic.get(topicKey(topicOf(note))), note, used);
    const sameSeat = seatKey(note) === '' ? null : fitting(bySeat.get(seatKey(note)), note, used);
    const target = sameTopic ?? sameSeat;
    if (!target) continue;
    used.add(target);
    joined.set(target, merge(target, note));
    joined.set(note, target);
    const by = sameTopic ? 'topic' : 'room and slot';
    diagnose('notes-joined', note.place, { topic: topicOf(target), by });
  }
  return sessions.flatMap((session) => {
    const other = joined.get(session);
    if (!other) return [session];
    return session.from === 'matrix' ? [other] : [];
  });
}

/** The session that fits, where there is just one: a note that says its site or slot fits only those. */
function fitting(
  candidates: readonly RawSession[] | undefined,
  note: RawSession,
  used: ReadonlySet<RawSession>,
): RawSession | null {
  const left = (candidates ?? []).filter(
    (one) =>
      !used.has(one) &&
      (note.site === null || one.site === null || topicKey(note.site) === topicKey(one.site)) &&
      (note.slot === null || one.slot === null || topicKey(note.slot) === topicKey(one.slot)),
  );
  const [first] = left;
  if (!first) return null;
  // A session that continues in the next slot is there again: its notes belong to the first.
  const goesOn = left.every(
    (one) => one.label === first.label && topicKey(topicOf(one)) === topicKey(topicOf(first)),
  );
  return goesOn ? first : null;
}

function merge(cell: RawSession, note: RawSession): RawSession {
  const sameTopic = topicKey(topicOf(cell)) === topicKey(topicOf(note));
  const further = sameTopic ? note.topic.slice(1) : note.topic;
  return {
    ...cell,
    facilitator: cell.facilitator ?? note.facilitator,
    discussion: [...further, ...note.discussion],
    actions: note.actions,
    fieldsUnsure: note.fieldsUnsure,
  };
}

function hasItems({ discussion, actions }: RawSession): boolean {
  return discussion.length + actions.length > 0;
}

function topicOf({ topic }: RawSession): string {
  return topic[0]?.block.text ?? '';
}

function seatKey({ slot, label }: RawSession): string {
  return slot === null || label === null ? '' : `${topicKey(slot)}|${topicKey(label)}`;
}

function groupBy(
  sessions: readonly RawSession[],
  key: (session: RawSession) => string,
): Map<string, RawSession[]> {
  const groups = new Map<string, RawSession[]>();
  for (const session of sessions) {
    const own = key(session);
    if (own === '') continue;
    const group = groups.get(own) ?? [];
    group.push(session);
    groups.set(own, group);
  }
  return groups;
}
