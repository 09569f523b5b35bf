import type { Item, Playback } from '../../../model/index.js';
import { type Say, sayDate } from '../../../text/index.js';
import { type Sheet, type Value, wide } from '../cells/sheet.js';
import { namesOf } from './names.js';

/** Gives the sheet with the findings, what was asked for together, what differs and what is open: a statement a row. */
export function summarySheet(playback: Playback, say: Say): Sheet {
  const { title, date, sessions, summary } = playback;
  const { findings, actionGroups, contrasts, openQuestions, withoutAction } = summary;
  const names = namesOf(playback);
  const items = new Map<string, Item>(
    sessions.flatMap(({ discussion, actions }) => [...discussion, ...actions].map((item) => [item.id, item])),
  );
  const sitesOf = (ids: readonly string[]) =>
    [
      ...new Set(
        sessions.filter(({ id, site }) => site !== null && ids.includes(id)).map(({ site }) => site),
      ),
    ].join('; ');
  const row = (
    part: string,
    text: string,
    count: number | null,
    of: number | null,
    sites: string,
  ): Value[] => [part, text, count, of, sites];
  const all = sessions.length;
  const actions = sessions.reduce((sum, session) => sum + session.actions.length, 0);
  const points = sessions.reduce((sum, session) => sum + session.discussion.length, 0);
  const counts = say('title.counts', {
    count: all,
    points: say('title.points', { count: points }),
    actions: say('title.actions', { count: actions }),
  });
  const footnote = say(actions > 0 ? 'findings.footnote' : 'findings.footnoteCounts');
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
    rows: [
      ...findings.map(({ text, count, sites, sessions: counted }) =>
        counted.length === 0
          ? row(say('workbook.finding'), text, null, null, sites.join('; '))
          : row(say('workbook.finding'), text, count.sessions, count.of, sites.join('; ')),
      ),
      ...actionGroups.map(({ text, sessions: ids, sites }) =>
        row(say('workbook.group'), text, ids.length, all, sites.join('; ')),
      ),
      ...contrasts.map(({ text, site, sessions: ids }) =>
        row(say('workbook.contrast'), text, ids.length, all, site),
      ),
      ...openQuestions.map((id) => {
        const session = names.sessionOf(id);
        return row(say('open.questions'), items.get(id)?.text ?? '', 1, all, session?.site ?? '');
      }),
      ...withoutAction.map((id) => row(say('open.withoutAction'), names.topic(id), 1, all, sitesOf([id]))),
    ],
  };
}
