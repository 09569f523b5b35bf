import { basename, join } from 'node:path';
import { manifestPath, pathsIn } from './earlier-build.js';
import { escapes, placeOf } from './inside.js';
import { nodeDisk } from './node-disk.js';

/**
 * Returns what tells of a whole path whether a playback in a folder put it there: the files its manifest names, the manifest, and what
 * was kept of a person's changes to them. Null where the folder holds no playback.
 */
export async function ownFilesOf(folder: string): Promise<((path: string) => boolean) | null> {
  const manifest = await nodeDisk.read(join(folder, ...manifestPath.split('/'))).catch(() => null);
  if (manifest === null) return null;
  const paths = [...pathsIn(manifest), manifestPath].filter((path) => !escapes(path));
  const own = new Set(paths.map((path) => placeOf(folder, path)));
  return (path) => own.has(path) || isKept(basename(path));
}

/** `playback (your changes 2).md`, as a build names what it keeps. */
function isKept(name: string): boolean {
  return /\(your changes(?: \d+)?\)(?:\.[^.]*)?$/.test(name);
}
