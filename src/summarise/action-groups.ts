import { type ActionGroup, compareText, type Session, type Themes } from '../model/index.js';
import { opensAsAction } from '../text/index.js';
import { findPasted, listItems, type SessionItem, sitesOf } from './counted-items.js';
import type { FrontLines } from './front-lines.js';
import { profileOf, type StemProfile } from './stem-profile.js';

interface Candidate {
  readonly stem: string;
  readonly entries: readonly SessionItem[];
  readonly score: number;
}

export interface ActionGroupContext {
  readonly themes: Themes;
  readonly lang: string;
  readonly front: FrontLines;
}

/** At most so many groups are made; a group takes in two sessions or more. */
const mostGroups = 12;

/** A word that more than this share of the sessions use anyway says nothing about what is asked. */
const mostCommon = 0.25;

/**
 * Gives suggested actions that ask for the same thing, across themes and sites: items of the actions fields that share a
 * telling word. Words are taken greedily by the number of sessions whose actions use them, weighed down where the word is
 * common in everything that was said (the event's own vocabulary); an item belongs to one group.
 */
export function groupActions(sessions: readonly Session[], context: ActionGroupContext): ActionGroup[] {
  const items = listItems(sessions);
  const pasted = findPasted(items);
  const profiles = new Map(items.map(({ item }) => [item.id, profileOf(item.text, context.lang)]));
  const profile = ({ item }: SessionItem): StemProfile => profiles.get(item.id) ?? new Map();
  const common = shareOfSessions(sessions, items, profile, context.lang);
  let pool = items.filter(
    ({ item, field }) => field === 'actions' && item.kind !== 'unfinished' && !pasted.has(item.id),
  );
  const groups: ActionGroup[] = [];
  while (groups.length < mostGroups) {
    const best = rankStems(pool, profile, common)[0];
    if (!best) break;
    const taken = new Set(best.entries.map(({ item }) => item.id));
    pool = pool.filter(({ item }) => !taken.has(item.id));
    groups.push(toGroup(best, profile, context));
  }
  return withUniqueIds(groups).sort(
    (a, b) =>
      b.sites.length - a.sites.length || b.sessions.length - a.sessions.length || compareText(a.id, b.id),
  );
}

/** The share of sessions in which each stem is used at all. */
function shareOfSessions(
  sessions: readonly Session[],
  items: readonly SessionItem[],
  profile: (entry: SessionItem) => StemProfile,
  lang: string,
): (stem: string) => number {
  const users = new Map<string, Set<string>>();
  const use = (stem: string, id: string) => {
    const set = users.get(stem) ?? new Set<string>();
    set.add(id);
    users.set(stem, set);
  };
  for (const entry of items) {
    if (entry.field === 'discussion') for (const stem of profile(entry).keys()) use(stem, entry.session.id);
  }
  for (const session of sessions)
    for (const stem of profileOf(session.topic.text, lang).keys()) use(stem, session.id);
  return (stem) => (users.get(stem)?.size ?? 0) / Math.max(1, sessions.length);
}

function rankStems(
  pool: readonly SessionItem[],
  profile: (entry: SessionItem) => StemProfile,
  common: (stem: string) => number,
): Candidate[] {
  const users = new Map<string, SessionItem[]>();
  for (const entry of pool) {
    for (const stem of profile(entry).keys()) users.set(stem, [...(users.get(stem) ?? []), entry]);
  }
  const candidates: Candidate[] = [];
  for (const [stem, entries] of users) {
    const sessionCount = new Set(entries.map(({ session }) => session.id)).size;
    if (sessionCount < 2 || common(stem) > mostCommon || isGeneral(stem, entries, profile)) continue;
    const together = shareMore(stem, entries, profile);
    if (sessionCount < 3 && !together) continue;
    const sites = sitesOf(entries.map(({ session }) => session)).length;
    const score = sessionCount * (1 - common(stem)) ** 2 * (sites > 1 ? 1.25 : 1) * (together ? 1.25 : 1);
    if (score >= 1.3) candidates.push({ stem, entries, score });
  }
  return candidates.sort((a, b) => b.score - a.score || compareText(a.stem, b.stem));
}

/** Whether two of the lines, from different sessions, share another word too: then they speak of one thing. */
function shareMore(
  stem: string,
  entries: readonly SessionItem[],
  profile: (entry: SessionItem) => StemProfile,
): boolean {
  return entries.some((a, index) =>
    entries.slice(index + 1).some((b) => {
      if (a.session === b.session) return false;
      return [...profile(a).keys()].some((other) => other !== stem && profile(b).has(other));
    }),
  );
}

/** A verb that only opens lines (“Develop …”, “Look at …”) says how, not what. */
function isGeneral(
  stem: string,
  entries: readonly SessionItem[],
  profile: (entry: SessionItem) => StemProfile,
): boolean {
  const opening = entries.filter((entry) => {
    const [first] = profile(entry).keys();
    return first === stem && opensAsAction(entry.item.text);
  });
  return opening.length >= entries.length * 0.5;
}

function toGroup(
  { stem, entries }: Candidate,
  profile: (entry: SessionItem) => StemProfile,
  { themes, front }: ActionGroupContext,
): ActionGroup {
  const sessions = [...new Set(entries.map(({ session }) => session))];
  const ids = sessions.map((session) => session.id);
  const term = commonestWord(entries.flatMap((entry) => profile(entry).get(stem) ?? []));
  const leading = [...entries].sort(
    (a, b) => Number(front.mayLead(b.item)) - Number(front.mayLead(a.item)) || rankKind(a) - rankKind(b),
  );
  const home = new Set(
    themes.assignments.flatMap(({ sessionId, themeIds }) =>
      ids.includes(sessionId) ? themeIds.slice(0, 1) : [],
    ),
  );
  return {
    id: `actions-${stem}`,
    text: sentenceCase(term),
    term,
    items: leading.map(({ item }) => item.id),
    sessions: ids,
    sites: sitesOf(sessions),
    themes: themes.themes.map((theme) => theme.id).filter((id) => home.has(id)),
  };
}

function rankKind({ item }: SessionItem): number {
  return ['action', 'question', 'statement'].indexOf(item.kind);
}

/** The commonest written form; of equals the noun-like longer one, then by code unit. */
function commonestWord(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) {
    const key = /^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length || compareText(a, b));
  return sorted[0]?.[0] ?? '';
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withUniqueIds(groups: readonly ActionGroup[]): ActionGroup[] {
  const seen = new Set<string>();
  return groups.filter(({ id }) => !seen.has(id) && seen.add(id));
}
