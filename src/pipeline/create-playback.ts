import type { EventPlayback } from '../combine/index.js';
import { formatProblem } from '../config/config.js';
import { type Diagnose, type Diagnostic, foundByOutputs, gatherDiagnostics } from '../diagnostics/index.js';
import type {
  Cloud,
  Codebook,
  DeckTemplate,
  Edits,
  FontSet,
  GridDocument,
  InputFile,
  OutputFile,
  Playback,
  PreviousEvent,
  Redactor,
  Review,
  Session,
} from '../model/index.js';
import { addEdits, asShown, defaultTemplate, noRedaction } from '../model/index.js';
import { chooseLanguages, type NormalisedEvent, normaliseSessions } from '../normalise/index.js';
import {
  needClouds,
  OptionError,
  type Options,
  resolveSettings,
  type Settings,
  savedOptions,
} from '../options/settings.js';
import { redactAll } from '../privacy/redact-all.js';
import { readGrids } from '../read/index.js';
import type { ToCheck } from '../render/data/index.js';
import type { ThemeGroup } from '../review/review-themes.js';
import type { Reviewer } from '../review/reviewer.js';
import type { QuotableLines } from '../summarise/index.js';
import type { EventLanguages } from '../text/event-languages.js';
import type { DrawClouds } from './event-clouds.js';
import type { KnownEvent } from './known-event.js';
import type { FormatFailure } from './outputs.js';

/** What the pipeline needs of the world, handed in by the caller. */
export interface Resources {
  /** The font files clouds are drawn with; asked for only when clouds are made. */
  readonly loadFonts: () => Promise<FontSet>;
  /** Draws clouds in another thread, say, and gives null where it cannot. Default: they are drawn here */
  readonly drawElsewhere?: (...asked: Parameters<DrawClouds>) => Promise<readonly Cloud[] | null>;
}

/** What was made from a `playback.json`. */
export interface RenderResult extends PlaybackResult {
  /** True if the file's sentences do not match its sessions and themes and were therefore recalculated. */
  readonly isRecounted: boolean;
}

/** What may be chosen when outputs are made from a `playback.json`: the rest was chosen when it was made. */
export type RenderOptions = Pick<Options, 'formats' | 'template'>;

