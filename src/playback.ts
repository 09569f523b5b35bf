import { formatProblem } from './config/config.js';
import { type Diagnose, type Diagnostic, gatherDiagnostics } from './diagnostics/index.js';
import type {
  Codebook,
  DeckTemplate,
  EarlierEvent,
  FontSet,
  GridDocument,
  InputFile,
  OutputFile,
  Playback,
  Redactor,
  Review,
  Themes,
} from './model/index.js';
import { asShown, defaultTemplate, noRedaction, otherThemeId } from './model/index.js';
import { chooseLanguages, type NormalisedEvent, normaliseSessions } from './normalise/index.js';
import type { FormatFailure, Version } from './outputs.js';
import { redactAll } from './privacy/redact-all.js';
import { readGrids } from './read/index.js';
import type { Reviewer } from './review/reviewer.js';
import { OptionError, type Options, resolveSettings, type Settings } from './settings.js';
import type { EventLanguages } from './text/event-languages.js';

/** What the pipeline needs of the world, handed in by the caller. */
export interface Resources {
  /** The font files clouds are drawn with; asked for only when clouds are made. */
  readonly loadFonts: () => Promise<FontSet>;
}

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
  /** The review that was followed, or null. */
  readonly review: Review | null;
  /** The formats asked for that could not be made, with what was thrown; the files of the others are there. */
  readonly failures: readonly FormatFailure[];
  readonly diagnostics: readonly Diagnostic[];
  /** Hides what is hidden in the playback, for what is told beside it. */
  readonly redactor: Redactor;
}

/**
 * Gives the playback of grid files: what was understood, every output asked for as bytes, and what was found on the way.
 * Input never makes it throw; a wrong option throws `OptionError`, and what was thrown is thrown on when no format could be made.
 */
export async function createPlayback(
  inputs: readonly InputFile[],
  options: Options,
  resources: Resources,
): Promise<PlaybackResult> {
  const settings = resolveSettings(options);
  const { diagnose, diagnostics, hideWith } = gatherDiagnostics();
  const redactor = await openRedactor(settings);
  const reviewer = await openReview(settings.review, { redactor, diagnose });
  const codebook = reviewer.codebook(await readCodebooks(settings.codebook));
  const template = await readTemplate(settings.template, diagnose);
  const earlier = redactAll(await readEarlierEvent(settings.since), redactor);
  const event = await readSessions(inputs, { ...settings, redactor }, diagnose);
  hideWith((diagnostic) => redactAll(diagnostic, redactor));
  const { review } = reviewer;
  if (event.sessions.length === 0)
    return { playback: null, files: [], review, failures: [], diagnostics, redactor };

  const { describeGroups, findThemes, slugOf } = await import('./themes/index.js');
  const { findLikelyTypos, judgeLines, reportSlips, summarise } = await import('./summarise/index.js');
  const { compareWithEarlier, followEarlier } = await import('./since/index.js');
  const { sites, ledger } = event;
  const lang = event.languages.notes;
  const sessions = reviewer.lines(event.sessions);
  const shown = sessions.map(asShown);
  const front = judgeLines(shown, lang, await findLikelyTypos(shown, lang));
  const themeSettings = { ...settings, codebook, lang, mayName: front.mayName };
  const found = findThemes(shown, themeSettings, diagnose);
  const followed = earlier === null ? found : followEarlier(found, earlier, { sessions: shown, lang }).themes;
  const themes = reviewer.themes(followed, {
    sessions,
    describe: (groups) => describeGroups(shown, groups, themeSettings),
    slugOf,
  });
  reportSlips(shown, front, diagnose);
  const { reportPersonalData } = await import('./privacy/index.js');
  reportPersonalData(sessions, diagnose);
  const { createSay, fullTagOf, loadWording } = await import('./text/index.js');
  const versions: Version[] = [];
  for (const tag of event.languages.wordings) {
    const say = createSay({ ...(await loadWording(tag)), ...template.wording }, tag);
    const named = nameOther(themes, say('otherTheme'));
    const inputs = { sessions: shown, sites, themes: named, ledger, front, lang, say, codebook };
    const summary = reviewer.findings(summarise(inputs), sessions.length);
    const title = settings.title ?? event.title ?? say('untitled');
    const edits = reviewer.edits();
    const made: Playback = {
      title,
      lang: fullTagOf(tag),
      date: settings.date,
      sites,
      sessions,
      themes: named,
      summary,
      ...(codebook === null ? {} : { codebook }),
      ...(earlier === null ? {} : { since: compareWithEarlier(named, earlier, { sessions: shown, lang }) }),
      ...(edits === null ? {} : { edits }),
    };
    const playback = redactAll(made, redactor);
    versions.push({ say, playback, suffix: versions.length === 0 ? '' : `.${tag.toLowerCase()}` });
  }
  const [version, ...others] = versions;
  if (version === undefined) throw new Error('No language was given for the playback.');

  const { renderOutputs } = await import('./outputs.js');
  const { loadFonts } = resources;
  const made = { versions: [version, ...others] as const, notes: lang, front, template, settings };
  const outputs = await renderOutputs({ ...made, diagnostics, diagnose, loadFonts });
  return { playback: version.playback, ...outputs, review, diagnostics, redactor };
}

