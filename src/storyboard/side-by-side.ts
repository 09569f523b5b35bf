import type { Item, Session, Slide, TableCell } from '../model/index.js';
import { noteOn, type SlotSessions, titleOfSlot } from './annex-slides.js';
import { longestHeading, plain, type StoryContext, shorten } from './context.js';

/** Returns a slot's sessions in one table, as the notes were taken: a column for each room, under it topic, points and actions. */
export function planSideBySide(slot: SlotSessions, context: StoryContext): Slide {
  const { say } = context;
  const title = titleOfSlot(slot, context);
  const unsure = slot.sessions.some((session) => session.fieldsUnsure);
  const row = (heading: string, cellOf: (session: Session) => TableCell): TableCell[] => [
    [[{ text: heading, strong: true }]],
    ...slot.sessions.map(cellOf),
  ];
  const lines = (items: readonly Item[]): TableCell => items.map((item) => lineOf(item, context));
  return {
    id: slot.id,
    purpose: 'gridAtAGlance',
    title,
    body: [
      {
        kind: 'table',
        description: say('grid.sideBySide', { where: title }),
        columns: [
          { heading: say('grid.room'), weight: 0.5 },
          ...slot.sessions.map((session) => ({
            heading: shorten(context.roomName(session), longestHeading) || say('grid.noRoom'),
          })),
        ],
        rows: [
          row(say('grid.topic'), (session) => [[{ text: session.topic.text, strong: true }]]),
          // Where the border between points and actions was lost, all is under points, and the row says so.
          row(say(unsure ? 'session.both' : 'session.discussion'), (session) =>
            lines(session.fieldsUnsure ? [...session.discussion, ...session.actions] : session.discussion),
          ),
          row(say('session.actions'), (session) =>
            session.fieldsUnsure ? [[{ text: say('session.unsure'), muted: true }]] : lines(session.actions),
          ),
        ],
      },
    ],
    notes: [],
  };
}

function lineOf(item: Item, context: StoryContext): TableCell[number] {
  const notes = noteOn(item, context);
  return [...plain(item.text), ...(notes === '' ? [] : [{ text: ` (${notes})`, muted: true }])];
}
