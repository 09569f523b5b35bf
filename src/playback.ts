import { formatProblem } from './config/config.js';
import { type Diagnostic, gatherDiagnostics } from './diagnostics/index.js';
import type {
  Cloud,
  Codebook,
  DeckTemplate,
  FontSet,
  GridDocument,
  InputFile,
  OutputFile,
  Playback,
  Storyboard,
  Themes,
} from './model/index.js';
import { defaultTemplate, otherThemeId } from './model/index.js';
import { chooseLanguages, type NormalisedEvent, normaliseSessions } from './normalise/index.js';
import { readGrids } from './read/index.js';
import { OptionError, type Options, resolveSettings, type Settings } from './settings.js';
import type { CloudWords } from './storyboard/index.js';

import type { EventLanguages } from './text/event-languages.js';
import type { Say } from './text/wording.js';

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
  readonly diagnostics: readonly Diagnostic[];
}

/** The playback in one language, and the file of its deck. */
interface Version {
  readonly say: Say;
  readonly playback: Playback;
  readonly path: string;
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
  const codebook = await readCodebooks(settings.codebook);
  const template = await readTemplate(settings.template, diagnose);
  const event = await readSessions(inputs, settings, diagnose);
  if (event.sessions.length === 0) return { playback: null, files: [], diagnostics };

  const { findThemes } = await import('./themes/index.js');
  const { findLikelyTypos, judgeLines, reportSlips, summarise, weighActionTerms, weighTopicTerms } =
    await import('./summarise/index.js');
  const { sessions, sites, ledger } = event;
  const { date, showHosts, contact, correctBy } = settings;
  const lang = event.languages.notes;
  const front = judgeLines(sessions, lang, await findLikelyTypos(sessions, lang));
  const themes = findThemes(sessions, { ...settings, codebook, lang, mayName: front.mayName }, diagnose);
  reportSlips(sessions, front, diagnose);
  const { createSay, fullTagOf, loadWording } = await import('./text/index.js');
  const versions: Version[] = [];
  for (const tag of event.languages.wordings) {
    const say = createSay({ ...(await loadWording(tag)), ...template.wording }, tag);
    const named = nameOther(themes, say('otherTheme'));
    const summary = summarise({ sessions, sites, themes: named, ledger, front, lang, say, codebook });
    const title = settings.title ?? event.title ?? say('untitled');
    const path = versions.length === 0 ? 'playback.pptx' : `playback.${tag.toLowerCase()}.pptx`;
    const known = { title, lang: fullTagOf(tag), date, sites, sessions, themes: named, summary };
    const playback: Playback = codebook === null ? known : { ...known, codebook };
    versions.push({ say, playback, path });
  }
  const [version] = versions;
  if (version === undefined) throw new Error('No language was given for the playback.');
  const { say, playback } = version;

  const wants = (format: Settings['formats'][number]) => settings.formats.includes(format);
  const files: OutputFile[] = [];
  if (wants('pptx') || wants('clouds')) {
    const { planStoryboard, requestClouds } = await import('./storyboard/index.js');
    const { drawClouds } = await import('./cloud/index.js');
    const context = { themes, lang, front, codebook };
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
      { themeIds, palette: template.palette, paper: template.colours.paper },
      diagnose,
    );
    const drawn = new Set(clouds.filter((cloud) => cloud.words.length > 0).map((cloud) => cloud.id));
    if (wants('pptx')) {
      const shown = words.filter((cloud) => drawn.has(cloud.id));
      for (const { say, playback, path } of versions) {
        const storyboard = planStoryboard(playback, shown, {
          say,
          showHosts,
          contact,
          correctBy,
          notes: lang,
          order: template,
        });
        files.push(await renderDeckFile(storyboard, { clouds, template }, path));
      }
    }
    if (wants('clouds')) files.push(...cloudFiles(clouds));
  }
  const data = await import('./render/data/index.js');
  if (wants('json')) files.push(data.renderPlaybackJson(playback, diagnostics));
  if (wants('csv')) files.push(...data.renderCsv(playback));
  files.push(data.renderBeforeYouSend(playback, diagnostics, settings));
  return { playback, files, diagnostics };
}

/** Most people have no codebook: what reads one loads for those who do. */
async function readCodebooks(sources: Settings['codebook']): Promise<Codebook | null> {
  if (sources.length === 0) return null;
  const { loadCodebooks } = await import('./codebook/index.js');
  const { codebook, problems } = await loadCodebooks(sources);
  if (problems.length > 0) throw new OptionError(problems.map(formatProblem).join('\n'));
  return codebook;
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
  settings: Settings,
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

async function renderDeckFile(
  storyboard: Storyboard,
  { clouds, template }: { clouds: readonly Cloud[]; template: DeckTemplate },
  path: string,
): Promise<OutputFile> {
  const { renderDeck } = await import('./render/pptx/index.js');
  const { title, lang, date } = storyboard;
  const { bytes } = await renderDeck(storyboard, {
    clouds: new Map(clouds.map((cloud) => [cloud.id, cloud])),
    properties: { title, lang, date },
    template,
  });
  return { path, bytes };
}

function cloudFiles(clouds: readonly Cloud[]): OutputFile[] {
  return clouds
    .filter((cloud) => cloud.words.length > 0)
    .flatMap(({ id, png, svg }) => [
      { path: `clouds/${id}.png`, bytes: png },
      { path: `clouds/${id}.svg`, bytes: svg },
    ]);
}
