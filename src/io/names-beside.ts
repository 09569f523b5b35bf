import { dirname } from 'node:path';

import { nodeDisk } from './node-disk.js';

/** Returns the names of the files and folders that are where a path says there is something; hidden ones are left out. */
export async function namesBeside(path: string): Promise<string[]> {
  return (await nodeDisk.list(dirname(path))).filter((name) => !name.startsWith('.')).sort();
}
