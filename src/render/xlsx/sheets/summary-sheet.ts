import type { Playback, SlideOnSheet } from '../../../model/index.js';
import { type Say, sayDate } from '../../../text/index.js';
import { type Value, type WorkbookSheet, wide } from '../cells/sheet.js';
import { namesOf } from './names.js';
import { previousEventRows } from './previous-event-rows.js';
import { type SummarySources, statementRow } from './statement-row.js';

/** Returns the sheet with the findings, what was asked for together, what differs, what changed and what is open: a statement a row. */
export function summarySheet(playback: Playback, say: Say): WorkbookSheet {
  const { title, date, sessions } = playback;
  const actions = sessions.reduce((sum, session) => sum + session.actions.length, 0);
  const points = sessions.reduce((sum, session) => sum + session.discussion.length, 0);
  const counts = say('title.counts', {
    count: sessions.length,
    points: say('title.points', { count: points }),
    actions: say('title.actions', { count: actions }),
  });
  const footnote = say(actions > 0 ? 'findings.footnote' : 'findings.footnoteCounts');
  const sources: SummarySources = { playback, say, names: namesOf(playback) };
  return {
    name: say('part.summary'),
    table: 'Summary',
    lines: [title, ...(date === null ? [] : [sayDate(date, say)]), counts, footnote],
    columns: [
      { heading: say('workbook.part') },
      { heading: say('workbook.statement'), widest: wide },
      { heading: say('themeSlide.sessions') },
      { heading: say('workbook.of') },
      { heading: say('glance.sites') },
    ],
    rows: Object.values(rowsOfSlides).flatMap((rowsOf) => rowsOf(sources)),
  };
}

/** The rows for each slide that this sheet carries, in their order. Without an entry for a new one this does not compile. */
const rowsOfSlides: Readonly<Record<SlideOnSheet<'summary'>, (sources: SummarySources) => Value[][]>> = {
  // Title, date and counts are above the table.
  title: () => [],
  findings: ({ playback: { summary }, say }) =>
    summary.findings.map(({ text, count, sites, sessions }) =>
      sessions.length === 0
        ? statementRow(say('workbook.finding'), text, { sites })
        : statementRow(say('workbook.finding'), text, { sessions: count.sessions, of: count.of, sites }),
    ),
  'asked-together': ({ playback: { summary, sessions }, say }) =>
    summary.actionGroups.map(({ text, sessions: ids, sites }) =>
      statementRow(say('workbook.group'), text, { sessions: ids.length, of: sessions.length, sites }),
    ),
  contrasts: ({ playback: { summary, sessions }, say }) =>
    summary.contrasts.map(({ text, site, sessions: ids }) =>
      statementRow(say('workbook.contrast'), text, {
        sessions: ids.length,
        of: sessions.length,
        sites: [site],
      }),
    ),
  since: previousEventRows,
  open: ({ playback: { summary, sessions }, say, names }) => [
    ...summary.openQuestions.map((id) =>
      statementRow(say('open.questions'), names.item(id)?.text ?? '', {
        sessions: 1,
        of: sessions.length,
        sites: [names.sessionOf(id)?.site ?? ''],
      }),
    ),
    ...summary.withoutAction.map((id) =>
      statementRow(say('open.withoutAction'), names.topic(id), {
        sessions: 1,
        of: sessions.length,
        sites: names.sitesOf([id]),
      }),
    ),
  ],
};
