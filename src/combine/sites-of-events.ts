import type { Site } from '../model/index.js';
import { slugOf } from '../normalise/words/slug.js';

/** What of an event its sites are known by. */
export interface SitesOfEvent {
  readonly name: string;
  readonly sites: readonly Site[];
  readonly sessions: readonly { readonly site: string | null }[];
}

export interface NamedSites {
  /** All sites, event by event, each event's in its own order. */
  readonly sites: readonly Site[];
  /** Returns what a site of the event at a position is called among all. */
  nameOf(at: number): (site: string | null) => string;
}

/**
 * Returns the sites of several events. One that names no site is called as its event; of two events that have a site of one name
 * each says which it is: `Leeds (Spring)`, `Leeds (Autumn)`.
 */
export function nameSitesOfEvents(events: readonly SitesOfEvent[]): NamedSites {
  const own = events.map(({ name, sites, sessions }) => ({
    event: name,
    sites: [
      ...sites.map((site) => site.name),
      ...(sessions.some(({ site }) => site === null) && !sites.some((site) => same(site.name, name))
        ? [name]
        : []),
    ],
  }));
  const times = new Map<string, number>();
  for (const { sites } of own)
    for (const site of sites) times.set(keyOf(site), (times.get(keyOf(site)) ?? 0) + 1);
  const listed = (event: string, site: string) =>
    (times.get(keyOf(site)) ?? 0) > 1 && !same(event, site) ? `${site} (${event})` : site;
  return {
    sites: withIds(own.flatMap(({ event, sites }) => sites.map((site) => listed(event, site)))),
    nameOf: (at) => {
      const event = events[at]?.name ?? '';
      const sites = own[at]?.sites ?? [];
      // A session without a site is at the event's, in whichever spelling that is known.
      const home = sites.find((site) => same(site, event)) ?? event;
      return (site) => listed(event, site ?? home);
    },
  };
}

function withIds(names: readonly string[]): Site[] {
  const ids = new Set<string>();
  return names.map((name) => {
    const slug = keyOf(name);
    let id = slug;
    for (let number = 2; ids.has(id); number++) id = `${slug}-${number}`;
    ids.add(id);
    return { id, name };
  });
}

function same(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(name: string): string {
  return slugOf(name) || name;
}
