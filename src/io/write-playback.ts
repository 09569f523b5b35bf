import { dirname, join, resolve } from 'node:path';
import type { OutputFile } from '../model/index.js';
import type { Disk } from './disk.js';
import { manifestPath, pathsIn, readPreviousBuild } from './earlier-build.js';
import { WorldError, type WriteReport } from './effects.js';
import { explainDiskError } from './explain-disk-error.js';
import { finishBuild } from './finish-build.js';
import { lockFolder, lockName, type Turns } from './folder-lock.js';
import { escapes } from './inside.js';
import { clearJournal, type Journal, journalFolder, stagingFolder, writeJournal } from './journal.js';
import { type MoveTools, makeMoves, planMoves } from './moves.js';

export interface WriteTools extends MoveTools {
  readonly turns: Turns;
  /** Runs what an interrupt must not stop half-way. */
  hold<T>(action: () => Promise<T>): Promise<T>;
}

/**
 * Writes the files of a playback into a folder, whole or not at all, also where the process is killed: see `io/README.md`. Waits for its
 * turn where another build writes there. A file of the earlier build that a person has changed since is kept beside the new one; one
 * that this build no longer makes is removed when the earlier manifest names it and it is unchanged; nothing else is ever
 * removed. Throws `WorldError`.
 */
export async function writePlayback(
  out: string,
  files: readonly OutputFile[],
  tools: WriteTools,
): Promise<WriteReport> {
  for (const { path } of files) {
    if (escapes(path)) throw new Error(`A file would leave the out folder: ${JSON.stringify(path)}`);
  }
  const { disk } = tools;
  let made: string | null = null;
  try {
    made = await disk.makeFolder(out);
    const lock = await lockFolder(out, disk, tools.turns);
    return await tools.hold(async () => {
      try {
        await finishBuild(out, tools);
        return await replacePlayback(out, files, { ...tools, isHeld: lock.isHeld });
      } finally {
        await lock.release();
      }
    });
  } catch (error) {
    if (made !== null) await removeMade(out, made, disk);
    throw explainDiskError(error, out);
  }
}

/** Ends what a killed build left in a folder that is only to be read. Where it may not be written it stays as it is. */
export async function recoverPlayback(out: string, tools: WriteTools): Promise<void> {
  const { disk } = tools;
  try {
    const isLeft = (await disk.exists(join(out, lockName))) || (await disk.exists(join(out, journalFolder)));
    if (!isLeft) return;
    const lock = await lockFolder(out, disk, tools.turns);
    await tools.hold(() => finishBuild(out, tools).finally(() => lock.release()));
  } catch {
    // What is read then says what is wrong.
  }
}

async function replacePlayback(
  out: string,
  files: readonly OutputFile[],
  tools: WriteTools & { readonly isHeld: () => Promise<boolean> },
): Promise<WriteReport> {
  const { disk, sha256, turns } = tools;
  const [staging, folder] = [join(out, stagingFolder(turns.tag)), join(out, journalFolder)];
  let moves: Awaited<ReturnType<typeof planMoves>>;
  try {
    // The manifest goes last: as long as it is the old one, the old files are what it names.
    const ordered = [...files].sort(
      (a, b) => Number(a.path === manifestPath) - Number(b.path === manifestPath),
    );
    await disk.makeFolder(staging);
    for (const [number, { bytes }] of ordered.entries()) await disk.write(join(staging, `${number}`), bytes);
    const journal = await toJournal(out, ordered, tools);
    await writeJournal(staging, journal, disk);
    const waiting = new Set(await disk.list(staging));
    moves = await planMoves(out, journal, { folder, waiting }, { disk, sha256 });
    if (!(await tools.isHeld()))
      throw new WorldError(
        `Another build took its turn in \`${out}\`, so nothing was written. Run the command again.`,
      );
    // From here on the new playback counts, whatever happens.
    await disk.rename(staging, folder);
  } catch (error) {
    await clearJournal(staging, disk);
    throw error;
  }
  try {
    await makeMoves(moves, disk);
  } catch (error) {
    await clearJournal(folder, disk);
    throw error;
  }
  // What cannot be tidied away is no reason to take the new playback back; a second try takes what the first could not.
  await clearJournal(folder, disk);
  await clearJournal(folder, disk);
  for (const one of moves.emptied.toReversed()) await disk.removeEmptyFolder(one).catch(() => {});
  return { kept: moves.kept };
}

async function toJournal(
  out: string,
  files: readonly OutputFile[],
  { disk, sha256 }: MoveTools,
): Promise<Journal> {
  const earlier = await readPreviousBuild(out, disk);
  const manifest = files.find(({ path }) => path === manifestPath);
  const named = manifest === undefined ? [] : pathsIn(manifest.bytes);
  const made = new Set([...files.map(({ path }) => path), ...named, manifestPath]);
  const ours = [...earlier].filter(([path]) => !escapes(path));
  return {
    place: files.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) })),
    ours,
    leftovers: ours.map(([path]) => path).filter((path) => !made.has(path)),
  };
}

/** Removes the out folder and those above it that were made for it, where they are empty. */
async function removeMade(out: string, made: string, disk: Disk): Promise<void> {
  const first = resolve(made);
  for (let folder = resolve(out); folder.length >= first.length; folder = dirname(folder)) {
    await disk.removeEmptyFolder(folder).catch(() => {});
    if (folder === dirname(folder)) return;
  }
}
