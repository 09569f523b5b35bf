import type {
  Codebook,
  Edits,
  FindingDecision,
  Ledger,
  PreviousEventComparison,
  Session,
  Site,
  Themes,
} from '../model/index.js';
/** What an event's playback is made from: its sessions and themes, whether just found or kept in a `playback.json`. */
export interface KnownEvent {
  /** Null where neither a person nor a grid named it. */
  readonly title: string | null;
  /** ISO date, or null. */
  readonly date: string | null;
  readonly sites: readonly Site[];
  readonly sessions: readonly Session[];
  readonly themes: Themes;
  readonly ledger: Ledger;
  readonly codebook: Codebook | null;
  /** What changed since an earlier event, where one was compared. */
  readonly since: PreviousEventComparison | null;
  /** What a person decided of findings. */
  readonly decisions: readonly FindingDecision[];
  /** How many other decisions of a person are in it; null where there are none. */
  readonly edits: Edits | null;
  /** The language of the notes, tags joined by `+`. */
  readonly notes: string;
  /** Tags of its languages, the first its own. */
  readonly wordings: readonly string[];
}
