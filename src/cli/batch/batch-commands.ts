import { type Command, Option } from 'commander';
import type { Effects } from '../../io/index.js';
import type { BatchFlags, CombineFlags } from './batch-flags.js';

/** Adds the commands that make many events at once. */
export function batchCommands(program: Command, effects: Effects, end: (code: number) => void): void {
  const reporter = () =>
    new Option(
      '--reporter <kind>',
      'how events are told: text, or json, an object a line (default: text)',
    ).choices(['text', 'json']);
  const gather = (value: string, before: readonly string[] = []) => [...before, value];
  program
    .command('batch <event...>')
    .description('many events, each a playback, one playback of all together, and a page that leads to them')
    .option('-o, --out <folder>', 'folder to write into (default: playbacks)')
    .option('--jobs <n>', 'how many processes work at the same time (default: one for each core)')
    .option(
      '--shard <k/n>',
      'make only part k of n here, such as 2/8; the command combine puts the parts together',
    )
    .option('--force', 'make what has not changed, too; replace a review that is there already')
    .option('--time-limit <minutes>', 'give up an event after this time (default: 10)')
    .option('--title <text>', 'title of the combined playback and of the page')
    .option(
      '--review <file>',
      'your decisions on the combined playback; those on an event stand in its own folder',
    )
    .option('--write-review [file]', 'write what stands in the combined playback as a review to edit')
    .option('--since <file>', 'an earlier combined playback to compare with: its data/playback.json')
    .option('--format <list>', 'what to write, as in build; the data are always written (default: all)')
    .option('--themes <n|auto>', 'how many themes (default: auto)')
    .option('--codebook <name|file>', 'themes you name yourself, as in build', gather)
    .option('--template <name|file>', 'how the decks look, as in build')
    .option('--redact <list>', 'what to hide, as in build')
    .option('--redact-names <file>', 'names to hide, as in build')
    .option('--lang <tag,…>', 'language of the decks, as in build')
    .option('--date <date>', 'date shown in the decks, such as 2026-03-31 (default: none)')
    .option('--contact <text>', 'whom to tell of mistakes, as in build')
    .option('--correct-by <date>', 'until when, as in build')
    .option('--show-hosts', "show hosts' names in the decks")
    .addOption(new Option('--no-show-hosts').hideHelp())
    .option('--strict', 'end with 1 when there are warnings')
    .addOption(new Option('--no-strict').hideHelp())
    .addOption(new Option('--repair').hideHelp())
    .option('--no-repair', 'read rows that lost cells by position')
    .option('--config <file>', 'what holds for all events (default: ddat-playback.yaml beside them or here)')
    .option('--no-config', 'use no configuration but those in the folders of events')
    .addOption(reporter())
    .option('-q, --quiet', 'say nothing but what failed')
    .option('-v, --verbose', 'say everything')
    .addHelpText('after', batchHelp)
    .action(async (paths: string[], flags: BatchFlags) => {
      const { batch } = await import('./batch.js');
      end(await batch(paths, flags, effects));
    });

  program
    .command('combine <part...>')
    .description('put together what `batch --shard` made on several machines')
    .option('-o, --out <folder>', 'folder to write into (default: playbacks)')
    .option('--force', 'make the combined playback again although nothing has changed')
    .option('--time-limit <minutes>', 'a third of the time after which it is given up (default: 10)')
    .addOption(reporter())
    .option('-q, --quiet', 'say nothing but what failed')
    .option('-v, --verbose', 'say everything')
    .addHelpText('after', combineHelp)
    .action(async (paths: string[], flags: CombineFlags) => {
      const { combine } = await import('./combine.js');
      end(await combine(paths, flags, effects));
    });
}

const batchHelp = `
One folder: each folder in it is an event, and so is each file. Several paths, or a pattern: each is an event.
A list: a YAML file with \`events:\`, each with \`grids:\` and what a ddat-playback.yaml may hold.

  ddat-playback batch events
  ddat-playback batch 'regions/*/grids' --format pptx,html
  ddat-playback batch events.yaml --jobs 4
`;

const combineHelp = `
Examples:
  ddat-playback batch events --shard 1/2 -o parts/1   on one machine, and 2/2 into parts/2 on another
  ddat-playback combine parts/* -o playbacks          when all parts are in one place
`;
