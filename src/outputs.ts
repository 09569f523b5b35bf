import type { Diagnose, Diagnostic } from './diagnostics/index.js';
import type {
  Cloud,
  DeckOrder,
  DeckTemplate,
  FontSet,
  OutputFile,
  Playback,
  Storyboard,
} from './model/index.js';
import { asShown, defaultTemplate } from './model/index.js';
import type { ToCheck } from './render/data/index.js';
import { type Format, formats, type Settings } from './settings.js';
import type { CloudWords } from './storyboard/index.js';
import type { FrontLines } from './summarise/index.js';
import type { Say } from './text/wording.js';
import type { KnownEvent } from './versions.js';

/** The playback in one language. */
export interface Version {
  readonly say: Say;
  readonly playback: Playback;
  /** What its files' names end with: nothing for the first language, then `.cy` and so on. */
  readonly suffix: string;
}

/** What outputs are made from. */
export interface OutputSources {
  /** One for each language, the first of them the playback's own. */
  readonly versions: readonly [Version, ...Version[]];
  /** What they tell. */
  readonly event: KnownEvent;
  /** What may come to the front. */
  readonly front: FrontLines;
  readonly template: DeckTemplate;
  readonly settings: Settings;
  /** All that was found so far. */
  readonly diagnostics: readonly Diagnostic[];
  readonly diagnose: Diagnose;
  readonly loadFonts: () => Promise<FontSet>;
}

/** What several outputs need, made when the first of them asks for it. */
interface Shared extends OutputSources {
  clouds(): Promise<readonly Cloud[]>;
  /** The order is the template's, unless another is asked for. */
  storyboard(version: Version, order?: DeckOrder): Promise<Storyboard>;
}

/** How each format is made. A new output is a line here and a folder in `render`. */
const renderers: Readonly<Record<Format, (shared: Shared) => Promise<readonly OutputFile[]>>> = {
  pptx: renderDecks,
  html: async (shared) => {
    const { renderReport } = await import('./render/html/index.js');
    const { template, versions } = shared;
    const clouds = await shared.clouds();
    const files: OutputFile[] = [];
    for (const version of versions) {
      // The report has all there is, whatever the deck leaves out.
      const storyboard = await shared.storyboard(version, defaultTemplate);
      const { playback, say, suffix } = version;
      const path = `playback${suffix}.html`;
      files.push(await renderReport(storyboard, { playback, clouds, template, say, path }));
    }
    return files;
  },
  clouds: async (shared) => cloudFiles(await shared.clouds()),
  json: async ({ versions: [{ playback }], diagnostics, event, settings }) => {
    const { renderPlaybackJson } = await import('./render/data/index.js');
    const { title, notes, wordings, decisions } = event;
    const making = { ...settings, title, notes, languages: wordings, decisions };
    return [renderPlaybackJson(playback, diagnostics, making)];
  },
  csv: async ({ versions: [{ playback, say }] }) => {
    const { renderCsv } = await import('./render/data/index.js');
    return renderCsv(playback, say);
  },
  xlsx: async ({ versions, settings: { showHosts } }) => {
    const { renderWorkbook } = await import('./render/xlsx/index.js');
    const render = ({ playback, say, suffix }: Version) =>
      renderWorkbook(playback, { say, showHosts, name: `playback${suffix}` });
    return Promise.all(versions.map(render));
  },
  md: async (shared) => {
    const { markdownSlides, renderMarkdown } = await import('./render/md/index.js');
    const { planStoryboard } = await import('./storyboard/index.js');
    const order = { slides: markdownSlides, annex: 'sessions', parts: 'full' } as const;
    return shared.versions.map(({ playback, say, suffix }) => {
      // Without clouds nothing is drawn for it.
      const storyboard = planStoryboard(playback, [], { ...storyOf(shared, say), order });
      return renderMarkdown(storyboard, `playback${suffix}`);
    });
  },
  email: async ({ versions, settings: { contact, correctBy } }) => {
    const { renderMail } = await import('./render/email/index.js');
    return versions.map(({ playback, say, suffix }) =>
      renderMail(playback, { say, contact, correctBy, name: `playback-email${suffix}` }),
    );
  },
};

/** A format that could not be made: our mistake, or something of the world that a resource lacked. */
export interface FormatFailure {
  readonly format: Format;
  /** What was thrown. */
  readonly error: unknown;
}

export interface Outputs {
  readonly files: readonly OutputFile[];
  readonly failures: readonly FormatFailure[];
  /** What the organiser's list asks to check, worst first. */
  readonly toCheck: readonly ToCheck[];
}

/**
 * Gives the files of the formats asked for, in the order of `formats`, and the organiser's list. A format that fails leaves
 * the others; throws only when every one of them fails.
 */
