import { otherThemeId, type Themes } from '../model/index.js';
import { nameKey } from './name-key.js';

/** What is wrong with a set of themes, with the ids of the themes concerned. */
export interface ThemeProblem {
  readonly kind:
    | 'namesAlike'
    | 'nameTooLong'
    | 'tooSmall'
    | 'overlap'
    | 'tooMany'
    | 'sessionTwice'
    | 'otherNotLast';
  readonly themeIds: readonly string[];
}

const maxOverlap = 0.7;

/**
 * Returns the problems of a set of themes: two names alike but for case, number, order and function words; a name over eight words; a theme of fewer sessions than
 * `smallest` that is not marked as little evidence; members (with mentions) that overlap by a Jaccard index of .7 or more; more themes
 * than half the sessions; a session mainly about two themes; `other` not last. Empty where all is well.
 */
export function checkThemes({ themes, assignments }: Themes, smallest = 2): ThemeProblem[] {
  const problems: ThemeProblem[] = [];
  const named = themes.filter((theme) => theme.id !== otherThemeId);
  const homes = new Map<string, string>();
  for (const [index, theme] of themes.entries()) {
    if (theme.id === otherThemeId && index < themes.length - 1) {
      problems.push({ kind: 'otherNotLast', themeIds: [theme.id] });
    }
    for (const id of theme.sessionIds) {
      const home = homes.get(id);
      if (home !== undefined) problems.push({ kind: 'sessionTwice', themeIds: [home, theme.id] });
      homes.set(id, theme.id);
    }
  }
  for (const [index, theme] of named.entries()) {
    if (theme.label.split(' ').length > 8) problems.push({ kind: 'nameTooLong', themeIds: [theme.id] });
    if (theme.sessionIds.length < smallest && !theme.littleEvidence) {
      problems.push({ kind: 'tooSmall', themeIds: [theme.id] });
    }
    for (const other of named.slice(index + 1)) {
      const themeIds = [theme.id, other.id];
      if (nameKey(theme.label) === nameKey(other.label)) problems.push({ kind: 'namesAlike', themeIds });
      const a = new Set([...theme.sessionIds, ...theme.mentionedIn]);
      const b = new Set([...other.sessionIds, ...other.mentionedIn]);
      const both = [...a].filter((id) => b.has(id)).length;
      if (both / (a.size + b.size - both) >= maxOverlap) problems.push({ kind: 'overlap', themeIds });
    }
  }
  if (assignments.length > 3 && named.length > assignments.length / 2) {
    problems.push({ kind: 'tooMany', themeIds: named.map((theme) => theme.id) });
  }
  return problems;
}
