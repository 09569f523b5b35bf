import {
  type ActionGroup,
  otherThemeId,
  type Session,
  type Site,
  type ThemeSummary,
  type Themes,
} from '../model/index.js';
import type { Say } from '../text/index.js';
import { joinNames } from '../text/index.js';
import { listItems, sitesOf } from './counted-items.js';
import type { QuotableLines } from './quotable-lines.js';
import { rankLines } from './rank-lines.js';

export interface ThemeSummaryContext {
  readonly sites: readonly Site[];
  readonly actionGroups: readonly ActionGroup[];
  readonly lang: string;
  readonly say: Say;
  readonly front: QuotableLines;
}

/** Returns for each theme one counted sentence, its points and its suggested actions, verbatim. */
export function summariseThemes(
  sessions: readonly Session[],
  themes: Themes,
  { sites, actionGroups, lang, say, front }: ThemeSummaryContext,
): ThemeSummary[] {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const used = new Set<string>();
  return themes.themes.map((theme) => {
    const own = theme.sessionIds.flatMap((id) => byId.get(id) ?? []);
    const ids = new Set(theme.sessionIds);
    const items = listItems(own);
    const where = sitesOf(own, sites);
    const whereText =
      sites.length > 1 && where.length > 0 ? say('whereSites', { sites: joinNames(where, say) }) : '';
    const mentions =
      theme.mentionedIn.length > 0 ? say('finding.mentions', { count: theme.mentionedIn.length }) : '';
    const key = theme.id === otherThemeId ? 'theme.other' : 'theme.sentence';
    return {
      themeId: theme.id,
      text: say(key, { count: own.length, of: sessions.length, where: whereText, mentions }),
      sites: where,
      points: rankLines(
        items.filter(({ field }) => field === 'discussion'),
        { theme, lang, front, used, max: 4, kinds: ['point', 'question'] },
      ),
      suggestedActions: rankLines(
        items.filter(({ field }) => field === 'actions'),
        { theme, lang, front, used, max: 5, kinds: ['action', 'question'] },
      ),
      actionGroups: actionGroups
        .filter((group) => group.sessions.some((id) => ids.has(id)))
        .map((group) => group.id),
    };
  });
}
