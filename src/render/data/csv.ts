import type { OutputFile, Playback, Session, Theme } from '../../model/index.js';
import { looksLikeFormula } from '../../text/index.js';
import { encode } from './playback-json.js';

/** Gives `data/sessions.csv`, `data/actions.csv` and `data/assignments.csv`. */
export function renderCsv(playback: Playback): OutputFile[] {
  return [
    { path: 'data/sessions.csv', bytes: encode(toCsv(sessionRows(playback))) },
    { path: 'data/actions.csv', bytes: encode(toCsv(actionRows(playback))) },
    { path: 'data/assignments.csv', bytes: encode(toCsv(assignmentRows(playback))) },
  ];
}

type Row = readonly (string | number | null)[];

/** Gives rows as spreadsheets expect them: UTF-8 with a byte order mark, commas, CRLF, quotation marks where needed. */
export function toCsv(rows: readonly Row[]): string {
  const lines = rows.map((row) => row.map((value) => quoteField(harmless(String(value ?? '')))).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Gives a text that no spreadsheet takes for a formula: one that looks like one gets an apostrophe before it. */
export function harmless(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

function quoteField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function sessionRows({ sessions, themes }: Playback): Row[] {
  const labels = labelsOf(themes.themes);
  const themesOf = new Map(themes.assignments.map(({ sessionId, themeIds }) => [sessionId, themeIds]));
  return [
    ['Id', 'Site', 'Slot', 'Room', 'Topic', 'Discussion', 'Actions', 'Theme'],
    ...sessions.map(
      (session): Row => [
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
function lines(items: readonly { readonly text: string }[]): string {
  return items.map(({ text }) => harmless(text)).join('\n');
}

function actionRows({ sessions, themes, summary }: Playback): Row[] {
  const labels = labelsOf(themes.themes);
  const mainTheme = new Map(
    themes.assignments.map(({ sessionId, themeIds }) => [sessionId, themeIds[0] ?? '']),
  );
  const groupsOf = new Map<string, string[]>();
  for (const { items, text } of summary.actionGroups) {
    for (const id of new Set(items)) groupsOf.set(id, [...(groupsOf.get(id) ?? []), text]);
  }
  const byItem = new Map<string, Session>();
  for (const session of sessions) for (const action of session.actions) byItem.set(action.id, session);
  return [
    ['Id', 'Action', 'Kind', 'Site', 'Slot', 'Room', 'Topic', 'Theme', 'Group', 'Owner', 'Due', 'Also in'],
    ...sessions.flatMap((session) =>
      session.actions.map(
        (action): Row => [
          action.id,
          action.text,
          action.kind,
          session.site,
          session.slot,
          session.room,
          session.topic.text,
          labels.get(mainTheme.get(session.id) ?? '') ?? '',
          (groupsOf.get(action.id) ?? []).join('; '),
          action.owner,
          action.due,
          action.sameAs.flatMap((id) => byItem.get(id)?.id ?? []).join('; '),
        ],
      ),
    ),
  ];
}

function assignmentRows({ sessions, themes }: Playback): Row[] {
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
      ({ sessionId, themeIds, margin, stability, words, mentions }): Row => [
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

function labelsOf(themes: readonly Theme[]): Map<string, string> {
  return new Map(themes.map(({ id, label }) => [id, label]));
}
