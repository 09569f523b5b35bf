import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** Whether a path is a folder, or lies in it at any depth. Neither need be there; links that are there are followed. */
export async function standsIn(path: string, folder: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([follow(resolve(path)), follow(resolve(folder))]);
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
}

/** Of what is not there yet, the part that is. */
async function follow(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real !== null) return real;
  const above = dirname(path);
  return above === path ? path : join(await follow(above), basename(path));
}
