import type { ActionGroup, Item, Rich, Run, Slide, TableCell } from '../model/index.js';
import { joinNames, sayDate } from '../text/index.js';
import { plain, quoteLine, type StoryContext, sourceOf } from './context.js';
import { countsFootnote } from './footnotes.js';

/** Returns the title slide: event, “Playback”, sites, date, one line of counts. */
export function planTitle({ playback, say, hasNotes }: StoryContext): Slide {
  const points = playback.sessions.reduce((sum, session) => sum + session.discussion.length, 0);
  const actions = playback.sessions.reduce((sum, session) => sum + session.actions.length, 0);
  const sites = joinNames(
    playback.sites.map((site) => site.name),
    say,
  );
  const counts = hasNotes
    ? say('title.counts', {
        count: playback.sessions.length,
        points: say('title.points', { count: points }),
        actions: say('title.actions', { count: actions }),
      })
    : say('sessions', { count: playback.sessions.length });
  const saysPlayback = /playback/i.test(playback.title);
  const lines = [sites, sayDate(playback.date ?? '', say), counts].filter((line) => line !== '');
  return {
    id: 'title',
    purpose: 'title',
    title: playback.title,
    ...(saysPlayback ? {} : { subtitle: say('playback') }),
    body: lines.map((line) => ({ kind: 'paragraph', text: plain(line) })),
    notes: [],
  };
}

/** Returns the executive summary: the findings, the ask last. */
export function planFindings(context: StoryContext): Slide {
  const { playback, say } = context;
  const { findings } = playback.summary;
  const where = whereOf(context);
  const items = findings.map((finding): Rich => {
    const link = linkOfFinding(finding.about, context);
    return [
      { text: finding.text, ...(finding.kind === 'ask' ? { strong: true } : {}) },
      ...(finding.isEdited === true ? [{ text: ` ${say('edited')}`, muted: true }] : []),
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
    footnote: plain(countsFootnote(context)),
    notes,
  };
}

/** A short link that says where it goes: the theme, or what was asked for together. */
function linkOfFinding(
  about: string | undefined,
  { themeById, playback, say, shows }: StoryContext,
): Run | null {
  if (about === undefined) return null;
  const theme = themeById.get(about);
  if (theme) {
    if (!shows.has('themes')) return null;
    return { text: say('findings.toTheme', { theme: theme.label }), link: `theme-${about}` };
  }
  if (!shows.has('asked-together')) return null;
  const group = playback.summary.actionGroups.find(({ id }) => id === about);
  if (!group || !isAskedTogether(group, playback.sites.length)) return null;
  return { text: say('findings.toAsked'), link: 'asked-together' };
}

/** Returns the sites as a sentence continues them; nothing where there are none. */
export function whereOf({ playback, say }: StoryContext): string {
  if (playback.sites.length === 0) return '';
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

/** Returns what was asked for together, with a column to name owners in the room; null where nothing was. */
export function planAskedTogether(context: StoryContext): Slide | null {
  const { playback, say } = context;
  const several = playback.sites.length > 1;
  const groups = playback.summary.actionGroups
    .filter((group) => isAskedTogether(group, playback.sites.length))
    .slice(0, 6);
  if (groups.length === 0) return null;
  const shown = new Set<string>();
  const sameSites = groups.every((group) => group.sites.length === playback.sites.length);
  const rows = groups.map((group): TableCell[] => [
    [
      [{ text: group.text, strong: true }],
      ...(sameSites
        ? []
        : [[{ text: say('themeSlide.where', { sites: joinNames(group.sites, say) }), muted: true }]]),
    ],
    examplesOf(group, shown, context).map(({ id, text }) => quoteLine(text, id, context)),
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
      ? say(sameSites ? 'asked.titleSites' : 'asked.titleSomeSites', { sites, count: groups.length })
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

/**
 * Two lines of a group from different sites where there are, else from different sessions; the first are the ones that may lead. Lines
 * in `shown` are on the slide already: others go before them. The chosen ones are added.
 */
function examplesOf(group: ActionGroup, shown: Set<string>, { itemById }: StoryContext): Item[] {
  const all = group.items.flatMap((id) => itemById.get(id) ?? []);
  const mayShow = all.filter(({ item }) => item.inFront !== 'never');
  const fresh = mayShow.filter(({ item }) => !shown.has(keyOfLine(item)));
  const [first] = fresh.length > 0 ? fresh : mayShow;
  if (!first) return [];
  const others = fresh.filter(
    ({ item }) => keyOfLine(item) !== keyOfLine(first.item) && item.text.length < 140,
  );
  const second =
    others.find(({ session }) => session.site !== first.session.site) ??
    others.find(({ session }) => session !== first.session);
  const chosen = second ? [first.item, second.item] : [first.item];
  for (const item of chosen) shown.add(keyOfLine(item));
  return chosen;
}

/** Lines that differ in signs and large letters only look the same on a slide. */
function keyOfLine({ text }: Item): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
