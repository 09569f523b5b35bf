import type { Place } from '../model/index.js';
import { compareSessions, type SessionDifference } from './diff-sessions.js';
import { compareThemes, type ThemeDifference } from './diff-themes.js';
import type { DiagnosticFacts, PlaybackFacts } from './playback-facts.js';

export interface Texts {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

export interface ComparedDiagnostic {
  readonly code: string;
  readonly severity: string;
  readonly place: Place;
  readonly reason: string;
}

/** What differs between two playbacks. */
export interface PlaybackDifference {
  readonly title: { readonly before: string; readonly now: string } | null;
  readonly sessions: SessionDifference;
  readonly themes: ThemeDifference;
  /** The sentences of the summary. */
  readonly findings: Texts;
  /** The suggested actions. */
  readonly actions: Texts;
  /** What was found while the grid was read. */
  readonly diagnostics: {
    readonly added: readonly ComparedDiagnostic[];
    readonly gone: readonly ComparedDiagnostic[];
  };
}

/** Returns what differs between a playback and the one before. */
export function comparePlaybacks(before: PlaybackFacts, now: PlaybackFacts): PlaybackDifference {
  const textsOf = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);
  return {
    title: before.title === now.title ? null : { before: before.title, now: now.title },
    sessions: compareSessions(before.sessions, now.sessions),
    themes: compareThemes(before, now),
    findings: compareTexts(textsOf(before.summary.findings), textsOf(now.summary.findings)),
    actions: compareTexts(textsOf(before.actionGroups), textsOf(now.actionGroups)),
    diagnostics: compareLists(before.diagnostics, now.diagnostics, signOf),
  };
}

/** True where nothing differs; lines may be elsewhere in the grid. */
export function hasSameContent({
  title,
  sessions,
  themes,
  findings,
  actions,
  diagnostics,
}: PlaybackDifference): boolean {
  const lists = [
    sessions.added,
    sessions.gone,
    sessions.changed,
    themes.added,
    themes.gone,
    themes.changed,
    findings.added,
    findings.gone,
    actions.added,
    actions.gone,
    diagnostics.added,
    diagnostics.gone,
  ];
  return title === null && !themes.isReordered && lists.every((list) => list.length === 0);
}

function compareTexts(before: readonly string[], now: readonly string[]): Texts {
  return compareLists(before, now, (text) => text);
}

/** A new row changes the number of every row below it, so findings are matched without row numbers. */
function signOf({ code, place, reason }: DiagnosticFacts): string {
  return JSON.stringify([code, place.file, place.part, place.heading, reason.replace(/\d+/g, '#')]);
}

/** What one list holds and the other does not, equal things counted. */
function compareLists<One>(
  before: readonly One[],
  now: readonly One[],
  sign: (one: One) => string,
): { readonly added: readonly One[]; readonly gone: readonly One[] } {
  const left = [...before];
  const added = now.filter((one) => {
    const at = left.findIndex((old) => sign(old) === sign(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { added, gone: left };
}
