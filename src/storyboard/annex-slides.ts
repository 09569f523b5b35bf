import {
  type Action,
  type Item,
  otherThemeId,
  type Rich,
  type Session,
  type Slide,
  type TableCell,
} from '../model/index.js';
import { linkToSession, plain, type StoryContext, sessionSlideId, shorten } from './context.js';

/** Sessions of one site and slot, in the order of the grid. */
export interface SlotSessions {
  readonly id: string;
  readonly site: string | null;
  readonly slot: string | null;
  readonly sessions: readonly Session[];
}

/** Longest topic, in characters, that is whole in a title; of a longer one the title holds the beginning, the slide all. */
const longestTitle = 190;

/** Returns the sessions by site and slot, both in the order in which they first come: a site's slots stand together. */
export function groupBySlot(sessions: readonly Session[]): SlotSessions[] {
  const sites = new Map<string | null, Map<string | null, Session[]>>();
  for (const session of sessions) {
    const slots = sites.get(session.site) ?? new Map<string | null, Session[]>();
    sites.set(session.site, slots);
    const group = slots.get(session.slot) ?? [];
    slots.set(session.slot, group);
    group.push(session);
  }
  const groups = [...sites.values()].flatMap((slots) => [...slots.values()]);
  return groups.flatMap((group, index) => {
    const [first] = group;
    return first ? [{ id: `grid-${index + 1}`, site: first.site, slot: first.slot, sessions: group }] : [];
  });
}

/** Returns the grid of a slot at a glance: rooms, topics with links, themes, and what is recorded, where there are notes. */
export function planGrid(slot: SlotSessions, context: StoryContext): Slide {
  const { say } = context;
  const title = titleOfSlot(slot, context);
  return {
    id: slot.id,
    purpose: 'gridAtAGlance',
    title,
    body: [
      {
        kind: 'table',
        description: say('grid.description', { where: title }),
        columns: [
          { heading: say('grid.room'), weight: 0.9 },
          { heading: say('grid.topic'), weight: 3 },
          { heading: say('grid.theme'), weight: 1.2 },
          ...(context.hasNotes ? [{ heading: say('grid.items'), weight: 1.2 }] : []),
        ],
        rows: slot.sessions.map((session): TableCell[] => {
          const theme = context.themeOf(session.id);
          return [
            [plain(context.roomName(session) || say('grid.noRoom'))],
            [[{ text: session.topic.text, link: sessionSlideId(session.id) }]],
            theme ? [plain(theme.label)] : [],
            ...(context.hasNotes ? [[plain(recorded(session, context))]] : []),
          ];
        }),
        themeIds: slot.sessions.map((session) => context.themeOf(session.id)?.id ?? null),
      },
    ],
    notes: [],
  };
}

/** What is recorded of a session, in counts; without telling points from actions where the export does not. */
function recorded({ discussion, actions, fieldsUnsure }: Session, { say }: StoryContext): string {
  if (fieldsUnsure) return say('grid.unsure', { count: discussion.length + actions.length });
  return say('grid.counts', {
    points: say('grid.points', { count: discussion.length }),
    actions: say('grid.actions', { count: actions.length }),
  });
}

/** Returns the title of a slot's grid, like the original: `London grid – Session 1`. */
export function titleOfSlot({ site, slot }: SlotSessions, { say }: StoryContext): string {
  if (site !== null && slot !== null) return say('grid.title', { site, slot });
  if (slot !== null) return say('grid.titleSlot', { slot });
  return site === null ? say('grid.titlePlain') : say('grid.titleSite', { site });
}

