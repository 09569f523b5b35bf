import type { Value } from '../cells/sheet.js';
import { type SummarySources, statementRow } from './statement-row.js';

/** Returns what changed since an earlier event: a row for each theme then or now, and for each action asked for again; none where no event is compared. */
export function previousEventRows({ playback, say, names }: SummarySources): Value[][] {
  const { since: previousEvent, sessions, themes } = playback;
  if (previousEvent === undefined) return [];
  const of = sessions.length;
  const before = new Map(previousEvent.continued.map(({ themeId, before: count }) => [themeId, count]));
  const isNew = new Set(previousEvent.newThemes);
  const part = say('since.title', { title: previousEvent.title });
  const then = (count: number) =>
    `${say('since.then')}: ${say('nOfN', { count, of: previousEvent.sessionCount })}`;
  const themesNow = themes.themes.flatMap(({ id, label, sessionIds }) => {
    const count = before.get(id);
    if (count === undefined && !isNew.has(id)) return [];
    const text = `${label} (${count === undefined ? say('since.notThen') : then(count)})`;
    return [statementRow(part, text, { sessions: sessionIds.length, of, sites: names.sitesOf(sessionIds) })];
  });
  const themesGone = previousEvent.goneThemes.map(({ label, sessions: count }) =>
    statementRow(part, `${label} (${then(count)}; ${say('since.now')}: ${say('since.notNow')})`, {
      sites: [],
    }),
  );
  const actionsAgain = previousEvent.actionsAgain.map((id) => {
    const session = names.sessionOf(id);
    const text = names.item(id)?.text ?? '';
    return statementRow(say('since.actions'), text, { sessions: 1, of, sites: [session?.site ?? ''] });
  });
  return [...themesNow, ...themesGone, ...actionsAgain];
}
