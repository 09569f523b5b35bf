import { type Item, itemsOf, type Playback, type Session } from '../../../model/index.js';

/** What a cell calls a thing by. */
export interface Names {
  /** The label of a theme. */
  theme(id: string): string;
  /** The label of the main theme of a session. */
  mainTheme(sessionId: string): string;
  /** The session that an item belongs to. */
  sessionOf(itemId: string): Session | undefined;
  /** The discussion point or action of an id. */
  item(itemId: string): Item | undefined;
  /** The topic of a session. */
  topic(sessionId: string): string;
  /** The sites of sessions, each once; none for a session without a site. */
  sitesOf(sessionIds: readonly string[]): string[];
}

/** Returns the names of a playback's themes and sessions, by their ids. */
export function namesOf({ sessions, themes }: Playback): Names {
  const labels = new Map(themes.themes.map(({ id, label }) => [id, label]));
  const main = new Map(themes.assignments.map(({ sessionId, themeIds }) => [sessionId, themeIds[0] ?? '']));
  const topics = new Map(sessions.map(({ id, topic }) => [id, topic.text]));
  const owners = new Map(sessions.flatMap((session) => itemsOf(session).map((item) => [item.id, session])));
  const items = new Map(sessions.flatMap(itemsOf).map((item) => [item.id, item]));
  return {
    theme: (id) => labels.get(id) ?? id,
    mainTheme: (sessionId) => labels.get(main.get(sessionId) ?? '') ?? '',
    sessionOf: (itemId) => owners.get(itemId),
    item: (itemId) => items.get(itemId),
    topic: (sessionId) => topics.get(sessionId) ?? sessionId,
    sitesOf: (sessionIds) => {
      const asked = new Set(sessionIds);
      return [...new Set(sessions.flatMap(({ id, site }) => (asked.has(id) ? (site ?? []) : [])))];
    },
  };
}