/** What was read of the inputs, before themes and outputs. */
export interface EventReading extends NormalisedEvent {
  readonly languages: EventLanguages;
  readonly documents: readonly GridDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface PlaybackResult {
  /** Null when no session was found; then there are no files. */
  readonly playback: Playback | null;
  readonly files: readonly OutputFile[];
  /** The formats asked for that could not be made, with what was thrown; the files of the others are there. */
  readonly failures: readonly FormatFailure[];
  readonly diagnostics: readonly Diagnostic[];
  /** Language of the notes, or several joined by `+`; empty when no session was found. */
  readonly notes: string;
  /** What a person should check before anything is sent, worst first: the sections of the organiser's list, counted. */
  readonly toCheck: readonly ToCheck[];
  /** The review that was followed, or null. */
  readonly review: Review | null;
  /** Hides what is hidden in the playback, for what is reported beside it. */
  readonly redactor: Redactor;
}

/**
 * Returns the playback of grid files: what was understood, every output asked for as bytes, and what was found on the way.
 * Input never makes it throw; a wrong option throws `OptionError`, and what was thrown is thrown on when no format could be made.
 */
export async function createPlayback(
  inputs: readonly InputFile[],
  options: Options,
  resources: Resources,
): Promise<PlaybackResult> {
  const settings = resolveSettings(options);
  return buildFromSessions(settings, resources, ({ redactor, diagnose }) =>
    readSessions(inputs, { ...settings, redactor }, diagnose),
  );
}

/**
 * Gives one playback of several events from the `playback.json` of each, in the order given: themes, findings and outputs are of all
 * their sessions. Sites, places and ids distinguish the events; what a person decided of lines stays, what was hidden stays hidden.
 * Throws `OptionError` for a wrong option, and for a file that is no `playback.json` of this form.
 */
export async function combinePlaybacks(
  events: readonly EventPlayback[],
  options: Options,
  resources: Resources,
): Promise<PlaybackResult> {
  const settings = resolveSettings(options);
  const { combineEvents } = await import('../combine/index.js');
  return buildFromSessions(settings, resources, async ({ diagnose, diagnostics }) => {
    const combined = await combineEvents(events, settings.lang, diagnose);
    diagnostics.push(...combined.diagnostics);
    return combined;
  });
}

/** What a playback is made from, once sessions are known. */
interface KnownSessions extends Pick<NormalisedEvent, 'sessions' | 'sites' | 'ledger' | 'title'> {
  readonly languages: Pick<EventLanguages, 'notes' | 'wordings'>;
  /** What was decided of lines before they came here. Default: `null`, nothing */
  readonly edits?: Edits | null;
}

interface ReadingTools {
  readonly redactor: Redactor;
  readonly diagnose: Diagnose;
  readonly diagnostics: Diagnostic[];
}

async function buildFromSessions(
  settings: Settings,
  resources: Resources,
  read: (tools: ReadingTools) => Promise<KnownSessions>,
): Promise<PlaybackResult> {
  const { diagnose, diagnostics, hideWith } = gatherDiagnostics();
  const redactor = await openRedactor(settings);
  const reviewer = await openReview(settings.review, { redactor, diagnose });
  const { review } = reviewer;
  const codebook = reviewer.codebook(await readCodebooks(settings.codebook));
  const template = await readTemplate(settings.template, diagnose);
  const earlier = redactAll(await readPreviousEvent(settings.since), redactor);
  const event = await read({ redactor, diagnose, diagnostics });
  hideWith((diagnostic) => redactAll(diagnostic, redactor));
  if (event.sessions.length === 0)
    return { playback: null, files: [], review, failures: [], toCheck: [], notes: '', diagnostics, redactor };

  const { describeGroups, findThemes, slugOf } = await import('../themes/index.js');
  const { reportSlips } = await import('../summarise/index.js');
  const { compareWithPrevious, followPrevious } = await import('../previous-event/index.js');
  const { reportPersonalData } = await import('../privacy/index.js');
  const { sites, ledger } = event;
  const { notes, wordings } = event.languages;
  const sessions = reviewer.lines(event.sessions);
  const shown = sessions.map(asShown);
  const compared = { sessions: shown, lang: notes };
  const front = await findQuotable(shown, notes);
  const themeSettings = { ...settings, codebook, lang: notes, mayName: front.mayName };
  const found = findThemes(shown, themeSettings, diagnose);
  const followed = earlier === null ? found : followPrevious(found, earlier, compared).themes;
  const describe = (groups: readonly ThemeGroup[]) => describeGroups(shown, groups, themeSettings);
  const themes = reviewer.themes(followed, { sessions, describe, slugOf });
  reportSlips(shown, front, diagnose);
  reportPersonalData(sessions, diagnose);
  const known: KnownEvent = {
    title: settings.title ?? event.title ?? settings.titleElse,
    date: settings.date,
    sites,
    sessions,
    themes,
    ledger,
    codebook,
    notes,
    wordings,
    since: earlier === null ? null : compareWithPrevious(themes, earlier, compared),
    decisions: reviewer.findings,
    edits: addEdits(reviewer.edits(), event.edits ?? null),
  };
  const making = { front, settings, template, diagnose, diagnostics, resources };
  return { ...(await renderEvent(redactAll(known, redactor), making)), review, redactor };
}

/**
 * Returns the outputs asked for from a `playback.json` that `createPlayback` made, without the grids: the same bytes. Sessions, themes
 * and diagnostics are those of the file; what is counted from them is counted again. Throws `OptionError` for a file that is no
 * `playback.json` of this form, for a wrong option, and where it was made with a template of a file that is not given again.
 */
export async function renderPlayback(
  file: Uint8Array,
  options: RenderOptions,
  resources: Resources,
): Promise<RenderResult> {
  const { readSavedPlayback: readStored } = await import('../saved-playback/index.js');
  const saved = readStored(file);
  const template = options.template ?? nameOfTemplate(saved.template);
  const settings = resolveSettings({ ...options, ...savedOptions(saved), template });
  const { diagnose, diagnostics } = gatherDiagnostics();
  const look = await readTemplate(settings.template, diagnose);
  diagnostics.push(...saved.diagnostics.filter(({ code }) => !foundByOutputs.has(code)));
  const front = await findQuotable(saved.sessions.map(asShown), saved.notes);
  const result = await renderEvent(saved, {
    front,
    settings,
    template: look,
    diagnose,
    diagnostics,
    resources,
    isSaved: true,
  });
  const listed = result.playback?.summary;
  const sentences = [...(listed?.findings ?? []), ...(listed?.themes ?? [])].map(({ text }) => text);
  return {
    ...result,
    review: null,
    redactor: noRedaction,
    isRecounted: sentences.join('\n') !== saved.sentences.join('\n'),
  };
}

function nameOfTemplate(template: string | { readonly file: string } | null): string | null {
  if (template === null || typeof template === 'string') return template;
  throw new OptionError(
    `This playback was made with the template \`${template.file}\`: give it with --template, or another, such as --template plain.`,
  );
}

interface RenderContext {
  readonly front: QuotableLines;
  readonly settings: Settings;
  readonly template: DeckTemplate;
  readonly diagnose: Diagnose;
  readonly diagnostics: readonly Diagnostic[];
  readonly resources: Resources;
  /** True where what is found of the review was found before. Default: `false` */
  readonly isSaved?: boolean;
}

async function renderEvent(
  event: KnownEvent,
  making: RenderContext,
): Promise<Omit<PlaybackResult, 'review' | 'redactor'>> {
  const { loadSay, localise: tellVersions } = await import('./localise.js');
  const { drawWithFonts, openClouds } = await import('./event-clouds.js');
  const { front, settings, template, diagnose, diagnostics, resources } = making;
  const listed = making.isSaved === true ? () => {} : diagnose;
  const { drawElsewhere, loadFonts } = resources;
  const drawHere = drawWithFonts(loadFonts);
  const drawClouds: DrawClouds = async (...asked) => (await drawElsewhere?.(...asked)) ?? drawHere(...asked);
  const [tag = ''] = event.wordings;
  const say = await loadSay(tag, template.wording);
  const clouds = openClouds({ event, front, say, template, drawClouds });
  // A thread draws while the summary is made.
  if (needClouds(settings.formats)) await clouds.begin();
  const versions = await tellVersions(event, front, { ownWords: template.wording, diagnose: listed });
  const { renderOutputs } = await import('./outputs.js');
  const made = { event, versions, clouds, template, settings, diagnostics, diagnose };
  const outputs = await renderOutputs(made);
  return { playback: versions[0].playback, ...outputs, notes: event.notes, diagnostics };
}

async function findQuotable(sessions: readonly Session[], notes: string): Promise<QuotableLines> {
  const { findLikelyTypos, findQuotableLines } = await import('../summarise/index.js');
  return findQuotableLines(sessions, notes, await findLikelyTypos(sessions, notes));
}

/** Most people have no codebook: what reads one loads for those who do. */
async function readCodebooks(sources: Settings['codebook']): Promise<Codebook | null> {
  if (sources.length === 0) return null;
  const { loadCodebooks } = await import('../codebook/index.js');
  const { codebook, problems } = await loadCodebooks(sources);
  if (problems.length > 0) throw new OptionError(problems.map(formatProblem).join('\n'));
  return codebook;
}

/** The same of an earlier event. */
async function readPreviousEvent(source: Settings['since']): Promise<PreviousEvent | null> {
  if (source === null) return null;
  if (typeof source === 'string') throw new OptionError(`The earlier event \`${source}\` was not read.`);
  const { readPreviousPlayback } = await import('../previous-event/index.js');
  const earlier = readPreviousPlayback(source.text);
  if (earlier !== null) return earlier;
  throw new OptionError(
    `\`${source.file}\` is no playback of an earlier event. Name the file \`data/playback.json\` in its folder.`,
  );
}

/** The same of a review. */
async function openReview(
  source: Settings['review'],
  { redactor, diagnose }: { readonly redactor: Redactor; readonly diagnose: Diagnose },
): Promise<Reviewer> {
  const { createReviewer } = await import('../review/reviewer.js');
  if (source === null) return createReviewer(null, diagnose);
  if (typeof source === 'string') throw new OptionError(`The review \`${source}\` was not read.`);
  const { readReview } = await import('../review/read-review.js');
  const { review, problems } = readReview(source.text, source.file);
  if (review === null) throw new OptionError(problems.map(formatProblem).join('\n'));
  return createReviewer(redactAll(review, redactor), diagnose);
}

/** Loads the redactor only when something is to be hidden. */
async function openRedactor({ redact, redactNames }: Settings): Promise<Redactor> {
  if (redact.length + redactNames.length === 0) return noRedaction;
  const { createRedactor } = await import('../privacy/index.js');
  return createRedactor({ kinds: redact, names: redactNames });
}

/** The same of templates. */
async function readTemplate(source: Settings['template'], diagnose: Diagnose): Promise<DeckTemplate> {
  if (source === null) return defaultTemplate;
  const { loadTemplate } = await import('../template/index.js');
  const { template, problems } = await loadTemplate(source, diagnose);
  if (template === null) throw new OptionError(problems.map(formatProblem).join('\n'));
  return template;
}

/** Returns what the inputs hold: tables, how each was understood, and sessions. Writes nothing and draws nothing. */
export async function readEvent(inputs: readonly InputFile[], options: Options = {}): Promise<EventReading> {
  const { diagnose, diagnostics } = gatherDiagnostics();
  const event = await readSessions(inputs, resolveSettings(options), diagnose);
  return { ...event, diagnostics };
}

async function readSessions(
  inputs: readonly InputFile[],
  settings: Settings & { readonly redactor?: Redactor },
  diagnose: Diagnose,
): Promise<Omit<EventReading, 'diagnostics'>> {
  const documents: GridDocument[] = [];
  for (const input of inputs) documents.push(await readGrids(input, diagnose, settings.encoding ?? null));
  const languages = chooseLanguages(documents, settings.lang, diagnose);
  const event = normaliseSessions(documents, { ...settings, lang: languages.notes }, diagnose);
  return { ...event, documents, languages };
}
