import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';

/** The disk as `writePlayback` needs it: paths are native, errors carry a `code` as Node's do. */
export interface Disk {
  /** Gives the bytes, or null where there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes a folder and those above it; gives the first one made, or null when all were there. */
  makeFolder(path: string): Promise<string | null>;
  /** Removes a folder when it is empty; otherwise does nothing. */
  removeEmptyFolder(path: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  list(path: string): Promise<string[]>;
}

/** The disk of the machine. */
export const nodeDisk: Disk = {
  read: (path) => readFile(path).catch((error: unknown) => nullWhere(error, ['ENOENT', 'ENOTDIR'])),
  write: (path, bytes) => writeFile(path, bytes),
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  makeFolder: async (path) => (await mkdir(path, { recursive: true })) ?? null,
  removeEmptyFolder: (path) => rmdir(path).catch(() => {}),
  exists: async (path) =>
    (await stat(path).catch((error: unknown) => nullWhere(error, ['ENOENT', 'ENOTDIR']))) !== null,
  list: (path) => readdir(path).catch((): string[] => []),
};

function nullWhere(error: unknown, codes: readonly string[]): null {
  if (codes.includes(codeOf(error) ?? '')) return null;
  throw error;
}

/** Gives the code of an error of the system, such as `ENOSPC`, or null. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
