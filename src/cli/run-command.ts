import { createNodeEffects, type Effects, MissingPath, tuneProcess } from '../io/index.js';
import { escapeWorkflowCommands } from './report/github-annotations.js';
import { reportFailure } from './report/report-failure.js';
import { asTyped } from './shell/as-typed.js';
import { exitCodes } from './shell/exit-codes.js';

/** Runs a command and gives its exit code. Nothing is thrown: what goes wrong is said on stderr. */
export async function runCommand(
  args: readonly string[],
  world: Effects = createNodeEffects(),
): Promise<number> {
  tuneProcess();
  const effects: Effects = {
    ...world,
    writeError: (text) => world.writeError(asTyped(text, world.environment)),
    ask: (question) => world.ask(asTyped(question, world.environment)),
  };
  const verbose = args.includes('-v') || args.includes('--verbose');
  try {
    const { runProgram } = await import('./program.js');
    return await runProgram(args, effects);
  } catch (error) {
    if (error instanceof MissingPath) {
      const { explainPath } = await import('./shell/explain-path.js');
      effects.writeError(`${await explainPath(error, args, effects)}\n`);
      return exitCodes.nothing;
    }
    const isRead = effects.environment('GITHUB_ACTIONS') === 'true';
    return reportFailure(error, escapeWorkflowCommands(effects, isRead ? 'github' : 'text'), verbose);
  }
}
