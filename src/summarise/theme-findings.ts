import { type Finding, itemsOf, otherThemeId, type Session, type Theme } from '../model/index.js';
import { joinNames, markFinder, stemsOfMark } from '../text/index.js';
import { sitesOf } from './counted-items.js';

import type { FindingInputs } from './finding-inputs.js';

/** At most so many themes are named behind the largest. */
const maxNext = 2;

/** Returns a sentence on the largest theme and one on the next; themes of as many sessions are together, and none before the other. */
export function themeFindings(inputs: FindingInputs): Finding[] {
  const { sessions, sites, themes, say } = inputs;
  const named = themes.themes.filter((theme) => theme.id !== otherThemeId);
  const [first] = named;
  if (!first || sessions.length < 2) return [];
  const of = sessions.length;
  const largest = named.filter((theme) => sizeOf(theme) === sizeOf(first));
  const where = sitesOfThemes(largest, inputs);
  const shared = sites.length > 1 ? say('whereSites', { sites: joinNames(where, say) }) : '';
  const text =
    largest.length > 1
      ? say('finding.tiedThemes', {
          themes: joinNames(labelsOf(largest), say),
          count: sizeOf(first),
          of,
          where: shared,
        })
      : say('finding.firstTheme', {
          theme: first.label,
          count: sizeOf(first),
          of,
          where: shared,
          mentions:
            first.mentionedIn.length > 0 ? say('finding.mentions', { count: first.mentionedIn.length }) : '',
        });
  const next = nextThemes(named.slice(largest.length));
  return [
    toFinding(largest, text, inputs),
    ...(next.length === 0 ? [] : [toFinding(next, findNextThemes(next, inputs), inputs)]),
  ];
}

const sizeOf = (theme: Theme): number => theme.sessionIds.length;
const labelsOf = (themes: readonly Theme[]): string[] => themes.map(({ label }) => label);

/** The themes of most sessions among the rest, and those after them where both are few enough to be named. */
function nextThemes(rest: readonly Theme[]): Theme[] {
  const several = rest.filter((theme) => sizeOf(theme) > 1);
  const level = (size: number) => several.filter((theme) => sizeOf(theme) === size);
  const [first] = several;
  if (!first) return [];
  const next = level(sizeOf(first));
  const below = several[next.length];
  const after = below ? level(sizeOf(below)) : [];
  return next.length + after.length <= maxNext ? [...next, ...after] : next;
}

function findNextThemes(next: readonly Theme[], { say }: FindingInputs): string {
  const [one, other] = next;
  if (!one) return '';
  if (!other) return say('finding.nextTheme', { theme: one.label, count: sizeOf(one) });
  if (sizeOf(one) === sizeOf(other))
    return say('finding.nextTied', { themes: joinNames(labelsOf(next), say), count: sizeOf(one) });
  return say('finding.nextTwoThemes', {
    theme: one.label,
    sessions: sizeOf(one),
    other: other.label,
    count: sizeOf(other),
  });
}

function toFinding(themes: readonly Theme[], text: string, inputs: FindingInputs): Finding {
  const { sessions, lang } = inputs;
  const ids = themes.flatMap(({ sessionIds }) => sessionIds);
  const [first] = themes;
  return {
    kind: 'theme',
    text,
    count: { sessions: ids.length, of: sessions.length },
    sites: sitesOfThemes(themes, inputs),
    items: itemsOfThemes(themes, sessions, lang),
    sessions: ids,
    ...(first ? { about: first.id } : {}),
    words: themes.flatMap(({ terms }) => terms.map((term) => term.text)),
  };
}

function sitesOfThemes(themes: readonly Theme[], { sessions, sites }: FindingInputs): string[] {
  const own = new Set(themes.flatMap(({ sessionIds }) => sessionIds));
  return sitesOf(
    sessions.filter(({ id }) => own.has(id)),
    sites,
  );
}

/** The items that use a theme's terms, in the sessions that are about it or mention it. */
function itemsOfThemes(themes: readonly Theme[], sessions: readonly Session[], lang: string): string[] {
  const items = themes.flatMap(({ terms, sessionIds, mentionedIn }) => {
    const find = markFinder(
      terms.map(({ text }) => ({ text, stems: stemsOfMark(text, lang) })),
      lang,
    );
    const ids = new Set([...sessionIds, ...mentionedIn]);
    return sessions
      .filter(({ id }) => ids.has(id))
      .flatMap(itemsOf)
      .filter(({ text }) => find(text).size > 0)
      .map(({ id }) => id);
  });
  return [...new Set(items)];
}
