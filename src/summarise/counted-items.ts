import type { Item, Session, Site } from '../model/index.js';

/** An item with the session it is in. */
export interface SessionItem {
  readonly item: Item;
  readonly session: Session;
  readonly field: 'discussion' | 'actions';
}

/** Returns all items with their sessions, in order. */
export function listItems(sessions: readonly Session[]): SessionItem[] {
  const items: SessionItem[] = [];
  for (const session of sessions) {
    for (const item of session.discussion) items.push({ item, session, field: 'discussion' });
    for (const item of session.actions) items.push({ item, session, field: 'actions' });
  }
  return items;
}

/**
 * Returns the ids of items that are left out of counts: lines that are word for word in two sessions of one room may have
 * been pasted, so only the first counts.
 */
export function findPasted(items: readonly SessionItem[]): Set<string> {
  const repeating = items.filter(({ item }) => item.sameAs.length > 0);
  const byId = new Map(repeating.map((entry) => [entry.item.id, entry]));
  const pasted = new Set<string>();
  const order = new Map(repeating.map((entry, index) => [entry.item.id, index]));
  for (const { item, session } of repeating) {
    if (session.room === null) continue;
    const earlier = item.sameAs.some((id) => {
      const other = byId.get(id);
      return (
        other !== undefined &&
        other.session.room === session.room &&
        other.session.site === session.site &&
        plain(other.item.text) === plain(item.text) &&
        (order.get(id) ?? 0) < (order.get(item.id) ?? 0)
      );
    });
    if (earlier) pasted.add(item.id);
  }
  return pasted;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Returns the names of the sites of sessions, each once, in the order given where there is one. */
export function sitesOf(sessions: readonly Session[], order: readonly Site[] = []): string[] {
  const names = new Set<string>();
  for (const { site } of sessions) if (site !== null) names.add(site);
  const known = order.map((site) => site.name).filter((name) => names.has(name));
  return [...new Set([...known, ...names])];
}
