import type { ReportStyle } from '../inputs/flags.js';
import type { CombinedPlan, CombinedTask, EventName, EventTask, Outcome } from './tasks.js';
/** What a batch is to make. */
export interface BatchPlan {
  /** In the order of their ids. */
  readonly tasks: readonly EventTask[];
  /** All events, made or not, in the order of their ids. */
  readonly order: readonly EventName[];
  /** Events that share the name of a folder, which are not made. */
  readonly clashes: readonly Extract<Outcome, { status: 'failed' }>[];
  readonly combined: CombinedPlan;
  /** Where the review of the combined playback is to be written; null for nowhere. */
  readonly writeReview: CombinedTask['writeReview'];
  readonly out: string;
  readonly style: ReportStyle;
}
