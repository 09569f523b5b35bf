import { readdir, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { matchesGlob } from '../model/match-glob.js';
import { MissingPath, WorldError } from './effects.js';
import { namesBeside } from './names-beside.js';

/**
 * Gives the folders that hold a file such as `data/shard.json`: those that paths and patterns name, and where one does not hold it the
 * folders in it that do. Sorted, each once. Throws `WorldError` for a path under which there is none.
 */
export async function findFoldersWith(paths: readonly string[], file: string): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    if (!/[*?]/.test(path) && (await stat(path).catch(() => null)) === null)
      throw new MissingPath(path, await namesBeside(resolve(path)));
    const holding: string[] = [];
    for (const folder of await expand(resolve(path))) {
      if (await holds(folder, file)) holding.push(folder);
      else for (const child of await foldersIn(folder)) if (await holds(child, file)) holding.push(child);
    }
    if (holding.length === 0)
      throw new WorldError(`There is no part of a batch in \`${path}\`. Check the name.`);
    for (const folder of holding) found.add(folder);
  }
  return [...found].sort();
}

async function expand(path: string): Promise<string[]> {
  if ((await stat(path).catch(() => null))?.isDirectory()) return [path];
  const parts = path.split(/[\\/]/);
  const marked = parts.findIndex((part) => /[*?]/.test(part));
  if (marked < 0) return [];
  let folders = [parts.slice(0, marked).join(sep) || sep];
  for (const _ of parts.slice(marked)) folders = (await Promise.all(folders.map(foldersIn))).flat();
  const wanted = path.split(sep).join('/');
  return folders.filter((folder) => matchesGlob(wanted, folder.split(sep).join('/')));
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

async function holds(folder: string, file: string): Promise<boolean> {
  return (await stat(join(folder, ...file.split('/'))).catch(() => null))?.isFile() === true;
}
