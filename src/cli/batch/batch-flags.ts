import type { BuildFlags } from '../flags.js';

/** Flags of `batch`, as commander gives them. */
export interface BatchFlags extends Omit<BuildFlags, 'site'> {
  /** How many processes work at the same time. Default: as many as there are cores */
  readonly jobs?: string;
  /** Which part of the events is made here, such as `2/8`. Default: all */
  readonly shard?: string;
  /** Minutes after which an event is given up. Default: `10` */
  readonly timeLimit?: string;
}

/** Flags of `combine`. */
export type CombineFlags = Pick<BuildFlags, 'out' | 'force' | 'quiet' | 'verbose' | 'reporter'> &
  Pick<BatchFlags, 'timeLimit'>;

/** The folder written into where none is named. */
export const defaultOut = 'playbacks';
