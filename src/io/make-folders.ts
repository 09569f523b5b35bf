import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { codeOf } from './disk.js';
import { WorldError } from './effects.js';

/**
 * Makes a folder and those above it; gives the whole path of the first one made, or null when all were there. They are made one by one:
 * Node's own way to make several never ends where a folder takes none, as in `/proc`; here that is a `WorldError`. Other errors carry a
 * `code`.
 */
export async function makeFolders(path: string): Promise<string | null> {
  const full = resolve(path);
  const error = await mkdir(full).then(
    () => null,
    (one: unknown) => one,
  );
  if (error === null) return full;
  const above = dirname(full);
  if (codeOf(error) === 'ENOENT' && above !== full) {
    const first = await makeFolders(above);
    const inside = await makeInside(full, above);
    return first ?? inside;
  }
  // One that is there may also be reported as forbidden: the root of a drive on Windows, a disk that is only read.
  const info = await stat(full).catch((one: unknown) => {
    throw codeOf(error) === 'EEXIST' ? one : error;
  });
  if (info.isDirectory()) return null;
  throw error;
}

/** Makes a folder in one that is there. Another build may make the same one meanwhile: events of a batch share the folders above theirs. */
async function makeInside(full: string, above: string): Promise<string | null> {
  try {
    await mkdir(full);
    return full;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return makeFolders(full);
    const isThere = await stat(above).then(
      () => true,
      () => false,
    );
    if (codeOf(error) !== 'ENOENT' || !isThere) throw error;
    throw new WorldError(
      `The folder \`${full}\` cannot be made: \`${above}\` takes no folders. Name another.`,
    );
  }
}
