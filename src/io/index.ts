export { asWritten } from './as-written.js';
export type { CloudThread } from './cloud-thread.js';
export { configNames } from './config-file.js';
export { codeOf, type Disk } from './disk.js';
export {
  type ConfigFile,
  type Effects,
  isWorldError,
  type KeptFile,
  MissingPath,
  type ReadFile,
  WorldError,
  type WriteReport,
} from './effects.js';
export type { EventSearch, FoundEvent, FoundEvents } from './event-search.js';
export { lockFolder, lockName, type Turns } from './folder-lock.js';
export { holdWriting } from './hold-writing.js';
export { escapes } from './inside.js';
export { nodeDisk } from './node-disk.js';
export { createNodeEffects } from './node-effects.js';
export { readInputs } from './read-inputs.js';
export { serveTasks } from './serve-tasks.js';
export { tuneProcess } from './tune-process.js';

export type { WorkerAnswer, Workers } from './workers.js';
export { recoverPlayback, type WriteTools, writePlayback } from './write-playback.js';