/** Most people have no codebook: what reads one loads for those who do. */
async function readCodebooks(sources: Settings['codebook']): Promise<Codebook | null> {
  if (sources.length === 0) return null;
  const { loadCodebooks } = await import('./codebook/index.js');
  const { codebook, problems } = await loadCodebooks(sources);
  if (problems.length > 0) throw new OptionError(problems.map(formatProblem).join('\n'));
  return codebook;
}

/** The same of a review. */
async function openReview(
  source: Settings['review'],
  { redactor, diagnose }: { readonly redactor: Redactor; readonly diagnose: Diagnose },
): Promise<Reviewer> {
  const { createReviewer } = await import('./review/reviewer.js');
  if (source === null) return createReviewer(null, diagnose);
  if (typeof source === 'string') throw new OptionError(`The review \`${source}\` was not read.`);
  const { readReview } = await import('./review/read-review.js');
  const { review, problems } = readReview(source.text, source.file);
  if (review === null) throw new OptionError(problems.map(formatProblem).join('\n'));
  return createReviewer(redactAll(review, redactor), diagnose);
}

/** Most people hide nothing. */
async function openRedactor({ redact, redactNames }: Settings): Promise<Redactor> {
  if (redact.length + redactNames.length === 0) return noRedaction;
  const { createRedactor } = await import('./privacy/index.js');
  return createRedactor({ kinds: redact, names: redactNames });
}

/** The same of an earlier event. */
async function readEarlierEvent(source: Settings['since']): Promise<EarlierEvent | null> {
  if (source === null) return null;
  if (typeof source === 'string') throw new OptionError(`The earlier event \`${source}\` was not read.`);
  const { readEarlier } = await import('./since/index.js');
  const earlier = readEarlier(source.text);
  if (earlier !== null) return earlier;
  throw new OptionError(
    `\`${source.file}\` is no playback of an earlier event. Name the file \`data/playback.json\` in its folder.`,
  );
}

/** The same of templates. */
async function readTemplate(
  source: Settings['template'],
  diagnose: Parameters<typeof readGrids>[1],
): Promise<DeckTemplate> {
  if (source === null) return defaultTemplate;
  const { loadTemplate } = await import('./template/index.js');
  const { template, problems } = await loadTemplate(source, diagnose);
  if (template === null) throw new OptionError(problems.map(formatProblem).join('\n'));
  return template;
}

/** Gives what the inputs hold: tables, how each was understood, and sessions. Writes nothing and draws nothing. */
export async function readEvent(inputs: readonly InputFile[], options: Options = {}): Promise<EventReading> {
  const { diagnose, diagnostics } = gatherDiagnostics();
  const event = await readSessions(inputs, resolveSettings(options), diagnose);
  return { ...event, diagnostics };
}

async function readSessions(
  inputs: readonly InputFile[],
  settings: Settings & { readonly redactor?: Redactor },
  diagnose: Parameters<typeof readGrids>[1],
): Promise<Omit<EventReading, 'diagnostics'>> {
  const documents: GridDocument[] = [];
  for (const input of inputs) documents.push(await readGrids(input, diagnose));
  const languages = chooseLanguages(documents, settings.lang, diagnose);
  const event = normaliseSessions(documents, { ...settings, lang: languages.notes }, diagnose);
  return { ...event, documents, languages };
}

/** Gives the playback with the sessions at home nowhere named in its language. */
function nameOther(themes: Themes, name: string): Themes {
  return {
    ...themes,
    themes: themes.themes.map((theme) =>
      theme.id === otherThemeId ? { ...theme, label: name, longName: name } : theme,
    ),
  };
}
