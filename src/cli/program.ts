import { Command, CommanderError, Option } from 'commander';
import type { Effects } from '../io/index.js';
import { asTyped } from './as-typed.js';
import { batchCommands } from './batch/batch-commands.js';
import { checkArguments } from './check-arguments.js';
import { exitCodes } from './exit-codes.js';
import type { ExplainFlags } from './explain.js';
import { explainHelp, explainUsage } from './explain-usage.js';
import {
  type BuildFlags,
  type CheckFlags,
  type InspectFlags,
  type RenderFlags,
  type ReviewFlags,
  reporters,
  type ThemesFlags,
} from './flags.js';
import { addHelp } from './help.js';
import type { TemplateFlags } from './inspect-template.js';
import { version } from './version.js';

/** Runs the command that the arguments name and gives its exit code. Throws what the command throws. */
export async function runProgram(args: readonly string[], effects: Effects): Promise<number> {
  let code: number = exitCodes.done;
  const program = new Command('ddat-playback')
    .description('From the session grids of an unconference to a playback: a deck, word clouds and data.')
    .version(version)
    .exitOverride()
    .helpCommand('help [command]', 'say all that a command can do')
    .option('-y, --yes', 'without a command: make the playback of the grids in this folder, without asking')
    // What is not understood is told in our own words.
    .configureOutput({
      writeOut: (text) => effects.writeOut(asTyped(text, effects.environment)),
      writeErr: effects.writeError,
      outputError: () => {},
    });

  buildOptions(program.command('build <grid...>'))
    .description('read grids, write the playback')
    .option(
      '--write-review [file]',
      'write what stands in the playback as a review to edit (default: review.yaml)',
    )
    .option('--force', 'replace a review that is there already')
    .action(async (paths: string[], flags: BuildFlags) => {
      const { build } = await import('./build.js');
      code = await build(paths, flags, effects);
    });

  buildOptions(program.command('check <grid...>'))
    .description('make the playback again in memory and compare it with what is there; write nothing')
    .option('--json', 'what was found as JSON, to standard output')
    .action(async (paths: string[], flags: CheckFlags) => {
      const { check } = await import('./check.js');
      code = await check(paths, flags, effects);
    });
  batchCommands(program, effects, (given) => {
    code = given;
  });

  program
    .command('render <playback.json>')
    .description('write outputs from the playback.json of an earlier build, without the grids')
    .option('-o, --out <folder>', 'folder to write into; what is there already stays (default: playback)')
    .option('--format <list>', 'what to write, as in build (default: all)')
    .option('--template <name|file>', 'how the deck looks, as in build (default: as when it was built)')
    .option('-q, --quiet', 'say nothing but errors')
    .option('-v, --verbose', 'say everything')
    .action(async (path: string, flags: RenderFlags) => {
      const { render } = await import('./render.js');
      code = await render(path, flags, effects);
    });

  program
    .command('template')
    .description('say how a template is understood')
    .command('inspect <name|file>')
    .description('say which colours, fonts and slides a template gives, and which layout serves what')
    .option('--json', 'as JSON')
    .action(async (name: string, flags: TemplateFlags) => {
      const { inspectTemplateFile } = await import('./inspect-template.js');
      code = await inspectTemplateFile(name, flags, effects);
    });

  gridOptions(program.command('themes <grid...>'))
    .description('print the themes found as a codebook to edit and to build with')
    .option('--themes <n|auto>', 'how many themes (default: auto)')
    .option('--codebook <name|file>', 'begin with these themes, as in build', gather)
    .action(async (paths: string[], flags: ThemesFlags) => {
      const { printThemes } = await import('./themes.js');
      code = await printThemes(paths, flags, effects);
    });

  gridOptions(program.command('review <grid...>'))
    .description('write themes, lines and findings as a file to edit and to build with')
    .option('-o, --out <file>', 'file to write (default: the review given, else review.yaml)')
    .option(
      '--page [file]',
      'page to do the same in a browser (default: playback-review.html beside the file)',
    )
    .option('--no-page', 'write no page')
    .option('--title <text>', 'title of the playback, as in build')
    .option('--themes <n|auto>', 'how many themes (default: auto)')
    .option('--codebook <name|file>', 'begin with these themes, as in build', gather)
    .option('--review <file>', 'decisions made before, to go on with')
    .option('--since <file>', 'an earlier event, as in build')
    .option('--redact <list>', 'what to hide, as in build')
    .option('--redact-names <file>', 'names to hide, as in build')
    .option('--force', 'replace a file that is there already')
    .action(async (paths: string[], flags: ReviewFlags) => {
      const { review } = await import('./review.js');
      code = await review(paths, flags, effects);
    });

  program
    .command('explain <theme|session>')
    .description(
      'say why a session is under its theme: words, weights, the cells they stand in, the next theme',
    )
    .option(
      '--from <file>',
      'a playback.json, or a grid; again for the next (default: playback/data/playback.json)',
      gather,
    )
    .option('--json', 'as JSON')
    .action(async (wanted: string, flags: ExplainFlags) => {
      const { explain } = await import('./explain.js');
      code = await explain(wanted, flags, effects);
    });

  gridOptions(program.command('inspect <grid...>'))
    .description(
      'say how each table was understood; write nothing but, when asked, a configuration to correct',
    )
    .option('--json', 'as JSON, to standard output')
    .option('--sessions <n|all>', 'how many sessions of each table to show (default: 3)')
    .option(
      '--write-config [file]',
      'write what was guessed as a configuration (default: ddat-playback.yaml beside the grid)',
    )
    .option('--force', 'replace a configuration that is there already')
    .action(async (paths: string[], flags: InspectFlags) => {
      const { inspect } = await import('./inspect.js');
      code = await inspect(paths, flags, effects);
    });

  program
    .command('init')
    .argument('[folder]', 'where to (default: here)')
    .description('write a commented ddat-playback.yaml and a small sample grid; nothing is replaced')
    .action(async (folder: string | undefined) => {
      const { init } = await import('./init.js');
      code = await init(folder, effects);
    });

  program
    .command('completion')
    .argument('<shell>', 'bash, zsh, fish or powershell')
    .description('print a script with which your shell completes commands, options and their values')
    .action(async (shell: string) => {
      const { printCompletion } = await import('./completion.js');
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
    const { welcome } = await import('./welcome.js');
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

/** Options of what is built, in the order people need them. */
function buildOptions(command: Command): Command {
  return gridOptions(
    command
      .option('-o, --out <folder>', 'folder to write into (default: playback)')
      .option('--title <text>', 'title of the playback (default: the heading of the grid)')
      .option(
        '--format <list>',
        'what to write: pptx, html, clouds, json, csv, xlsx, md, email (default: all)',
      )
      .option('--themes <n|auto>', 'how many themes (default: auto)')
      .option(
        '--codebook <name|file>',
        'themes you name yourself: digital-workforce, service-design, community-events, or a file; several with commas',
        gather,
      )
      .option('--review <file>', 'your decisions on themes, lines and findings; see the command review')
      .option('--since <file>', 'an earlier event to compare with: its data/playback.json')
      .option('--redact <list>', 'hide emails, phones, numbers, hosts, or all, in every output')
      .option('--redact-names <file>', 'hide the names in a file, one a line, in every output')
      .option(
        '--template <name|file>',
        'how the deck looks: plain, public-sector, dark, high-contrast, original, or a file (.yaml, .pptx, .potx)',
      )
      .option('--date <date>', 'date shown in the deck, such as 2026-03-31 (default: none)')
      .option('--contact <text>', 'whom to tell of mistakes: makes a slide “What happens next”')
      .option('--correct-by <date>', 'until when, such as 2026-04-14')
      .option('--show-hosts', "show hosts' names in the deck")
      .addOption(new Option('--no-show-hosts').hideHelp())
      .option('--strict', 'end with 1 when there are warnings')
      .addOption(new Option('--no-strict').hideHelp()),
  );
}

/** Options that every command which reads grids has. */
function gridOptions(command: Command): Command {
  return (
    command
      .option('--site <name>', 'name of the site of a grid that names none; again for the next grid', gather)
      .option(
        '--lang <tag,…>',
        'language of the deck, such as cy; cy,en makes one in each (default: that of the notes)',
      )
      // Beside its opposite an option has no default: then one that was not given leaves the word to the configuration.
      .addOption(new Option('--repair').hideHelp())
      .option('--no-repair', 'read rows that lost cells by position')
      .addOption(
        new Option('--reporter <kind>', 'how findings about the grid are told (default: text)').choices(
          reporters,
        ),
      )
      .option('--config <file>', 'configuration to use (default: ddat-playback.yaml beside the grid or here)')
      .option('--no-config', 'use no configuration')
      .option('-q, --quiet', 'say nothing but errors')
      .option('-v, --verbose', 'say everything')
  );
}

function gather(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
