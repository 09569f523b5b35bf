import type { Outcome } from './tasks.js';
/** What came of a batch as a whole. */
export interface FinishedBatch {
  /** Null where it was stopped. */
  readonly combined: Outcome | null;
  /** Folders in which another batch has written meanwhile; then there is no page. */
  readonly disturbed: readonly string[];
  readonly code: number;
}
