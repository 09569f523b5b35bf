export { codeOf, type Disk, nodeDisk } from './disk.js';
export {
  type ConfigFile,
  type Effects,
  isWorldError,
  type KeptFile,
  WorldError,
  type WriteReport,
} from './effects.js';
export { lockFolder, lockName, type Turns } from './folder-lock.js';
export { createNodeEffects } from './node-effects.js';
export { readInputs } from './read-inputs.js';
export { mendPlayback, type WriteTools, writePlayback } from './write-playback.js';
