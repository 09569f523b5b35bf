import {
  type ActionGroup,
  type List,
  otherThemeId,
  type Rich,
  type Run,
  type Slide,
  type TableCell,
  type Theme,
} from '../model/index.js';
import { joinNames } from '../text/index.js';
import {
  linkToSession,
  plain,
  quote,
  type StoryContext,
  sessionSlideId,
  shorten,
  sourceOf,
} from './context.js';

/** Gives the title slide: event, “Playback”, sites, date, one line of counts. */
export function planTitle({ playback, say }: StoryContext): Slide {
  const points = playback.sessions.reduce((sum, session) => sum + session.discussion.length, 0);
  const actions = playback.sessions.reduce((sum, session) => sum + session.actions.length, 0);
  const sites = joinNames(
    playback.sites.map((site) => site.name),
    say,
  );
  const counts = say('title.counts', {
    count: playback.sessions.length,
    points: say('title.points', { count: points }),
    actions: say('title.actions', { count: actions }),
  });
  const saysPlayback = /playback/i.test(playback.title);
  const lines = [sites, playback.date ?? '', counts].filter((line) => line !== '');
  return {
    id: 'title',
    purpose: 'title',
    title: playback.title,
    ...(saysPlayback ? {} : { subtitle: say('playback') }),
    body: lines.map((line) => ({ kind: 'paragraph', text: plain(line) })),
    notes: [],
  };
}

/** Gives the executive summary: the findings, the ask last. */
export function planFindings(context: StoryContext): Slide {
  const { playback, say } = context;
  const { findings } = playback.summary;
  const where = playback.sites.length > 0 ? whereOf(context) : '';
  const items = findings.map((finding): Rich => {
    const link = linkOfFinding(finding.about, context);
    return [
      { text: finding.text, ...(finding.kind === 'ask' ? { strong: true } : {}) },
      ...(link ? [{ text: ' ' }, link] : []),
    ];
  });
  const notes = findings.flatMap((finding) => {
    const counted = finding.sessions.flatMap((id) => context.sessionById.get(id) ?? []);
    if (counted.length === 0) return [];
    const names = counted.map((session) => context.placeName(session) || session.topic.text).join('; ');
    const sources = finding.items.slice(0, 12).flatMap((id) => sourceOf(id, context) ?? []);
    return [finding.text, say('note.counted', { sessions: names }), ...sources];
  });
  return {
    id: 'summary',
    purpose: 'findings',
    title: say('findings.title', { count: playback.sessions.length, where }),
    body: [{ kind: 'list', items }],
    footnote: plain(say('findings.footnote')),
    notes,
  };
}

/** A short link that says where it goes: the theme, or what was asked for together. */
function linkOfFinding(about: string | undefined, { themeById, playback, say }: StoryContext): Run | null {
  if (about === undefined) return null;
  const theme = themeById.get(about);
  if (theme) return { text: say('findings.toTheme', { theme: theme.label }), link: `theme-${about}` };
  const group = playback.summary.actionGroups.find(({ id }) => id === about);
  if (!group || !isAskedTogether(group, playback.sites.length)) return null;
  return { text: say('findings.toAsked'), link: 'asked-together' };
}

function whereOf({ playback, say }: StoryContext): string {
  return say('whereSites', {
    sites: joinNames(
      playback.sites.map((site) => site.name),
      say,
    ),
  }).replace(/^,/, '');
}

/** Raised at more than one site, or in two sessions or more where there is one site. */
export function isAskedTogether(group: ActionGroup, siteCount: number): boolean {
  return siteCount > 1 ? group.sites.length > 1 : group.sessions.length > 1;
}