/** Returns the slide of a session: topic as title, discussion points and actions in full. */
export function planSession(session: Session, grid: SlotSessions, context: StoryContext): Slide {
  const { say } = context;
  const theme = context.themeOf(session.id);
  const title = shorten(session.topic.text, longestTitle);
  const toRich = (item: Item): Rich => {
    const notes = noteOn(item, context);
    return [{ text: item.text }, ...(notes === '' ? [] : [{ text: ` (${notes})`, muted: true }])];
  };
  const discussion = session.discussion.map(toRich);
  const actions = session.actions.map(toRich);
  const lists = session.fieldsUnsure
    ? [
        {
          weight: 1,
          body: [
            { kind: 'paragraph' as const, text: [{ text: say('session.unsure'), muted: true }] },
            { kind: 'list' as const, heading: say('session.both'), items: [...discussion, ...actions] },
          ],
        },
      ]
    : [
        {
          weight: 1,
          body: [
            {
              kind: 'list' as const,
              heading: say('session.discussion'),
              items:
                discussion.length > 0 ? discussion : [[{ text: say('session.noDiscussion'), muted: true }]],
            },
          ],
        },
        {
          weight: 1,
          body: [
            {
              kind: 'list' as const,
              heading: say('session.actions'),
              items: actions.length > 0 ? actions : [[{ text: say('session.noActions'), muted: true }]],
            },
          ],
        },
      ];
  const place = context.placeName(session);
  const footnote: Rich = [
    ...(theme
      ? [
          { text: say('session.theme'), muted: true },
          { text: theme.label, link: `theme-${theme.id}` },
        ]
      : []),
    { text: theme ? '. ' : '', muted: true },
    { text: say('session.back'), muted: true },
    { text: titleOfSlot(grid, context), link: grid.id },
  ].filter((run) => run.text !== '');
  return {
    id: sessionSlideId(session.id),
    purpose: 'session',
    title,
    ...(place === '' ? {} : { subtitle: place }),
    body: [
      ...(title === session.topic.text
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: [{ text: say('session.topicInFull'), muted: true }, { text: session.topic.text }],
            },
          ]),
      { kind: 'columns', columns: lists },
    ],
    footnote,
    notes: [],
    ...(theme && theme.id !== otherThemeId ? { themeId: theme.id } : {}),
  };
}

/** Returns where else the line is, and owner and date where they are given. */
export function noteOn(item: Item, { say, itemById, placeName }: StoryContext): string {
  const places = item.sameAs.flatMap((id) => {
    const other = itemById.get(id)?.session;
    return other ? [placeName(other) || shorten(other.topic.text, 40)] : [];
  });
  const parts: string[] = [];
  if (places.length > 0)
    parts.push(say('session.alsoIn', { places: [...new Set(places)].slice(0, 4).join('; ') }));
  if ('owner' in item && item.owner !== null) parts.push(say('session.owner', { owner: item.owner }));
  if ('due' in item && item.due !== null) parts.push(say('session.due', { due: item.due }));
  return parts.join(', ');
}

/** Returns the register of all lines of the actions columns; null where there is none. */
export function planRegister(context: StoryContext): Slide | null {
  const { verbatim, say } = context;
  const rows = verbatim.flatMap((session) => session.actions.map((action) => ({ session, action })));
  if (rows.length === 0) return null;
  const anyOwner = rows.some(({ action }) => action.owner !== null);
  const anyDue = rows.some(({ action }) => action.due !== null);
  return {
    id: 'register',
    purpose: 'register',
    title: say('register.title', { count: rows.length }),
    body: [
      {
        kind: 'table',
        description: say('register.description'),
        columns: [
          { heading: say('register.action'), weight: 2.6 },
          { heading: say('register.session'), weight: 1.3 },
          { heading: say('register.theme'), weight: 1 },
          ...(anyOwner ? [{ heading: say('register.owner'), weight: 0.7 }] : []),
          ...(anyDue ? [{ heading: say('register.due'), weight: 0.6 }] : []),
        ],
        rows: rows.map(({ session, action }) => registerRow(session, action, { anyOwner, anyDue }, context)),
      },
    ],
    footnote: plain(say('register.footnote')),
    notes: [],
  };
}

function registerRow(
  session: Session,
  action: Action,
  { anyOwner, anyDue }: { anyOwner: boolean; anyDue: boolean },
  context: StoryContext,
): TableCell[] {
  const theme = context.themeOf(session.id);
  const missing: Rich = [{ text: context.say('register.ownerMissing'), muted: true }];
  const place = context.placeName(session);
  return [
    [plain(action.text)],
    [place === '' ? linkToSession(session, context) : [{ text: place, link: sessionSlideId(session.id) }]],
    theme ? [plain(theme.label)] : [],
    ...(anyOwner ? [[action.owner === null ? missing : plain(action.owner)]] : []),
    ...(anyDue ? [[action.due === null ? missing : plain(action.due)]] : []),
  ];
}

/** Returns how the playback was made, in plain lines. */
export function planHowMade(where: string, { playback, say }: StoryContext): Slide {
  const { leftOut } = playback.summary.ledger;
  const edits = Object.values(playback.edits ?? {}).reduce((sum, count) => sum + count, 0);
  const lines = [
    say('made.sessions', { count: playback.sessions.length, where }),
    say('made.grouped'),
    say('made.verbatim'),
    say('made.noAi'),
    say('made.checked'),
    ...(edits > 0 ? [say('made.reviewed', { count: edits })] : []),
    ...(leftOut > 0 ? [say('made.leftOut', { count: leftOut })] : []),
  ];
  return {
    id: 'how-made',
    purpose: 'howMade',
    title: say('made.title'),
    body: [{ kind: 'list', items: lines.map(plain) }],
    notes: [],
  };
}
