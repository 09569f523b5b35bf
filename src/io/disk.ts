import { type FileHandle, lstat, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { makeFolders } from './make-folders.js';
import { patientDisk } from './patient-disk.js';

/** What stands at a path; a link is not followed. */
export type Kind = 'file' | 'folder' | 'link' | 'other';

/** The disk as `writePlayback` needs it: paths are native, errors carry a `code` as Node's do. */
export interface Disk {
  /** Gives the bytes, or null where there is no such file; no bytes where it is a pipe or a device. */
  read(path: string): Promise<Uint8Array | null>;
  /** Writes a file; it is on the disk when this is done, not only on its way. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Writes a file where nothing stands; gives false where something does. Leaves nothing where it fails. */
  create(path: string, bytes: Uint8Array): Promise<boolean>;
  /** Renames a file or a folder. A file replaces one; a folder does not replace one that holds anything. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes a folder and those above it; gives the first one made, or null when all were there. */
  makeFolder(path: string): Promise<string | null>;
  /** Removes a folder when it is empty; otherwise does nothing. */
  removeEmptyFolder(path: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  kind(path: string): Promise<Kind | null>;
  /** Gives how many milliseconds ago a file was written, or null where there is none. */
  age(path: string): Promise<number | null>;
  /** Gives the names in a folder; none where there is no such folder. */
  list(path: string): Promise<string[]>;
}

const missing = ['ENOENT', 'ENOTDIR'];

const plainDisk: Disk = {
  read: async (path) => {
    const info = await stat(path).catch((error: unknown) => nullWhere(error, missing));
    if (info === null) return null;
    // A pipe would be waited for.
    if (!info.isFile() && !info.isDirectory()) return new Uint8Array();
    return readFile(path).catch((error: unknown) => nullWhere(error, missing));
  },
  write: async (path, bytes) => writeThrough(await open(path, 'w'), bytes),
  create: async (path, bytes) => {
    const file = await open(path, 'wx').catch((error: unknown) => nullWhere(error, ['EEXIST']));
    if (file === null) return false;
    await writeThrough(file, bytes).catch(async (error: unknown) => {
      await rm(path, { force: true });
      throw error;
    });
    return true;
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  makeFolder: makeFolders,
  removeEmptyFolder: (path) => rmdir(path).catch(() => {}),
  exists: async (path) => (await stat(path).catch((error: unknown) => nullWhere(error, missing))) !== null,
  kind: async (path) => {
    const info = await lstat(path).catch((error: unknown) => nullWhere(error, missing));
    if (info === null) return null;
    if (info.isSymbolicLink()) return 'link';
    return info.isDirectory() ? 'folder' : info.isFile() ? 'file' : 'other';
  },
  age: async (path) => {
    const info = await stat(path).catch((error: unknown) => nullWhere(error, missing));
    return info === null ? null : Date.now() - info.mtimeMs;
  },
  list: async (path) => (await readdir(path).catch((error: unknown) => nullWhere(error, missing))) ?? [],
};

/** The disk of the machine. */
export const nodeDisk: Disk = process.platform === 'win32' ? patientDisk(plainDisk, setTimeout) : plainDisk;

async function writeThrough(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function nullWhere(error: unknown, codes: readonly string[]): null {
  if (codes.includes(codeOf(error) ?? '')) return null;
  throw error;
}

/** Gives the code of an error of the system, such as `ENOSPC`, or null. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
