import { itemsOf, type Session } from '../model/index.js';
import { findNearDuplicates } from '../text/index.js';
import { foldLine } from './fold-line.js';

/** Above so many lines only those meet that are equal but for case, white space and the marks at their end. */
const mostCompared = 50_000;

function findEqual(items: readonly { readonly id: string; readonly text: string }[]): { ids: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { id, text } of items) {
    const key = foldLine(text);
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  return [...groups.values()].flatMap((ids) => (ids.length > 1 ? [{ ids }] : []));
}

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
  const groups = items.length > mostCompared ? findEqual(items) : findNearDuplicates(items, lang);
  for (const { ids } of groups) {
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
