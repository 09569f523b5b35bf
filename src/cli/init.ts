import sample from '../../templates/sample-grid.csv';
import { formatConfig } from '../index.js';
import type { Effects } from '../io/index.js';
import { exitCodes } from './exit-codes.js';
import { quote } from './quote.js';

const sampleName = 'sample-grid.csv';
const configName = 'ddat-playback.yaml';

/**
 * Writes a commented configuration and a small grid to try into a folder, and says what to do next. What is there already stays. Gives
 * 0, or 2 where both were there; throws for a folder that cannot be written.
 */
export async function init(folder: string | undefined, effects: Effects): Promise<number> {
  const at = (name: string) => (folder === undefined ? name : `${folder.replace(/[\\/]+$/, '')}/${name}`);
  if (folder !== undefined) await effects.makeFolder(folder);
  const lines: string[] = [];
  for (const [name, text, what] of [
    [sampleName, sample, 'a small grid to try, with two sites and eight sessions'],
    [configName, formatConfig([]), 'every option, explained; none is set yet'],
  ] as const) {
    const isThere = await effects.exists(at(name));
    if (!isThere) await effects.writeConfigFile(at(name), text, false);
    lines.push(isThere ? `Left     ${at(name)}, which was there already` : `Written  ${at(name)}: ${what}`);
  }
  const out = folder === undefined ? '' : ` -o ${quote(at('playback'))}`;
  lines.push(
    `Next     ddat-playback build ${quote(at(sampleName))}${out}`,
    '         then put your own grid beside it and give its name instead',
  );
  effects.writeError(`${lines.join('\n')}\n`);
  return lines.some((line) => line.startsWith('Written')) ? exitCodes.done : exitCodes.nothing;
}
