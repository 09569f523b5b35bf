import type { Playback } from '../../../model/index.js';
import type { Say } from '../../../text/index.js';
import type { Value } from '../cells/sheet.js';
import type { Names } from './names.js';

/** What the rows of the summary are made from. */
export interface SummarySources {
  readonly playback: Playback;
  readonly say: Say;
  readonly names: Names;
}

/** Returns a row of the summary: the part it belongs to, what it says, in how many sessions of how many, and at which sites. */
export function statementRow(
  part: string,
  text: string,
  {
    sessions = null,
    of = null,
    sites,
  }: {
    readonly sessions?: number | null;
    readonly of?: number | null;
    readonly sites: readonly string[];
  },
): Value[] {
  return [part, text, sessions, of, sites.join('; ')];
}
