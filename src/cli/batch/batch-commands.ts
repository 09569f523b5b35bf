import type { Command } from 'commander';
import type { Effects } from '../../io/index.js';
import { addFlags } from '../inputs/add-flags.js';
import type { BatchFlags, CombineFlags } from '../inputs/flags.js';

/** Adds the commands that make many events at once. */
export function batchCommands(program: Command, effects: Effects, end: (code: number) => void): void {
  addFlags(program.command('batch <event...>'), 'batch')
    .description('build a playback of each event, one of all events together, and an index page')
    .addHelpText('after', batchHelp)
    .action(async (paths: string[], flags: BatchFlags) => {
      const { batch } = await import('./batch.js');
      end(await batch(paths, flags, effects));
    });

  addFlags(program.command('combine <part...>'), 'combine')
    .description('join what `batch --shard` made on several machines')
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
