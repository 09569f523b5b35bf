import {
  type Assignment,
  asShown,
  type Item,
  itemsOf,
  type Playback,
  type Rich,
  type Session,
  type SlideName,
  type Theme,
  type ThemeSummary,
} from '../model/index.js';
import type { Say } from '../text/index.js';

/** What every slide is planned from: the playback, the wording and look-ups by id. */
export interface StoryContext {
  /** Its sessions have the words that are shown in front. */
  readonly playback: Playback;
  /** The sessions as they are in the grid, for the annex. */
  readonly verbatim: readonly Session[];
  readonly say: Say;
  /** Language of the notes, or several joined by `+`. */
  readonly notes: string;
  /** Whether slides say why sessions are under their themes. */
  readonly reasons: boolean;
  readonly showHosts: boolean;
  /** False where the input holds topics alone, as a timetable does: then nothing is said about points and actions. */
  readonly hasNotes: boolean;
  /** Which slides the deck has: nothing refers to others. */
  readonly shows: ReadonlySet<SlideName>;
  readonly sessionById: ReadonlyMap<string, Session>;
  readonly itemById: ReadonlyMap<string, { readonly item: Item; readonly session: Session }>;
  /** The words of an item as they are in the grid. */
  readonly originalOf: (item: Item) => string;
  readonly themeById: ReadonlyMap<string, Theme>;
  readonly summaryByTheme: ReadonlyMap<string, ThemeSummary>;
  /** Why a session is under its theme. */
  readonly assignmentOf: (sessionId: string) => Assignment | undefined;
  /** Main theme of each session. */
  readonly themeOf: (sessionId: string) => Theme | undefined;
  /** Where a session was, without host: `Leeds, Session 2, Larch`. */
  readonly placeName: (session: Session) => string;
  /** The room as shown: its name, or `third room` where only a host is known. */
  readonly roomName: (session: Session) => string;
}

/** Returns the context of a playback. */
export function createStoryContext(
  given: Playback,
  {
    say,
    showHosts,
    notes,
    reasons,
    shows,
  }: Pick<StoryContext, 'say' | 'showHosts' | 'notes' | 'reasons' | 'shows'>,
): StoryContext {
  const playback = { ...given, sessions: given.sessions.map(asShown) };
  const { sessions, themes, summary } = playback;
  const originals = new Map(given.sessions.flatMap(itemsOf).map(({ id, text }) => [id, text]));
  const assignments = new Map(themes.assignments.map((assignment) => [assignment.sessionId, assignment]));
  const themeById = new Map(themes.themes.map((theme) => [theme.id, theme]));
  const roomName = nameRooms(sessions, say, showHosts);
  return {
    playback,
    verbatim: given.sessions,
    originalOf: ({ id, text }) => originals.get(id) ?? text,
    say,
    notes,
    reasons,
    showHosts,
    shows,
    hasNotes: sessions.some((session) => itemsOf(session).length > 0),
    sessionById: new Map(sessions.map((session) => [session.id, session])),
    itemById: new Map(
      sessions.flatMap((session) => itemsOf(session).map((item) => [item.id, { item, session }] as const)),
    ),
    themeById,
    summaryByTheme: new Map(summary.themes.map((theme) => [theme.themeId, theme])),
    assignmentOf: (sessionId) => assignments.get(sessionId),
    themeOf: (sessionId) => themeById.get(assignments.get(sessionId)?.themeIds[0] ?? ''),
    roomName,
    placeName: (session) =>
      [session.site, session.slot, roomName(session) || null].filter((part) => part !== null).join(', '),
  };
}

/** A room known only by its host is called by where it is in its slot: hosts are not named unless asked for. */
function nameRooms(sessions: readonly Session[], say: Say, showHosts: boolean): (session: Session) => string {
  const names = new Map<Session, string>();
  const order = new Map<string, number>();
  for (const session of sessions) {
    const key = `${session.site}\u0000${session.slot}`;
    const number = (order.get(key) ?? 0) + 1;
    order.set(key, number);
    const ordinal = number <= 6 ? say(`room.ordinal.${number}`) : say('room.ordinal.more', { number });
    const room = session.room ?? (session.facilitator !== null && session.slot !== null ? ordinal : '');
    const host =
      showHosts && session.facilitator !== null ? say('hostedBy', { host: session.facilitator }) : '';
    names.set(session, [room, host].filter((part) => part !== '').join(', '));
  }
  return (session) => names.get(session) ?? '';
}

/** Returns verbatim text in quotation marks. */
export function quote(text: string, say: Say): string {
  return say('quoted', { text });
}

/** Returns a line in quotation marks; where a person reworded it, that is said behind it. */
export function quoteLine(text: string, itemId: string | undefined, { itemById, say }: StoryContext): Rich {
  const isEdited = itemById.get(itemId ?? '')?.item.edited !== undefined;
  return [{ text: quote(text, say) }, ...(isEdited ? [{ text: ` ${say('edited')}`, muted: true }] : [])];
}

/** Returns plain text as a rich text of one run. */
export function plain(text: string): Rich {
  return [{ text }];
}

/** Returns the id of the slide of a session. */
export function sessionSlideId(sessionId: string): string {
  return `session-${sessionId}`;
}

/** A heading over a column cannot continue on the next page: a longer name is shortened there, and whole where it is reported. */
export const longestHeading = 60;

/** Returns a text cut at a word to at most `length` characters, with an ellipsis where it was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** Returns a link to a session that says where it goes: place and the beginning of the topic. */
export function linkToSession(session: Session, { placeName }: StoryContext): Rich {
  const place = placeName(session);
  const topic = shorten(session.topic.text, 60);
  return [{ text: place === '' ? topic : `${place}: ${topic}`, link: sessionSlideId(session.id) }];
}

/** Returns where an item was written down, for speaker notes; no file name and no host. */
export function sourceOf(itemId: string, context: StoryContext): string | null {
  const found = context.itemById.get(itemId);
  if (!found) return null;
  const { item, session } = found;
  const name = context.placeName(session) || shorten(session.topic.text, 60);
  const { row, column } = item.place;
  const place =
    row === undefined || column === undefined
      ? name
      : context.say('note.cell', { session: name, row, column });
  return context.say('note.from', { text: quote(context.originalOf(item), context.say), place });
}
