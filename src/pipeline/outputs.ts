import type { Diagnose, Diagnostic } from '../diagnostics/index.js';
import type { Cloud, CloudSizes, DeckOrder, DeckTemplate, OutputFile, Storyboard } from '../model/index.js';
import { cloudSize, defaultTemplate } from '../model/index.js';
import { type Format, formats, needClouds, type Settings } from '../options/settings.js';
import type { ToCheck } from '../render/data/index.js';
import type { LaidOutDeck } from '../render/pptx/index.js';
import type { Say } from '../text/wording.js';
import type { EventClouds } from './event-clouds.js';
import type { KnownEvent } from './known-event.js';
import type { LocalisedPlayback } from './localised-playback.js';

/** What outputs are made from. */
export interface OutputSources {
  /** One for each language, the first of them the playback's own. */
  readonly versions: readonly [LocalisedPlayback, ...LocalisedPlayback[]];
  /** What they tell. */
  readonly event: KnownEvent;
  readonly clouds: EventClouds;
  readonly template: DeckTemplate;
  readonly settings: Settings;
  /** All that was found so far. */
  readonly diagnostics: readonly Diagnostic[];
  readonly diagnose: Diagnose;
}

/** What several outputs need, made when the first of them asks for it. */
interface Shared extends OutputSources {
  /** Sizes of the clouds there will be, before they are drawn; of one none of whose letters can be drawn too. */
  cloudSizes(): Promise<CloudSizes>;
  /** The order is the template's, unless another is asked for. Clouds are those that were drawn, unless others are given. */
  storyboard(
    version: LocalisedPlayback,
    given?: { order?: DeckOrder; clouds?: CloudSizes },
  ): Promise<Storyboard>;
}

/** Returns the files of a format; where it needs clouds, it does before they are drawn what it can. */
type Finish = () => Promise<readonly OutputFile[]>;

/** How each format is made. A new output is a line here and a folder in `render`. */
const renderers: Readonly<Record<Format, (shared: Shared) => Promise<Finish | readonly OutputFile[]>>> = {
  pptx: prepareDecks,
  html: async (shared) => async () => {
    const { renderReport } = await import('../render/html/index.js');
    const { template, versions } = shared;
    const clouds = await shared.clouds.draw();
    const files: OutputFile[] = [];
    for (const version of versions) {
      // The report has all there is, whatever the deck leaves out.
      const storyboard = await shared.storyboard(version, { order: defaultTemplate });
      const { playback, say, suffix } = version;
      const path = `playback${suffix}.html`;
      files.push(await renderReport(storyboard, { playback, clouds, template, say, path }));
    }
    return files;
  },
  clouds: async (shared) => async () => cloudFiles(await shared.clouds.draw()),
  // What is found while clouds are drawn belongs to it.
  json:
    async ({ versions: [{ playback }], diagnostics, event, settings }) =>
    async () => {
      const { renderPlaybackJson } = await import('../render/data/index.js');
      const { title, notes, wordings, decisions } = event;
      const making = { ...settings, title, notes, languages: wordings, decisions };
      return [renderPlaybackJson(playback, diagnostics, making)];
    },
  csv: async ({ versions: [{ playback, say }] }) => {
    const { renderCsv } = await import('../render/data/index.js');
    return renderCsv(playback, say);
  },
  xlsx: async ({ versions, settings: { showHosts } }) => {
    const { renderWorkbook } = await import('../render/xlsx/index.js');
    const render = ({ playback, say, suffix }: LocalisedPlayback) =>
      renderWorkbook(playback, { say, showHosts, name: `playback${suffix}` });
    return Promise.all(versions.map(render));
  },
  md: async (shared) => {
    const { markdownSlides, renderMarkdown } = await import('../render/md/index.js');
    const { planStoryboard } = await import('../storyboard/index.js');
    const order = { slides: markdownSlides, annex: 'sessions', parts: 'full' } as const;
    return shared.versions.map(({ playback, say, suffix }) => {
      // It shows neither clouds nor reasons.
      const storyboard = planStoryboard(playback, [], { ...storyOf(shared, say), order, reasons: false });
      return renderMarkdown(storyboard, `playback${suffix}`);
    });
  },
  email: async ({ versions, settings: { contact, correctBy } }) => {
    const { renderMail } = await import('../render/email/index.js');
    return versions.map(({ playback, say, suffix }) =>
      renderMail(playback, { say, contact, correctBy, name: `playback-email${suffix}` }),
    );
  },
};

/** A format that could not be made: a program error, or something of the world that a resource lacked. */
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
 * Returns the files of the formats asked for, in the order of `formats`, and the organiser's list. A format that fails leaves
 * the others; throws only when every one of them fails.
 */
