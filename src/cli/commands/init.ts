import sample from '../../../templates/sample-grid.csv';
import { formatConfig } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { exitCodes } from '../shell/exit-codes.js';
import { quote } from '../shell/quote.js';

const sampleName = 'sample-grid.csv';
const configName = 'ddat-playback.yaml';

/**
 * Writes a commented configuration and a small grid to try into a folder, and says what to do next. What is there already stays. Gives
 * 0; throws for a folder that cannot be written.
 */
export async function init(folder: string | undefined, effects: Effects): Promise<number> {
  const at = (name: string) => (folder === undefined ? name : `${folder.replace(/[\\/]+$/, '')}/${name}`);
  if (folder !== undefined) await effects.makeFolder(folder);
  const lines: string[] = [];
  const left: string[] = [];
  for (const [name, text, what] of [
    [sampleName, sample, 'a small grid to try, with two sites and eight sessions'],
    [configName, formatConfig([]), 'every option, explained; none is set yet'],
  ] as const) {
    const isThere = await effects.exists(at(name));
    if (isThere) left.push(at(name));
    else {
      await effects.writeConfigFile(at(name), text, false);
      lines.push(`Written  ${at(name)}: ${what}`);
    }
  }
  const out = folder === undefined ? '' : ` -o ${quote(at('playback'))}`;
  if (left.length === 1) lines.push(`Left     ${left[0]}, which was there already`);
  if (left.length > 1)
    lines.push(`Left     ${left.join(' and ')}: both are there already, so nothing need be written`);
  lines.push(
    `Next     ddat-playback build ${quote(at(sampleName))}${out}`,
    '         then put your own grid beside it and give its name instead',
  );
  effects.writeError(`${lines.join('\n')}\n`);
  return exitCodes.done;
}
