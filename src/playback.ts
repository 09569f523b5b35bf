import enGB from '../templates/wording/en-GB.json' with { type: 'json' };
import { type Diagnostic, gatherDiagnostics } from './diagnostics/index.js';
import type {
  Cloud,
  FontSet,
  GridDocument,
  InputFile,
  OutputFile,
  Playback,
  Storyboard,
} from './model/index.js';
import { type NormalisedEvent, normaliseSessions } from './normalise/index.js';
import { readGrids } from './read/index.js';
import { type Options, resolveSettings, type Settings } from './settings.js';
import type { CloudWords } from './storyboard/index.js';
import { createSay } from './text/wording.js';

/** What the pipeline needs of the world, handed in by the caller. */
export interface Resources {
  /** The font files clouds are drawn with; asked for only when clouds are made. */
  readonly loadFonts: () => Promise<FontSet>;
}

/** What was read of the inputs, before themes and outputs. */
export interface EventReading extends NormalisedEvent {
  readonly documents: readonly GridDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface PlaybackResult {
  /** Null when no session was found; then there are no files. */
  readonly playback: Playback | null;
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Gives the playback of grid files: what was understood, every output asked for as bytes, and what was found on the way.
 * Input never makes it throw; a wrong option throws `OptionError`.
 */
export async function createPlayback(
  inputs: readonly InputFile[],
  options: Options,
  resources: Resources,
): Promise<PlaybackResult> {
  const settings = resolveSettings(options);
  const { diagnose, diagnostics } = gatherDiagnostics();
  const say = createSay(enGB, settings.lang);
  const event = await readSessions(inputs, settings, diagnose);
  if (event.sessions.length === 0) return { playback: null, files: [], diagnostics };

  const { findThemes } = await import('./themes/index.js');
  const { judgeLines, reportRunTogether, summarise, weighActionTerms, weighTopicTerms } = await import(
    './summarise/index.js'
  );
  const { sessions, sites, ledger } = event;
  const { lang, date, showHosts, contact, correctBy } = settings;
  const themes = findThemes(sessions, settings, diagnose);
  const front = judgeLines(sessions, lang);
  reportRunTogether(sessions, front, diagnose);
  const summary = summarise({ sessions, sites, themes, ledger, front, lang, say });
  const title = settings.title ?? event.title ?? say('untitled');
  const playback: Playback = { title, lang, date, sites, sessions, themes, summary };

  const wants = (format: Settings['formats'][number]) => settings.formats.includes(format);
  const files: OutputFile[] = [];
  if (wants('pptx') || wants('clouds')) {
    const { planStoryboard, requestClouds } = await import('./storyboard/index.js');
    const { drawClouds } = await import('./cloud/index.js');
    const context = { themes, lang, front };
    const words: CloudWords[] = [null, ...(sites.length > 1 && sites.length < 6 ? sites : [])].flatMap(
      (site) => {
        const own = site === null ? sessions : sessions.filter((session) => session.site === site.name);
        const suffix = site === null ? '' : `-${site.id}`;
        const name = site?.name ?? null;
        return [
          { id: `topics${suffix}`, of: 'topics' as const, site: name, terms: weighTopicTerms(own, context) },
          {
            id: `actions${suffix}`,
            of: 'actions' as const,
            site: name,
            terms: weighActionTerms(own, context),
          },
        ];
      },
    );
    const themeIds = themes.themes.map((theme) => theme.id);
    const clouds = await drawClouds(
      requestClouds(words, say),
      await resources.loadFonts(),
      { themeIds },
      diagnose,
    );
    const drawn = new Set(clouds.filter((cloud) => cloud.words.length > 0).map((cloud) => cloud.id));
    if (wants('pptx')) {
      const shown = words.filter((cloud) => drawn.has(cloud.id));
      files.push(
        await renderDeckFile(planStoryboard(playback, shown, { say, showHosts, contact, correctBy }), clouds),
      );
    }
    if (wants('clouds')) files.push(...cloudFiles(clouds));
  }
  const data = await import('./render/data/index.js');
  if (wants('json')) files.push(data.renderPlaybackJson(playback, diagnostics));
  if (wants('csv')) files.push(...data.renderCsv(playback));
  files.push(data.renderBeforeYouSend(playback, diagnostics, settings));
  return { playback, files, diagnostics };
}

/** Gives what the inputs hold: tables, how each was understood, and sessions. Writes nothing and draws nothing. */
export async function readEvent(inputs: readonly InputFile[], options: Options = {}): Promise<EventReading> {
  const { diagnose, diagnostics } = gatherDiagnostics();
  const event = await readSessions(inputs, resolveSettings(options), diagnose);
  return { ...event, diagnostics };
}

async function readSessions(
  inputs: readonly InputFile[],
  settings: Settings,
  diagnose: Parameters<typeof readGrids>[1],
): Promise<NormalisedEvent & { readonly documents: readonly GridDocument[] }> {
  const documents: GridDocument[] = [];
  for (const input of inputs) documents.push(await readGrids(input, diagnose));
  return { ...normaliseSessions(documents, settings, diagnose), documents };
}

async function renderDeckFile(storyboard: Storyboard, clouds: readonly Cloud[]): Promise<OutputFile> {
  const { renderDeck } = await import('./render/pptx/index.js');
  const { title, lang, date } = storyboard;
  const { bytes } = await renderDeck(storyboard, {
    clouds: new Map(clouds.map((cloud) => [cloud.id, cloud])),
    properties: { title, lang, date },
  });
  return { path: 'playback.pptx', bytes };
}

function cloudFiles(clouds: readonly Cloud[]): OutputFile[] {
  return clouds
    .filter((cloud) => cloud.words.length > 0)
    .flatMap(({ id, png, svg }) => [
      { path: `clouds/${id}.png`, bytes: png },
      { path: `clouds/${id}.svg`, bytes: svg },
    ]);
}
