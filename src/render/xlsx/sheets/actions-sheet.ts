import type { Playback } from '../../../model/index.js';
import type { Say } from '../../../text/index.js';
import { packLines } from '../cells/cell-lines.js';
import { toDateOrText } from '../cells/date-value.js';
import { type WorkbookSheet, wide } from '../cells/sheet.js';
import { namesOf } from './names.js';

/** Returns the sheet with every line of the actions, with who is to do it and by when where the notes say so. */
export function actionsSheet(playback: Playback, say: Say): WorkbookSheet {
  const names = namesOf(playback);
  const groups = new Map<string, string[]>();
  for (const { items, text } of playback.summary.actionGroups) {
    for (const id of new Set(items)) groups.set(id, [...(groups.get(id) ?? []), text]);
  }
  return {
    name: say('session.actions'),
    table: 'Actions',
    lines: [],
    columns: [
      { heading: say('register.action'), name: 'playback_action', widest: wide },
      { heading: say('workbook.kind') },
      { heading: say('register.owner'), name: 'playback_owner' },
      { heading: say('register.due'), name: 'playback_due' },
      { heading: say('workbook.group') },
      { heading: say('register.theme') },
      { heading: say('grid.topic') },
      { heading: say('sites.site') },
      { heading: say('grid.slot') },
      { heading: say('grid.room') },
      { heading: say('register.session'), name: 'playback_session', widest: 20, isId: true },
      { heading: say('workbook.id'), widest: 20, isId: true },
    ],
    rows: playback.sessions.flatMap((session) =>
      session.actions.map((action) => [
        packLines([action.text])[0] ?? '',
        say(`workbook.kind.${action.kind}`),
        action.owner,
        action.due === null ? null : toDateOrText(action.due),
        (groups.get(action.id) ?? []).join('; '),
        names.mainTheme(session.id),
        session.topic.text,
        session.site,
        session.slot,
        session.room,
        session.id,
        action.id,
      ]),
    ),
  };
}
