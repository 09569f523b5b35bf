import type { Finding } from '../model/index.js';
import { formatRequestedWords, joinNames } from '../text/index.js';
import type { FindingInputs } from './finding-inputs.js';
import { themeFindings } from './theme-findings.js';

/** Returns three to six counted sentences, the most telling first, ending in what is asked of the reader. */
export function findFindings(inputs: FindingInputs): Finding[] {
  return [
    ...themeFindings(inputs),
    ...groupFindings(inputs),
    ...contrastFindings(inputs),
    ...openFindings(inputs),
    ask(inputs),
  ].slice(0, 7);
}

/** The wishes that are in most sessions, first those that several sites share. */
function groupFindings({ sessions, sites, actionGroups, say }: FindingInputs): Finding[] {
  const listed = actionGroups
    .filter((group) => group.sessions.length >= 3 || group.sites.length > 1)
    .slice(0, 2);
  return listed.map((group): Finding => {
    const several = group.sites.length > 1 && sites.length > 1;
    const key = several ? 'finding.groupSites' : 'finding.group';
    return {
      kind: 'actionGroup',
      text: say(key, {
        group: group.term,
        words: formatRequestedWords(group, say),
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
  // The deck says elsewhere how many lines the actions have; the slide says why the two numbers differ.
  const all = sessions.reduce((sum, { actions }) => sum + actions.length, 0);
  const written =
    suggestedActions === 0 || suggestedActions === all
      ? ''
      : ` ${say('finding.askWritten', { all, count: suggestedActions })}`;
  return {
    kind: 'ask',
    text: say(key, { count: suggestedActions, shared: shared.length }) + written,
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
