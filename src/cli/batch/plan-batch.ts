import {
  compareEventIds,
  formatProblem,
  type ListedEvent,
  nameEvent,
  OptionError,
  readEventList,
} from '../../index.js';
import { configNames, type Effects } from '../../io/index.js';
import { leaveOut } from '../../options/derive.js';
import { pathIn } from '../../options/files.js';
import type { BatchFlags } from '../inputs/flags.js';
import { anchorConfig } from '../inputs/load-config.js';
import { filesBeside } from '../inputs/option-files.js';
import { askReview } from './ask-review.js';
import type { BatchPlan } from './batch-plan.js';
import { layConfig, noConfig } from './merge-config.js';
import { defaultOut } from './paths.js';
import { planCombined } from './plan-combined.js';
import { loadPlainConfig } from './prepare-event.js';
import { refuseOut } from './refuse-out.js';
import type { EventFlags, EventTask, Outcome, PlainConfig } from './tasks.js';

/** Returns what is to be made of the events that paths name. Throws `OptionError` and `WorldError`. */
export async function planBatch(
  paths: readonly string[],
  flags: BatchFlags,
  effects: Effects,
): Promise<BatchPlan> {
  const root = await effects.rootOfEvents(paths);
  const list = await readList(paths, effects);
  const shared =
    list === null ? await loadShared(root, flags, effects) : await sharedByList(list, flags, effects);
  if (shared.options.sites !== undefined) {
    throw new OptionError('`sites` names the grids of one event. Say it in the configuration of that event.');
  }
  const out = flags.out ?? shared.run.out ?? defaultOut;
  const beside = await besideAll(paths, { shared, flags, isList: list !== null }, effects);
  const { found, inOut } =
    list === null
      ? await findEvents(paths, { out, except: beside }, effects)
      : { found: list.events, inOut: [] };
  if (found.length === 0) {
    throw new OptionError(
      `There is no event in ${paths.map((path) => `\`${path}\``).join(', ')}: a folder with grids, or a grid.`,
    );
  }
  await refuseOut({ out, root: list === null ? root : null, inOut, events: found }, effects);
  const eventFlags: EventFlags = leaveOut(flags, ({ batch }) => batch === 'combined');
  const all = found
    .map((event) => ({
      ...event,
      kind: 'event' as const,
      root: withSlash(root),
      out,
      shared,
      flags: eventFlags,
      beside,
    }))
    .sort((a, b) => compareEventIds(a.id, b.id));
  const byId = new Map<string, EventTask[]>();
  for (const one of all) byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
  const clashes = [...byId]
    .filter(([, those]) => those.length > 1)
    .map(([id, those]) => describeClash(id, those));
  const clashing = new Map(clashes.map(({ id, name }) => [id, name]));
  const tasks = all.filter(({ id }) => byId.get(id)?.length === 1);
  return {
    order: [...byId].map(([id, [first]]) => ({ id, name: clashing.get(id) ?? first?.name ?? id })),
    tasks,
    clashes,
    writeReview: await askReview(flags, shared, effects),
    combined: await planCombined({ shared, root: withSlash(root), tasks }, flags, effects),
    out,
    style: {
      reporter: flags.reporter ?? shared.run.reporter ?? 'text',
      quiet: flags.quiet ?? false,
      verbose: flags.verbose ?? false,
    },
  };
}

type Found = Pick<EventTask, 'id' | 'name' | 'paths' | 'configFile' | 'listed'>;

/** Returns the files that are said for all events and are no grids, wherever they lie: those of flags and of the shared configuration. */
async function besideAll(
  paths: readonly string[],
  {
    shared,
    flags,
    isList,
  }: { readonly shared: PlainConfig; readonly flags: BatchFlags; readonly isList: boolean },
  effects: Effects,
): Promise<string[]> {
  const { config, writeReview } = flags;
  return [
    ...(await filesBeside(shared, flags, effects)),
    ...[config, writeReview].filter((file) => typeof file === 'string'),
    ...(isList ? paths : []),
  ];
}

async function findEvents(
  paths: readonly string[],
  search: { readonly out: string; readonly except: readonly string[] },
  effects: Effects,
): Promise<{ readonly found: Found[]; readonly inOut: readonly string[] }> {
  const { events, inOut } = await effects.findEvents(paths, search);
  const found = events.map(({ name, path, grids, config }) => ({
    id: nameEvent(name),
    name: tidyName(name),
    paths: grids ?? [path],
    configFile: config,
    listed: noConfig,
  }));
  return { found, inOut };
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
  const paths = grids.map((grid) => pathIn(folder, grid));
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
  if (config !== undefined) return loadPlainConfig(config, effects);
  const file = await effects.findConfig([root]);
  return file === null ? noConfig : loadPlainConfig(file.path, effects);
}

/** A list says what holds for its events; a configuration is read only where a flag names one, and the list goes before it. */
async function sharedByList(
  { shared }: { readonly shared: PlainConfig },
  { config }: BatchFlags,
  effects: Effects,
): Promise<PlainConfig> {
  return typeof config === 'string' ? layConfig(await loadPlainConfig(config, effects), shared) : shared;
}

function describeClash(id: string, tasks: readonly EventTask[]): Extract<Outcome, { status: 'failed' }> {
  const names = tasks.map(({ name }) => name);
  const listed = tasks.map((task) => `“${task.name}” (${formatPaths(task)})`).sort();
  return {
    status: 'failed',
    id,
    name: [...new Set(names)].sort().join(', '),
    reason: `${listed.length} events would be written into the folder \`${id}\`: ${listed.join(', ')}. Rename one, or name them in a list of events.`,
  };
}

/** As seen from the folder of events; of one that lies elsewhere the name alone. */
function formatPaths({ paths, root }: EventTask): string {
  const short = (path: string) =>
    path.startsWith(root) ? path.slice(root.length) : path.replace(/^.*[\\/]/, '');
  return paths.map((path) => `\`${short(path).replaceAll('\\', '/')}\``).join(', ');
}

function withSlash(folder: string): string {
  return /[\\/]$/.test(folder) ? folder : `${folder}/`;
}
