import { isNamedIn, OptionError, renderPlayback, toManifest } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { mapFiles } from '../../options/files.js';
import { optionsOfFlags, type RenderFlags } from '../inputs/flags.js';
import { describeFile, readOptionFiles } from '../inputs/option-files.js';
import { withResources } from '../inputs/with-resources.js';
import { closingLines } from '../report/closing-lines.js';
import { reportFormatFailures } from '../report/report-failure.js';
import { exitCodes } from '../shell/exit-codes.js';
import { version } from '../shell/version.js';

const listPath = 'organiser/before-you-send.md';

/**
 * Writes outputs from a `playback.json`, without the grids. What is in the folder from an earlier build stays. Gives the
 * exit code; throws for a file that is no `playback.json`, a wrong option or a path that cannot be used.
 */
export async function render(path: string, flags: RenderFlags, effects: Effects): Promise<number> {
  const options = await readOptionFiles(optionsOfFlags(flags), effects);
  const out = flags.out ?? 'playback';
  const inputs = await effects.readInputs([path], null);
  const [input] = inputs;
  if (input === undefined || inputs.length > 1)
    throw new OptionError(`\`${path}\` is a folder: name its playback.json.`);
  const result = await withResources(options.formats, effects, (resources) =>
    renderPlayback(input.bytes, options, resources),
  );
  const earlier = await effects.readManifest(out);
  // The list of the build knows of all its formats; one of a few of them would tell less.
  const files = result.files.filter(({ path }) => path !== listPath || !isNamedIn(earlier, path));
  const manifest = toManifest({
    files,
    inputs,
    options: mapFiles(options, (source) => describeFile(source, effects.sha256)),
    version,
    earlier,
    hash: effects.sha256,
  });
  const written = await effects.writePlayback(out, [...files, manifest]);
  if (!flags.quiet) {
    effects.writeError(closingLines({ ...result, files }, { written, accepted: 0, out }));
    if (result.isRecounted) {
      effects.writeError(
        'Counted  again: sentences of the file that its sessions and themes do not give are not in the outputs\n',
      );
    }
  }
  reportFormatFailures(result.failures, effects, flags.verbose ?? false);
  return result.failures.length > 0 ? exitCodes.doneWithErrors : exitCodes.done;
}
