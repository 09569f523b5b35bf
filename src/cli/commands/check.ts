import {
  type Compared,
  compareFiles,
  comparePlaybacks,
  diffBuildInputs,
  type Manifest,
  readManifest,
  readPlaybackFacts,
} from '../../diff/index.js';
import { formats as allFormats, type Format } from '../../index.js';
import type { Effects } from '../../io/index.js';
import type { CheckFlags } from '../inputs/flags.js';
import { type BuildPlan, type MadeBuild, makeBuild, planBuild } from '../inputs/make-build.js';
import type { CheckReport } from '../report/check-report.js';
import { strictLine } from '../report/closing-lines.js';
import { formatCheck } from '../report/format-check.js';
import { escapeWorkflowCommands, withoutCommands } from '../report/github-annotations.js';
import { addCheckSummary, annotateCheck } from '../report/report-check.js';
import { reportFormatFailures } from '../report/report-failure.js';
import { reportFindings } from '../report/report-github.js';
import { exitCodes } from '../shell/exit-codes.js';
import { exitCodeOf } from './build.js';

/**
 * Makes the playback of grids in memory and compares it with what is in the out folder; writes nothing there. Gives 3 where a
 * `build` with the same words would change a file; else what that build would give. Throws for a wrong option or a path that cannot
 * be used.
 */
export async function check(paths: readonly string[], flags: CheckFlags, effects: Effects): Promise<number> {
  const plan = await planBuild(paths, flags, effects);
  const { style } = plan.config;
  const isJson = flags.json === true || style.reporter === 'json';
  const inputs = await effects.readInputs(paths, plan.out, plan.beside);
  const manifest = await readFolder(plan.out, effects);
  const chosen = chooseFormats(plan.options.formats, manifest);
  const options = { ...plan.options, formats: [...chosen.made] };
  const made = await makeBuild(inputs, { ...plan, options }, effects);
  // Without a report standard output stays empty, so that the reason can be on standard error alone.
  if (!isJson || made.result.playback === null)
    await reportFindings(made.findings, { inputs, style }, effects);
  const said = escapeWorkflowCommands(effects, style.reporter);
  if (made.result.playback === null) {
    said.writeError('There is nothing to compare: no session was found in the input.\n');
    return exitCodes.nothing;
  }
  const report = await compare(made, { plan, manifest, chosen }, effects);
  if (isJson) {
    const { open, accepted } = made.findings;
    effects.writeOut(`${JSON.stringify({ ...report, findings: { open, accepted } }, null, 2)}\n`);
  } else if (!style.quiet) effects.writeOut(withoutCommands(formatCheck(report, style.verbose)));
  if (style.reporter === 'github') {
    await annotateCheck(report, inputs, effects);
    await addCheckSummary(report, formatCheck(report, true), effects);
  }
  reportFormatFailures(made.result.failures, said, style.verbose);
  if (!report.same) return exitCodes.differs;
  if (!isJson) said.writeError(strictLine(made.findings.open, plan.strict));
  return made.result.failures.length > 0
    ? exitCodes.doneWithErrors
    : exitCodeOf(made.findings.open, plan.strict);
}

async function readFolder(out: string, effects: Effects): Promise<Manifest | null> {
  const bytes = await effects.readManifest(out);
  return bytes === null ? null : readManifest(bytes);
}

interface ChosenFormats extends Compared {
  /** What is made: each file as the folder's own build would make it, and what sessions and themes are compared by. */
  readonly made: readonly Format[];
  /** What the folder was made with and nobody asked for now. */
  readonly notCompared: readonly Format[];
}

/**
 * Returns which formats are made and compared. Some findings come up while a format is drawn, so where only some of the formats of the
 * folder are asked for, all of them are made.
 */
function chooseFormats(asked: readonly Format[] = allFormats, manifest: Manifest | null): ChosenFormats {
  const before = manifest === null ? asked : formatsOf(manifest);
  const isPart = asked.every((format) => before.includes(format));
  const isWhole = before.every((format) => asked.includes(format));
  return {
    formats: asked,
    made: [...new Set([...(isPart ? before : asked), 'json' as const])],
    withSurplus: isWhole,
    notCompared: before.filter((format) => !asked.includes(format)),
  };
}

function formatsOf({ options: { formats } }: Manifest): readonly Format[] {
  return Array.isArray(formats) ? allFormats.filter((format) => formats.includes(format)) : allFormats;
}

async function compare(
  { files, result, findings }: MadeBuild,
  {
    plan: { out },
    manifest,
    chosen,
  }: { readonly plan: BuildPlan; readonly manifest: Manifest | null; readonly chosen: ChosenFormats },
  { readWritten, sha256 }: Effects,
): Promise<CheckReport> {
  const counted = {
    out,
    sessions: result.playback?.sessions.length ?? 0,
    accepted: findings.accepted.length,
  };
  const own = files.at(-1);
  const now = own === undefined ? null : readManifest(own.bytes);
  if (manifest === null || now === null) {
    return {
      ...counted,
      same: false,
      isThere: false,
      making: null,
      files: [],
      notCompared: [],
      playback: null,
    };
  }
  const folder = { manifest, read: (path: string) => readWritten(`${out}/${path}`), hash: sha256 };
  const changed = await compareFiles(files, folder, chosen);
  const before = await folder.read('data/playback.json');
  const [listed, told2] = [before, files.find(({ path }) => path === 'data/playback.json')?.bytes].map(
    (bytes) => (bytes ? readPlaybackFacts(bytes) : null),
  );
  return {
    ...counted,
    same: changed.length === 0,
    isThere: true,
    making: diffBuildInputs(manifest, now),
    files: changed,
    notCompared: chosen.notCompared,
    playback: listed && told2 ? comparePlaybacks(listed, told2) : null,
  };
}
