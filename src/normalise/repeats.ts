import { itemsOf, type Session } from '../model/index.js';
import { findNearDuplicates } from '../text/index.js';

/** Gives the sessions with `sameAs` filled in: for each item the ids of items in other sessions that say the same. */
export function linkRepeats(sessions: readonly Session[], lang: string): Session[] {
  const sessionOf = new Map<string, string>();
  const items = sessions.flatMap((session) => {
    for (const item of itemsOf(session)) sessionOf.set(item.id, session.id);
    return itemsOf(session).map(({ id, text }) => ({ id, text }));
  });
  const sameAs = new Map<string, readonly string[]>();
  for (const { ids } of findNearDuplicates(items, lang)) {
    for (const id of ids) {
      const elsewhere = ids.filter((other) => sessionOf.get(other) !== sessionOf.get(id));
      if (elsewhere.length > 0) sameAs.set(id, elsewhere);
    }
  }
  const link = <T extends { readonly id: string }>(item: T): T => ({
    ...item,
    sameAs: sameAs.get(item.id) ?? [],
  });
  return sessions.map((session) => ({
    ...session,
    discussion: session.discussion.map(link),
    actions: session.actions.map(link),
  }));
}
