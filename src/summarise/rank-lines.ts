import { compareText, type Point, type Theme } from '../model/index.js';
import type { SessionItem } from './counted-items.js';
import type { QuotableLines } from './quotable-lines.js';
import { likeness, profileOf, type StemProfile } from './stem-profile.js';

export interface RankSettings {
  readonly theme: Theme;
  readonly lang: string;
  readonly front: QuotableLines;
  readonly max: number;
  /** Ids of lines that stand for another theme already, with their repeats; grows with what is chosen. */
  readonly used: Set<string>;
  /** Kinds put forward, likelier ones first; a kind further back only fills up. */
  readonly kinds: readonly string[];
}

/** How much nearness to the theme counts against newness (Carbonell & Goldstein 1998, MMR). */
const nearness = 0.7;

/**
 * Returns the lines that speak best for a theme, verbatim: nearest to its terms, no two alike (maximal marginal relevance),
 * not more than half of them from one session where there are several, each with the items that say the same.
 */
export function rankLines(entries: readonly SessionItem[], settings: RankSettings): Point[] {
  const weights = termWeights(settings.theme, settings.lang);
  const pool = dropRepeats(entries.filter(({ item }) => settings.front.isQuotable(item))).map((entry) => {
    const profile = profileOf(entry.item.text, settings.lang);
    const kind = settings.kinds.indexOf(entry.item.kind);
    return { entry, profile, kind, score: scoreLine(profile, weights) + 0.15 * entry.item.sameAs.length };
  });
  const top = pool.reduce((max, { score }) => Math.max(max, score), 1e-9);
  const sessionCount = new Set(pool.map(({ entry }) => entry.session.id)).size;
  const perSession = sessionCount > 1 ? Math.ceil(settings.max / 2) : settings.max;
  const chosen: typeof pool = [];
  const left = pool
    .filter(
      ({ kind, entry }) => (kind >= 0 || entry.item.inFront === 'first') && !settings.used.has(entry.item.id),
    )
    .map((line) => ({ line, repeated: 0 }));
  const worth = ({ line, repeated }: (typeof left)[number]) =>
    nearness * (line.score / top) - (1 - nearness) * repeated - 0.5 * line.kind;
  // What a person wants first is there whatever else is, in the order of the sessions.
  for (const { line } of left) if (line.entry.item.inFront === 'first') chosen.push(line);
  for (const { profile } of chosen)
    for (const each of left) each.repeated = Math.max(each.repeated, likeness(each.line.profile, profile));
  while (chosen.length < settings.max) {
    let best: (typeof left)[number] | null = null;
    for (const each of left) {
      const { line } = each;
      if (chosen.includes(line)) continue;
      if (chosen.filter((other) => other.entry.session === line.entry.session).length >= perSession) continue;
      const lead = best === null ? 1 : worth(each) - worth(best);
      if (best === null || lead > 0) best = each;
      else if (lead === 0 && compareText(line.entry.item.id, best.line.entry.item.id) < 0) best = each;
    }
    if (best === null || best.repeated > 0.6) break;
    const { profile } = best.line;
    chosen.push(best.line);
    // Likeness with the newest line only: that with the others is known.
    for (const each of left) each.repeated = Math.max(each.repeated, likeness(each.line.profile, profile));
  }
  for (const { entry } of chosen)
    for (const id of [entry.item.id, ...entry.item.sameAs]) settings.used.add(id);
  return chosen.map(({ entry }) => ({ text: entry.item.text, items: [entry.item.id, ...entry.item.sameAs] }));
}

function termWeights(theme: Theme, lang: string): Map<string, number> {
  const weights = new Map<string, number>();
  const top = Math.max(1e-9, ...theme.terms.map((term) => term.weight));
  for (const term of theme.terms) {
    for (const stem of profileOf(term.text, lang).keys()) {
      weights.set(stem, Math.max(weights.get(stem) ?? 0, term.weight / top));
    }
  }
  return weights;
}

/** The theme's words a line uses, levelled by its length so that long lines do not win by length alone. */
function scoreLine(profile: StemProfile, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const stem of profile.keys()) sum += weights.get(stem) ?? 0;
  return sum / Math.sqrt(4 + profile.size);
}

function dropRepeats(entries: readonly SessionItem[]): SessionItem[] {
  const seen = new Set<string>();
  return entries.filter(({ item }) => {
    if (seen.has(item.id)) return false;
    for (const id of [item.id, ...item.sameAs]) seen.add(id);
    return true;
  });
}
