import type { PreviousEvent, PreviousTheme, Session, Theme, Themes } from '../../src/model/index.js';
import { makeSession } from '../themes/sessions.js';

/** A theme of the event at hand with the sessions that are mainly about it. */
export interface ThemeNow {
  readonly now: Theme;
  readonly sessions: readonly Session[];
}

/** Gives a theme of the event at hand, with a session for each topic. */
export function themeNow(
  id: string,
  label: string,
  terms: readonly string[] = [],
  topics: readonly string[] = [],
): ThemeNow {
  return {
    now: {
      id,
      label,
      longName: label,
      littleEvidence: false,
      terms: terms.map((text) => ({ text, weight: 1 })),
      sessionIds: topics.map((_, at) => `${id}-${at}`),
      mentionedIn: [],
    },
    sessions: topics.map((topic, at) => makeSession(`${id}-${at}`, topic)),
  };
}

/** Gives a theme of the previous event. */
export function earlierTheme(
  id: string,
  label: string,
  terms: readonly string[] = [],
  topics: readonly string[] = [],
): PreviousTheme {
  return { id, label, terms, topics, sessionCount: topics.length };
}

/** Gives themes as the event at hand has them, nothing assigned. */
export function themesOf(now: readonly ThemeNow[]): Themes {
  return { themes: now.map((each) => each.now), assignments: [] };
}

/** Gives a previous event with these themes and actions, its colours in the order of the themes. */
export function previousEvent(
  themes: readonly PreviousTheme[],
  actions: readonly string[] = [],
): PreviousEvent {
  return {
    title: 'Quay day',
    date: '2025-05-02',
    sessionCount: 9,
    themes,
    actions: actions.map((text, at) => ({ id: `then-${at}`, text })),
    colourIds: themes.map(({ id }) => id),
  };
}
