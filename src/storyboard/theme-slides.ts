import {
  type Content,
  type List,
  otherThemeId,
  type Rich,
  type Session,
  type Slide,
  type Theme,
} from '../model/index.js';
import { joinNames, sayDate } from '../text/index.js';
import {
  linkToSession,
  plain,
  quoteLine,
  type StoryContext,
  sessionSlideId,
  shorten,
  sourceOf,
} from './context.js';
import { actionsFootnote } from './footnotes.js';
import { isAskedTogether } from './front-slides.js';
import { withReasons } from './reasons.js';

/** Returns the slide of a theme: what was said, suggested actions, and the sessions it comes from. */
export function planTheme(theme: Theme, context: StoryContext): Slide {
  const { playback, say } = context;
  const summary = context.summaryByTheme.get(theme.id);
  const sessions = theme.sessionIds.flatMap((id) => context.sessionById.get(id) ?? []);
  const quoteWithLink = ({ text, items }: { text: string; items: readonly string[] }): Rich => {
    const count = countSessions(items, context);
    const others = count > 1 ? [{ text: say('themeSlide.times', { count }), muted: true }] : [];
    return [...quoteLine(text, items[0], context), ...linkBehind(items[0], context), ...others];
  };
  const points = (summary?.points ?? []).map(quoteWithLink);
  const actions = (summary?.suggestedActions ?? []).map(quoteWithLink);
  const saidAndAsked: Content = {
    kind: 'columns',
    columns: [
      {
        weight: 1,
        body: [
          {
            kind: 'list',
            heading: say('themeSlide.points'),
            items: points.length > 0 ? points : [plain(noPoints(sessions, context))],
          },
        ],
      },
      {
        weight: 1,
        body: [
          {
            kind: 'list',
            heading: say('themeSlide.actions'),
            items: [
              ...(actions.length > 0 ? actions : [plain(noActions(sessions, context))]),
              ...widerColumn(theme, context),
            ],
          },
        ],
      },
    ],
  };
  const key =
    theme.id === otherThemeId
      ? 'themeSlide.titleOther'
      : playback.sessions.length === 1
        ? 'themeSlide.titleOne'
        : 'themeSlide.title';
  return {
    id: `theme-${theme.id}`,
    purpose: 'theme',
    title: say(key, { theme: theme.label, count: sessions.length, of: playback.sessions.length }),
    ...subtitleOf(theme, context),
    body: [
      saidAndAsked,
      {
        kind: 'list',
        heading: say('themeSlide.sessions'),
        items: sessions.slice(0, 6).map((session) => linkToSession(session, context)),
      },
    ],
    ...actionsFootnote(context),
    notes: [
      say('note.grouping', { terms: theme.terms.map((term) => term.text).join(', ') }),
      ...[...(summary?.points ?? []), ...(summary?.suggestedActions ?? [])].flatMap(({ items }) =>
        items.flatMap((id) => sourceOf(id, context) ?? []),
      ),
    ],
    ...withReasons(sessions, say('why.description', { theme: theme.label }), context),
    themeId: theme.id,
  };
}

/** The suggestions of several themes and sites that a good part of the theme's sessions share: where the finding is wider than the theme. */
function widerColumn(theme: Theme, { playback, say }: StoryContext): Rich[] {
  const own = new Set(theme.sessionIds);
  const groups = playback.summary.actionGroups
    .filter((group) => isAskedTogether(group, playback.sites.length) && group.themes.length > 1)
    .filter(({ sessions }) => sessions.filter((id) => own.has(id)).length * 3 >= own.size)
    .slice(0, 2);
  if (groups.length === 0 || theme.id === otherThemeId) return [];
  const of = playback.sessions.length;
  const listed = groups.map(
    ({ text, sessions }) => `${text} (${say('nOfN', { count: sessions.length, of })})`,
  );
  return [
    [
      { text: `${say('themeSlide.groups', { groups: listed.join(say('listSemicolon')) })} ` },
      { text: say('findings.toAsked'), link: 'asked-together' },
    ],
  ];
}

/** What is where no point is put forward: there may be some that only the annex shows. */
export function noPoints(sessions: readonly Session[], { say, shows }: StoryContext): string {
  if (!sessions.some((session) => session.discussion.length > 0)) return say('themeSlide.noPoints');
  return say(shows.has('annex') ? 'themeSlide.pointsInAnnex' : 'themeSlide.notShown');
}

