import { itemsOf, type Playback } from '../../../model/index.js';
import type { Say } from '../../../text/index.js';
import { packLines } from '../cells/cell-lines.js';
import { type WorkbookSheet, wide } from '../cells/sheet.js';
import { namesOf } from './names.js';

/** Returns the sheet with everything that was said, a line a row. */
export function itemsSheet(playback: Playback, say: Say): WorkbookSheet {
  const names = namesOf(playback);
  return {
    name: say('workbook.items'),
    table: 'Items',
    lines: [],
    columns: [
      { heading: say('workbook.recordedUnder') },
      { heading: say('workbook.kind') },
      { heading: say('workbook.text'), widest: wide },
      { heading: say('grid.topic') },
      { heading: say('sites.site') },
      { heading: say('grid.slot') },
      { heading: say('grid.room') },
      { heading: say('register.theme') },
      { heading: say('workbook.alsoIn') },
      { heading: say('workbook.id'), widest: 20, isId: true },
    ],
    rows: playback.sessions.flatMap((session) =>
      itemsOf(session).map((item, at) => [
        say(at < session.discussion.length ? 'session.discussion' : 'session.actions'),
        say(`workbook.kind.${item.kind}`),
        packLines([item.text])[0] ?? '',
        session.topic.text,
        session.site,
        session.slot,
        session.room,
        names.mainTheme(session.id),
        item.sameAs.flatMap((id) => names.sessionOf(id)?.topic.text ?? []).join('\n'),
        item.id,
      ]),
    ),
  };
}
