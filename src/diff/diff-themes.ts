import type { PlaybackFacts, ThemeFacts } from './playback-facts.js';

export interface ChangedTheme {
  readonly id: string;
  readonly label: string;
  /** Its name before; the same as `label` where it keeps it. */
  readonly before: string;
  /** Topics of the sessions that came to it, and of those that left it for another theme. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

export interface ThemeDifference {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly ChangedTheme[];
  /** True where the same themes come in another order. */
  readonly isReordered: boolean;
}

/** A theme under another id is the one before where they share at least this much of their sessions. */
const minShared = 0.5;

/** Returns which themes are new, gone, renamed, or hold other sessions. New and gone sessions are no moves between themes. */
export function compareThemes(before: PlaybackFacts, now: PlaybackFacts): ThemeDifference {
  const pairs = pairThemes(before.themes, now.themes);
  const topics = new Map([...before.sessions, ...now.sessions].map(({ id, topic }) => [id, topic.text]));
  const stayed = (id: string) => [before, now].every(({ sessions }) => sessions.some((one) => one.id === id));
  const without = (ids: readonly string[], other: readonly string[]) =>
    ids.filter((id) => !other.includes(id) && stayed(id)).map((id) => topics.get(id) ?? id);
  const changed = pairs
    .map(([old, own]) => ({
      id: own.id,
      label: own.label,
      before: old.label,
      joined: without(own.sessions, old.sessions),
      left: without(old.sessions, own.sessions),
    }))
    .filter((one) => one.label !== one.before || one.joined.length + one.left.length > 0);
  const order = pairs.map(([old]) => before.themes.indexOf(old));
  return {
    added: now.themes.filter((one) => pairs.every(([, own]) => own !== one)).map(({ label }) => label),
    gone: before.themes.filter((one) => pairs.every(([old]) => old !== one)).map(({ label }) => label),
    changed,
    isReordered: order.some((place, at) => place < (order[at - 1] ?? -1)),
  };
}

function pairThemes(
  before: readonly ThemeFacts[],
  now: readonly ThemeFacts[],
): (readonly [ThemeFacts, ThemeFacts])[] {
  const left = before.filter(({ id }) => now.every((theme) => theme.id !== id));
  return now.flatMap((theme) => {
    const same = before.find(({ id }) => id === theme.id);
    if (same !== undefined) return [[same, theme] as const];
    const at = left.findIndex((old) => sharedPart(old.sessions, theme.sessions) >= minShared);
    return left.splice(at, at < 0 ? 0 : 1).map((old) => [old, theme] as const);
  });
}

/** Jaccard's index: what two share of what either holds. */
function sharedPart(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((id) => b.includes(id)).length;
  return both / Math.max(1, a.length + b.length - both);
}
