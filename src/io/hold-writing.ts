import process from 'node:process';
import type { Effects } from './effects.js';

/**
 * Gives effects that, asked to end while they write a playback, end when it is there and their turn is given up. Without it a process that is
 * asked to end just as its turn begins would leave its lock for the next to find.
 */
export function holdWriting(effects: Effects): Effects {
  return {
    ...effects,
    writePlayback: async (out, files) => {
      let isAsked = false;
      const release = effects.onInterrupt(() => {
        isAsked = true;
      });
      try {
        return await effects.writePlayback(out, files);
      } finally {
        release();
        if (isAsked) process.exit(130);
      }
    },
  };
}