/** Gives what was asked for together, with a column to name owners in the room; null where nothing was. */
export function planAskedTogether(context: StoryContext): Slide | null {
  const { playback, say } = context;
  const several = playback.sites.length > 1;
  const groups = playback.summary.actionGroups
    .filter((group) => isAskedTogether(group, playback.sites.length))
    .slice(0, 6);
  if (groups.length === 0) return null;
  const rows = groups.map((group): TableCell[] => [
    [[{ text: group.text, strong: true }]],
    examplesOf(group, context).map((text) => plain(quote(text, say))),
    [plain(say('nOfN', { count: group.sessions.length, of: playback.sessions.length }))],
    [[{ text: say('asked.ownerToName'), muted: true }]],
  ]);
  const sites = joinNames(
    playback.sites.map((site) => site.name),
    say,
  );
  return {
    id: 'asked-together',
    purpose: 'askedTogether',
    title: several
      ? say('asked.titleSites', { sites, count: groups.length })
      : say('asked.titleSessions', { count: groups.length }),
    body: [
      {
        kind: 'table',
        description: say('asked.description'),
        columns: [
          { heading: say('asked.about'), weight: 0.8 },
          { heading: say('asked.words'), weight: 3 },
          { heading: say('asked.sessions'), weight: 0.6 },
          { heading: say('asked.owner'), weight: 0.8 },
        ],
        rows,
      },
    ],
    footnote: plain(say('asked.footnote')),
    notes: groups.flatMap((group) => [
      group.text,
      ...group.items.flatMap((id) => sourceOf(id, context) ?? []),
    ]),
  };
}

/** Two lines of a group from different sites where there are, else from different sessions; the first are the ones that may lead. */
function examplesOf(group: ActionGroup, { itemById }: StoryContext): string[] {
  const entries = group.items.flatMap((id) => itemById.get(id) ?? []);
  const [first] = entries;
  if (!first) return [];
  const second =
    entries.find((entry) => entry.session.site !== first.session.site && entry.item.text.length < 140) ??
    entries.find((entry) => entry.session !== first.session && entry.item.text.length < 140);
  return second ? [first.item.text, second.item.text] : [first.item.text];
}

/** Gives the themes by site as a shaded table. */
export function planGlance(context: StoryContext): Slide {
  const { playback, say } = context;
  const { themes } = playback.themes;
  const sites = playback.sites.length > 1 && playback.sites.length <= 6 ? playback.sites : [];
  const most = Math.max(1, ...themes.map((theme) => theme.sessionIds.length));
  const named = themes.filter((theme) => theme.id !== otherThemeId);
  const countAt = (theme: Theme, site: string) =>
    theme.sessionIds.filter((id) => context.sessionById.get(id)?.site === site).length;
  return {
    id: 'themes-at-a-glance',
    purpose: 'themesAtAGlance',
    title: say('glance.title', { count: named.length, sessions: playback.sessions.length }),
    body: [
      {
        kind: 'counts',
        description: say('glance.description', { theme: themes[0]?.label ?? '' }),
        rowHeading: say('glance.theme'),
        columns: [...sites.map((site) => site.name), say('glance.all'), say('glance.mention')],
        rows: themes.map((theme) => ({
          label: [{ text: theme.label, link: `theme-${theme.id}` }],
          themeId: theme.id,
          cells: [
            ...sites.map((site) => toCount(countAt(theme, site.name), most)),
            toCount(theme.sessionIds.length, most),
            { text: String(theme.mentionedIn.length), shade: 0 },
          ],
        })),
      },
    ],
    footnote: plain(say('glance.footnote')),
    notes: themes.map(
      (theme) => `${theme.label}: ${theme.sessionIds.flatMap((id) => placeOrTopic(id, context)).join('; ')}`,
    ),
  };
}

function toCount(count: number, most: number): { text: string; shade: number } {
  return { text: String(count), shade: count / most };
}

function placeOrTopic(sessionId: string, { sessionById, placeName }: StoryContext): string[] {
  const session = sessionById.get(sessionId);
  return session ? [placeName(session) || session.topic.text] : [];
}

/** Gives what only one site's notes speak of, a column a site; null for one site or where nothing differs. */
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
        heading: say('contrasts.heading', { site: site.name }),
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

/** Gives the table of all themes: what was said, suggested actions, sites. */
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
          return [
            [[{ text: theme.label, strong: true }]],
            (summary?.points ?? []).slice(0, 2).map(({ text }) => plain(quote(text, say))),
            (summary?.suggestedActions ?? []).slice(0, 3).map(({ text }) => plain(quote(text, say))),
            ...(several ? [[plain(joinNames(summary?.sites ?? [], say))]] : []),
          ];
        }),
        themeIds: themes.map((theme) => theme.id),
      },
    ],
    footnote: plain(say('overall.footnote')),
    notes: [],
  };
}

