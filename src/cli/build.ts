import { createPlayback, type Diagnostic, type PlaybackResult, toManifest } from '../index.js';
import type { Effects } from '../io/index.js';
import { closingLines } from './closing-lines.js';
import { exitCodes } from './exit-codes.js';
import { type BuildFlags, toOptions } from './flags.js';
import { reportDiagnostics } from './report-diagnostics.js';
import { version } from './version.js';

/** Reads grids and writes their playback. Gives the exit code; throws for a wrong option or a path that cannot be used. */
export async function build(paths: readonly string[], flags: BuildFlags, effects: Effects): Promise<number> {
  const options = toOptions(flags, effects.environment('SOURCE_DATE_EPOCH'));
  const progress = effects.isTerminal && !flags.quiet && flags.reporter === 'text';
  if (progress) effects.writeError('Reading …\r');
  const inputs = await effects.readInputs(paths, flags.out);
  if (progress) effects.writeError('Making the playback …\r');
  const result = await createPlayback(inputs, options, { loadFonts: effects.loadFonts });
  if (progress) effects.writeError(`${' '.repeat(24)}\r`);
  reportDiagnostics(result.diagnostics, flags, effects);
  if (result.playback === null) {
    effects.writeError('Nothing was written: no session was found in the input.\n');
    return exitCodes.nothing;
  }
  const manifest = toManifest({ files: result.files, inputs, options, version, hash: effects.sha256 });
  const written = await effects.writePlayback(flags.out, [...result.files, manifest]);
  if (!flags.quiet && flags.reporter === 'text') {
    effects.writeError(closingLines(result, written, flags.out));
  }
  return exitCodeOf(result, flags);
}

function exitCodeOf({ diagnostics }: PlaybackResult, { strict }: BuildFlags): number {
  const has = (severity: Diagnostic['severity']) => diagnostics.some((one) => one.severity === severity);
  return has('error') || (strict && has('warning')) ? exitCodes.doneWithErrors : exitCodes.done;
}
