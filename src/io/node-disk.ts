import { type FileHandle, lstat, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { codeOf, type Disk } from './disk.js';
import { makeFolders } from './make-folders.js';
import { withRetry } from './with-retry.js';

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
export const nodeDisk: Disk = process.platform === 'win32' ? withRetry(plainDisk, setTimeout) : plainDisk;

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