/** Gives the slide of a theme: what was said, suggested actions, and the sessions it comes from. */
export function planTheme(theme: Theme, context: StoryContext): Slide {
  const { playback, say } = context;
  const summary = context.summaryByTheme.get(theme.id);
  const sessions = theme.sessionIds.flatMap((id) => context.sessionById.get(id) ?? []);
  const quoteWithLink = ({ text, items }: { text: string; items: readonly string[] }): Rich => {
    const count = countSessions(items, context);
    const others = count > 1 ? [{ text: say('themeSlide.times', { count }), muted: true }] : [];
    return [{ text: quote(text, say) }, ...linkBehind(items[0], context), ...others];
  };
  const points = (summary?.points ?? []).map(quoteWithLink);
  const actions = (summary?.suggestedActions ?? []).map(quoteWithLink);
  const key = theme.id === otherThemeId ? 'themeSlide.titleOther' : 'themeSlide.title';
  return {
    id: `theme-${theme.id}`,
    purpose: 'theme',
    title: say(key, { theme: theme.label, count: sessions.length, of: playback.sessions.length }),
    subtitle: theme.littleEvidence ? say('themeSlide.little') : (summary?.text ?? ''),
    body: [
      {
        kind: 'columns',
        columns: [
          {
            weight: 1,
            body: [
              {
                kind: 'list',
                heading: say('themeSlide.points'),
                items: points.length > 0 ? points : [plain(say('themeSlide.noPoints'))],
              },
            ],
          },
          {
            weight: 1,
            body: [
              {
                kind: 'list',
                heading: say('themeSlide.actions'),
                items: actions.length > 0 ? actions : [plain(say('themeSlide.noActions'))],
              },
            ],
          },
        ],
      },
      {
        kind: 'list',
        heading: say('themeSlide.sessions'),
        items: sessions.slice(0, 6).map((session) => linkToSession(session, context)),
      },
    ],
    footnote: plain(say('themeSlide.footnote')),
    notes: [
      say('note.grouping', { terms: theme.terms.map((term) => term.text).join(', ') }),
      ...[...(summary?.points ?? []), ...(summary?.suggestedActions ?? [])].flatMap(({ items }) =>
        items.flatMap((id) => sourceOf(id, context) ?? []),
      ),
    ],
    themeId: theme.id,
  };
}

/** A short link behind a line: where it was written down. */
function linkBehind(itemId: string | undefined, { itemById, placeName, say }: StoryContext): Rich {
  const session = itemById.get(itemId ?? '')?.session;
  if (!session) return [];
  const name = placeName(session) || shorten(session.topic.text, 40);
  return [{ text: ' ' }, { text: say('lineFrom', { place: name }), link: sessionSlideId(session.id) }];
}

function countSessions(items: readonly string[], { itemById }: StoryContext): number {
  return new Set(items.flatMap((id) => itemById.get(id)?.session.id ?? [])).size;
}

/** How many open questions are shown in front; all stand in the annex. */
const mostQuestions = 8;

/** Gives what the notes leave open; null where nothing is. */
export function planOpen(context: StoryContext): Slide | null {
  const { playback, say } = context;
  const { openQuestions, withoutAction } = playback.summary;
  if (openQuestions.length + withoutAction.length === 0) return null;
  const questions = openQuestions.slice(0, mostQuestions).flatMap((id): Rich[] => {
    const found = context.itemById.get(id);
    return found ? [[{ text: quote(found.item.text, say) }, ...linkBehind(id, context)]] : [];
  });
  const more = openQuestions.length - questions.length;
  if (more > 0) questions.push([{ text: say('open.more', { count: more }), muted: true }]);
  const lists: List[] = [];
  if (questions.length > 0) lists.push({ kind: 'list', heading: say('open.questions'), items: questions });
  if (withoutAction.length > 0) {
    const sessions = withoutAction.flatMap((id) => context.sessionById.get(id) ?? []);
    const items = sessions.slice(0, 8).map((session) => linkToSession(session, context));
    if (sessions.length > 8)
      items.push([{ text: say('open.more', { count: sessions.length - 8 }), muted: true }]);
    lists.push({ kind: 'list', heading: say('open.withoutAction'), items });
  }
  return {
    id: 'still-open',
    purpose: 'open',
    title:
      openQuestions.length > 0
        ? say('open.title', { count: openQuestions.length })
        : say('open.titleActions', { count: withoutAction.length }),
    body: lists,
    notes: openQuestions.flatMap((id) => sourceOf(id, context) ?? []),
  };
}
