import { formats as allFormats, type Format, needClouds, type Resources } from '../../index.js';
import type { Effects } from '../../io/index.js';

/**
 * Returns what a pipeline makes with the resources of the machine: where several cores are free, clouds are drawn in another thread, to
 * the same bytes. `formats` are those asked for; default: all.
 */
export async function withResources<Made>(
  formats: readonly Format[] | undefined,
  { loadFonts, openCloudThread }: Effects,
  make: (resources: Resources) => Promise<Made>,
): Promise<Made> {
  const thread = needClouds(formats ?? allFormats) ? openCloudThread() : null;
  if (thread === null) return make({ loadFonts });
  try {
    return await make({ loadFonts, drawElsewhere: thread.draw });
  } finally {
    thread.end();
  }
}