export async function renderOutputs(sources: OutputSources): Promise<Outputs> {
  const shared = share(sources);
  const asked = formats.filter((format) => sources.settings.formats.includes(format));
  // Drawing may be done elsewhere: what does not need the clouds is made meanwhile.
  const drawn = needClouds(asked) ? shared.clouds.draw().catch(() => null) : null;
  const failures = new Map<Format, unknown>();
  const begun = new Map<Format, Finish | readonly OutputFile[]>();
  const attempt = async <T>(format: Format, make: () => Promise<T>): Promise<T | null> => {
    try {
      return await make();
    } catch (error) {
      failures.set(format, error);
      return null;
    }
  };
  for (const format of asked) {
    const made = await attempt(format, () => renderers[format](shared));
    if (made !== null) begun.set(format, made);
  }
  await drawn;
  sources.clouds.report(sources.diagnose);
  const files: OutputFile[] = [];
  for (const [format, made] of begun) {
    const finish = typeof made === 'function' ? made : async () => made;
    files.push(...((await attempt(format, finish)) ?? []));
  }
  const [first] = [...failures.values()];
  if (failures.size > 0 && failures.size === asked.length) throw first;
  const { renderBeforeYouSend } = await import('../render/data/index.js');
  const { versions, diagnostics, settings } = sources;
  const { file, toCheck } = renderBeforeYouSend(versions[0].playback, diagnostics, settings);
  const failed = asked.filter((format) => failures.has(format));
  return {
    files: [...files, file],
    failures: failed.map((format) => ({ format, error: failures.get(format) })),
    toCheck,
  };
}

function share(sources: OutputSources): Shared {
  const { draw, words } = sources.clouds;
  const planned = new Map<string, Promise<Storyboard>>();
  const plan = async (
    { playback, say }: LocalisedPlayback,
    order: DeckOrder,
    shown: CloudSizes,
  ): Promise<Storyboard> => {
    const { planStoryboard } = await import('../storyboard/index.js');
    const inIt = (await words()).filter(({ id }) => shown.has(id));
    return planStoryboard(playback, inIt, { ...storyOf(sources, say), order });
  };
  return {
    ...sources,
    cloudSizes: async () => {
      const some = (await words()).filter(({ terms }) => terms.length > 0);
      return new Map(some.map(({ id }) => [id, cloudSize]));
    },
    storyboard: async (version, { order = sources.template, clouds: shown } = {}) => {
      const ids = shown ?? sizesOf(await draw());
      // Of another order there is one reader only.
      if (order !== sources.template) return plan(version, order, ids);
      const key = JSON.stringify([version.suffix, ...ids.keys()]);
      const storyboard = planned.get(key) ?? plan(version, order, ids);
      planned.set(key, storyboard);
      return storyboard;
    },
  };
}

/** Sizes of the clouds that have a word. */
function sizesOf(clouds: readonly Cloud[]): CloudSizes {
  return new Map(clouds.filter(({ words }) => words.length > 0).map((cloud) => [cloud.id, cloud]));
}

/** What every storyboard is planned with, but for the order of its slides. */
function storyOf({ settings: { showHosts, contact, correctBy }, event }: OutputSources, say: Say) {
  return { say, showHosts, contact, correctBy, notes: event.notes };
}

/** Slides are laid out with the clouds there should be; if one turns out empty, they are laid out again without it. */
async function prepareDecks(shared: Shared): Promise<Finish> {
  const { finishDeck, layOutDeck } = await import('../render/pptx/index.js');
  const { template } = shared;
  const expected = await shared.cloudSizes();
  const decks: { version: LocalisedPlayback; storyboard: Storyboard; deck: LaidOutDeck }[] = [];
  for (const version of shared.versions) {
    const storyboard = await shared.storyboard(version, { clouds: expected });
    decks.push({ version, storyboard, deck: layOutDeck(storyboard, { clouds: expected, template }) });
  }
  return async () => {
    const clouds = new Map((await shared.clouds.draw()).map((cloud) => [cloud.id, cloud]));
    const files: OutputFile[] = [];
    for (const { version, storyboard: planned, deck } of decks) {
      const storyboard = await shared.storyboard(version);
      const { title, lang, date } = storyboard;
      const isRight = storyboard === planned;
      const { bytes } = await finishDeck(isRight ? deck : layOutDeck(storyboard, { clouds, template }), {
        clouds,
        properties: { title, lang, date },
      });
      files.push({ path: `playback${version.suffix}.pptx`, bytes });
    }
    return files;
  };
}

function cloudFiles(clouds: readonly Cloud[]): readonly OutputFile[] {
  return clouds
    .filter((cloud) => cloud.words.length > 0)
    .flatMap(({ id, png, svg }) => [
      { path: `clouds/${id}.png`, bytes: png },
      { path: `clouds/${id}.svg`, bytes: svg },
    ]);
}
