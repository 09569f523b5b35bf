import { createNodeEffects, type Effects, MissingPath } from '../io/index.js';
import { exitCodes } from './exit-codes.js';
import { reportFailure } from './report-failure.js';
import { version } from './version.js';

/** Runs a command line and gives its exit code. Nothing is thrown: what goes wrong is said on stderr. */
export async function run(args: readonly string[], effects: Effects = createNodeEffects()): Promise<number> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    effects.writeOut(`${version}\n`);
    return exitCodes.done;
  }
  const verbose = args.includes('-v') || args.includes('--verbose');
  try {
    const { runProgram } = await import('./program.js');
    return await runProgram(args, effects);
  } catch (error) {
    if (error instanceof MissingPath) {
      const { explainPath } = await import('./explain-path.js');
      effects.writeError(`${await explainPath(error, args, effects)}\n`);
      return exitCodes.nothing;
    }
    return reportFailure(error, effects, verbose);
  }
}
