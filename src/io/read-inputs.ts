import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isPattern } from '../model/path-pattern.js';
import { codeOf } from './disk.js';
import { MissingPath, type ReadFile, WorldError } from './effects.js';
import { gatherBytes, largestInput, tooLarge } from './gather-bytes.js';
import { expandPattern, splitPattern } from './patterns.js';

/** What a folder or a pattern holds and is no input. */
export interface PassedOver {
  /** The folder that is written into. */
  readonly out: string | null;
  /** Files that options name, such as a template. */
  readonly except: readonly string[];
}

/**
 * Returns the files that paths name; see `Effects.readInputs`. A path that a file has inside the inputs' common folder is its
 * `path`, with forward slashes. In folders, hidden files, `node_modules` and folders that hold a playback are skipped.
 * A file that is too large throws; one found in a folder that is plainly no text is given by its first bytes instead.
 */
export async function readInputs(
  paths: readonly string[],
  passedOver: PassedOver,
  readStandardInput: () => Promise<Uint8Array>,
): Promise<ReadFile[]> {
  const found: { full: string | null; bytes: Uint8Array; isFound: boolean }[] = [];
  for (const path of paths) {
    if (path === '-') {
      if (found.every((file) => file.full !== null)) {
        found.push({ full: null, bytes: await readStandardInput(), isFound: false });
      }
      continue;
    }
    const { files, isFound } = await expand(path, passedOver);
    for (const full of files) {
      if (found.some((file) => file.full === full)) continue;
      const bytes = await readWithin(full, isFound).catch((error: unknown) => refuse(path, error));
      found.push({ full, bytes, isFound });
    }
  }
  const folder = commonFolder(found.flatMap((file) => file.full ?? []));
  return found.map(({ full, bytes, isFound }) => ({
    path: full === null ? 'standard input' : relative(folder, full).split(sep).join('/'),
    bytes,
    ...(isFound ? { isFound } : {}),
    ...(full === null ? {} : { full }),
  }));
}

async function readWithin(full: string, isFound: boolean): Promise<Uint8Array> {
  const { size } = await stat(full);
  if (size <= largestInput) return gatherBytes(createReadStream(full), `\`${basename(full)}\``);
  if (isFound) {
    const head = await gatherBytes(createReadStream(full, { end: 65_535 }), full);
    const isArchive = head[0] === 0x50 && head[1] === 0x4b;
    if (head.includes(0) && !isArchive) return head;
  }
  throw tooLarge(`\`${basename(full)}\``, size);
}

/** More files than this in a folder are no event's grids: somebody named the wrong one. */
const maxFiles = 2000;

/** The files a path names, and whether they were found rather than named. */
async function expand(
  path: string,
  { out, except }: PassedOver,
): Promise<{ readonly files: readonly string[]; readonly isFound: boolean }> {
  const info = await stat(path).catch((error: unknown) =>
    codeOf(error) === 'ENOENT' ? null : refuse(path, error),
  );
  const unnamed = new Set(except.map((file) => resolve(file)));
  if (info === null && isPattern(path)) {
    const files = await matchingFiles(path, out === null ? null : resolve(out));
    return { files: files.filter((file) => !unnamed.has(file)), isFound: true };
  }
  if (info === null) {
    throw new MissingPath(path);
  }
  if (!info.isDirectory()) return { files: [resolve(path)], isFound: false };
  const listed = await listFolder(resolve(path), out === null ? null : resolve(out));
  const files = listed.filter((file) => !unnamed.has(file));
  if (files.length === 0) throw new WorldError(`The folder \`${path}\` holds no file that can be read.`);
  return { files, isFound: true };
}

/** The files that a pattern matches, but for those of a playback and of the folder that is written into. */
async function matchingFiles(path: string, out: string | null): Promise<string[]> {
  const { folder, pattern } = await splitPattern(path);
  const found = pattern === null ? [] : await expandPattern({ folder, pattern }, 'files');
  const left: string[] = [];
  for (const file of found) {
    if (await isFile(file)) if (!(await isInPlayback(file, folder, out))) left.push(file);
  }
  if (left.length === 0) {
    throw new WorldError(`No file matches \`${path}\`. Check the folder you are in, and the ending.`);
  }
  return left;
}

/** Whether a file is in a folder that holds a playback, or in the one that is written into, from the folder of the pattern down. */
async function isInPlayback(file: string, top: string, out: string | null): Promise<boolean> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (folder === out || (await exists(join(folder, 'data', 'manifest.json')))) return true;
    if (folder === top || folder === dirname(folder)) return false;
  }
}

/** Returns the files in a folder and below, sorted; hidden ones, `node_modules`, `out` and folders that hold a playback are skipped. */
export async function listFolder(folder: string, out: string | null): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) =>
    refuse(folder, error),
  );
  const names = entries.map((entry) => entry.name);
  const isPlayback = names.includes('data') && (await exists(join(folder, 'data', 'manifest.json')));
  if (folder === out || isPlayback) return [];
  const files: string[] = [];
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$') || entry.name === 'node_modules') continue;
    const full = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await listFolder(full, out)));
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(full)))) files.push(full);
    if (files.length > maxFiles) {
      throw new WorldError(
        `The folder \`${folder}\` holds more than ${maxFiles} files, which are hardly all grids. Name the folder that holds the grids only, or the files.`,
      );
    }
  }
  return files;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function isFile(path: string): Promise<boolean> {
  const target = await realpath(path).catch(() => null);
  return target !== null && (await stat(target)).isFile();
}

/** Returns the folder that all files are in, at whatever depth. */
export function commonFolder(files: readonly string[]): string {
  const [first, ...rest] = files.map((file) => dirname(file).split(sep));
  if (!first) return '.';
  let length = first.length;
  for (const parts of rest) {
    let same = 0;
    while (same < length && parts[same] === first[same]) same++;
    length = same;
  }
  return first.slice(0, length).join(sep) || sep;
}

/** Throws what a path that cannot be read means for a person. */
export function refuse(path: string, error: unknown): never {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') {
    throw new WorldError(
      `\`${basename(path)}\` may not be read. Change its permissions, or copy it elsewhere.`,
    );
  }
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') {
    throw new WorldError(`There is no \`${path}\`. Check the name.`);
  }
  throw error;
}
