import {
  type ActionGroup,
  type Contrast,
  type Finding,
  itemsOf,
  otherThemeId,
  type Session,
  type Site,
  type Theme,
  type Themes,
} from '../model/index.js';
import type { Say } from '../text/index.js';
import { joinNames, markFinder, stemsOfMark } from '../text/index.js';
import { sitesOf } from './counted-items.js';

export interface FindingInputs {
  readonly sessions: readonly Session[];
  readonly sites: readonly Site[];
  readonly themes: Themes;
  readonly actionGroups: readonly ActionGroup[];
  readonly contrasts: readonly Contrast[];
  readonly openQuestions: readonly string[];
  readonly withoutAction: readonly string[];
  readonly suggestedActions: number;
  readonly lang: string;
  readonly say: Say;
}

/** Gives three to six counted sentences, the most telling first, ending in what is asked of the reader. */
export function findFindings(inputs: FindingInputs): Finding[] {
  return [
    ...themeFindings(inputs),
    ...groupFindings(inputs),
    ...contrastFindings(inputs),
    ...openFindings(inputs),
    ask(inputs),
  ].slice(0, 7);
}

function themeFindings({ sessions, sites, themes, lang, say }: FindingInputs): Finding[] {
  const named = themes.themes.filter((theme) => theme.id !== otherThemeId);
  const [first, second, third] = named;
  if (!first || sessions.length < 2) return [];
  const of = sessions.length;
  const sitesIn = (ids: readonly string[]) => {
    const own = new Set(ids);
    return sitesOf(
      sessions.filter((session) => own.has(session.id)),
      sites,
    );
  };
  const where = sitesIn(first.sessionIds);
  const shared = sites.length > 1 ? say('whereSites', { sites: joinNames(where, say) }) : '';
  const findings: Finding[] = [
    {
      kind: 'theme',
      text: say('finding.firstTheme', {
        theme: first.label,
        count: first.sessionIds.length,
        of,
        where: shared,
        mentions:
          first.mentionedIn.length > 0 ? say('finding.mentions', { count: first.mentionedIn.length }) : '',
      }),
      count: { sessions: first.sessionIds.length, of },
      sites: where,
      items: itemsOfThemes([first], sessions, lang),
      sessions: first.sessionIds,
      about: first.id,
      words: first.terms.map((term) => term.text),
    },
  ];
  if (second && second.sessionIds.length > 1) {
    const both = third && third.sessionIds.length > 1 ? third : null;
    const ids = [...second.sessionIds, ...(both?.sessionIds ?? [])];
    findings.push({
      kind: 'theme',
      text: both
        ? say('finding.nextTwoThemes', {
            theme: second.label,
            sessions: second.sessionIds.length,
            other: both.label,
            count: both.sessionIds.length,
          })
        : say('finding.nextTheme', { theme: second.label, count: second.sessionIds.length }),
      count: { sessions: ids.length, of },
      sites: sitesIn(ids),
      items: itemsOfThemes(both ? [second, both] : [second], sessions, lang),
      sessions: ids,
      about: second.id,
      words: [second, ...(both ? [both] : [])].flatMap((theme) => theme.terms.map((term) => term.text)),
    });
  }
  return findings;
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

/** The wishes that stand in most sessions, first those that several sites share. */
function groupFindings({ sessions, sites, actionGroups, say }: FindingInputs): Finding[] {
  const told = actionGroups
    .filter((group) => group.sessions.length >= 3 || group.sites.length > 1)
    .slice(0, 2);
  return told.map((group): Finding => {
    const several = group.sites.length > 1 && sites.length > 1;
    const key = several ? 'finding.groupSites' : 'finding.group';
    return {
      kind: 'actionGroup',
      text: say(key, {
        group: group.term,
        count: group.sessions.length,
        of: sessions.length,
        sites: joinNames(group.sites, say),
      }),
      count: { sessions: group.sessions.length, of: sessions.length },
      sites: group.sites,
      items: group.items,
      sessions: group.sessions,
      about: group.id,
      words: group.words,
    };
  });
}

function contrastFindings({ sessions, sites, contrasts, say }: FindingInputs): Finding[] {
  if (sites.length < 2) return [];
  const best = sites
    .map((site) => contrasts.find((contrast) => contrast.site === site.name))
    .filter((contrast) => contrast !== undefined)
    .slice(0, 2);
  if (best.length === 0) return [];
  const parts = best.map((contrast) =>
    say('finding.contrastPart', {
      term: contrast.term,
      site: contrast.site,
      count: contrast.sessions.length,
    }),
  );
  const ids = [...new Set(best.flatMap((contrast) => contrast.sessions))];
  return [
    {
      kind: 'contrast',
      text: say('finding.contrast', { parts: parts.join(say('listSemicolon')) }),
      count: { sessions: ids.length, of: sessions.length },
      sites: best.map((contrast) => contrast.site),
      items: best.flatMap((contrast) => contrast.items),
      sessions: ids,
      words: best.map((contrast) => contrast.term),
    },
  ];
}

function openFindings({ sessions, openQuestions, withoutAction, say }: FindingInputs): Finding[] {
  const parts: string[] = [];
  if (openQuestions.length > 0) parts.push(say('finding.openQuestions', { count: openQuestions.length }));
  if (withoutAction.length > 0) parts.push(say('finding.withoutAction', { count: withoutAction.length }));
  if (parts.length === 0) return [];
  return [
    {
      kind: openQuestions.length > 0 ? 'openQuestions' : 'withoutAction',
      text: capitalise(`${parts.join(say('listAnd'))}.`),
      count: { sessions: withoutAction.length, of: sessions.length },
      sites: [],
      items: openQuestions,
      sessions: withoutAction,
      words: [],
    },
  ];
}

function ask({ sessions, suggestedActions, actionGroups, sites, say }: FindingInputs): Finding {
  const shared = actionGroups.filter((group) => group.sites.length > 1);
  const key =
    suggestedActions === 0
      ? sessions.some((session) => session.actions.length > 0)
        ? 'finding.askUnclear'
        : 'finding.askNoActions'
      : shared.length > 0 && sites.length > 1
        ? 'finding.askShared'
        : 'finding.ask';
  return {
    kind: 'ask',
    text: say(key, { count: suggestedActions, shared: shared.length }),
    count: { sessions: sessions.length, of: sessions.length },
    sites: sites.map((site) => site.name),
    items: [],
    sessions: [],
    words: [],
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
