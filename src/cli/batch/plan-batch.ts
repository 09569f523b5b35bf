import {
  compareEventIds,
  formatProblem,
  type ListedEvent,
  nameEvent,
  OptionError,
  type Options,
  readConfig,
  readEventList,
  resolveSettings,
} from '../../index.js';
import { configNames, type Effects } from '../../io/index.js';
import { filesBeside } from '../files-beside.js';
import type { ReportStyle } from '../flags.js';
import { planWith } from '../make-build.js';
import { type BatchFlags, defaultOut } from './batch-flags.js';
import { anchorConfig, noConfig } from './merge-config.js';
import { shortenFiles, withData } from './prepare-event.js';
import {
  type CombinedPlan,
  type EventFlags,
  type EventName,
  type EventTask,
  type Outcome,
  type PlainConfig,
  packOptions,
} from './tasks.js';

/** What a batch is to make. */
export interface BatchPlan {
  /** In the order of their ids. */
  readonly tasks: readonly EventTask[];
  /** All events, made or not, in the order of their ids. */
  readonly order: readonly EventName[];
  /** Events that share the name of a folder, which are not made. */
  readonly clashes: readonly Extract<Outcome, { status: 'failed' }>[];
  readonly combined: CombinedPlan;
  readonly out: string;
  readonly style: ReportStyle;
}

/** Gives what is to be made of the events that paths name. Throws `OptionError` and `WorldError`. */
export async function planBatch(
  paths: readonly string[],
  flags: BatchFlags,
  effects: Effects,
): Promise<BatchPlan> {
  const root = await effects.rootOfEvents(paths);
  const list = await readList(paths, effects);
  const shared = list?.shared ?? (await loadShared(root, flags, effects));
  if (shared.options.sites !== undefined) {
    throw new OptionError('`sites` names the grids of one event. Say it in the configuration of that event.');
  }
  const out = flags.out ?? shared.run.out ?? defaultOut;
  const found = list?.events ?? (await findEvents(paths, { out, shared }, effects));
  if (found.length === 0) {
    throw new OptionError(
      `There is no event in ${paths.map((path) => `\`${path}\``).join(', ')}: a folder with grids, or a grid.`,
    );
  }
  const { title: _title, review: _review, since: _since, out: _out, writeReview: _write, ...own } = flags;
  const eventFlags: EventFlags = own;
  const all = found
    .map((event) => ({
      ...event,
      kind: 'event' as const,
      root: withSlash(root),
      out,
      shared,
      flags: eventFlags,
    }))
    .sort((a, b) => compareEventIds(a.id, b.id));
  const times = new Map<string, string[]>();
  for (const { id, name } of all) times.set(id, [...(times.get(id) ?? []), name]);
  const clashes = [...times]
    .filter(([, names]) => names.length > 1)
    .map(([id, names]) => tellClash(id, names));
  const clashing = new Map(clashes.map(({ id, name }) => [id, name]));
  return {
    order: [...times.keys()].map((id) => ({
      id,
      name: clashing.get(id) ?? times.get(id)?.[0] ?? id,
    })),
    tasks: all.filter(({ id }) => times.get(id)?.length === 1),
    clashes,
    combined: await planCombined({ shared, root: withSlash(root) }, flags, effects),
    out,
    style: {
      reporter: flags.reporter ?? shared.run.reporter ?? 'text',
      quiet: flags.quiet ?? false,
      verbose: flags.verbose ?? false,
    },
  };
}

type Found = Pick<EventTask, 'id' | 'name' | 'paths' | 'configFile' | 'listed'>;

async function findEvents(
  paths: readonly string[],
  { out, shared }: { readonly out: string; readonly shared: PlainConfig },
  effects: Effects,
): Promise<Found[]> {
  const except = await filesBeside({ ...shared, folder: '' }, {}, effects);
  const { events } = await effects.findEvents(paths, { out, except });
  return events.map(({ name, path, config }) => ({
    id: nameEvent(name),
    name: tidyName(name),
    paths: [path],
    configFile: config,
    listed: noConfig,
  }));
}

/** `leeds_spring-2026` → `Leeds spring 2026`: what people read; the folder keeps the id. */
function tidyName(name: string): string {
  const words = name
    .replace(/[_\-\s]+/g, ' ')
    .replaceAll('/', ', ')
    .trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

async function readList(
  paths: readonly string[],
  effects: Effects,
): Promise<{ readonly events: Found[]; readonly shared: PlainConfig } | null> {
  const [path] = paths;
  if (path === undefined || !/\.ya?ml$/i.test(path)) return null;
  if (paths.length > 1) throw new OptionError(`\`${path}\` is a list of events: name it alone.`);
  const { text } = await effects.readConfigFile(path, 'list of events');
  const { events, shared, problems } = await readEventList(text, path);
  if (problems.length > 0) throw new OptionError(problems.map(formatProblem).join('\n'));
  const folder = withSlash(await effects.rootOfEvents([path]));
  const found: Found[] = [];
  for (const event of events) found.push(await toFound(event, folder, effects));
  return { events: found, shared: anchorConfig(shared, folder) };
}

