import { type Options, resolveSettings } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { leaveOut } from '../../options/derive.js';
import type { OptionEntry } from '../../options/entry.js';
import type { BatchFlags } from '../inputs/flags.js';
import { planWith } from '../inputs/make-build.js';
import { acceptTogether } from './accept-together.js';
import { noConfig } from './merge-config.js';
import { loadPlainConfig, shortenFiles, withData } from './prepare-event.js';
import { type CombinedPlan, type EventTask, type PlainConfig, packOptions } from './tasks.js';

/**
 * The combined playback has what is said about all events, and its own title, review and earlier event. How tables are read was settled when
 * the events were made, and so was what is hidden.
 */
export async function planCombined(
  { shared, root, tasks }: Pick<EventTask, 'shared' | 'root'> & { readonly tasks: readonly EventTask[] },
  flags: BatchFlags,
  effects: Effects,
): Promise<CombinedPlan> {
  const ofEvents = ({ batch }: OptionEntry) => batch === 'events';
  const { mapping: _, ...options } = leaveOut(shared.options, ofEvents);
  const run = leaveOut(shared.run, ofEvents);
  const style = { reporter: 'text', quiet: true, verbose: false } as const;
  const plan = await planWith({ options, run, accept: [], style }, leaveOut(flags, ofEvents), effects);
  const combined: Options = withData(shortenFiles(plan.options, root));
  // A wrong option is reported once, and not for each event.
  resolveSettings(combined);
  const own = await Promise.all(
    tasks.map(async (task) => ({ id: task.id, accept: await ownAccept(task, effects) })),
  );
  const accept = acceptTogether(shared.accept, own);
  return { options: packOptions(combined), strict: plan.strict, accept };
}

/** A configuration that cannot be read is reported when its event is made. */
async function ownAccept(
  { configFile, listed }: EventTask,
  effects: Effects,
): Promise<PlainConfig['accept']> {
  const config =
    configFile === null ? noConfig : await loadPlainConfig(configFile, effects).catch(() => noConfig);
  return [...config.accept, ...listed.accept];
}
