import { copyFile, link, lstat, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import process from 'node:process';
import { codeOf } from './disk.js';
import { type ConfigFile, WorldError } from './effects.js';
import { nodeDisk } from './node-disk.js';
import { splitPattern } from './patterns.js';

/** The names a configuration goes by; the first that is there counts. */
export const configNames = ['ddat-playback.yaml', 'ddat-playback.yml'] as const;

/** True for a file that is a configuration and no grid, whatever folder it is in. */
export function isConfigName(path: string): boolean {
  return configNames.some((name) => path === name || path.endsWith(`/${name}`));
}

/** Returns the configuration beside the first grid, else the one in the working folder, else null. */
export async function findConfig(paths: readonly string[]): Promise<ConfigFile | null> {
  const beside = await folderOf(paths[0]);
  for (const folder of new Set([beside, '.'])) {
    for (const name of configNames) {
      const path = join(folder, name);
      const text = await readText(path).catch((error: unknown) => nullWhereMissing(path, error));
      if (text !== null) return { path, text };
    }
  }
  return null;
}

/** Returns the configuration, the codebook or the review of a name. Throws `WorldError` where it cannot be read. */
export async function readConfigFile(path: string, what = 'configuration'): Promise<ConfigFile> {
  const text = await readText(path).catch((error: unknown) => nullWhereMissing(path, error, what));
  if (text === null) throw new WorldError(`There is no ${what} \`${path}\`. Check the name.`);
  return { path, text };
}

/** Returns the bytes of a template, or of a file that one names. Throws `WorldError` where it cannot be read. */
export async function readTemplateFile(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((error: unknown) =>
    nullWhereMissing(path, error, 'template file'),
  );
  if (bytes === null) throw new WorldError(`There is no template file \`${path}\`. Check the name.`);
  return new Uint8Array(bytes);
}

/** Returns the path of the configuration that would be found beside the first grid. */
export async function configPathFor(paths: readonly string[]): Promise<string> {
  return join(await folderOf(paths[0]), configNames[0]);
}

/**
 * Writes a configuration or a review, whole or not at all. One that is there is kept beside it where `replace` is true, and
 * the path of that copy is given back (else null). Throws `WorldError` where a file is already and may not be replaced, or
 * nothing can be written.
 */
export async function writeConfigFile(path: string, text: string, replace: boolean): Promise<string | null> {
  const part = join(dirname(path), `.ddat-${process.pid}-${basename(path)}.part`);
  try {
    const isThere = (await standsAt(path)) === 'file';
    if (isThere && !replace) throw alreadyThere(path);
    await writeFile(part, text);
    if (!isThere) {
      // A link is refused where a file has come in between; not every disk knows links.
      await link(part, path).catch((error: unknown) => writeUnlinked(path, text, error));
      return null;
    }
    await copyFile(path, `${path}.old`);
    await nodeDisk.rename(part, path);
    return `${path}.old`;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new WorldError(`There is no folder \`${dirname(path)}\` to write \`${basename(path)}\` into.`);
    }
    // A folder, or a file that came in between.
    if (code === 'EISDIR' || code === 'EEXIST')
      throw (await standsAt(path)) === 'file' ? alreadyThere(path) : isFolder(path);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      throw new WorldError(`\`${path}\` cannot be written. Name another file.`);
    }
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new WorldError('The disk is full. Free some space and run the command again.');
    }
    throw error;
  } finally {
    await rm(part, { force: true }).catch(() => {});
  }
}

async function writeUnlinked(path: string, text: string, error: unknown): Promise<void> {
  if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EXDEV', 'EOPNOTSUPP'].includes(codeOf(error) ?? '')) throw error;
  await writeFile(path, text, { flag: 'wx' });
}

/** Throws `WorldError` for the first of some paths where a file is, or a link that leads nowhere. */
export async function requireFree(paths: readonly string[]): Promise<void> {
  for (const path of paths) if ((await standsAt(path)) === 'file') throw alreadyThere(path);
}

/** What is in the place of a file, behind links; null for nothing. Throws `WorldError` for a link that leads nowhere. */
async function standsAt(path: string): Promise<'file' | 'other' | null> {
  const info = await stat(path).catch(() => null);
  if (info !== null) return info.isFile() ? 'file' : 'other';
  if ((await lstat(path).catch(() => null))?.isSymbolicLink() !== true) return null;
  throw new WorldError(`\`${path}\` is a link that leads nowhere. Remove it, or name another file.`);
}

function isFolder(path: string): WorldError {
  return new WorldError(`\`${path}\` is a folder. Name a file.`);
}

function alreadyThere(path: string): WorldError {
  return new WorldError(
    `\`${path}\` is there already and was left as it is. Name another file, or add \`--force\` to replace it.`,
  );
}

/** The folder a path is in, or the path itself where it is a folder; of a pattern the folder before its first mark. */
async function folderOf(path: string | undefined): Promise<string> {
  if (path === undefined || path === '-') return '.';
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory()) return path;
  if (info !== null) return dirname(path);
  const { folder, pattern } = await splitPattern(path);
  return pattern === null ? dirname(path) : isAbsolute(path) ? folder : relative('.', folder) || '.';
}

/** Windows PowerShell writes what is printed into a file as UTF-16, with its mark. */
async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return isUtf16 ? new TextDecoder('utf-16le').decode(bytes) : bytes.toString('utf8');
}

function nullWhereMissing(path: string, error: unknown, what = 'configuration'): null {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return null;
  if (code === 'EISDIR') throw new WorldError(`\`${path}\` is a folder; a ${what} is a file.`);
  if (code === 'EACCES' || code === 'EPERM') {
    throw new WorldError(`The ${what} \`${path}\` may not be read. Change its permissions.`);
  }
  throw error;
}
