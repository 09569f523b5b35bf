import type { Place } from './place.js';

/** A text with the place it was read from. */
export interface SourcedText {
  readonly text: string;
  readonly place: Place;
}

/** One thing said in a session, or one thing to do. */
export interface ItemBase {
  /** The session's id and a short hash of the text; never a row number. */
  readonly id: string;
  /** The words as written, without markup. */
  readonly text: string;
  readonly place: Place;
  /** Ids of the items in other sessions that say the same. */
  readonly sameAs: readonly string[];
}

export interface DiscussionPoint extends ItemBase {
  readonly kind: 'point' | 'question' | 'unfinished';
}

export interface Action extends ItemBase {
  readonly kind: 'action' | 'question' | 'statement' | 'unfinished';
  /** A person or a named role, where the text says it plainly. */
  readonly owner: string | null;
  /** A date, as written, where the text says it plainly. */
  readonly due: string | null;
}

export type Item = DiscussionPoint | Action;

/** One meeting: its topic, what was said and what to do. */
export interface Session {
  readonly id: string;
  readonly site: string | null;
  readonly slot: string | null;
  readonly room: string | null;
  readonly facilitator: string | null;
  readonly topic: SourcedText;
  readonly discussion: readonly DiscussionPoint[];
  readonly actions: readonly Action[];
  /** True where the border between points and actions was lost in the export. */
  readonly fieldsUnsure: boolean;
}

export interface Site {
  readonly id: string;
  readonly name: string;
}

/** Gives all items of a session, discussion points first, in the order they stand. */
export function itemsOf(session: Session): readonly Item[] {
  return [...session.discussion, ...session.actions];
}

/** What became of one cell that was not empty. */
export interface LedgerEntry {
  readonly place: Place;
  readonly fate: 'used' | 'merged' | 'leftOut';
  /** Plain words, for what was merged or left out. */
  readonly reason?: string;
  /** The text, for what was left out or merged. */
  readonly text?: string;
}

/** Counts every cell that was not empty; `entries` lists what was merged or left out. */
export interface Ledger {
  readonly cells: number;
  readonly used: number;
  readonly merged: number;
  readonly leftOut: number;
  readonly entries: readonly LedgerEntry[];
}
