import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { hasGridName } from '../model/input-formats.js';
import { configNames, isConfigName } from './config-file.js';
import { MissingPath, WorldError } from './effects.js';
import type { EventSearch, FoundEvent, FoundEvents } from './event-search.js';
import { namesBeside } from './names-beside.js';
import { nodeDisk } from './node-disk.js';
import { ownFilesOf } from './own-files.js';
import { expandPattern, splitPattern } from './patterns.js';
import { commonFolder, listFolder, refuse } from './read-inputs.js';

/**
 * Returns the events that paths name. In one folder every folder that holds files is an event, and every file that may be a grid;
 * of several paths, and of a pattern, each is one. Hidden files and what was written earlier are skipped. Throws `WorldError`.
 */
export async function findEvents(
  paths: readonly string[],
  { out, except }: EventSearch,
): Promise<FoundEvents> {
  const search = { out: resolve(out), except: except.map((path) => resolve(path)) };
  const [first] = paths;
  const only = paths.length === 1 && first !== undefined ? resolve(first) : null;
  if (only !== null && (await isFolderAt(only)))
    return describe(only, await childrenOf(only, search), search);
  const named: string[] = [];
  for (const path of paths) named.push(...(await expand(path, search)));
  const found = [...new Set(named)];
  return describe(only === null ? commonFolder(found) : await folderBefore(only), found, search);
}

/** Returns the folder that events are looked for in, before it is known which there are. */
export async function rootOfEvents(paths: readonly string[]): Promise<string> {
  const [first] = paths;
  if (paths.length === 1 && first !== undefined) {
    const path = resolve(first);
    return (await isFolderAt(path)) ? path : folderBefore(path);
  }
  return commonFolder(await Promise.all(paths.map(async (path) => join(await folderBefore(path), '*'))));
}

/** Returns the folder a path is in; of a pattern, the last folder that is there before it. */
async function folderBefore(path: string): Promise<string> {
  const whole = resolve(path);
  const isThere = (await stat(whole).catch(() => null)) !== null;
  const { folder, pattern } = await splitPattern(whole);
  return isThere || pattern === null ? dirname(whole) : folder;
}

async function describe(root: string, found: readonly string[], search: EventSearch): Promise<FoundEvents> {
  const events: FoundEvent[] = [];
  for (const path of found) {
    const isFolder = await isFolderAt(path);
    const grids = isFolder ? await besidePlayback(path, search) : null;
    if (isFolder && grids === null && !(await holdsGrids(path, search))) continue;
    if (grids?.length === 0) continue;
    const inside = relative(root, path).split(sep).join('/') || basename(path);
    const name = isFolder ? inside : inside.replace(/\.[A-Za-z0-9]{1,5}$/, '');
    events.push({ name, path, grids, config: isFolder ? await configIn(path) : null });
  }
  const folder = root.endsWith(sep) ? root : `${root}${sep}`;
  const isAmong = `${search.out}${sep}`.startsWith(folder);
  const inOut = isAmong ? await gridsIn(search.out, search) : [];
  return { root: folder, events, inOut: inOut.filter((path) => !found.includes(path)) };
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
  const paths = entries.map((entry) => join(folder, entry.name));
  const areEvents = await Promise.all(paths.map((path) => mayBeChild(path, search)));
  return paths.filter((_, at) => areEvents[at]).sort();
}

/** Whether a file or folder may be an event, or lead to one, as a child of the folder it is in. */
async function mayBeChild(path: string, search: EventSearch): Promise<boolean> {
  const isOwn = await ownFilesOf(dirname(path));
  if (isPassedOver(path, search) || isOwn?.(path)) return false;
  if ((await isLink(path)) && (await leadsAbove(path))) return false;
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory()) return mayBeEvent(path, isOwn, search);
  return info?.isFile() === true && mayBeGrid(path, search);
}

