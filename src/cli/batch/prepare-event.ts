import { formatProblem, type InputFile, OptionError, type Options, readConfig } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { mapFiles } from '../../options/files.js';
import { anchorConfig } from '../inputs/load-config.js';
import { type BuildPlan, planWith } from '../inputs/make-build.js';
import { fingerprintOf } from './fingerprint.js';
import { mergeConfigs } from './merge-config.js';
import type { EventTask, PlainConfig } from './tasks.js';

/** An event whose inputs and options are read, and nothing more. */
export interface PreparedEvent {
  readonly inputs: readonly InputFile[];
  readonly plan: BuildPlan;
  readonly fingerprint: string;
  /** How many of the accepted findings are the event's own: those after them hold for all events. */
  readonly ownAccepted: number;
  /** Keys of the configuration that list tables or names for all events. */
  readonly sharedKeys: readonly string[];
}

/** Reads what an event is made from. Throws `OptionError` and `WorldError`. */
export async function prepareEvent(task: EventTask, effects: Effects): Promise<PreparedEvent> {
  const { shared, listed, configFile, flags, root, name } = task;
  const own = [...(configFile === null ? [] : [await loadPlainConfig(configFile, effects)]), listed];
  const config = mergeConfigs(shared, own);
  const style = { reporter: 'text', quiet: true, verbose: false } as const;
  const plan = await planWith({ ...config, style }, flags, effects);
  const options = { ...withData(shortenFiles(plan.options, root)), titleElse: name };
  const { strict } = plan;
  const inputs = await effects.readInputs(task.paths, task.out, [...plan.beside, ...task.beside]);
  return {
    inputs,
    plan: { ...plan, options },
    fingerprint: fingerprintOf({ name, inputs, options, strict, accept: config.accept }, effects.sha256),
    ownAccepted: config.accept.length - shared.accept.length,
    sharedKeys: listSharedKeys(shared, own),
  };
}

/** Returns a configuration by its whole path. Throws `OptionError` with every problem in it. */
export async function loadPlainConfig(path: string, effects: Effects): Promise<PlainConfig> {
  const file = await effects.readConfigFile(path);
  const { problems, ...config } = await readConfig(file.text, path);
  if (problems.length > 0) throw new OptionError(problems.map(formatProblem).join('\n'));
  return anchorConfig(config, path.replace(/[^\\/]*$/, ''));
}

/** The combined playback is made from each event's data, so that is always written. */
export function withData(options: Options): Options {
  const { formats } = options;
  return formats === undefined || formats.includes('json')
    ? options
    : { ...options, formats: [...formats, 'json'] };
}

/** Returns options that call their files as seen from the folder of events: the same on every machine. */
export function shortenFiles(options: Options, root: string): Options {
  const folder = root.replaceAll('\\', '/');
  const short = (file: string) => {
    const path = file.replaceAll('\\', '/');
    return path.startsWith(folder) ? path.slice(folder.length) : path.replace(/^.*\//, '');
  };
  return mapFiles(options, (source) =>
    typeof source === 'string' ? source : { ...source, file: short(source.file) },
  );
}

function listSharedKeys({ options }: PlainConfig, own: readonly PlainConfig[]): string[] {
  const keys = { tables: 'tables', notes: 'notes', rooms: 'rooms', siteNames: 'site-names' } as const;
  return Object.entries(keys).flatMap(([as, key]) => {
    const has = (config: Pick<PlainConfig, 'options'>) => Object.hasOwn(config.options.mapping ?? {}, as);
    return has({ options }) && !own.some(has) ? [key] : [];
  });
}
