import type { Ledger } from './session.js';

/** A discussion point put forward for a theme: the words of one item, and every item that says the same. */
export interface Point {
  readonly text: string;
  /** Item ids; the first is the one quoted. */
  readonly items: readonly string[];
}

/** Suggested actions that ask for the same thing, across themes and sites. */
export interface ActionGroup {
  readonly id: string;
  /** A plain name, in the participants' words. */
  readonly text: string;
  /** The words its items share, as they are between quotation marks: `rotations`, or `rotations”, “secondments` of two. */
  readonly term: string;
  /** Every word and phrase that was counted, as written, the commonest first. */
  readonly words: readonly string[];
  readonly items: readonly string[];
  readonly sessions: readonly string[];
  readonly sites: readonly string[];
  readonly themes: readonly string[];
}

export interface Finding {
  readonly kind: 'theme' | 'actionGroup' | 'contrast' | 'withoutAction' | 'openQuestions' | 'ask' | 'own';
  readonly text: string;
  readonly count: { readonly sessions: number; readonly of: number };
  readonly sites: readonly string[];
  /** Ids of the items counted, of which there may be none. */
  readonly items: readonly string[];
  /** Ids of the sessions counted. */
  readonly sessions: readonly string[];
  /** The theme or group it is about. */
  readonly about?: string;
  /** The words that were counted, as written; of a theme its terms. */
  readonly words: readonly string[];
  /** True where a person worded it. */
  readonly isEdited?: boolean;
}

/** Returns the id of a finding, the same as long as it is about the same. */
export function findingId({ kind, about }: Finding): string {
  return about === undefined ? kind : `${kind}-${about}`;
}

/** What only one site's notes are about. */
export interface Contrast {
  readonly site: string;
  /** The word or phrase, as written. */
  readonly term: string;
  readonly text: string;
  readonly sessions: readonly string[];
  readonly items: readonly string[];
}

export interface ThemeSummary {
  readonly themeId: string;
  /** One counted sentence. */
  readonly text: string;
  readonly sites: readonly string[];
  readonly points: readonly Point[];
  /** Suggested actions of the theme: one item each with all that say the same. */
  readonly suggestedActions: readonly Point[];
  readonly actionGroups: readonly string[];
}

export interface Summary {
  readonly findings: readonly Finding[];
  readonly themes: readonly ThemeSummary[];
  readonly actionGroups: readonly ActionGroup[];
  readonly contrasts: readonly Contrast[];
  /** Ids of questions that are in the notes without an answer. */
  readonly openQuestions: readonly string[];
  /** Ids of sessions without an action, where that can be known. */
  readonly withoutAction: readonly string[];
  readonly ledger: Ledger;
}
