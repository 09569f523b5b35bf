import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { matchesGlob } from '../model/match-glob.js';
import { configNames, isConfigName } from './config-file.js';
import { WorldError } from './effects.js';
import { commonFolder, listFolder, refuse } from './read-inputs.js';

/** An event as it lies on the disk: a folder of grids, or one file. */
export interface FoundEvent {
  /** What it is called: its path inside the folder of events, with forward slashes, without the ending of a file. */
  readonly name: string;
  /** Its whole path. */
  readonly path: string;
  /** The configuration in its folder, or null. */
  readonly config: string | null;
}

export interface FoundEvents {
  /** The whole path of the folder that all events are in, with a slash at its end. */
  readonly root: string;
  readonly events: readonly FoundEvent[];
}

export interface EventSearch {
  /** The folder that is written into, which holds no event. */
  readonly out: string;
  /** Whole paths of files that are no grids: those that a configuration or an option names. */
  readonly except: readonly string[];
}

/**
 * Gives the events that paths name. In one folder every folder that holds files is an event, and every file that may be a grid;
 * of several paths, and of a pattern, each is one. Hidden files and what was written earlier are passed over. Throws `WorldError`.
 */
export async function findEvents(paths: readonly string[], search: EventSearch): Promise<FoundEvents> {
  const [first] = paths;
  const only = paths.length === 1 && first !== undefined ? resolve(first) : null;
  const isFolder = only !== null && (await isFolderAt(only));
  if (isFolder) return describe(only, await childrenOf(only, search), search);
  const named: string[] = [];
  for (const path of paths) named.push(...(await expand(path, search)));
  const found = [...new Set(named)];
  const fixed = only === null ? null : fixedPartOf(only);
  return describe(fixed ?? commonFolder(found), found, search);
}

/** Gives the folder that events are looked for in, before it is known which there are. */
export async function rootOfEvents(paths: readonly string[]): Promise<string> {
  const [first] = paths;
  if (paths.length === 1 && first !== undefined) {
    const path = resolve(first);
    return (await isFolderAt(path)) ? path : (fixedPartOf(path) ?? dirname(path));
  }
  return commonFolder(
    paths.map((path) =>
      fixedPartOf(resolve(path)) === null ? resolve(path) : `${fixedPartOf(resolve(path))}${sep}*`,
    ),
  );
}

async function describe(root: string, found: readonly string[], search: EventSearch): Promise<FoundEvents> {
  const events: FoundEvent[] = [];
  for (const path of found) {
    const isFolder = await isFolderAt(path);
    if (isFolder && !(await holdsGrids(path, search))) continue;
    const inside = relative(root, path).split(sep).join('/') || basename(path);
    const name = isFolder ? inside : inside.replace(/\.[A-Za-z0-9]{1,5}$/, '');
    events.push({ name, path, config: isFolder ? await configIn(path) : null });
  }
  return { root: root.endsWith(sep) ? root : `${root}${sep}`, events };
}

async function configIn(folder: string): Promise<string | null> {
  for (const name of configNames) {
    const path = join(folder, name);
    if ((await stat(path).catch(() => null))?.isFile()) return path;
  }
  return null;
}

/** Folders and files that may be events, in a folder of them. */
async function childrenOf(folder: string, search: EventSearch): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) =>
    refuse(folder, error),
  );
  const found: string[] = [];
  for (const { name } of entries) {
    const path = join(folder, name);
    if (isPassedOver(path, search)) continue;
    const info = await stat(path).catch(() => null);
    if (info?.isDirectory() && (await holdsPlayback(path))) continue;
    if (info?.isDirectory() || (info?.isFile() && mayBeGrid(path, search))) found.push(path);
  }
  return found.sort();
}

async function expand(path: string, search: EventSearch): Promise<string[]> {
  const whole = resolve(path);
  const info = await stat(whole).catch(() => null);
  if (info !== null) {
    if (isPassedOver(whole, search)) return [];
    return info.isDirectory() || mayBeGrid(whole, search) ? [whole] : [];
  }
  const fixed = fixedPartOf(whole);
  if (fixed === null) {
    throw new WorldError(
      `There is no \`${path}\`. Check the name, or drag the folder into the terminal window.`,
    );
  }
  const found = await matching(fixed, whole.split(sep).join('/'), search);
  if (found.length === 0) throw new WorldError(`No folder and no file matches \`${path}\`.`);
  return found;
}

/** What matches in a folder and below; a folder that does is not looked into. */
async function matching(folder: string, pattern: string, search: EventSearch): Promise<string[]> {
  const entries = await childrenOf(folder, search);
  const found: string[] = [];
  for (const path of entries) {
    if (matchesGlob(pattern, path.split(sep).join('/'))) found.push(path);
    else if (await isFolderAt(path)) found.push(...(await matching(path, pattern, search)));
  }
  return found;
}

/** The folders of a pattern before its first mark; null where it is no pattern. */
function fixedPartOf(path: string): string | null {
  const parts = path.split(/[\\/]/);
  const marked = parts.findIndex((part) => /[*?]/.test(part));
  return marked < 0 ? null : parts.slice(0, marked).join(sep) || sep;
}

function isPassedOver(path: string, { out }: EventSearch): boolean {
  const name = basename(path);
  return name.startsWith('.') || name.startsWith('~$') || name === 'node_modules' || path === resolve(out);
}

async function holdsPlayback(folder: string): Promise<boolean> {
  return (await stat(join(folder, 'data', 'manifest.json')).catch(() => null)) !== null;
}

/** Endings of files that hold tables or notes. */
const gridEndings =
  /\.(?:csv|tsv|tab|txt|html?|md|markdown|xlsx|xlsm|xls|ods|fods|docx|odt|rtf|pptx|odp|json)$/i;

/** Files that lie beside grids and tell of them. */
const besideGrids = /^(?:readme|licen[cs]e|notice|changelog)\b|^playback-review\.html$/i;

function mayBeGrid(path: string, { except }: EventSearch): boolean {
  return gridEndings.test(path) && !besideGrids.test(basename(path)) && !except.includes(path);
}

async function holdsGrids(folder: string, { out, except }: EventSearch): Promise<boolean> {
  const files = await listFolder(folder, resolve(out));
  return files.some((file) => !isConfigName(file) && !/\.ya?ml$/i.test(file) && !except.includes(file));
}

async function isFolderAt(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}
