import { type Config, formatProblem, OptionError, readConfig } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { anchorFiles } from '../../options/files.js';
import type { GridFlags, ReportStyle } from './flags.js';

/** What the configuration says, files named as the command would name them, and how findings are to be reported. */
export interface LoadedConfig extends Omit<Config, 'problems'> {
  readonly style: ReportStyle;
}

/**
 * Returns the configuration for some grids: the file named, else the one beside the first grid, else the one in the working
 * folder, else an empty one. Throws `OptionError` with every problem in it, each on a line.
 */
export async function loadConfig(
  paths: readonly string[],
  flags: GridFlags,
  effects: Effects,
): Promise<LoadedConfig> {
  const file =
    flags.config === false
      ? null
      : flags.config === undefined
        ? await effects.findConfig(paths)
        : await effects.readConfigFile(flags.config);
  const { problems, ...config } =
    file === null
      ? { options: {}, run: {}, accept: [], problems: [] }
      : await readConfig(file.text, file.path);
  if (problems.length > 0) throw new OptionError(problems.map(formatProblem).join('\n'));
  const style = {
    reporter: flags.reporter ?? config.run.reporter ?? 'text',
    quiet: flags.quiet ?? false,
    verbose: flags.verbose ?? false,
  };
  if (style.verbose && style.reporter === 'text') {
    effects.writeError(
      file === null ? 'No configuration is used.\n' : `The configuration is ${file.path}.\n`,
    );
  }
  return { ...anchorConfig(config, file?.path.replace(/[^\\/]*$/, '') ?? ''), style };
}

/** Returns a configuration with the files it names under the folder it is in, which has a slash at its end or is nothing. */
export function anchorConfig(
  { options, run, accept }: Omit<Config, 'problems'>,
  folder: string,
): Omit<Config, 'problems'> {
  return { options: anchorFiles(options, folder), run: anchorFiles(run, folder), accept };
}
