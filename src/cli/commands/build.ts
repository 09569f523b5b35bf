import type { Diagnostic } from '../../index.js';
import type { Effects } from '../../io/index.js';
import type { BuildFlags } from '../inputs/flags.js';
import { makeBuild, planBuild } from '../inputs/make-build.js';
import { reviewFile, writeReview } from '../inputs/reviews.js';
import { closingLines, strictLine } from '../report/closing-lines.js';
import { formatAssignments } from '../report/format-assignments.js';
import { escapeWorkflowCommands } from '../report/github-annotations.js';
import { reportFormatFailures } from '../report/report-failure.js';
import { reportFindings } from '../report/report-github.js';
import { exitCodes } from '../shell/exit-codes.js';

/** Reads grids and writes their playback. Gives the exit code; throws for a wrong option or a path that cannot be used. */
export async function build(paths: readonly string[], flags: BuildFlags, effects: Effects): Promise<number> {
  const plan = await planBuild(paths, flags, effects);
  const { out, strict } = plan;
  const { style } = plan.config;
  const progress = effects.isTerminal && !style.quiet && style.reporter === 'text';
  if (progress) effects.writeError('Reading …\r');
  const inputs = await effects.readInputs(paths, out, plan.beside);
  if (progress) effects.writeError('Making the playback …\r');
  const { result, findings, files } = await makeBuild(inputs, plan, effects);
  if (progress) effects.writeError(`${' '.repeat(24)}\r`);
  // Where nothing was read and nothing is wrong with the files, the remarks say what they are instead.
  const isUnexplained =
    result.playback === null && findings.open.every(({ severity }) => severity === 'info');
  const verbose = style.verbose || (isUnexplained && !style.quiet);
  await reportFindings(findings, { inputs, style: { ...style, verbose } }, effects);
  const escaped = escapeWorkflowCommands(effects, style.reporter);
  if (result.playback === null) {
    escaped.writeError('Nothing was written: no session was found in the input.\n');
    return exitCodes.nothing;
  }
  const written = await effects.writePlayback(out, files);
  if (!style.quiet && style.reporter !== 'json') {
    if (style.verbose) escaped.writeError(formatAssignments(result.playback));
    escaped.writeError(closingLines(result, { written, accepted: findings.accepted.length, out }));
  }
  if (flags.writeReview !== undefined) {
    const path = flags.writeReview === true ? reviewFile : flags.writeReview;
    const { force = false } = flags;
    await writeReview(result, { path, page: false, force, quiet: style.quiet, paths, flags }, escaped);
  }
  reportFormatFailures(result.failures, escaped, style.verbose);
  if (style.reporter !== 'json') escaped.writeError(strictLine(findings.open, strict));
  return result.failures.length > 0 ? exitCodes.doneWithErrors : exitCodeOf(findings.open, strict);
}

/** Returns 1 where something is wrong with the input, or may be under `strict`, else 0. */
export function exitCodeOf(open: readonly Diagnostic[], strict: boolean): number {
  const has = (severity: Diagnostic['severity']) => open.some((one) => one.severity === severity);
  return has('error') || (strict && has('warning')) ? exitCodes.doneWithErrors : exitCodes.done;
}
