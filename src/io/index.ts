export { codeOf, type Disk, nodeDisk } from './disk.js';
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
export { createNodeEffects } from './node-effects.js';
export { readInputs } from './read-inputs.js';
export { type WriteTools, writePlayback } from './write-playback.js';
