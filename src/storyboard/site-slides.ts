import {
  type Item,
  otherThemeId,
  type Rich,
  type Session,
  type Site,
  type Slide,
  type TableCell,
} from '../model/index.js';
import { formatRequestedWords, joinNames } from '../text/index.js';
import { plain, quote, quoteLine, type StoryContext, sessionSlideId, shorten } from './context.js';
import { actionsFootnote, countsFootnote } from './footnotes.js';
import { noActions } from './theme-slides.js';

/** Returns the divider of a site, with links to its sessions' grids. */
export function planSiteDivider(site: Site, sessions: readonly Session[], { say }: StoryContext): Slide {
  return {
    id: `site-${site.id}`,
    purpose: 'divider',
    title: say('divider.site', { site: site.name, count: sessions.length }),
    body: [],
    notes: [],
  };
}

/** Of so many largest themes the slide leads to each. */
const maxLinks = 3;

/** Returns what a site's notes say: its themes, its suggestions, what is its own and what it shares. */
export function planSiteSummary(site: Site, sessions: readonly Session[], context: StoryContext): Slide {
  const { playback, say, shows } = context;
  const ids = new Set(sessions.map((session) => session.id));
  const items: Rich[] = [];
  const themes = playback.themes.themes
    .filter((theme) => theme.id !== otherThemeId)
    .map((theme) => ({ theme, count: theme.sessionIds.filter((id) => ids.has(id)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [first] = themes;
  const largest = first && first.count > 1 ? themes.filter(({ count }) => count === first.count) : [];
  if (first && largest.length > 0) {
    const labels = largest.map(({ theme }) => theme.label);
    const counted = { count: first.count, of: sessions.length };
    const text =
      largest.length > 1
        ? say('site.biggestTied', { themes: joinNames(labels, say), ...counted })
        : say('site.biggest', { theme: first.theme.label, ...counted });
    const links = largest
      .slice(0, shows.has('themes') ? maxLinks : 0)
      .flatMap(
        ({ theme }): Rich => [
          { text: ' ' },
          { text: say('findings.toTheme', { theme: theme.label }), link: `theme-${theme.id}` },
        ],
      );
    items.push([{ text }, ...links]);
  }
  const also = themes.slice(largest.length);
  if (also.length > 0) {
    const labels = also.map(({ theme }) => theme.label);
    const key = largest.length > 0 ? 'site.alsoThemes' : 'site.themes';
    items.push(plain(say(key, { themes: joinNames(labels, say, 6) })));
  }
  const groups = playback.summary.actionGroups
    .map((group) => ({ group, here: group.sessions.filter((id) => ids.has(id)).length }))
    .filter(({ here }) => here > 1)
    .sort((a, b) => b.here - a.here);
  for (const { group, here } of groups.slice(0, 2)) {
    items.push(
      plain(say('site.group', { group: group.term, words: formatRequestedWords(group, say), count: here })),
    );
  }
  const shared = playback.summary.actionGroups.filter(
    (group) => group.sites.length > 1 && group.sites.includes(site.name),
  );
  if (shared.length > 0) {
    const others = [...new Set(shared.flatMap((group) => group.sites))].filter((name) => name !== site.name);
    const names = joinNames(
      shared.slice(0, 4).map((group) => quote(group.term, say)),
      say,
    );
    items.push(plain(say('site.shared', { sites: joinNames(others, say), groups: names })));
  }
  const own = playback.summary.contrasts.filter((contrast) => contrast.site === site.name);
  if (own.length > 0) {
    const terms = joinNames(
      own.map((contrast) => quote(contrast.term, say)),
      say,
    );
    items.push(plain(say('site.only', { terms })));
  }
  const open = playback.summary.openQuestions.filter((id) =>
    ids.has(context.itemById.get(id)?.session.id ?? ''),
  );
  if (open.length > 0) items.push(plain(say('site.open', { count: open.length })));
  return {
    id: `site-summary-${site.id}`,
    purpose: 'siteSummary',
    title: say('site.summaryTitle', {
      site: site.name,
      count: sessions.length,
      points: say('title.points', {
        count: sessions.reduce((sum, session) => sum + session.discussion.length, 0),
      }),
      actions: say('title.actions', {
        count: sessions.reduce((sum, session) => sum + session.actions.length, 0),
      }),
    }),
    body: [{ kind: 'list', items }],
    footnote: plain(countsFootnote(context)),
    notes: sessions.map((session) => `${context.placeName(session)}: ${session.topic.text}`),
  };
}

/** Returns the topics of a site by theme, each leading to its slide, with suggested actions from the site. */
export function planSiteTopics(site: Site, sessions: readonly Session[], context: StoryContext): Slide {
  const { playback, say } = context;
  const ids = new Set(sessions.map((session) => session.id));
  const themes = playback.themes.themes.filter((theme) => theme.sessionIds.some((id) => ids.has(id)));
  return {
    id: `site-topics-${site.id}`,
    purpose: 'siteTopics',
    title: say('site.topicsTitle', { site: site.name, count: sessions.length }),
    body: [
      {
        kind: 'table',
        description: say('site.topicsDescription', { site: site.name }),
        columns: [
          { heading: say('overall.theme'), weight: 1 },
          { heading: say('site.topics'), weight: 2.4 },
          { heading: say('overall.actions'), weight: 2 },
        ],
        rows: themes.map((theme): TableCell[] => [
          [[{ text: theme.label, strong: true }]],
          sessions
            .filter((session) => theme.sessionIds.includes(session.id))
            .map(
              (session): Rich => [
                { text: `${shorten(session.topic.text, 110)} ` },
                { text: placeInSite(session, context), link: sessionSlideId(session.id) },
              ],
            ),
          actionCell(theme.id, ids, context),
        ]),
        themeIds: themes.map((theme) => theme.id),
      },
    ],
    ...actionsFootnote(context),
    notes: [],
  };
}

/** The suggested actions of a theme at the site; where the export does not tell them from points, that. */
function actionCell(themeId: string, ids: ReadonlySet<string>, context: StoryContext): TableCell {
  const actions = siteActions(themeId, ids, context);
  if (actions.length > 0) return actions.map(({ id, text }) => quoteLine(text, id, context));
  const here = [...ids].flatMap((id) => context.sessionById.get(id) ?? []);
  const own = here.filter((session) => context.themeOf(session.id)?.id === themeId);
  return [[{ text: noActions(own, context), muted: true }]];
}

/** Slot and room, where the site is clear; what else is known where they are not. */
function placeInSite(session: Session, { roomName, say }: StoryContext): string {
  const place = [session.slot, roomName(session) || null].filter((name) => name !== null).join(', ');
  return say('lineFrom', { place: place === '' ? shorten(session.topic.text, 30) : place });
}

/** Up to two suggested actions of a theme that are in the site's notes; the theme's own choice first. */
function siteActions(
  themeId: string,
  ids: ReadonlySet<string>,
  { summaryByTheme, itemById, sessionById, themeById }: StoryContext,
): Item[] {
  const here = (summaryByTheme.get(themeId)?.suggestedActions ?? []).flatMap(({ items }) =>
    items.flatMap((id) => {
      const found = itemById.get(id);
      return found && ids.has(found.session.id) ? [found.item] : [];
    }),
  );
  const chosen: Item[] = here.filter(({ text }, at) => here.findIndex((one) => one.text === text) === at);
  if (chosen.length < 2) {
    const theme = themeById.get(themeId);
    for (const id of theme?.sessionIds ?? []) {
      if (!ids.has(id)) continue;
      const action = sessionById
        .get(id)
        ?.actions.find(
          ({ kind, text, inFront }) => kind === 'action' && text.length <= 140 && inFront !== 'never',
        );
      if (action && !chosen.some(({ text }) => text === action.text)) chosen.push(action);
    }
  }
  return chosen.slice(0, 2);
}
