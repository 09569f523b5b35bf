import type { Diagnose } from '../diagnostics/index.js';
import {
  type Assignment,
  otherThemeId,
  type Review,
  type ReviewedTheme,
  type Session,
  type Theme,
  type Themes,
} from '../model/index.js';
import { nearestName } from '../text/nearest-name.js';

/** A theme as a person wants it. */
export interface ThemeGroup {
  readonly id: string;
  readonly label: string;
  readonly sessionIds: readonly string[];
}

export interface ThemeReview {
  readonly themes: Themes;
  readonly named: number;
  readonly hidden: number;
  readonly moved: number;
}

export interface ThemeReviewInputs {
  readonly review: Review;
  readonly sessions: readonly Session[];
  /** Returns the themes of groups, in their order, with the words that distinguish them. */
  readonly describe: (groups: readonly ThemeGroup[]) => Themes;
  readonly slugOf: (text: string) => string;
  readonly diagnose: Diagnose;
}

/**
 * Returns the themes as a person wants them: named, ordered, put together and split as the review says, each session where the
 * review lists it. A session that the review does not list goes where most of its company went, and that is said. A theme with
 * the same sessions as one that was found keeps its words.
 */
export function reviewThemes(found: Themes, inputs: ThemeReviewInputs): ThemeReview {
  const { review, sessions, describe } = inputs;
  if (review.themes === null) return { themes: found, named: 0, hidden: 0, moved: 0 };
  const lists = nameLists(review.themes, inputs.slugOf);
  const goals = lists.map((_, index) => goalOf(index, lists, inputs));
  const listed = readLists(lists, goals, inputs);
  const foundOf = new Map(found.assignments.map(({ sessionId, themeIds }) => [sessionId, themeIds[0] ?? '']));
  const heirs = findHeirs(found, listed);
  const homes = new Map<string, string>();
  for (const { id, topic } of sessions) {
    const theme = foundOf.get(id) ?? otherThemeId;
    const home = listed.get(id) ?? heirs.get(theme) ?? theme;
    homes.set(id, home);
    if (listed.has(id)) continue;
    const name = lists.find((one) => one.id === home)?.name ?? labelIn(found, home);
    inputs.diagnose('review-session-new', topic.place, { topic: topic.text, theme: name });
  }
  const groups = groupsOf(lists, found, homes);
  const themes = describeGroups(groups, { found, homes, describe });
  const assignments = found.assignments.map((was) =>
    assign(was, { home: homes.get(was.sessionId) ?? otherThemeId, heirs, themes }),
  );
  const labelOf = new Map(found.themes.map(({ id, label }) => [id, label]));
  return {
    themes: { ...found, themes: themes.themes, assignments },
    named: groups.filter(({ id, label }) => labelOf.has(id) && labelOf.get(id) !== label).length,
    hidden: lists.filter(({ hide }) => hide).length,
    moved: assignments.filter(({ isGiven }) => isGiven === true).length,
  };
}

type Listed = ReviewedTheme & { readonly id: string };

/** Returns the themes with ids; a new theme does not take that of another, which may have had its name before. */
function nameLists(themes: readonly ReviewedTheme[], slugOf: (text: string) => string): Listed[] {
  const taken = new Set([otherThemeId, ...themes.flatMap(({ id }) => id ?? [])]);
  return themes.map((theme) => {
    if (theme.id !== null) return { ...theme, id: theme.id };
    const slug = slugOf(theme.name);
    let id = slug;
    for (let count = 2; taken.has(id); count++) id = `${slug}-${count}`;
    taken.add(id);
    return { ...theme, id };
  });
}

