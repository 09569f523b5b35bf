import { type Item, itemsOf, type Session } from '../../model/index.js';
import { findNearDuplicates } from '../../text/index.js';
import { foldLine } from '../words/fold-line.js';

/** Above so many lines only those meet that are equal but for case, white space and the marks at their end. */
const maxCompared = 50_000;

/** A line that more sessions say (`None`, `As above`) names this many of them: all of all would grow with their square. */
const maxNamed = 100;

/** Returns the indexes of lines that are equal, in the order of the first of each group. */
function findEqual(items: readonly Item[]): number[][] {
  const firsts = new Map<string, number>();
  const groups = new Map<number, number[]>();
  items.forEach(({ text }, index) => {
    const key = foldLine(text);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, index);
      return;
    }
    const group = groups.get(first);
    if (group) group.push(index);
    else groups.set(first, [first, index]);
  });
  return [...groups.values()];
}

function findAlike(items: readonly Item[], lang: string): number[][] {
  const indexes = new Map(items.map(({ id }, index) => [id, index]));
  return findNearDuplicates(items, lang).map(({ ids }) => ids.flatMap((id) => indexes.get(id) ?? []));
}

/**
 * Returns the sessions with `sameAs` filled in: for each item the ids of items in other sessions that say the same, the first
 * hundred where there are more.
 */
export function linkRepeats(sessions: readonly Session[], lang: string): Session[] {
  const items: Item[] = [];
  const sessionOf: number[] = [];
  sessions.forEach((session, index) => {
    for (const item of itemsOf(session)) {
      items.push(item);
      sessionOf.push(index);
    }
  });
  const sameAs: (readonly string[] | undefined)[] = [];
  const repeating = new Set<number>();
  for (const group of items.length > maxCompared ? findEqual(items) : findAlike(items, lang)) {
    const named = group.slice(0, maxNamed + 1);
    const shared = named.slice(0, maxNamed).map((index) => items[index]?.id ?? '');
    for (const index of group) {
      const own = sessionOf[index];
      const others = named.filter((other) => sessionOf[other] !== own);
      if (own === undefined || others.length === 0) continue;
      sameAs[index] = others.length > maxNamed ? shared : others.map((other) => items[other]?.id ?? '');
      repeating.add(own);
    }
  }
  if (repeating.size === 0) return [...sessions];
  let next = 0;
  const link = <T extends Item>(item: T): T => {
    const same = sameAs[next++];
    return same === undefined ? item : { ...item, sameAs: same };
  };
  return sessions.map((session, index) => {
    const { discussion, actions } = session;
    if (repeating.has(index))
      return { ...session, discussion: discussion.map(link), actions: actions.map(link) };
    next += discussion.length + actions.length;
    return session;
  });
}
