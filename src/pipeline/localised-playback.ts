import type { Playback } from '../model/index.js';
import type { Say } from '../text/wording.js';
/** The playback in one language. */
export interface LocalisedPlayback {
  readonly say: Say;
  readonly playback: Playback;
  /** What its files' names end with: nothing for the first language, then `.cy` and so on. */
  readonly suffix: string;
}
