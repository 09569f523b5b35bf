import { acceptFindings, createPlayback } from '../index.js';
import type { Effects } from '../io/index.js';
import { exitCodes } from './exit-codes.js';
import { type ReviewFlags, toOptions } from './flags.js';
import { guardCommands } from './github-annotations.js';
import { loadConfig } from './load-config.js';
import { filesBeside, readOptionFiles } from './option-files.js';
import { reportFindings } from './report-github.js';
import { reviewFile, writeReview } from './reviews.js';

/** Writes the review of grids for a person to edit. Gives 0, or 2 when no session was found; throws for a wrong option. */
export async function review(
  paths: readonly string[],
  flags: ReviewFlags,
  effects: Effects,
): Promise<number> {
  const config = await loadConfig(paths, flags, effects);
  const { template: _, ...given } = toOptions(flags, config, undefined);
  const options = { ...(await readOptionFiles(given, effects)), formats: [] };
  const inputs = await effects.readInputs(paths, null, await filesBeside(config, flags, effects));
  const result = await createPlayback(inputs, options, { loadFonts: effects.loadFonts });
  await reportFindings(
    acceptFindings(result.diagnostics, config.accept),
    { inputs, style: config.style },
    effects,
  );
  if (result.playback === null) {
    effects.writeError('There is nothing to review: no session was found in the input.\n');
    return exitCodes.nothing;
  }
  const before = typeof options.review === 'object' ? options.review?.file : undefined;
  const path = flags.out ?? before ?? reviewFile;
  const { quiet } = config.style;
  const { page = true, force = false } = flags;
  const told = guardCommands(effects, config.style.reporter);
  await writeReview(result, { path, page, force, quiet, paths, flags }, told);
  return exitCodes.done;
}
