import type { Options, RunOptions } from '../options/settings.js';

export type { RunOptions };

/** A known finding that a person accepts, and why. */
export interface Acceptance {
  /** The finding's code. */
  readonly code: string;
  /** Where, as the reports say it, or the beginning of it: a folder with its slash, a file, or a file and a part. Default: anywhere */
  readonly place?: string;
  readonly reason: string;
}

/** Something wrong in a configuration file, in a sentence for the person who wrote it. */
export interface ConfigProblem {
  readonly file: string;
  /** From 1; null where the problem is the whole file's. */
  readonly line: number | null;
  readonly column: number | null;
  readonly text: string;
}

/** What a configuration file says. Where there are problems, only what is right is in it. */
export interface Config {
  readonly options: Options;
  readonly run: RunOptions;
  readonly accept: readonly Acceptance[];
  readonly problems: readonly ConfigProblem[];
}

/** Returns a problem as one line: `ddat-playback.yaml, line 3, column 1: …`. */
export function formatProblem({ file, line, column, text }: ConfigProblem): string {
  const where = [
    file,
    ...(line === null ? [] : [`line ${line}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ];
  return `${where.join(', ')}: ${text}`;
}
