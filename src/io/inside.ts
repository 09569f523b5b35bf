import { join } from 'node:path';
import type { Disk } from './disk.js';
import { WorldError } from './effects.js';

/** Returns the native path of a file of the playback. */
export function placeOf(out: string, path: string): string {
  return join(out, ...path.split('/'));
}

/** Whether a path of a playback would leave its folder, on any system. */
export function escapes(path: string): boolean {
  return (
    /[\\\0]|^[a-z]:/i.test(path) ||
    path.split('/').some((part) => part === '' || part === '.' || part === '..')
  );
}

/** Returns the folders that files are in below the out folder, those above first, each once. */
export function foldersOf(paths: readonly string[]): string[] {
  const folders = paths.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  });
  return [...new Set(folders)].sort((a, b) => a.length - b.length);
}

/** Whether a file is behind a link, so that it may not be in the out folder at all. */
export async function isBehindLink(out: string, path: string, disk: Disk): Promise<boolean> {
  for (const folder of foldersOf([path])) {
    if ((await disk.kind(placeOf(out, folder))) === 'link') return true;
  }
  return false;
}

/** Throws `WorldError` where a folder that files are to be in is a link: what it leads to is not ours to write. */
export async function refuseLinks(out: string, paths: readonly string[], disk: Disk): Promise<void> {
  for (const folder of foldersOf(paths)) {
    if ((await disk.kind(placeOf(out, folder))) !== 'link') continue;
    throw new WorldError(
      `\`${folder}\` in \`${out}\` is a link to another place, and nothing is written through it. Remove the link, or choose another folder with \`--out\`.`,
    );
  }
}
