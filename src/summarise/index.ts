import {
  type Codebook,
  type Ledger,
  otherThemeId,
  type Session,
  type Site,
  type Summary,
  type Themes,
} from '../model/index.js';
import type { Say } from '../text/index.js';
import { groupActions } from './action-groups.js';
import { contrastSites } from './contrasts.js';
import { findPasted, listItems } from './counted-items.js';
import { findFindings } from './findings.js';
import type { QuotableLines } from './quotable-lines.js';
import { summariseThemes } from './theme-summaries.js';

export { weighActionTerms, weighTopicTerms } from './cloud-terms.js';

export { findLikelyTypos } from './likely-typos.js';
export {
  findQuotableLines,
  type QuotableLines,
  reportSlips,
} from './quotable-lines.js';

export interface SummariseInputs {
  readonly sessions: readonly Session[];
  readonly sites: readonly Site[];
  readonly themes: Themes;
  readonly ledger: Ledger;
  readonly front: QuotableLines;
  readonly lang: string;
  readonly say: Say;
  /** Its synonyms are counted as one. Default: none */
  readonly codebook?: Codebook | null;
}

/** Returns the summary: findings, points and suggested actions by theme, actions across themes, what differs, what is open. */
export function summarise(inputs: SummariseInputs): Summary {
  const { sessions, sites, themes, ledger, front, lang, say, codebook } = inputs;
  const synonyms = codebook?.synonyms ?? [];
  const actionGroups = groupActions(sessions, { themes, lang, front, say, synonyms });
  const contrasts = contrastSites(sessions, { lang, say, front });
  const openQuestions = listOpenQuestions(sessions, themes, front);
  const withoutAction = sessions
    .filter((session) => session.actions.length === 0 && !session.fieldsUnsure)
    .map((session) => session.id);
  const anyActions = sessions.some((session) => session.actions.length > 0);
  const findings = findFindings({
    sessions,
    sites,
    themes,
    actionGroups,
    contrasts,
    openQuestions,
    withoutAction: anyActions ? withoutAction : [],
    suggestedActions: countSuggestedActions(sessions),
    lang,
    say,
  });
  return {
    findings,
    themes: summariseThemes(sessions, themes, { sites, actionGroups, lang, say, front }),
    actionGroups,
    contrasts,
    openQuestions,
    withoutAction: anyActions ? withoutAction : [],
    ledger,
  };
}

/** Counts lines in the actions fields that ask for something; one that is in several sessions counts once. */
export function countSuggestedActions(sessions: readonly Session[]): number {
  const seen = new Set<string>();
  let count = 0;
  for (const action of sessions.flatMap((session) => session.actions)) {
    if (action.kind === 'unfinished' || seen.has(action.id)) continue;
    for (const id of [action.id, ...action.sameAs]) seen.add(id);
    count++;
  }
  return count;
}

/** Questions in the discussion that may be put in front, in the order of the themes; one that is in several sessions once. */
function listOpenQuestions(sessions: readonly Session[], themes: Themes, front: QuotableLines): string[] {
  const order = new Map(themes.themes.map((theme, index) => [theme.id, index]));
  const rank = new Map(
    themes.assignments.map(({ sessionId, themeIds }) => [
      sessionId,
      order.get(themeIds[0] ?? otherThemeId) ?? 0,
    ]),
  );
  const items = listItems(sessions);
  const pasted = findPasted(items);
  const seen = new Set<string>();
  return items
    .filter(({ item, field }) => {
      if (
        field !== 'discussion' ||
        item.kind !== 'question' ||
        !front.isQuotable(item) ||
        pasted.has(item.id) ||
        seen.has(item.id)
      )
        return false;
      for (const id of [item.id, ...item.sameAs]) seen.add(id);
      return true;
    })
    .sort((a, b) => (rank.get(a.session.id) ?? 0) - (rank.get(b.session.id) ?? 0))
    .map(({ item }) => item.id);
}
