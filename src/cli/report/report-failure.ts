import { type FormatFailure, OptionError } from '../../index.js';
import { type Effects, isWorldError } from '../../io/index.js';
import { exitCodes } from '../shell/exit-codes.js';

/**
 * Says why nothing was written. A wrong option or a path that cannot be used is said in a sentence; anything else is our
 * mistake and is called so, with the stack where asked for.
 */
export function reportFailure(error: unknown, effects: Effects, verbose: boolean): number {
  if (error instanceof OptionError || isWorldError(error)) {
    effects.writeError(`${error.message}\n`);
    return exitCodes.nothing;
  }
  const message = error instanceof Error ? error.message : String(error);
  effects.writeError(
    `This is a mistake in ddat-playback, not in your grid: ${message}\nNothing was written. Please report it with the output of the same command and -v.\n`,
  );
  if (verbose && error instanceof Error && error.stack) effects.writeError(`${error.stack}\n`);
  return exitCodes.nothing;
}

/** Says which formats could not be made and why, the others being written. */
export function reportFormatFailures(
  failures: readonly FormatFailure[],
  effects: Effects,
  verbose: boolean,
): void {
  for (const { format, error } of failures) {
    const message = error instanceof Error ? error.message : String(error);
    effects.writeError(
      isWorldError(error)
        ? `The format ${format} was left out: ${message}\n`
        : `The format ${format} was left out. This is a mistake in ddat-playback, not in your grid: ${message}\nPlease report it with the output of the same command and -v. The other files are written.\n`,
    );
    if (verbose && error instanceof Error && error.stack) effects.writeError(`${error.stack}\n`);
  }
}
