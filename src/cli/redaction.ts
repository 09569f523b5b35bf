import type { Options } from '../index.js';
import type { Effects } from '../io/index.js';

/** Gives options with the names of a file, one a line; lines that begin with `#` are remarks. Throws for a file that cannot be read. */
export async function withNames(
  options: Options,
  file: string | undefined,
  effects: Effects,
): Promise<Options> {
  if (file === undefined) return options;
  const { text } = await effects.readConfigFile(file, 'list of names');
  const names = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return { ...options, redactNames: names };
}

/** Gives where the file of names is: as a flag names it, or beside the configuration that does. */
export function namesFile(
  flag: string | undefined,
  configured: string | undefined,
  folder: string,
): string | undefined {
  if (flag !== undefined) return flag;
  if (configured === undefined) return undefined;
  return /^([\\/]|[A-Za-z]:)/.test(configured) ? configured : `${folder}${configured}`;
}
