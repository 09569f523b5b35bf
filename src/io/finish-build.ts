import { join } from 'node:path';
import { clearJournal, isStaging, journalFolder, readJournal } from './journal.js';
import { type MoveTools, makeMoves, planMoves } from './moves.js';

/**
 * Ends what a build that was killed left in a folder: a playback that was to count is put in its place, one that was not yet whole is
 * removed. To be called by the one who holds the folder's lock. Throws as `planMoves` and `makeMoves` do.
 */
export async function finishBuild(out: string, tools: MoveTools): Promise<void> {
  const { disk } = tools;
  const folder = join(out, journalFolder);
  if ((await disk.kind(folder)) === 'folder') {
    const journal = await readJournal(folder, disk);
    if (journal !== null) {
      const waiting = new Set(await disk.list(folder));
      const moves = await planMoves(out, journal, { folder, waiting }, tools);
      await makeMoves(moves, disk);
      await clearJournal(folder, disk);
      for (const one of moves.emptied.toReversed()) await disk.removeEmptyFolder(one).catch(() => {});
    } else await clearJournal(folder, disk);
  }
  // What cannot be listed cannot be tidied away, which is no reason to write nothing.
  const names = await disk.list(out).catch((): string[] => []);
  for (const name of names.filter(isStaging)) {
    const left = join(out, name);
    if ((await disk.kind(left)) === 'file') await disk.remove(left).catch(() => {});
    else await clearJournal(left, disk);
  }
}
