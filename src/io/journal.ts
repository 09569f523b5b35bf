import { join } from 'node:path';
import type { Disk } from './disk.js';
import { escapes } from './inside.js';

/** The folder that a whole new playback waits in, from the moment it is to be the one that counts until it is in its place. */
export const journalFolder = '.ddat-playback';
const journalFile = 'moves.json';

/** Returns the folder that a new playback is written into before it counts. */
export function stagingFolder(tag: string): string {
  return `${journalFolder}-${tag}`;
}

/** Whether a name in an out folder is what a build that was killed may leave, and no build that lives needs. */
export function isStaging(name: string): boolean {
  return /^\.ddat-playback(?:\.lock)?-\w+$/.test(name);
}

/** What is to be put where: all that is needed to finish a build that was killed. */
export interface Journal {
  /** The new files in the order they go to their places; each waits under its number. */
  readonly place: readonly { readonly path: string; readonly sha256: string }[];
  /** The hashes of files we wrote before, by path: what still has its hash is ours. */
  readonly ours: readonly (readonly [path: string, sha256: string])[];
  /** Those of ours that the new playback does not have. */
  readonly leftovers: readonly string[];
}

export async function writeJournal(folder: string, journal: Journal, disk: Disk): Promise<void> {
  await disk.write(join(folder, journalFile), new TextEncoder().encode(JSON.stringify(journal)));
}

/** Returns the journal of a folder; null where there is none, or none that could be ours. */
export async function readJournal(folder: string, disk: Disk): Promise<Journal | null> {
  const bytes = await disk.read(join(folder, journalFile));
  if (bytes === null) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isJournal(value) ? value : null;
  } catch {
    return null;
  }
}

/** Removes the folder of a journal and what we put into it, the journal first. What cannot be removed stays. */
export async function clearJournal(folder: string, disk: Disk): Promise<void> {
  if ((await disk.kind(folder).catch(() => null)) !== 'folder') return;
  const listed = await disk.list(folder).catch((): string[] => []);
  const names = listed.filter((name) => /^(?:moves\.json|(?:old-|gone-)?\d+)$/.test(name));
  for (const name of names.sort((a, b) => Number(b === journalFile) - Number(a === journalFile))) {
    await disk.remove(join(folder, name)).catch(() => {});
  }
  await disk.removeEmptyFolder(folder).catch(() => {});
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null) return false;
  const { place, ours, leftovers } = value as Partial<Record<keyof Journal, unknown>>;
  const isPath = (path: unknown) => typeof path === 'string' && !escapes(path);
  return (
    Array.isArray(place) &&
    place.every((one) => isPath(one?.path) && typeof one?.sha256 === 'string') &&
    Array.isArray(ours) &&
    ours.every((one) => Array.isArray(one) && isPath(one[0]) && typeof one[1] === 'string') &&
    Array.isArray(leftovers) &&
    leftovers.every(isPath)
  );
}
