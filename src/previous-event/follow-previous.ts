import { otherThemeId, type PreviousEvent, type Session, type Theme, type Themes } from '../model/index.js';
import { matchThemes, type ThemePair } from './match-themes.js';

/** Themes with the names and colours that they had at an earlier event. */
export interface FollowedThemes {
  readonly themes: Themes;
  readonly pairs: readonly ThemePair[];
}

/**
 * Returns the themes with the names, ids and colours of the earlier ones they continue; new ones take the colours that are left. A new theme
 * that has an earlier one's id by chance gets a number behind it.
 */
export function followPrevious(
  found: Themes,
  previous: PreviousEvent,
  context: { readonly sessions: readonly Session[]; readonly lang: string },
): FollowedThemes {
  const pairs = matchThemes(found, previous.themes, context);
  const nameOf = new Map(pairs.map(({ id, previous: theme }) => [id, theme]));
  const taken = new Set([otherThemeId, ...pairs.map(({ previous: theme }) => theme.id)]);
  const newId = new Map<string, string>();
  for (const { id } of found.themes) {
    const known = nameOf.get(id)?.id;
    newId.set(id, known ?? (id === otherThemeId ? id : freeId(id, taken)));
  }
  const idOf = (id: string) => newId.get(id) ?? id;
  const themes = found.themes.map((theme): Theme => {
    const known = nameOf.get(theme.id);
    return { ...theme, id: idOf(theme.id), label: known?.label ?? theme.label };
  });
  const assignments = found.assignments.map((assignment) => ({
    ...assignment,
    themeIds: assignment.themeIds.map(idOf),
    mentions: assignment.mentions.map(idOf),
    ...(assignment.next === undefined ? {} : { next: idOf(assignment.next) }),
  }));
  const followed = pairs.map(({ id, previous: theme }) => ({ id: idOf(id), previous: theme }));
  const colourIds = orderColours(themes, previous.colourIds);
  return { themes: { themes, assignments, colourIds }, pairs: followed };
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

/** The earlier themes keep their places, gone ones too, so that nobody takes a new theme for an old one. */
function orderColours(themes: readonly Theme[], previous: readonly string[]): string[] {
  const known = new Set(previous);
  const places = previous.filter((id) => id !== otherThemeId);
  return [...places, ...themes.map(({ id }) => id).filter((id) => !known.has(id) && id !== otherThemeId)];
}