/** The id of the theme where the sessions of a list end up: its own, that of the theme it is put into, or `other`. */
function goalOf(start: number, lists: readonly Listed[], { review, diagnose }: ThemeReviewInputs): string {
  const seen = new Set<number>();
  let at = start;
  for (;;) {
    const theme = lists[at];
    if (theme === undefined || theme.hide) return otherThemeId;
    if (theme.mergeInto === null) return theme.id;
    seen.add(at);
    const wanted = theme.mergeInto.toLowerCase();
    const next = lists.findIndex(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
    if (next < 0 || seen.has(next)) {
      const nearest = nearestName(
        theme.mergeInto,
        lists.map(({ id }) => id),
      );
      const place = { file: review.file, part: theme.name };
      // One that leads on to it has its own to say.
      if (at === start || next >= 0)
        diagnose('review-theme-unknown', place, { wanted: theme.mergeInto, nearest, isCircle: next >= 0 });
      return theme.id;
    }
    at = next;
  }
}

/** Returns where the review lists each session; of two places the first. */
function readLists(
  lists: readonly Listed[],
  goals: readonly string[],
  { review, sessions, diagnose }: ThemeReviewInputs,
): Map<string, string> {
  const known = new Set(sessions.map(({ id }) => id));
  const listed = new Map<string, string>();
  const gone: { id: string; name: string }[] = [];
  for (const [index, { name, sessions: ids }] of lists.entries()) {
    for (const id of ids) {
      const goal = goals[index] ?? otherThemeId;
      if (!known.has(id)) gone.push({ id, name });
      else if (!listed.has(id)) listed.set(id, goal);
      else if (listed.get(id) !== goal)
        diagnose('review-session-twice', { file: review.file, part: name }, { session: id, theme: name });
    }
  }
  const free = [...known].filter((id) => !listed.has(id));
  for (const { id, name } of gone) {
    const nearest = nearestName(id, free);
    diagnose('review-session-gone', { file: review.file, part: name }, { session: id, theme: name, nearest });
  }
  return listed;
}

/** Returns for each theme that was found the listed one that most of its sessions are in. */
function findHeirs({ themes }: Themes, listed: ReadonlyMap<string, string>): Map<string, string> {
  const heirs = new Map<string, string>();
  for (const { id, sessionIds } of themes) {
    if (id === otherThemeId) continue;
    const counts = new Map<string, number>();
    for (const session of sessionIds) {
      const home = listed.get(session);
      if (home !== undefined) counts.set(home, (counts.get(home) ?? 0) + 1);
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (best !== undefined) heirs.set(id, best[0]);
  }
  return heirs;
}

function labelIn({ themes }: Themes, id: string): string {
  return themes.find((theme) => theme.id === id)?.label ?? id;
}

/** Returns the themes in the order of the review; what is new is behind them, and `other` last. */
function groupsOf(lists: readonly Listed[], found: Themes, homes: ReadonlyMap<string, string>): ThemeGroup[] {
  const members = new Map<string, string[]>();
  for (const [session, home] of homes) {
    const own = members.get(home);
    if (own) own.push(session);
    else members.set(home, [session]);
  }
  const labels = new Map(lists.map(({ id, name }) => [id, name]));
  const order = [...new Set([...labels.keys(), ...found.themes.map(({ id }) => id)])];
  return order.flatMap((id) => {
    const sessionIds = members.get(id) ?? [];
    if (sessionIds.length === 0 || id === otherThemeId) return [];
    return [{ id, label: labels.get(id) ?? labelIn(found, id), sessionIds }];
  });
}

interface Describing {
  readonly found: Themes;
  readonly homes: ReadonlyMap<string, string>;
  readonly describe: (groups: readonly ThemeGroup[]) => Themes;
}

/** Returns groups as themes; those with the sessions of a theme that was found are that theme. */
function describeGroups(groups: readonly ThemeGroup[], { found, homes, describe }: Describing): Themes {
  const keyOf = (ids: readonly string[]) => JSON.stringify([...ids].sort());
  const foundByMembers = new Map(found.themes.map((theme) => [keyOf(theme.sessionIds), theme]));
  const isSame = groups.every(({ sessionIds }) => foundByMembers.has(keyOf(sessionIds)));
  const described = isSame ? null : describe(groups);
  const themes = groups.map((group, index): Theme => {
    const same = foundByMembers.get(keyOf(group.sessionIds));
    const theme = same ?? described?.themes[index];
    if (theme === undefined) throw new Error(`The theme \`${group.id}\` was not described.`);
    return { ...theme, id: group.id, label: group.label };
  });
  const unassigned = [...homes].filter(([, home]) => home === otherThemeId).map(([id]) => id);
  if (unassigned.length > 0) {
    const same = foundByMembers.get(keyOf(unassigned));
    const other = { longName: 'Other', terms: [], sessionIds: unassigned, mentionedIn: [] };
    const asFound = same?.id === otherThemeId ? same : null;
    themes.push(
      asFound ?? { ...other, id: otherThemeId, label: 'Other', littleEvidence: unassigned.length === 1 },
    );
  }
  return { themes, assignments: described?.assignments ?? found.assignments };
}

/** Returns where a session belongs after the review; what was found stands where nothing was decided. */
function assign(
  was: Assignment,
  { home, heirs, themes }: { home: string; heirs: ReadonlyMap<string, string>; themes: Themes },
): Assignment {
  const heirOf = (id: string) => heirs.get(id) ?? id;
  const isMoved = heirOf(was.themeIds[0] ?? otherThemeId) !== home;
  const mentions = themes.themes.filter(({ mentionedIn }) => mentionedIn.includes(was.sessionId));
  const ids = new Set(themes.themes.map(({ id }) => id));
  const seconds = was.themeIds.slice(1).map(heirOf);
  const kept = isMoved ? [] : seconds.filter((id) => id !== home && ids.has(id));
  const next = was.next === undefined ? undefined : heirOf(was.next);
  const common = {
    themeIds: [home, ...new Set(kept)],
    mentions: mentions.map(({ id }) => id),
  };
  const { next: _, ...found } = was;
  if (!isMoved)
    return {
      ...found,
      ...common,
      ...(next === undefined || next === home || !ids.has(next) ? {} : { next }),
    };
  const described = themes.assignments.find(({ sessionId }) => sessionId === was.sessionId);
  const { words = [], weights = [] } = described ?? {};
  return { sessionId: was.sessionId, ...common, margin: 1, stability: 1, words, weights, isGiven: true };
}
