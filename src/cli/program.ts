import { Command, CommanderError } from 'commander';
import type { Effects } from '../io/index.js';
import { batchCommands } from './batch/batch-commands.js';
import { addHelp } from './help.js';
import { addFlags } from './inputs/add-flags.js';
import type {
  BuildFlags,
  CheckFlags,
  ExplainFlags,
  InspectFlags,
  RenderFlags,
  ReviewFlags,
  TemplateFlags,
  ThemesFlags,
} from './inputs/flags.js';
import { asTyped } from './shell/as-typed.js';
import { checkArguments } from './shell/check-arguments.js';
import { exitCodes } from './shell/exit-codes.js';
import { explainHelp, explainUsage } from './shell/explain-usage.js';
import { version } from './shell/version.js';

/** Runs the command that the arguments name and gives its exit code. Throws what the command throws. */
export async function runProgram(args: readonly string[], effects: Effects): Promise<number> {
  let code: number = exitCodes.done;
  const program = new Command('ddat-playback')
    .description('Turns the session grids of an unconference into a playback: a deck, word clouds and data.')
    .version(version)
    .exitOverride()
    .helpCommand('help [command]', 'explain a command and its options')
    .option('-y, --yes', 'without a command: build the playback of the grids in this folder without asking')
    // Wrong usage is explained in our own words.
    .configureOutput({
      writeOut: (text) => effects.writeOut(asTyped(text, effects.environment)),
      writeErr: effects.writeError,
      outputError: () => {},
    });

  addFlags(program.command('build <grid...>'), 'build')
    .description('read grids, write the playback')
    .action(async (paths: string[], flags: BuildFlags) => {
      const { build } = await import('./commands/build.js');
      code = await build(paths, flags, effects);
    });

  addFlags(program.command('check <grid...>'), 'check')
    .description('build the playback in memory and compare it with the out folder; write nothing')
    .action(async (paths: string[], flags: CheckFlags) => {
      const { check } = await import('./commands/check.js');
      code = await check(paths, flags, effects);
    });
  batchCommands(program, effects, (given) => {
    code = given;
  });

  addFlags(program.command('render <playback.json>'), 'render')
    .description('write outputs from the playback.json of an earlier build, without the grids')
    .action(async (path: string, flags: RenderFlags) => {
      const { render } = await import('./commands/render.js');
      code = await render(path, flags, effects);
    });

  const template = program.command('template').description('show how a template is read');
  addFlags(template.command('inspect <name|file>'), 'template inspect')
    .description('show the colours, fonts and slides of a template, and which layout is used for what')
    .action(async (name: string, flags: TemplateFlags) => {
      const { inspectTemplateFile } = await import('./commands/inspect-template.js');
      code = await inspectTemplateFile(name, flags, effects);
    });

  addFlags(program.command('themes <grid...>'), 'themes')
    .description('print the themes as a codebook to edit and build with')
    .action(async (paths: string[], flags: ThemesFlags) => {
      const { printThemes } = await import('./commands/themes.js');
      code = await printThemes(paths, flags, effects);
    });

  addFlags(program.command('review <grid...>'), 'review')
    .description('write themes, lines and findings to a file to edit and build with')
    .action(async (paths: string[], flags: ReviewFlags) => {
      const { review } = await import('./commands/review.js');
      code = await review(paths, flags, effects);
    });

  addFlags(program.command('explain <theme|session>'), 'explain')
    .description('show why a session is in its theme: words, weights, their cells, the next theme')
    .action(async (wanted: string, flags: ExplainFlags) => {
      const { explain } = await import('./commands/explain.js');
      code = await explain(wanted, flags, effects);
    });

  addFlags(program.command('inspect <grid...>'), 'inspect')
    .description('show how each table was read; on request, write a configuration to correct')
    .action(async (paths: string[], flags: InspectFlags) => {
      const { inspect } = await import('./commands/inspect.js');
      code = await inspect(paths, flags, effects);
    });

  program
    .command('init')
    .argument('[folder]', 'where to (default: here)')
    .description('write a commented ddat-playback.yaml and a small sample grid; replaces nothing')
    .action(async (folder: string | undefined) => {
      const { init } = await import('./commands/init.js');
      code = await init(folder, effects);
    });

  program
    .command('completion')
    .argument('<shell>', 'bash or zsh')
    .description('print a script for your shell that completes commands, options and their values')
    .action(async (shell: string) => {
      const { printCompletion } = await import('./commands/completion.js');
      code = printCompletion(shell, program, effects);
    });

  addHelp(program);
  const options = program.commands.flatMap((command) => command.options.flatMap(({ long }) => long ?? []));
  await checkArguments(args, new Set(options), effects);
  const misled = explainHelp(program, args);
  if (misled !== null) {
    effects.writeError(misled);
    return exitCodes.nothing;
  }
  if (args.every((argument) => argument === '-y' || argument === '--yes')) {
    const { welcome } = await import('./commands/welcome.js');
    return welcome(args.length > 0, effects);
  }
  try {
    await program.parseAsync(withInnerHelp(args), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const asked = /^commander\.(?:helpDisplayed|help|version)$/.test(error.code);
    if (asked) return exitCodes.done;
    effects.writeError(explainUsage(error, program, args));
    return exitCodes.nothing;
  }
  return code;
}

/** Help of a command inside another is asked of that one: `help` itself knows only those of the program. */
function withInnerHelp(args: readonly string[]): string[] {
  const [first, ...names] = args;
  return first === 'help' && names.length > 1 ? [...names, '--help'] : [...args];
}
