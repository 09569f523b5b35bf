export type { Diagnostic, DiagnosticCode, Severity } from './diagnostics/index.js';
export type {
  Action,
  ActionGroup,
  DiscussionPoint,
  Finding,
  FontSet,
  InputFile,
  Item,
  Ledger,
  OutputFile,
  Place,
  Playback,
  Session,
  Site,
  Summary,
  Theme,
  Themes,
} from './model/index.js';
export { formatPlace } from './model/index.js';
export {
  createPlayback,
  type EventReading,
  type PlaybackResult,
  type Resources,
  readEvent,
} from './playback.js';
export { type ManifestInputs, toManifest } from './render/data/manifest.js';
export {
  type Format,
  formats,
  OptionError,
  type Options,
  resolveSettings,
  type Settings,
} from './settings.js';
