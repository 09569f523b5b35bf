export { formatCodebook } from './codebook/format-codebook.js';
export { shippedCodebooks } from './codebook/shipped.js';
export { compareEventIds, nameEvent } from './combine/event-names.js';
export type { EventPlayback } from './combine/event-playback.js';
export {
  type Acceptance,
  type AcceptedFinding,
  acceptFindings,
  type Config,
  type ConfigProblem,
  type EventList,
  formatConfig,
  formatProblem,
  type GuessedTable,
  type JudgedFindings,
  type ListedEvent,
  type RunOptions,
  readConfig,
  readEventList,
} from './config/index.js';
export type { Diagnostic, DiagnosticCode, Severity } from './diagnostics/index.js';
export {
  type DecidingWord,
  explainSession,
  findSubject,
  type SessionExplanation,
  type Subject,
} from './explain/index.js';
export type {
  Action,
  ActionGroup,
  DiscussionPoint,
  Finding,
  FontSet,
  Grid,
  InputFile,
  Item,
  Ledger,
  LedgerEntry,
  Mapping,
  OutputFile,
  Place,
  Playback,
  Session,
  Site,
  Summary,
  TableMapping,
  Theme,
  Themes,
} from './model/index.js';
export { formatPlace, hasReadableName, redactedKinds } from './model/index.js';
export {
  type ColumnReading,
  describeLayout,
  type LayoutDescription,
} from './normalise/layout/describe-layout.js';
export { type GuessedMapping, mappingOfLayout } from './normalise/layout/mapping-of-layout.js';
export {
  type Format,
  formats,
  needClouds,
  OptionError,
  type Options,
  resolveSettings,
  type Settings,
} from './options/settings.js';
export { type BatchPageEvent, type BatchPageSources, createBatchPage } from './pipeline/create-batch-page.js';
export {
  type EventReading,
  type PlaybackResult,
  type RenderOptions,
  type RenderResult,
  type Resources,
  readEvent,
} from './pipeline/create-playback.js';
export { createReviewPage } from './pipeline/create-review-page.js';
export { combinePlaybacks, createPlayback, renderPlayback } from './pipeline/node-resources.js';
export type { FormatFailure } from './pipeline/outputs.js';
export { redactAll } from './privacy/redact-all.js';
export { type FindLine, findLines } from './read/find-lines.js';
export type { ToCheck } from './render/data/before-you-send.js';
export { isNamedIn, type ManifestInputs, toManifest } from './render/data/manifest.js';
export { formatReview } from './review/format-review.js';
export { filesNamed } from './template/files-named.js';
export { inspectTemplate, type LayoutUse, type TemplateDescription } from './template/inspect-template.js';
export { shippedTemplates } from './template/shipped.js';
export { isPresentation } from './template/template-source.js';
