export {
  type ChangedInput,
  type ChangedOption,
  diffBuildInputs,
  type InputsDifference,
  isMadeAlike,
} from './diff-build-inputs.js';
export { type ChangedFile, type Compared, compareFiles, type Folder, formatOf } from './diff-files.js';
export {
  type ComparedDiagnostic,
  comparePlaybacks,
  hasSameContent,
  type PlaybackDifference,
  type Texts,
} from './diff-playbacks.js';
export type {
  ChangedSession,
  ComparedSession,
  SessionChange,
  SessionDifference,
} from './diff-sessions.js';
export type { ChangedTheme, ThemeDifference } from './diff-themes.js';
export { type PlaybackFacts, readPlaybackFacts } from './playback-facts.js';
export { type Manifest, readManifest } from './read-manifest.js';
