import { join } from 'node:path';
import { asWritten } from './as-written.js';
import type { Disk } from './disk.js';
import { manifestPath } from './earlier-build.js';
import type { KeptFile } from './effects.js';
import { foldersOf, isBehindLink, placeOf, refuseLinks } from './inside.js';
import type { Journal } from './journal.js';

/** Everything that is left to do for a new playback to be in its place: folders, then renames, in this order. */
export interface Moves {
  readonly folders: readonly string[];
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  readonly kept: readonly KeptFile[];
  /** Folders that may be empty then. */
  readonly emptied: readonly string[];
}

export interface MoveTools {
  readonly disk: Disk;
  readonly sha256: (bytes: Uint8Array) => string;
}

/**
 * Returns what is left to do of a journal: nothing is touched yet. `waiting` are the names in its folder, which will be called `folder`
 * when the moves are made. A file of ours goes into that folder, whatever its line ends; one that a person changed is kept beside its place. Throws
 * `WorldError` for a folder that is a link, and an error with a code where a folder has the name of a file.
 */
export async function planMoves(
  out: string,
  journal: Journal,
  { folder, waiting }: { readonly folder: string; readonly waiting: ReadonlySet<string> },
  { disk, sha256 }: MoveTools,
): Promise<Moves> {
  const paths = journal.place.map(({ path }) => path);
  await refuseLinks(out, paths, disk);
  const ours = new Map(journal.ours);
  const [renames, kept, emptied] = [[] as { from: string; to: string }[], [] as KeptFile[], [] as string[]];
  for (const [number, path] of journal.leftovers.entries()) {
    if (await isBehindLink(out, path, disk)) continue;
    const from = placeOf(out, path);
    const bytes = await disk.read(from);
    if (bytes === null || asWritten(bytes, { path, hashes: [ours.get(path)] }, sha256) === null) continue;
    renames.push({ from, to: join(folder, `gone-${number}`) });
    emptied.push(...foldersOf([path]).map((one) => placeOf(out, one)));
  }
  for (const [number, { path, sha256: hash }] of journal.place.entries()) {
    if (!waiting.has(`${number}`)) continue;
    const to = placeOf(out, path);
    const before = await disk.read(to);
    if (before !== null) {
      const known = { path, hashes: [hash, ours.get(path)] };
      const isOurs = path === manifestPath || asWritten(before, known, sha256) !== null;
      const keptAs = isOurs ? null : await freeName(out, path, disk);
      if (keptAs !== null) kept.push({ path, keptAs });
      renames.push({ from: to, to: keptAs === null ? join(folder, `old-${number}`) : placeOf(out, keptAs) });
    }
    renames.push({ from: join(folder, `${number}`), to });
  }
  return { folders: foldersOf(paths).map((one) => placeOf(out, one)), renames, kept, emptied };
}

/** Makes the moves; where one fails, those before it are taken back and its error is thrown. */
export async function makeMoves({ folders, renames }: Moves, disk: Disk): Promise<void> {
  const [made, done]: [string[], Moves['renames'][number][]] = [[], []];
  try {
    for (const folder of folders) if ((await disk.makeFolder(folder)) !== null) made.push(folder);
    for (const move of renames) {
      await disk.rename(move.from, move.to);
      done.push(move);
    }
  } catch (error) {
    for (const { from, to } of done.reverse()) await disk.rename(to, from).catch(() => {});
    for (const folder of made.reverse()) await disk.removeEmptyFolder(folder).catch(() => {});
    throw error;
  }
}

/** `playback.pptx` → `playback (your changes).pptx`, numbered where that name is taken. */
async function freeName(out: string, path: string, disk: Disk): Promise<string> {
  const dot = path.lastIndexOf('.');
  const [stem, ending] = dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
  for (let number = 1; ; number++) {
    const name = `${stem} (your changes${number === 1 ? '' : ` ${number}`})${ending}`;
    if ((await disk.kind(placeOf(out, name))) === null) return name;
  }
}
