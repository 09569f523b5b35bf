import { codeOf, type Disk } from './disk.js';

/** Milliseconds before each further try, about a second in all: a virus scanner looks at a file that is new, and lets it go. */
const pauses = [10, 40, 100, 200, 300, 400];
const passing = ['EPERM', 'EACCES', 'EBUSY'];

/**
 * Returns a disk that tries again to rename what another program holds. For Windows, where a file that is open cannot be renamed;
 * elsewhere such an error does not pass.
 */
export function withRetry(disk: Disk, wait: (milliseconds: number) => Promise<void>): Disk {
  const rename: Disk['rename'] = async (from, to) => {
    for (const pause of pauses) {
      try {
        return await disk.rename(from, to);
      } catch (error) {
        if (!passing.includes(codeOf(error) ?? '')) throw error;
        await wait(pause);
      }
    }
    return disk.rename(from, to);
  };
  return { ...disk, rename };
}
