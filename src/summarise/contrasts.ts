import { type Contrast, compareText, type Session } from '../model/index.js';
import { countTerms, foldPlural, opensAsAction, type Say, tokenise } from '../text/index.js';
import { listItems, type SessionItem, sitesOf } from './counted-items.js';
import type { QuotableLines } from './quotable-lines.js';
import { profileOf } from './stem-profile.js';

export interface ContrastContext {
  readonly lang: string;
  readonly say: Say;
  readonly front: QuotableLines;
}

/** A line that is in several sessions is no evidence twice. */
function withoutRepeats(items: readonly SessionItem[]): SessionItem[] {
  const seen = new Set<string>();
  return items.filter(({ item }) => {
    if (seen.has(item.id)) return false;
    for (const id of item.sameAs) seen.add(id);
    return true;
  });
}

const opensClause = (before: string) => /(?:^|[.!?:;–—-]\s|\n)\W*$/.test(before);

/** At most so many are reported for each site. */
const maxPerSite = 4;

/**
 * Returns what only one site's notes are about: words and phrases used in two or more of its sessions and in none of another
 * site. Most sessions first, phrases before words. Empty where there is one site.
 */
export function contrastSites(
  sessions: readonly Session[],
  { lang, say, front }: ContrastContext,
): Contrast[] {
  const sites = sitesOf(sessions);
  if (sites.length < 2) return [];
  const items = withoutRepeats(listItems(sessions));
  const texts = [
    ...sessions.map((session) => ({ id: session.id, text: session.topic.text })),
    ...items.map(({ item }) => ({ id: item.id, text: item.text })),
  ];
  const stemsBySite = new Map<string, Set<string>>();
  for (const { session, text } of [
    ...sessions.map((session) => ({ session, text: session.topic.text })),
    ...items.map(({ session, item }) => ({ session, text: item.text })),
  ]) {
    const stems = stemsBySite.get(session.site ?? '') ?? new Set<string>();
    for (const stem of profileOf(text, lang).keys()) stems.add(stem);
    stemsBySite.set(session.site ?? '', stems);
  }
  // A single word also counts where it is inside a phrase: “job adverts” there, “adverts” here is no contrast.
  const isSaidElsewhere = (term: string, site: string) =>
    !term.includes(' ') &&
    [...stemsBySite].some(
      ([other, stems]) => other !== site && [...profileOf(term, lang).keys()].some((stem) => stems.has(stem)),
    );
  // A word that opens lines in half of its uses (“Lend …”, “Barriers”) is a verb or a heading, not a subject.
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const mostlyOpens = (word: string, ids: readonly string[]) => {
    const wanted = foldPlural(word, lang);
    const opens = ids
      .flatMap((id) => textOf.get(id) ?? [])
      .flatMap((text) =>
        tokenise(text)
          .filter((token) => foldPlural(token.text, lang) === wanted)
          .map((token) => opensClause(text.slice(0, token.start))),
      );
    return opens.filter(Boolean).length * 2 >= opens.length;
  };
  const sessionOf = new Map<string, Session>(sessions.map((session) => [session.id, session]));
  for (const { item, session } of items) sessionOf.set(item.id, session);
  const found: (Contrast & { readonly isPhrase: boolean })[] = [];
  // A verb that opens suggestions (“Advertise …”) tells no subject.
  const keep = (_: string, text: string) =>
    !text.split(' ').some((word) => front.isMisspelt(word)) && (text.includes(' ') || !opensAsAction(text));
  for (const term of countTerms(texts, lang, { keep, partOf: (id) => sessionOf.get(id)?.site ?? null })) {
    const users = [...new Set(term.ids.flatMap((id) => sessionOf.get(id) ?? []))];
    const site = users[0]?.site ?? null;
    if (site === null || users.length < 2 || isSaidElsewhere(term.text, site)) continue;
    if (!term.isPhrase && mostlyOpens(term.text, term.ids)) continue;
    found.push({
      site,
      term: term.text,
      text: say('contrast', { term: term.text, site, count: users.length }),
      sessions: users.map((user) => user.id),
      items: term.ids.filter((id) => !users.some((user) => user.id === id)),
      isPhrase: term.isPhrase,
    });
  }
  const ranked = found.sort(
    (a, b) =>
      b.sessions.length - a.sessions.length ||
      Number(b.isPhrase) - Number(a.isPhrase) ||
      b.items.length - a.items.length ||
      compareText(a.term, b.term),
  );
  return sites.flatMap((site) =>
    ranked
      .filter((contrast) => contrast.site === site)
      .slice(0, maxPerSite)
      .map(({ isPhrase: _, ...contrast }) => contrast),
  );
}
