import { otherThemeId, type Rich, type Site, type Slide, type TableCell } from '../model/index.js';
import { groupBySlot } from './annex-slides.js';
import { plain, quote, type StoryContext } from './context.js';
import { countsFootnote } from './footnotes.js';

/** How many themes, and how many suggestions, a row names. */
const named = 3;

/** Returns all sites in one table, each leading to its grid: sessions, themes, what its actions are about, open questions. */
export function planSites(context: StoryContext): Slide {
  const { playback, say } = context;
  const grids = new Map(
    groupBySlot(playback.sessions)
      .reverse()
      .map(({ site, id }) => [site, id]),
  );
  return {
    id: 'sites',
    purpose: 'siteTopics',
    title: say('sites.title', { count: playback.sites.length }),
    body: [
      {
        kind: 'table',
        description: say('sites.description'),
        columns: [
          { heading: say('sites.site'), weight: 1 },
          { heading: say('asked.sessions'), align: 'end', weight: 0.5 },
          { heading: say('sites.themes'), weight: 2 },
          { heading: say('sites.actions'), weight: 2 },
          { heading: say('sites.questions'), align: 'end', weight: 0.5 },
        ],
        rows: playback.sites.map((site) => rowOf(site, grids.get(site.name), context)),
      },
    ],
    footnote: plain(countsFootnote(context)),
    notes: [],
  };
}

function rowOf(site: Site, gridId: string | undefined, context: StoryContext): TableCell[] {
  const { playback, say, itemById } = context;
  const sessions = playback.sessions.filter((session) => session.site === site.name);
  const ids = new Set(sessions.map((session) => session.id));
  const themes = playback.themes.themes
    .filter((theme) => theme.id !== otherThemeId)
    .map((theme) => ({ theme, count: theme.sessionIds.filter((id) => ids.has(id)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const groups = playback.summary.actionGroups.filter((group) => group.sessions.some((id) => ids.has(id)));
  const open = playback.summary.openQuestions.filter((id) => ids.has(itemById.get(id)?.session.id ?? ''));
  const name: Rich = [{ text: site.name, ...(gridId === undefined ? {} : { link: gridId }) }];
  const more = (count: number): string => (count > named ? say('andMore', { count: count - named }) : '');
  // Names of themes hold an “and” of their own, so no “and” joins them.
  const names = (list: readonly string[]): TableCell =>
    list.length === 0 ? [] : [plain(list.slice(0, named).join(say('listSemicolon')) + more(list.length))];
  return [
    [name],
    [plain(String(sessions.length))],
    names(themes.map(({ theme }) => theme.label)),
    names(groups.map((group) => quote(group.term, say))),
    [plain(String(open.length))],
  ];
}