/** A folder of a playback's own, such as `clouds`, is none; nor is one that holds a playback and no grid beside it. */
async function mayBeEvent(
  folder: string,
  isOwn: ((path: string) => boolean) | null,
  search: EventSearch,
): Promise<boolean> {
  const grids = await besidePlayback(folder, search);
  if (grids !== null) return grids.length > 0;
  return isOwn === null || !(await listFolder(folder, search.out)).every(isOwn);
}

/** A link to the folder it is in, or to one above, would be the same events again. */
async function leadsAbove(link: string): Promise<boolean> {
  const [target, folder] = await Promise.all(
    [link, dirname(link)].map((path) => realpath(path).catch(() => null)),
  );
  return target != null && folder != null && (target === folder || folder.startsWith(withEnd(target)));
}

function withEnd(folder: string): string {
  return folder.endsWith(sep) ? folder : `${folder}${sep}`;
}

async function expand(path: string, search: EventSearch): Promise<string[]> {
  const whole = resolve(path);
  const info = await stat(whole).catch(() => null);
  if (info !== null) {
    if (isPassedOver(whole, search)) return [];
    return info.isDirectory() || mayBeGrid(whole, search) ? [whole] : [];
  }
  const { folder, pattern } = await splitPattern(path);
  if (pattern === null) throw new MissingPath(path, await namesBeside(whole));
  const found = await matching({ folder, pattern }, search);
  if (found.length === 0) throw new WorldError(`No folder and no file matches \`${path}\`.`);
  return found;
}

/** What matches and may be an event; of a folder that does, nothing inside. */
async function matching(
  { folder, pattern }: { readonly folder: string; readonly pattern: string },
  search: EventSearch,
): Promise<string[]> {
  const isChild = remember((path) => mayBeChild(path, search));
  const found: string[] = [];
  for (const path of await expandPattern({ folder, pattern }, 'both')) {
    if (found.some((other) => path.startsWith(withEnd(other)))) continue;
    const way = foldersBetween(folder, path);
    if ((await Promise.all([...way, path].map(isChild))).every(Boolean)) found.push(path);
  }
  return found;
}

/** The folders on the way from one to a path inside it, neither included. */
function foldersBetween(top: string, path: string): string[] {
  const way: string[] = [];
  for (let folder = dirname(path); folder !== top; folder = dirname(folder)) way.push(folder);
  return way;
}

function remember<Value>(find: (path: string) => Promise<Value>): (path: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (path) => {
    const value = known.get(path) ?? find(path);
    known.set(path, value);
    return value;
  };
}

function isPassedOver(path: string, { out }: EventSearch): boolean {
  const name = basename(path);
  return name.startsWith('.') || name.startsWith('~$') || name === 'node_modules' || path === out;
}

/** Files that lie beside grids and tell of them. */
const besideGrids = /^(?:readme|licen[cs]e|notice|changelog)\b|^playback-review\.html$/i;

function mayBeGrid(path: string, { except }: EventSearch): boolean {
  return hasGridName(path) && !besideGrids.test(basename(path)) && !except.includes(path);
}

async function holdsGrids(folder: string, { out, except }: EventSearch): Promise<boolean> {
  const files = await listFolder(folder, out);
  return files.some((file) => !isConfigName(file) && !/\.ya?ml$/i.test(file) && !except.includes(file));
}

/** The grids in a folder that holds a playback as well; null where it holds none. */
async function besidePlayback(folder: string, search: EventSearch): Promise<string[] | null> {
  return (await ownFilesOf(folder)) === null ? null : gridsIn(folder, search);
}

/** Files in a folder and below that may be grids, without those that a playback wrote. */
async function gridsIn(folder: string, search: EventSearch): Promise<string[]> {
  const isOwn = (await ownFilesOf(folder)) ?? (() => false);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (isPassedOver(path, search)) continue;
    if (entry.isDirectory()) found.push(...(await listFolder(path, search.out)));
    else if (await isFileAt(path)) found.push(path);
  }
  return found.filter((path) => !isOwn(path) && mayBeGrid(path, search));
}

async function isFolderAt(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}

async function isFileAt(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() === true;
}

async function isLink(path: string): Promise<boolean> {
  return (await nodeDisk.kind(path).catch(() => null)) === 'link';
}
