import { acceptFindings, createPlayback, formatCodebook } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { type ThemesFlags, toOptions } from '../inputs/flags.js';
import { loadConfig } from '../inputs/load-config.js';
import { filesBeside, readOptionFiles } from '../inputs/option-files.js';
import { reportFindings } from '../report/report-github.js';
import { exitCodes } from '../shell/exit-codes.js';

/** Prints the themes of grids as a codebook. Gives 0, or 2 when no session was found; throws for a wrong option. */
export async function printThemes(
  paths: readonly string[],
  flags: ThemesFlags,
  effects: Effects,
): Promise<number> {
  const config = await loadConfig(paths, flags, effects);
  const { codebook, redactNames: _, ...given } = toOptions(flags, config, undefined);
  const coded = await readOptionFiles(codebook === undefined ? {} : { codebook }, effects);
  const options = { ...given, ...coded, formats: [] };
  const inputs = await effects.readInputs(paths, null, await filesBeside(config, flags, effects));
  const { playback, diagnostics } = await createPlayback(inputs, options, { loadFonts: effects.loadFonts });
  await reportFindings(acceptFindings(diagnostics, config.accept), { inputs, style: config.style }, effects);
  if (playback === null) {
    effects.writeError('There are no themes: no session was found in the input.\n');
    return exitCodes.nothing;
  }
  effects.writeOut(formatCodebook(playback));
  return exitCodes.done;
}