export async function renderOutputs(sources: OutputSources): Promise<Outputs> {
  const shared = share(sources);
  const asked = formats.filter((format) => sources.settings.formats.includes(format));
  const files: OutputFile[] = [];
  const failures: FormatFailure[] = [];
  for (const format of asked) {
    try {
      files.push(...(await renderers[format](shared)));
    } catch (error) {
      failures.push({ format, error });
    }
  }
  const [first] = failures;
  if (first !== undefined && failures.length === asked.length) throw first.error;
  const { renderBeforeYouSend } = await import('./render/data/index.js');
  const { versions, diagnostics, settings } = sources;
  const { file, toCheck } = renderBeforeYouSend(versions[0].playback, diagnostics, settings);
  return { files: [...files, file], failures, toCheck };
}

function share(sources: OutputSources): Shared {
  const words = once(() => weighCloudWords(sources));
  const clouds = once(async () => drawWords(await words(), sources));
  const storyboards = new Map<Version, Promise<Storyboard>>();
  const plan = async ({ playback, say }: Version, order: DeckOrder): Promise<Storyboard> => {
    const { planStoryboard } = await import('./storyboard/index.js');
    const drawn = new Set((await clouds()).filter((cloud) => cloud.words.length > 0).map(({ id }) => id));
    const shown = (await words()).filter((cloud) => drawn.has(cloud.id));
    return planStoryboard(playback, shown, { ...storyOf(sources, say), order });
  };
  return {
    ...sources,
    clouds,
    storyboard: (version, order = sources.template) => {
      if (order !== sources.template) return plan(version, order);
      const planned = storyboards.get(version) ?? plan(version, order);
      storyboards.set(version, planned);
      return planned;
    },
  };
}

/** What every storyboard is planned with, but for the order of its slides. */
function storyOf({ settings: { showHosts, contact, correctBy }, event }: OutputSources, say: Say) {
  return { say, showHosts, contact, correctBy, notes: event.notes };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The words of the clouds: of all sites and, where they are two to five, of each. */
async function weighCloudWords({ versions, event, front }: OutputSources): Promise<readonly CloudWords[]> {
  const { weighActionTerms, weighTopicTerms } = await import('./summarise/index.js');
  const [{ playback }] = versions;
  const { sites, themes } = playback;
  const sessions = playback.sessions.map(asShown);
  const context = { themes, lang: event.notes, front, codebook: playback.codebook ?? null };
  return [null, ...(sites.length > 1 && sites.length < 6 ? sites : [])].flatMap((site) => {
    const own = site === null ? sessions : sessions.filter((session) => session.site === site.name);
    const suffix = site === null ? '' : `-${site.id}`;
    const name = site?.name ?? null;
    return [
      { id: `topics${suffix}`, of: 'topics' as const, site: name, terms: weighTopicTerms(own, context) },
      { id: `actions${suffix}`, of: 'actions' as const, site: name, terms: weighActionTerms(own, context) },
    ];
  });
}

async function drawWords(
  words: readonly CloudWords[],
  { versions, template, loadFonts, diagnose }: OutputSources,
): Promise<readonly Cloud[]> {
  const { requestClouds } = await import('./storyboard/index.js');
  const { drawClouds } = await import('./cloud/index.js');
  const [{ playback, say }] = versions;
  const { themes, colourIds } = playback.themes;
  const themeIds = colourIds ?? themes.map((theme) => theme.id);
  const look = { themeIds, palette: template.palette, paper: template.colours.paper };
  return drawClouds(requestClouds(words, say), await loadFonts(), look, diagnose);
}

async function renderDecks(shared: Shared): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const version of shared.versions) files.push(await renderDeckFile(version, shared));
  return files;
}

async function renderDeckFile(version: Version, shared: Shared): Promise<OutputFile> {
  const storyboard = await shared.storyboard(version);
  const clouds = await shared.clouds();
  const { renderDeck } = await import('./render/pptx/index.js');
  const { title, lang, date } = storyboard;
  const { bytes } = await renderDeck(storyboard, {
    clouds: new Map(clouds.map((cloud) => [cloud.id, cloud])),
    properties: { title, lang, date },
    template: shared.template,
  });
  return { path: `playback${version.suffix}.pptx`, bytes };
}

function cloudFiles(clouds: readonly Cloud[]): readonly OutputFile[] {
  return clouds
    .filter((cloud) => cloud.words.length > 0)
    .flatMap(({ id, png, svg }) => [
      { path: `clouds/${id}.png`, bytes: png },
      { path: `clouds/${id}.svg`, bytes: svg },
    ]);
}
