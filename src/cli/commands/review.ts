import { acceptFindings, createPlayback } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { type ReviewFlags, toOptions } from '../inputs/flags.js';
import { loadConfig } from '../inputs/load-config.js';
import { filesBeside, readOptionFiles } from '../inputs/option-files.js';
import { reviewFile, writeReview } from '../inputs/reviews.js';
import { escapeWorkflowCommands } from '../report/github-annotations.js';
import { reportFindings } from '../report/report-github.js';
import { exitCodes } from '../shell/exit-codes.js';

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
  const escaped = escapeWorkflowCommands(effects, config.style.reporter);
  await writeReview(result, { path, page, force, quiet, paths, flags }, escaped);
  return exitCodes.done;
}
