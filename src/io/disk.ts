/** What is at a path; a link is not followed. */
export type PathKind = 'file' | 'folder' | 'link' | 'other';

/** The disk as `writePlayback` needs it: paths are native, errors carry a `code` as Node's do. */
export interface Disk {
  /** Returns the bytes, or null where there is no such file; no bytes where it is a pipe or a device. */
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
  kind(path: string): Promise<PathKind | null>;
  /** Returns how many milliseconds ago a file was written, or null where there is none. */
  age(path: string): Promise<number | null>;
  /** Returns the names in a folder; none where there is no such folder. */
  list(path: string): Promise<string[]>;
}

/** Returns the code of an error of the system, such as `ENOSPC`, or null. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
