import { acceptFindings, createPlayback, type Diagnostic, redactAll, toManifest } from '../index.js';
import type { Effects } from '../io/index.js';
import { closingLines } from './closing-lines.js';
import { tellCodebooks, withCodebooks } from './codebooks.js';
import { exitCodes } from './exit-codes.js';
import { type BuildFlags, toOptions } from './flags.js';
import { loadConfig } from './load-config.js';
import { namesFile, withNames } from './redaction.js';
import { reportDiagnostics } from './report-diagnostics.js';
import { reportFormatFailures } from './report-failure.js';
import { reviewFile, tellReview, tellSince, withReview, withSince, writeReview } from './reviews.js';
import { tellAssignments } from './tell-assignments.js';
import { tellTemplate, withTemplate } from './templates.js';
import { version } from './version.js';

/** Reads grids and writes their playback. Gives the exit code; throws for a wrong option or a path that cannot be used. */
export async function build(paths: readonly string[], flags: BuildFlags, effects: Effects): Promise<number> {
  const config = await loadConfig(paths, flags, effects);
  const { style, accept } = config;
  const given = toOptions(flags, config.options, effects.environment('SOURCE_DATE_EPOCH'));
  const coded = await withCodebooks(given, flags.codebook === undefined ? config.folder : '', effects);
  const decided = await withReview(coded, flags.review === undefined ? config.folder : '', effects);
  const compared = await withSince(decided, flags.since === undefined ? config.folder : '', effects);
  const names = namesFile(flags.redactNames, config.run.redactNames, config.folder);
  const named = await withNames(compared, names, effects);
  const options = await withTemplate(named, flags.template === undefined ? config.folder : '', effects);
  const out = flags.out ?? config.run.out ?? 'playback';
  const strict = flags.strict ?? config.run.strict ?? false;
  const progress = effects.isTerminal && !style.quiet && style.reporter === 'text';
  if (progress) effects.writeError('Reading …\r');
  const inputs = await effects.readInputs(paths, out);
  if (progress) effects.writeError('Making the playback …\r');
  const result = await createPlayback(inputs, options, { loadFonts: effects.loadFonts });
  if (progress) effects.writeError(`${' '.repeat(24)}\r`);
  const findings = acceptFindings(result.diagnostics, accept);
  reportDiagnostics(findings, style, effects);
  if (result.playback === null) {
    effects.writeError('Nothing was written: no session was found in the input.\n');
    return exitCodes.nothing;
  }
  const { review, redactNames, ...plain } = options;
  const told = {
    ...plain,
    ...tellReview(review, result, effects.sha256),
    ...tellSince(options.since, effects.sha256),
    // How many names were given, and none of them.
    ...(redactNames === undefined ? {} : { redactNames: redactNames.length }),
    ...tellCodebooks(options.codebook, effects.sha256),
    ...tellTemplate(options.template, effects.sha256),
  };
  const asked = accept.length === 0 ? told : { ...told, accept };
  const { redactor } = result;
  const manifest = toManifest({
    files: result.files,
    inputs: inputs.map((input) => ({ ...input, path: redactor.redact(input.path) })),
    options: redactAll(asked, redactor),
    version,
    hash: effects.sha256,
  });
  const written = await effects.writePlayback(out, [...result.files, manifest]);
  if (!style.quiet && style.reporter === 'text') {
    if (style.verbose) effects.writeError(tellAssignments(result.playback));
    effects.writeError(closingLines(result, { written, accepted: findings.accepted.length, out }));
  }
  if (flags.writeReview !== undefined) {
    const path = flags.writeReview === true ? reviewFile : flags.writeReview;
    const { force = false } = flags;
    await writeReview(result, { path, page: false, force, quiet: style.quiet, paths }, effects);
  }
  reportFormatFailures(result.failures, effects, style.verbose);
  return result.failures.length > 0 ? exitCodes.doneWithErrors : exitCodeOf(findings.open, strict);
}

function exitCodeOf(open: readonly Diagnostic[], strict: boolean): number {
  const has = (severity: Diagnostic['severity']) => open.some((one) => one.severity === severity);
  return has('error') || (strict && has('warning')) ? exitCodes.doneWithErrors : exitCodes.done;
}
