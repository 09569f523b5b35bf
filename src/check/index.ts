export { type ChangedFile, type Compared, compareFiles, type Folder, formatOf } from './compare-files.js';
export {
  type ChangedInput,
  type ChangedOption,
  compareMaking,
  isMadeAlike,
  type MakingDifference,
} from './compare-making.js';
export {
  type ComparedDiagnostic,
  comparePlaybacks,
  type PlaybackDifference,
  type Texts,
  tellsTheSame,
} from './compare-playbacks.js';
export type {
  ChangedSession,
  ComparedSession,
  SessionChange,
  SessionDifference,
} from './compare-sessions.js';
export type { ChangedTheme, ThemeDifference } from './compare-themes.js';
export { type Manifest, readManifest } from './read-manifest.js';
export { readTold, type ToldPlayback } from './told-playback.js';
