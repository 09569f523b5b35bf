export { asWritten } from './as-written.js';

export { configNames } from './config-file.js';
export type { Disk } from './disk.js';
export {
  type Effects,
  isWorldError,
  MissingPath,
  type ReadFile,
  WorldError,
} from './effects.js';

export { lockFolder, lockName, type Turns } from './folder-lock.js';
export { holdWriting } from './hold-writing.js';
export { escapes } from './inside.js';
export { nodeDisk } from './node-disk.js';
export { createNodeEffects } from './node-effects.js';
export { readInputs } from './read-inputs.js';
export { serveTasks } from './serve-tasks.js';
export { tuneProcess } from './tune-process.js';

export type { Workers } from './workers.js';
export { writePlayback } from './write-playback.js';
