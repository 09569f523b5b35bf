import { type ActionGroup, compareText, type Session, type SynonymSet, type Themes } from '../model/index.js';
import type { Say } from '../text/index.js';
import { type ActionCandidate, type ActionLine, candidateTaker } from './action-candidates.js';
import { findPasted, listItems, type SessionItem, sitesOf } from './counted-items.js';
import { nameGroup } from './name-group.js';
import type { QuotableLines } from './quotable-lines.js';
import { profileOf } from './stem-profile.js';
import { conceptMarks } from './thesaurus.js';

export interface ActionGroupContext {
  readonly themes: Themes;
  readonly lang: string;
  readonly front: QuotableLines;
  readonly say: Say;
  /** Words of a codebook that mean the same. Default: none */
  readonly synonyms?: readonly SynonymSet[];
}

/** At most so many groups are made; a group takes in two sessions or more. */
const maxGroups = 12;

/**
 * Gives suggested actions that ask for the same kind of thing, across themes and sites: items of the actions fields that share a
 * telling word, a phrase, or words that mean the same (`templates/thesaurus.en.json`). What they share is taken greedily by the number of sessions,
 * weighed down where it is common in everything that was said; an item belongs to one group.
 */
export function groupActions(sessions: readonly Session[], context: ActionGroupContext): ActionGroup[] {
  const { lang, synonyms = [] } = context;
  // In the order of the ids, so that the order the sessions came in decides nothing.
  const items = listItems([...sessions].sort((a, b) => compareText(a.id, b.id)));
  const pasted = findPasted(items);
  const all = items
    .filter(({ item, field }) => field === 'actions' && item.kind !== 'unfinished' && !pasted.has(item.id))
    .map((entry): ActionLine => ({ entry, profile: profileOf(entry.item.text, lang) }));
  const marks = conceptMarks(lang, synonyms);
  const takeBest = candidateTaker(all, { lang, marks, common: shareOfSessions(sessions, lang) });
  const groups: ActionGroup[] = [];
  while (groups.length < maxGroups) {
    const best = takeBest();
    if (!best) break;
    groups.push(toGroup(best, sessions, context));
  }
  return withUniqueIds(groups.filter(({ text }) => text !== '')).sort(
    (a, b) =>
      b.sites.length - a.sites.length || b.sessions.length - a.sessions.length || compareText(a.id, b.id),
  );
}

/** The share of sessions in whose topic or points each stem is used. */
function shareOfSessions(sessions: readonly Session[], lang: string): (stem: string) => number {
  const users = new Map<string, number>();
  for (const { topic, discussion } of sessions) {
    const stems = new Set<string>();
    for (const { text } of [topic, ...discussion]) {
      for (const stem of profileOf(text, lang).keys()) stems.add(stem);
    }
    for (const stem of stems) users.set(stem, (users.get(stem) ?? 0) + 1);
  }
  return (stem) => (users.get(stem) ?? 0) / Math.max(1, sessions.length);
}

function toGroup(
  candidate: ActionCandidate,
  inOrder: readonly Session[],
  context: ActionGroupContext,
): ActionGroup {
  const { themes, front, lang, say } = context;
  const entries = candidate.lines.map(({ entry }) => entry);
  const used = new Set(entries.map(({ session }) => session.id));
  const sessions = inOrder.filter(({ id }) => used.has(id));
  const order = new Map(listItems(sessions).map(({ item }, index) => [item.id, index]));
  const repeats = repeatsIn(entries, order);
  const { rankOf, ...name } = nameGroup(candidate, lang, say);
  const leading = candidate.lines
    .map((line) => ({
      item: line.entry.item,
      isRepeat: Number(repeats.has(line.entry.item.id)),
      isQuotable: Number(front.isQuotable(line.entry.item)),
      kind: rankKind(line.entry),
      rank: rankOf(line),
      order: order.get(line.entry.item.id) ?? 0,
    }))
    .sort(
      (a, b) =>
        a.isRepeat - b.isRepeat ||
        b.isQuotable - a.isQuotable ||
        a.kind - b.kind ||
        a.rank - b.rank ||
        a.order - b.order,
    );
  const home = new Set(
    themes.assignments.flatMap(({ sessionId, themeIds }) =>
      used.has(sessionId) ? themeIds.slice(0, 1) : [],
    ),
  );
  return {
    id: `actions-${slugOf(name.text)}`,
    ...name,
    items: leading.map(({ item }) => item.id),
    sessions: sessions.map(({ id }) => id),
    sites: sitesOf(sessions),
    themes: themes.themes.map((theme) => theme.id).filter((id) => home.has(id)),
  };
}

/** Items that say what an earlier one of the group says: they are counted with their sessions, and shown last. */
function repeatsIn(entries: readonly SessionItem[], order: ReadonlyMap<string, number>): Set<string> {
  const own = new Set(entries.map(({ item }) => item.id));
  return new Set(
    entries
      .filter(({ item }) =>
        item.sameAs.some((id) => own.has(id) && (order.get(id) ?? 0) < (order.get(item.id) ?? 0)),
      )
      .map(({ item }) => item.id),
  );
}

function rankKind({ item }: SessionItem): number {
  return ['action', 'question', 'statement'].indexOf(item.kind);
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function withUniqueIds(groups: readonly ActionGroup[]): ActionGroup[] {
  const seen = new Set<string>();
  return groups.filter(({ id }) => !seen.has(id) && seen.add(id));
}
