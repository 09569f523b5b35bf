/**
 * How a program makes a playback itself: reads a grid, says what was found about it, writes the files, and makes another output later
 * from `data/playback.json` alone.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createPlayback, formatPlace, type OutputFile, type Playback, renderPlayback } from 'ddat-playback';

/** Makes the data files of a grid in a folder and gives what was understood, or null where no session was found. */
export async function makePlayback(grid: string, folder: string): Promise<Playback | null> {
  const input = { path: basename(grid), bytes: await readFile(grid) };
  const { playback, files, failures, diagnostics } = await createPlayback([input], {
    title: 'Our event',
    formats: ['json', 'csv', 'md'],
  });
  for (const { severity, place, reason } of diagnostics) {
    if (severity !== 'info') console.warn(`${severity}: ${formatPlace(place)}: ${reason}`);
  }
  for (const { format, error } of failures) console.error(`${format} could not be made:`, error);
  await writeFiles(files, folder);
  return playback;
}

/** Adds the workbook to a folder that `makePlayback` wrote; the grid is not needed. */
export async function addWorkbook(folder: string): Promise<void> {
  const stored = await readFile(join(folder, 'data/playback.json'));
  const { files } = await renderPlayback(stored, { formats: ['xlsx'] });
  await writeFiles(files, folder);
}

async function writeFiles(files: readonly OutputFile[], folder: string): Promise<void> {
  for (const { path, bytes } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}
