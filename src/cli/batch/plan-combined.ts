import { type Options, resolveSettings } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { planWith } from '../make-build.js';
import { acceptTogether } from './accept-together.js';
import type { BatchFlags } from './batch-flags.js';
import { noConfig } from './merge-config.js';
import { loadPlainConfig, shortenFiles, withData } from './prepare-event.js';
import { type CombinedPlan, type EventTask, type PlainConfig, packOptions } from './tasks.js';

/**
 * The combined playback has what is said of all events, and its own title, review and earlier event. How tables are read was settled when
 * the events were made, and so was what is hidden.
 */
export async function planCombined(
  { shared, root, tasks }: Pick<EventTask, 'shared' | 'root'> & { readonly tasks: readonly EventTask[] },
  flags: BatchFlags,
  effects: Effects,
): Promise<CombinedPlan> {
  const { mapping: _mapping, redact: _redact, ...options } = shared.options;
  const { redact: _flag, redactNames: _names, ...rest } = flags;
  const { redactNames: _file, ...run } = shared.run;
  const style = { reporter: 'text', quiet: true, verbose: false } as const;
  const plan = await planWith({ options, run, accept: [], style, folder: '' }, rest, effects);
  const combined: Options = withData(shortenFiles(plan.options, root));
  // A wrong option is told once, and not for each event.
  resolveSettings(combined);
  const own = await Promise.all(
    tasks.map(async (task) => ({ id: task.id, accept: await ownAccept(task, effects) })),
  );
  const accept = acceptTogether(shared.accept, own);
  return { options: packOptions(combined), strict: plan.strict, accept };
}

/** A configuration that cannot be read is told when its event is made. */
async function ownAccept(
  { configFile, listed }: EventTask,
  effects: Effects,
): Promise<PlainConfig['accept']> {
  const config =
    configFile === null ? noConfig : await loadPlainConfig(configFile, effects).catch(() => noConfig);
  return [...config.accept, ...listed.accept];
}
