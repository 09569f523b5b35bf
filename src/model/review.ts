import type { SynonymSet } from './codebook.js';

/** What a person decided of a playback; each decision names what it is about by id, so that it outlives a new export of the grid. */
export interface Review {
  /** The name of its file, for messages. */
  readonly file: string;
  /** All themes in order, with their sessions; null where nothing is decided of them. */
  readonly themes: readonly ReviewedTheme[] | null;
  readonly lines: readonly LineDecision[];
  readonly findings: readonly FindingDecision[];
  readonly corrections: readonly Correction[];
  readonly synonyms: readonly SynonymSet[];
  /** Words that make no theme. */
  readonly ignore: readonly string[];
}

export interface ReviewedTheme {
  /** Null for a theme that a person made. */
  readonly id: string | null;
  readonly name: string;
  readonly sessions: readonly string[];
  /** Whether its sessions are shown under no theme. */
  readonly hide: boolean;
  /** The id or name of the theme that its sessions go to. */
  readonly mergeInto: string | null;
}

/** Where a line is: before all others, or nowhere but in the annex. */
export type LineShow = 'first' | 'never';

/** What is decided of one discussion point or action. Undefined is as found. */
export interface LineDecision {
  readonly id: string;
  /** The line as it was when the decision was made. */
  readonly said?: string;
  /** The words shown in front; the annex keeps those of the grid. */
  readonly text?: string;
  readonly show?: LineShow;
  readonly owner?: string;
  readonly due?: string;
}

/** What is decided of a finding; without an id it is a person's own. */
export interface FindingDecision {
  readonly id?: string;
  readonly said?: string;
  readonly text?: string;
  readonly show?: LineShow;
}

/** A word that is misspelt in the grid, and how it is spelt in front. */
export interface Correction {
  readonly word: string;
  readonly to: string;
}

/** How many of a person's decisions are in a playback. */
export interface Edits {
  readonly themesNamed: number;
  readonly themesHidden: number;
  readonly sessionsMoved: number;
  readonly linesReworded: number;
  readonly linesChosen: number;
  readonly ownersGiven: number;
  readonly findingsEdited: number;
}

/** No decision at all. */
export const noEdits: Edits = {
  themesNamed: 0,
  themesHidden: 0,
  sessionsMoved: 0,
  linesReworded: 0,
  linesChosen: 0,
  ownersGiven: 0,
  findingsEdited: 0,
};

/** Returns the decisions of two together; null where there are none in either. */
export function addEdits(one: Edits | null, other: Edits | null): Edits | null {
  if (one === null || other === null) return one ?? other;
  return {
    themesNamed: one.themesNamed + other.themesNamed,
    themesHidden: one.themesHidden + other.themesHidden,
    sessionsMoved: one.sessionsMoved + other.sessionsMoved,
    linesReworded: one.linesReworded + other.linesReworded,
    linesChosen: one.linesChosen + other.linesChosen,
    ownersGiven: one.ownersGiven + other.ownersGiven,
    findingsEdited: one.findingsEdited + other.findingsEdited,
  };
}
