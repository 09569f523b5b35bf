import type { OutputFile, Playback } from '../../model/index.js';
import type { Say } from '../../text/index.js';
import { actionRows } from './action-rows.js';
import { type CsvRow, escapeFormula, toCsv } from './csv-rows.js';
import { encode } from './playback-json.js';
import { labelsOf } from './theme-labels.js';

/** Returns `data/sessions.csv`, `data/actions.csv` and `data/assignments.csv`. */
export function renderCsv(playback: Playback, say: Say): OutputFile[] {
  return [
    { path: 'data/sessions.csv', bytes: encode(toCsv(sessionRows(playback))) },
    { path: 'data/actions.csv', bytes: encode(toCsv(actionRows(playback, say))) },
    { path: 'data/assignments.csv', bytes: encode(toCsv(assignmentRows(playback))) },
  ];
}

function sessionRows({ sessions, themes }: Playback): CsvRow[] {
  const labels = labelsOf(themes.themes);
  const themesOf = new Map(themes.assignments.map(({ sessionId, themeIds }) => [sessionId, themeIds]));
  return [
    ['Id', 'Site', 'Slot', 'Room', 'Topic', 'Discussion', 'Actions', 'Theme'],
    ...sessions.map(
      (session): CsvRow => [
        session.id,
        session.site,
        session.slot,
        session.room,
        session.topic.text,
        lines(session.discussion),
        lines(session.actions),
        (themesOf.get(session.id) ?? []).map((id) => labels.get(id) ?? id).join('; '),
      ],
    ),
  ];
}

/** Each line of a list is made harmless by itself: it may be pasted into a cell of its own. */
export function lines(items: readonly { readonly text: string }[]): string {
  return items.map(({ text }) => escapeFormula(text)).join('\n');
}

function assignmentRows({ sessions, themes }: Playback): CsvRow[] {
  const labels = labelsOf(themes.themes);
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return [
    [
      'Session',
      'Topic',
      'Theme',
      'Also in theme',
      'Lead over the next theme (0 to 1)',
      'Stability (0 to 1)',
      'Words that decided',
      'Also mentions',
    ],
    ...themes.assignments.map(
      ({ sessionId, themeIds, margin, stability, words, mentions }): CsvRow => [
        sessionId,
        byId.get(sessionId)?.topic.text ?? '',
        labels.get(themeIds[0] ?? '') ?? '',
        themeIds
          .slice(1)
          .map((id) => labels.get(id) ?? id)
          .join('; '),
        margin.toFixed(3),
        stability.toFixed(3),
        words.join('; '),
        mentions.map((id) => labels.get(id) ?? id).join('; '),
      ],
    ),
  ];
}
