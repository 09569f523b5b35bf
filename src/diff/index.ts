export {
  type ChangedOption,
  diffBuildInputs,
  type InputsDifference,
  isMadeAlike,
} from './diff-build-inputs.js';
export { type ChangedFile, type Compared, compareFiles, formatOf } from './diff-files.js';
export {
  comparePlaybacks,
  hasSameContent,
  type PlaybackDifference,
  type Texts,
} from './diff-playbacks.js';
export type { SessionChange } from './diff-sessions.js';
export type { ChangedTheme } from './diff-themes.js';
export { type PlaybackFacts, readPlaybackFacts } from './playback-facts.js';
export { type Manifest, readManifest } from './read-manifest.js';
