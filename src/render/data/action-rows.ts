import type { Action, Playback, Session } from '../../model/index.js';
import { plainDate, type Say } from '../../text/index.js';

import type { CsvRow } from './csv-rows.js';
import { labelsOf } from './theme-labels.js';

/**
 * The columns of `data/actions.csv`. The first six are what trackers import: GitLab takes `title`, `description` and `due date` by these
 * names, Jira maps any heading without punctuation. The others are for a spreadsheet.
 */
const headings = [
  'title',
  'description',
  'labels',
  'owner',
  'due date',
  'id',
  'due as written',
  'kind',
  'site',
  'slot',
  'room',
  'topic',
  'theme',
  'group',
  'also in',
];

/** The longest title that GitLab, GitHub and Jira all take. */
const longestTitle = 255;

/** Returns the rows of `data/actions.csv`: a line of the actions each, with its headings first. */
export function actionRows({ sessions, sites, themes, summary }: Playback, say: Say): CsvRow[] {
  const themeLabels = labelsOf(themes.themes);
  const mainTheme = new Map(
    themes.assignments.map(({ sessionId, themeIds }) => [sessionId, themeIds[0] ?? '']),
  );
  const groupsOf = new Map<string, string[]>();
  for (const { items, text } of summary.actionGroups) {
    for (const id of new Set(items)) groupsOf.set(id, [...(groupsOf.get(id) ?? []), text]);
  }
  const byItem = new Map<string, Session>();
  for (const session of sessions) for (const action of session.actions) byItem.set(action.id, session);
  const siteIds = new Map(sites.map(({ id, name }) => [name, id]));
  return [
    headings,
    ...sessions.flatMap((session) =>
      session.actions.map((action): CsvRow => {
        const theme = mainTheme.get(session.id) ?? '';
        const alsoIn = action.sameAs.flatMap((id) => byItem.get(id)?.id ?? []).join('; ');
        return [
          shorten(action.text),
          describe(action, session, { theme: themeLabels.get(theme) ?? '', alsoIn }, say),
          [theme, siteIds.get(session.site ?? '')].filter(Boolean).join(','),
          action.owner,
          plainDate(action.due ?? ''),
          action.id,
          action.due,
          action.kind,
          session.site,
          session.slot,
          session.room,
          session.topic.text,
          themeLabels.get(theme) ?? '',
          (groupsOf.get(action.id) ?? []).join('; '),
          alsoIn,
        ];
      }),
    ),
  ];
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= longestTitle ? text : `${letters.slice(0, longestTitle - 1).join('')}…`;
}

/**
 * Returns what a tracker shows below the title. Every line begins with a word of ours: GitLab takes one that begins with `/` for a command.
 * The id is there too, for trackers that keep no column for it.
 */
function describe(
  { id, text }: Action,
  { site, slot, room, topic }: Session,
  { theme, alsoIn }: { readonly theme: string; readonly alsoIn: string },
  say: Say,
): string {
  const place = [site, slot, room].filter((part) => part !== null).join(', ');
  const lines: (readonly [string, string])[] = [
    ['register.action', text],
    ['register.session', place === '' ? topic.text : `${topic.text} (${place})`],
    ['register.theme', theme],
    ['workbook.alsoIn', alsoIn],
    ['workbook.id', id],
  ];
  const listed = lines.filter(([, value]) => value !== '').map(([key, value]) => `${say(key)}: ${value}`);
  return [...listed, say('themeSlide.footnote')].join('\n');
}
