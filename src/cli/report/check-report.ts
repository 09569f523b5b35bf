import type { ChangedFile, InputsDifference, PlaybackDifference } from '../../diff/index.js';
import type { Format } from '../../index.js';

/** What `check` found; as `--json` prints it, the findings about the grid beside it. */
export interface CheckReport {
  /** True where a build would change no file but its manifest. */
  readonly same: boolean;
  readonly out: string;
  /** False where nothing was built into the folder yet. */
  readonly isThere: boolean;
  readonly sessions: number;
  /** How many known findings the configuration accepts. */
  readonly accepted: number;
  /** What was otherwise when it was made; null where nothing is there. */
  readonly making: InputsDifference | null;
  readonly files: readonly ChangedFile[];
  /** Formats of the folder that were not asked for. */
  readonly notCompared: readonly Format[];
  /** What is different; null where the folder holds no `data/playback.json` that can be read. */
  readonly playback: PlaybackDifference | null;
}
