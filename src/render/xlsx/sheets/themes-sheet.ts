import type { Playback } from '../../../model/index.js';
import type { Say } from '../../../text/index.js';
import { packLines } from '../cells/cell-lines.js';
import { type WorkbookSheet, wide } from '../cells/sheet.js';
import { namesOf } from './names.js';

/** Returns the sheet with a theme a row: its sessions, words, lines from the notes and suggested actions. */
export function themesSheet(playback: Playback, say: Say): WorkbookSheet {
  const { themes, summary } = playback;
  const names = namesOf(playback);
  const listed = new Map(summary.themes.map((theme) => [theme.themeId, theme]));
  const groups = new Map(summary.actionGroups.map(({ id, text }) => [id, text]));
  const inCell = (lines: readonly string[]) => packLines(lines)[0] ?? '';
  return {
    name: say('part.themes'),
    table: 'Themes',
    lines: [],
    columns: [
      { heading: say('register.theme') },
      { heading: say('workbook.statement') },
      { heading: say('workbook.terms') },
      { heading: say('themeSlide.points'), widest: wide },
      { heading: say('themeSlide.actions'), widest: wide },
      { heading: say('workbook.group') },
      { heading: say('themeSlide.sessions') },
      { heading: say('glance.mention') },
      { heading: say('glance.sites') },
    ],
    rows: themes.themes.map(({ id, label, terms, sessionIds, mentionedIn }) => {
      const theme = listed.get(id);
      return [
        label,
        theme?.text ?? '',
        terms.map(({ text }) => text).join(', '),
        inCell((theme?.points ?? []).map(({ text }) => text)),
        inCell((theme?.suggestedActions ?? []).map(({ text }) => text)),
        inCell((theme?.actionGroups ?? []).map((group) => groups.get(group) ?? group)),
        inCell(sessionIds.map(names.topic)),
        inCell(mentionedIn.map(names.topic)),
        theme?.sites.join('; ') ?? '',
      ];
    }),
  };
}
