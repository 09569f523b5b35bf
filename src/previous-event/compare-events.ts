import {
  otherThemeId,
  type PreviousEvent,
  type PreviousEventComparison,
  type Session,
  type Themes,
} from '../model/index.js';
import { findNearDuplicates } from '../text/index.js';

/** Returns what changed since an earlier event: themes that continue, are new or gone, and actions that were put forward then too. */
export function compareWithPrevious(
  { themes }: Themes,
  previous: PreviousEvent,
  { sessions, lang }: { readonly sessions: readonly Session[]; readonly lang: string },
): PreviousEventComparison {
  const before = new Map(previous.themes.map((theme) => [theme.id, theme]));
  const named = themes.filter(({ id }) => id !== otherThemeId);
  const here = new Set(named.map(({ id }) => id));
  return {
    title: previous.title,
    date: previous.date,
    sessionCount: previous.sessionCount,
    continued: named.flatMap(({ id }) => {
      const theme = before.get(id);
      return theme === undefined ? [] : [{ themeId: id, before: theme.sessionCount }];
    }),
    newThemes: named.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    goneThemes: previous.themes
      .filter(({ id }) => id !== otherThemeId && !here.has(id))
      .map(({ label, sessionCount }) => ({ label, sessions: sessionCount })),
    actionsAgain: findAgain(sessions, previous, lang),
  };
}

/** The actions that say what an earlier one says, each wish once, in the order of the sessions. */
function findAgain(sessions: readonly Session[], { actions }: PreviousEvent, lang: string): string[] {
  const now = sessions.flatMap((session) => session.actions).filter(({ kind }) => kind !== 'unfinished');
  const then = actions.map(({ text }, index) => ({ id: `earlier ${index}`, text }));
  const groups = findNearDuplicates([...now, ...then], lang);
  const isThen = (id: string) => id.startsWith('earlier ');
  const again = new Set(
    groups
      .filter(({ ids }) => ids.some(isThen))
      .flatMap(({ ids }) => ids.filter((id) => !isThen(id)).slice(0, 1)),
  );
  return now.filter(({ id }) => again.has(id)).map(({ id }) => id);
}