async function toFound(
  { name, grids, out, config }: ListedEvent,
  folder: string,
  effects: Effects,
): Promise<Found> {
  const paths = grids.map((grid) => (/^([\\/]|[A-Za-z]:)/.test(grid) ? grid : `${folder}${grid}`));
  const first = (grids[0] ?? '').replace(/[\\/]+$/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const called = name ?? tidyName(first.replace(/^.*[\\/]/, ''));
  const configFile = paths.length === 1 ? await configBeside(paths[0] ?? '', effects) : null;
  return {
    id: nameEvent(out ?? called),
    name: called,
    paths,
    configFile,
    listed: anchorConfig(config, folder),
  };
}

/** The configuration in an event's folder; a file of a list has what the list says. */
async function configBeside(path: string, effects: Effects): Promise<string | null> {
  for (const name of configNames) {
    const expected = `${path.replace(/[\\/]+$/, '')}/${name}`;
    if ((await effects.readWritten(expected)) !== null) return expected;
  }
  return null;
}

async function loadShared(root: string, { config }: BatchFlags, effects: Effects): Promise<PlainConfig> {
  if (config === false) return noConfig;
  const file = config === undefined ? await effects.findConfig([root]) : await effects.readConfigFile(config);
  if (file === null) return noConfig;
  const { problems, ...shared } = await readConfig(file.text, file.path);
  if (problems.length > 0) throw new OptionError(problems.map(formatProblem).join('\n'));
  return anchorConfig(shared, file.path.replace(/[^\\/]*$/, ''));
}

/**
 * The combined playback has what is said of all events, and its own title, review and earlier event. How tables are read was settled when
 * the events were made, and so was what is hidden.
 */
async function planCombined(
  { shared, root }: { readonly shared: PlainConfig; readonly root: string },
  flags: BatchFlags,
  effects: Effects,
): Promise<CombinedPlan> {
  const { mapping: _mapping, redact: _redact, ...options } = shared.options;
  const { redact: _flag, redactNames: _names, ...own } = flags;
  const { redactNames: _file, ...run } = shared.run;
  const style = { reporter: 'text', quiet: true, verbose: false } as const;
  const plan = await planWith({ options, run, accept: [], style, folder: '' }, own, effects);
  const combined: Options = withData(shortenFiles(plan.options, root));
  // A wrong option is told once, and not for each event.
  resolveSettings(combined);
  return { options: packOptions(combined), strict: plan.strict, accept: [] };
}

function tellClash(id: string, names: readonly string[]): Extract<Outcome, { status: 'failed' }> {
  const told = [...names].sort().map((name) => `“${name}”`);
  return {
    status: 'failed',
    id,
    name: [...new Set(names)].sort().join(', '),
    reason: `${told.length} events would be written into the folder \`${id}\`: ${told.join(', ')}. Rename one, or name them in a list of events.`,
  };
}

function withSlash(folder: string): string {
  return /[\\/]$/.test(folder) ? folder : `${folder}/`;
}
