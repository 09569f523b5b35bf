import {
  type List,
  otherThemeId,
  type Point,
  type Rich,
  type Slide,
  type TableCell,
  type Theme,
} from '../model/index.js';
import { joinNames } from '../text/index.js';
import {
  longestHeading,
  plain,
  quote,
  quoteLine,
  type StoryContext,
  sessionSlideId,
  shorten,
  sourceOf,
} from './context.js';
import { hasActions } from './footnotes.js';
import { noActions, noPoints } from './theme-slides.js';

/** Returns the themes by site as a shaded table. */
export function planGlance(context: StoryContext): Slide {
  const { playback, say } = context;
  const { themes } = playback.themes;
  const sites = playback.sites.length > 1 && playback.sites.length <= 6 ? playback.sites : [];
  const max = Math.max(1, ...themes.map((theme) => theme.sessionIds.length));
  const named = themes.filter((theme) => theme.id !== otherThemeId);
  const countAt = (theme: Theme, site: string) =>
    theme.sessionIds.filter((id) => context.sessionById.get(id)?.site === site).length;
  const hasZero = themes.some(
    (theme) => theme.sessionIds.length === 0 || sites.some((site) => countAt(theme, site.name) === 0),
  );
  return {
    id: 'themes-at-a-glance',
    purpose: 'themesAtAGlance',
    title: say(named.length === 0 ? 'glance.titleNone' : 'glance.title', {
      themes: say('themes', { count: named.length }),
      sessions: say('sessions', { count: playback.sessions.length }),
    }),
    body: [
      {
        kind: 'counts',
        description: say('glance.description', { theme: themes[0]?.label ?? '' }),
        rowHeading: say('glance.theme'),
        columns: [
          ...sites.map((site) => shorten(site.name, longestHeading)),
          say('glance.all'),
          say('glance.mention'),
        ],
        rows: themes.map((theme) => ({
          label: [{ text: theme.label, link: `theme-${theme.id}` }],
          themeId: theme.id,
          cells: [
            ...sites.map((site) => toCount(countAt(theme, site.name), max)),
            toCount(theme.sessionIds.length, max),
            { text: String(theme.mentionedIn.length), shade: 0 },
          ],
        })),
      },
    ],
    footnote: plain([say('glance.footnote'), ...(hasZero ? [say('glance.footnoteZero')] : [])].join(' ')),
    notes: themes.map(
      (theme) => `${theme.label}: ${theme.sessionIds.flatMap((id) => placeOrTopic(id, context)).join('; ')}`,
    ),
  };
}

function toCount(count: number, max: number): { text: string; shade: number } {
  return { text: String(count), shade: count / max };
}

function placeOrTopic(sessionId: string, { sessionById, placeName }: StoryContext): string[] {
  const session = sessionById.get(sessionId);
  return session ? [placeName(session) || session.topic.text] : [];
}

/** Returns what only one site's notes are about, a column a site; null for one site or where nothing differs. */
export function planContrasts(context: StoryContext): Slide | null {
  const { playback, say } = context;
  const { contrasts } = playback.summary;
  if (playback.sites.length < 2 || contrasts.length === 0) return null;
  const lists = playback.sites.flatMap((site): List[] => {
    const own = contrasts.filter((contrast) => contrast.site === site.name);
    if (own.length === 0 && playback.sites.length > 4) return [];
    const items = own.map((contrast): Rich => {
      const links = contrast.sessions.flatMap((id) => context.sessionById.get(id) ?? []);
      return [
        { text: say('contrasts.line', { term: quote(contrast.term, say), count: contrast.sessions.length }) },
        { text: ' – ', muted: true },
        ...links.slice(0, 2).flatMap(
          (session, index): Rich => [
            ...(index > 0 ? [{ text: '; ', muted: true }] : []),
            {
              text:
                [session.slot, context.roomName(session)].filter((part) => part).join(', ') ||
                session.topic.text,
              link: sessionSlideId(session.id),
            },
          ],
        ),
      ];
    });
    return [
      {
        kind: 'list',
        heading: say('contrasts.heading', { site: shorten(site.name, longestHeading) }),
        items: items.length > 0 ? items : [plain(say('contrasts.none'))],
      },
    ];
  });
  return {
    id: 'contrasts',
    purpose: 'contrasts',
    title: say('contrasts.title'),
    body: toColumns(lists),
    footnote: plain(say('contrasts.footnote')),
    notes: contrasts.flatMap((contrast) => [
      contrast.text,
      ...contrast.items.slice(0, 6).flatMap((id) => sourceOf(id, context) ?? []),
    ]),
  };
}

/** Two lists stand side by side; more follow each other in two columns. */
function toColumns(lists: readonly List[]): Slide['body'] {
  if (lists.length < 2) return lists;
  const half = Math.ceil(lists.length / 2);
  return [
    {
      kind: 'columns',
      columns: [
        { weight: 1, body: lists.slice(0, half) },
        { weight: 1, body: lists.slice(half) },
      ],
    },
  ];
}

/** Returns the table of all themes: what was said, suggested actions, sites. */
export function planOverall(context: StoryContext): Slide {
  const { playback, say } = context;
  const several = playback.sites.length > 1;
  const title = !several
    ? 'overall.title'
    : playback.sites.length === 2
      ? 'overall.titleBoth'
      : 'overall.titleSites';
  const { themes } = playback.themes;
  return {
    id: 'overall-summary',
    purpose: 'overallSummary',
    title: say(title),
    body: [
      {
        kind: 'table',
        description: say('overall.description'),
        columns: [
          { heading: say('overall.theme'), weight: 1 },
          { heading: say('overall.said'), weight: 2.2 },
          { heading: say('overall.actions'), weight: 2.2 },
          ...(several ? [{ heading: say('overall.sites'), weight: 0.8 }] : []),
        ],
        rows: themes.map((theme): TableCell[] => {
          const summary = context.summaryByTheme.get(theme.id);
          const sessions = theme.sessionIds.flatMap((id) => context.sessionById.get(id) ?? []);
          return [
            [[{ text: theme.label, strong: true }]],
            quoted(summary?.points.slice(0, 2), noPoints(sessions, context), context),
            quoted(summary?.suggestedActions.slice(0, 3), noActions(sessions, context), context),
            ...(several ? [[plain(joinNames(summary?.sites ?? [], say))]] : []),
          ];
        }),
        themeIds: themes.map((theme) => theme.id),
      },
    ],
    footnote: plain(say(hasActions(context) ? 'overall.footnote' : 'overall.footnoteLines')),
    notes: [],
  };
}

/** Lines in quotation marks, or what is said where none is put forward. */
function quoted(points: readonly Point[] | undefined, otherwise: string, context: StoryContext): TableCell {
  if (!points || points.length === 0) return [[{ text: otherwise, muted: true }]];
  return points.map(({ text, items }) => quoteLine(text, items[0], context));
}
