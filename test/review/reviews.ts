import type { Diagnose } from '../../src/diagnostics/index.js';
import type { Assignment, Finding, Place, Review, Theme } from '../../src/model/index.js';

/** Gives a review in which nothing is decided but what is said here. */
export function reviewOf(decided: Partial<Review> = {}): Review {
  return {
    file: 'review.yaml',
    themes: null,
    lines: [],
    findings: [],
    corrections: [],
    synonyms: [],
    ignore: [],
    ...decided,
  };
}

/** What was diagnosed: code, place and arguments of each, in order. */
export interface Heard {
  readonly diagnose: Diagnose;
  readonly heard: [code: string, place: Place, args: unknown][];
}

/** Gives a listener that keeps what is diagnosed. */
export function listen(): Heard {
  const heard: Heard['heard'] = [];
  return { heard, diagnose: (code, place, args) => void heard.push([code, place, args]) };
}

/** Gives a theme with these sessions. */
export function themeOf(id: string, label: string, sessionIds: readonly string[], more: Partial<Theme> = {}) {
  const plain: Theme = {
    id,
    label,
    longName: `All about ${label}`,
    terms: [{ text: label.toLowerCase(), weight: 1 }],
    sessionIds,
    mentionedIn: [],
    littleEvidence: sessionIds.length === 1,
  };
  return { ...plain, ...more };
}

/** Gives where a session is, main theme first. */
export function assignmentOf(
  sessionId: string,
  themeIds: readonly string[],
  more: Partial<Assignment> = {},
): Assignment {
  return { sessionId, themeIds, mentions: [], margin: 0.4, stability: 0.7, words: ['found'], ...more };
}

/** Gives a finding of a summary. */
export function findingOf(kind: Finding['kind'], text: string, more: Partial<Finding> = {}): Finding {
  return {
    kind,
    text,
    count: { sessions: 2, of: 5 },
    sites: [],
    items: [],
    sessions: [],
    words: [],
    ...more,
  };
}
