import type { Playback, Session } from '../../../model/index.js';
import type { Say } from '../../../text/index.js';
import { packLines } from '../cells/cell-lines.js';
import { type Value, type WorkbookSheet, wide } from '../cells/sheet.js';
import { namesOf } from './names.js';

/**
 * Returns the sheet with a session a row, which `build` reads again: its lines are one below the other in a cell. What no cell can
 * hold continues in the row below, under the same id.
 */
export function sessionsSheet(
  playback: Playback,
  { say, showHosts }: { readonly say: Say; readonly showHosts: boolean },
): WorkbookSheet {
  const names = namesOf(playback);
  const themesOf = new Map(
    playback.themes.assignments.map(({ sessionId, themeIds }) => [sessionId, themeIds]),
  );
  const host = { heading: say('workbook.host'), name: 'playback_host' };
  return {
    name: say('themeSlide.sessions'),
    table: 'Sessions',
    lines: [],
    columns: [
      { heading: say('sites.site'), name: 'playback_site' },
      { heading: say('grid.slot'), name: 'playback_slot' },
      { heading: say('grid.room'), name: 'playback_room' },
      ...(showHosts ? [host] : []),
      { heading: say('grid.topic'), name: 'playback_topic' },
      { heading: say('session.discussion'), name: 'playback_discussion', widest: wide },
      { heading: say('session.actions'), name: 'playback_actions', widest: wide },
      { heading: say('register.theme') },
      { heading: say('workbook.id'), name: 'playback_id', widest: 20, isId: true },
    ],
    rows: playback.sessions.flatMap((session) =>
      rowsOf(session, showHosts, (themesOf.get(session.id) ?? []).map(names.theme).join('; ')),
    ),
  };
}

function rowsOf(session: Session, showHosts: boolean, themes: string): Value[][] {
  const { id, site, slot, room, facilitator, topic } = session;
  const discussion = packLines(session.discussion.map(({ text }) => text));
  const actions = packLines(session.actions.map(({ text }) => text));
  const topics = packLines([topic.text]);
  const rows = Math.max(discussion.length, actions.length, topics.length);
  return Array.from({ length: rows }, (_, row) => [
    site,
    slot,
    room,
    ...(showHosts ? [facilitator] : []),
    topics[row] ?? '',
    discussion[row] ?? '',
    actions[row] ?? '',
    themes,
    id,
  ]);
}