/** The same for actions; where the export lost the border between them and points, that is said. */
export function noActions(sessions: readonly Session[], { say, shows }: StoryContext): string {
  if (sessions.some((session) => session.actions.length > 0))
    return say(shows.has('annex') ? 'themeSlide.actionsInAnnex' : 'themeSlide.notShown');
  const unsure = sessions.some((session) => session.fieldsUnsure);
  return say(unsure ? 'themeSlide.unsureActions' : 'themeSlide.noActions');
}

/** A short link behind a line: where it was written down. */
function linkBehind(itemId: string | undefined, { itemById, placeName, say }: StoryContext): Rich {
  const session = itemById.get(itemId ?? '')?.session;
  if (!session) return [];
  const name = placeName(session) || shorten(session.topic.text, 40);
  return [{ text: ' ' }, { text: say('lineFrom', { place: name }), link: sessionSlideId(session.id) }];
}

/** Where the theme was spoken of, and how many more sessions mention it; the title has told the count. */
function subtitleOf(theme: Theme, { playback, say, summaryByTheme }: StoryContext): { subtitle?: string } {
  if (theme.littleEvidence) return { subtitle: say('themeSlide.little') };
  const sites = playback.sites.length > 1 ? (summaryByTheme.get(theme.id)?.sites ?? []) : [];
  const parts = [
    ...(sites.length > 0 ? [say('themeSlide.where', { sites: joinNames(sites, say) })] : []),
    ...(theme.mentionedIn.length > 0
      ? [say('themeSlide.mentions', { count: theme.mentionedIn.length })]
      : []),
  ];
  return parts.length > 0 ? { subtitle: parts.join(say('listSemicolon')) } : {};
}

/** Sessions that say it; two of one room count once, as their lines may have been pasted. */
function countSessions(items: readonly string[], { itemById }: StoryContext): number {
  const sessions = items.flatMap((id) => itemById.get(id)?.session ?? []);
  return new Set(sessions.map(({ id, site, room }) => (room === null ? id : JSON.stringify([site, room]))))
    .size;
}

/** How many open questions are shown in front; all are in the annex. */
const maxQuestions = 8;

/** Returns the questions in turn, one of each theme, then the second of each. */
function fromEachTheme(ids: readonly string[], { itemById, themeOf }: StoryContext): string[] {
  const seen = new Map<string, number>();
  const turns = ids.map((id) => {
    const theme = themeOf(itemById.get(id)?.session.id ?? '')?.id ?? '';
    const turn = seen.get(theme) ?? 0;
    seen.set(theme, turn + 1);
    return { id, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ id }) => id);
}

/** Returns what the notes leave open; null where nothing is. */
export function planOpen(context: StoryContext): Slide | null {
  const { playback, say } = context;
  const { openQuestions, withoutAction } = playback.summary;
  if (openQuestions.length + withoutAction.length === 0) return null;
  const questions = fromEachTheme(openQuestions, context)
    .slice(0, maxQuestions)
    .flatMap((id): Rich[] => {
      const found = context.itemById.get(id);
      return found ? [[...quoteLine(found.item.text, id, context), ...linkBehind(id, context)]] : [];
    });
  const more = openQuestions.length - questions.length;
  if (more > 0) questions.push([{ text: sayMore(more, context), muted: true }]);
  const lists: List[] = [];
  if (questions.length > 0) lists.push({ kind: 'list', heading: say('open.questions'), items: questions });
  if (withoutAction.length > 0) {
    const sessions = withoutAction.flatMap((id) => context.sessionById.get(id) ?? []);
    const items = sessions.slice(0, 8).map((session) => linkToSession(session, context));
    if (sessions.length > 8) items.push([{ text: sayMore(sessions.length - 8, context), muted: true }]);
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

/** How many more there are, and, where the deck shows them, where. */
function sayMore(count: number, { say, shows }: StoryContext): string {
  return shows.has('annex') ? say('open.more', { count }) : say('andMore', { count }).trim();
}

/** Returns how to correct this playback, whom to tell and by when; null where nobody is named. */
export function planNext(
  contact: string | null,
  correctBy: string | null,
  { say, shows }: StoryContext,
): Slide | null {
  if (contact === null) return null;
  const formatEntry =
    correctBy === null
      ? say('next.tell', { contact })
      : say('next.tellBy', { contact, date: sayDate(correctBy, say) });
  const items = [...(shows.has('annex') ? [say('next.read')] : []), formatEntry, say('next.owners')].map(
    plain,
  );
  return {
    id: 'what-happens-next',
    purpose: 'next',
    title: say('next.title'),
    body: [{ kind: 'list', items, numbered: true }],
    notes: [],
  };
}
