import { itemsOf, type Session } from '../model/index.js';
import { findNearDuplicates } from '../text/index.js';

/** Gives the sessions with `sameAs` filled in: for each item the ids of items in other sessions that say the same. */
export function linkRepeats(sessions: readonly Session[], lang: string): Session[] {
  const sessionOf = new Map<string, number>();
  const items: { id: string; text: string }[] = [];
  sessions.forEach(({ discussion, actions }, index) => {
    for (const field of [discussion, actions]) {
      for (const item of field) {
        sessionOf.set(item.id, index);
        items.push(item);
      }
    }
  });
  const sameAs = new Map<string, readonly string[]>();
  for (const { ids } of findNearDuplicates(items, lang)) {
    for (const id of ids) {
      const elsewhere = ids.filter((other) => sessionOf.get(other) !== sessionOf.get(id));
      if (elsewhere.length > 0) sameAs.set(id, elsewhere);
    }
  }
  if (sameAs.size === 0) return [...sessions];
  const link = <T extends { readonly id: string }>(item: T): T => {
    const same = sameAs.get(item.id);
    return same === undefined ? item : { ...item, sameAs: same };
  };
  return sessions.map((session) =>
    itemsOf(session).some((item) => sameAs.has(item.id))
      ? { ...session, discussion: session.discussion.map(link), actions: session.actions.map(link) }
      : session,
  );
}
