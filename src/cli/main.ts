import type { Effects } from '../io/index.js';
import { writeOut } from '../io/write-out.js';
import { exitCodes } from './shell/exit-codes.js';
import { version } from './shell/version.js';

/**
 * Runs a command line and gives its exit code. Nothing is thrown: what goes wrong is said on stderr. The version is printed before
 * anything else is loaded. `effects` are those of the machine unless given.
 */
export async function run(args: readonly string[], effects?: Effects): Promise<number> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    (effects?.writeOut ?? writeOut)(`${version}\n`);
    return exitCodes.done;
  }
  const { runCommand } = await import('./run-command.js');
  return runCommand(args, effects);
}
