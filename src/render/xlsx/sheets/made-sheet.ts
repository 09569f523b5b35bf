import type { Playback } from '../../../model/index.js';
import type { Say } from '../../../text/index.js';
import { type WorkbookSheet, wide } from '../cells/sheet.js';

/** Returns the sheet that says how themes and counts came about. */
export function madeSheet({ sessions, summary }: Playback, say: Say): WorkbookSheet {
  const { leftOut } = summary.ledger;
  const hasActions = sessions.some(({ actions }) => actions.length > 0);
  return {
    name: say('workbook.made'),
    table: 'Made',
    lines: [],
    columns: [{ heading: say('made.title'), widest: wide * 2 }],
    rows: [
      [say('made.grouped')],
      [say('made.verbatim')],
      [say(hasActions ? 'findings.footnote' : 'findings.footnoteCounts')],
      ...(leftOut === 0 ? [] : [[say('made.leftOut', { count: leftOut })]]),
      [say('made.noAi')],
    ],
  };
}
