import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isPattern } from '../model/path-pattern.js';
import { MissingPath, WorldError } from './effects.js';
import { namesBeside } from './names-beside.js';
import { expandPattern, splitPattern } from './patterns.js';

/**
 * Returns the folders that hold a file such as `data/shard.json`: those that paths and patterns name, and where one does not hold it the
 * folders in it that do. Sorted, each once. Throws `WorldError` for a path under which there is none.
 */
export async function findFoldersWith(paths: readonly string[], file: string): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    if (!isPattern(path) && (await stat(path).catch(() => null)) === null)
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

/** A folder that is there, else the folders that the pattern matches. */
async function expand(path: string): Promise<string[]> {
  if ((await stat(path).catch(() => null))?.isDirectory()) return [path];
  const { folder, pattern } = await splitPattern(path);
  return pattern === null ? [] : expandPattern({ folder, pattern }, 'folders');
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

async function holds(folder: string, file: string): Promise<boolean> {
  return (await stat(join(folder, ...file.split('/'))).catch(() => null))?.isFile() === true;
}
