import type { Codebook } from './codebook.js';
import type { PreviousEventComparison } from './previous-event.js';
import type { Edits } from './review.js';
import type { Session, Site } from './session.js';
import type { Summary } from './summary.js';
import type { Themes } from './theme.js';

/** All that is known of an event: what every output is made from. */
export interface Playback {
  readonly title: string;
  readonly lang: string;
  /** ISO date, or null when none was given. */
  readonly date: string | null;
  readonly sites: readonly Site[];
  readonly sessions: readonly Session[];
  readonly themes: Themes;
  readonly summary: Summary;
  /** The themes a person named, where there are any. */
  readonly codebook?: Codebook;
  /** What changed since an earlier event, where one is compared. */
  readonly since?: PreviousEventComparison;
  /** What a person decided, where anything was. */
  readonly edits?: Edits;
}
