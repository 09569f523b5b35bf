import type { Place } from './place.js';
import type { LineShow } from './review.js';

/** A text with the place it was read from. */
export interface SourcedText {
  readonly text: string;
  readonly place: Place;
  /** What is shown in front instead, where a person corrected a word. */
  readonly edited?: string;
}

/** One thing said in a session, or one thing to do. */
export interface ItemBase {
  /** The session's id and a short hash of the text; never a row number. */
  readonly id: string;
  /** The words as written, without markup. */
  readonly text: string;
  readonly place: Place;
  /** Ids of the items in other sessions that say the same; of more than a hundred the first hundred. */
  readonly sameAs: readonly string[];
  /** What is shown in front instead, where a person reworded it. The annex keeps `text`. */
  readonly edited?: string;
  /** Where a person wants it: before all others, or nowhere but in the annex. */
  readonly inFront?: LineShow;
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

/** Returns all items of a session, discussion points first, in their order. */
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

/** Returns a session with the words that are shown in front: where a person reworded a line, theirs. */
export function asShown(session: Session): Session {
  const shown = <T extends { readonly text: string; readonly edited?: string }>(line: T): T =>
    line.edited === undefined ? line : { ...line, text: line.edited };
  const lines = [session.topic, ...itemsOf(session)];
  if (lines.every(({ edited }) => edited === undefined)) return session;
  return {
    ...session,
    topic: shown(session.topic),
    discussion: session.discussion.map(shown),
    actions: session.actions.map(shown),
  };
}
