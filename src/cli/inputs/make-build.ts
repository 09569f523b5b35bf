import {
  acceptFindings,
  createPlayback,
  type JudgedFindings,
  type Options,
  type OutputFile,
  type PlaybackResult,
  redactAll,
  toManifest,
} from '../../index.js';
import type { Effects } from '../../io/index.js';
import { optionsWhere } from '../../options/derive.js';
import { mapFiles } from '../../options/files.js';
import { version } from '../shell/version.js';
import { type BuildFlags, toOptions } from './flags.js';
import { type LoadedConfig, loadConfig } from './load-config.js';
import { describeFile, filesBeside, readOptionFiles } from './option-files.js';
import { withResources } from './with-resources.js';

/** What is to be built, before the grids are read. */
export interface BuildPlan {
  readonly config: LoadedConfig;
  /** The options with the texts of the files they name. */
  readonly options: Options;
  /** The files that options name: in a folder of grids they are no grids. */
  readonly beside: readonly string[];
  /** The folder to write into. */
  readonly out: string;
  /** Whether warnings count as errors. */
  readonly strict: boolean;
  /** Returns an extra file to write with the playback and list in its manifest. Default: none */
  readonly record?: (made: Omit<MadeBuild, 'files'>) => OutputFile;
}

/** A playback that is in memory. */
export interface MadeBuild {
  readonly result: PlaybackResult;
  readonly findings: JudgedFindings;
  /** Every file of it, the manifest last; none when no session was found. */
  readonly files: readonly OutputFile[];
}

type Inputs = Awaited<ReturnType<Effects['readInputs']>>;

/** Returns what flags and configuration ask for. Throws for a wrong option or a file that cannot be read. */
export async function planBuild(
  paths: readonly string[],
  flags: BuildFlags,
  effects: Effects,
): Promise<BuildPlan> {
  return planWith(await loadConfig(paths, flags, effects), flags, effects);
}

/** Returns the same with a configuration that was loaded before. */
export async function planWith(
  config: LoadedConfig,
  flags: BuildFlags,
  effects: Effects,
): Promise<BuildPlan> {
  const given = toOptions(flags, config, effects.environment('SOURCE_DATE_EPOCH'));
  return {
    config,
    options: await readOptionFiles(given, effects),
    beside: await filesBeside(config, flags, effects),
    out: flags.out ?? config.run.out ?? 'playback',
    strict: flags.strict ?? config.run.strict ?? false,
  };
}

/** Makes the playback of inputs in memory, with its manifest. Throws for a wrong option. */
export async function makeBuild(inputs: Inputs, plan: BuildPlan, effects: Effects): Promise<MadeBuild> {
  const { options, config } = plan;
  const result = await withResources(options.formats, effects, (resources) =>
    createPlayback(inputs, options, resources),
  );
  const findings = acceptFindings(result.diagnostics, config.accept);
  if (result.playback === null) return { result, findings, files: [] };
  return { result, findings, files: listFiles(inputs, { result, findings }, { plan, effects }) };
}

/** Returns the files of a playback with its record, where one is wanted, and its manifest. */
export function listFiles(
  inputs: Inputs,
  { result, findings }: Omit<MadeBuild, 'files'>,
  { plan, effects }: { readonly plan: BuildPlan; readonly effects: Effects },
): readonly OutputFile[] {
  const { redactor } = result;
  const files =
    plan.record === undefined ? result.files : [...result.files, plan.record({ result, findings })];
  const manifest = toManifest({
    files,
    inputs: inputs.map((input) => ({ ...input, path: redactor.redact(input.path) })),
    options: redactAll(formatOptions(plan, result, effects), redactor),
    version,
    hash: effects.sha256,
  });
  return [...files, manifest];
}

/** Returns the options as the manifest lists them: files by name and hash, hidden names by their number. */
function formatOptions({ options, config }: BuildPlan, result: PlaybackResult, { sha256 }: Effects): unknown {
  const listed: Record<string, unknown> = mapFiles({ ...options }, (source) => describeFile(source, sha256));
  for (const [name, { manifest }] of optionsWhere((entry) => entry.manifest !== undefined)) {
    const value = listed[name];
    delete listed[name];
    if (manifest === 'count' && Array.isArray(value)) listed[name] = value.length;
    // A review without a decision changed nothing and is not listed.
    if (manifest === 'if followed' && value !== undefined && result.playback?.edits !== undefined)
      listed[name] = value;
  }
  return { ...listed, ...(config.accept.length === 0 ? {} : { accept: config.accept }) };
}
