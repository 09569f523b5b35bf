import type { Diagnose } from '../diagnostics/index.js';
import type { Cloud, CloudRequest, CloudSettings, DeckTemplate, FontSet } from '../model/index.js';
import { asShown } from '../model/index.js';
import type { CloudWords } from '../storyboard/index.js';
import type { QuotableLines } from '../summarise/index.js';
import type { Say } from '../text/wording.js';
import type { KnownEvent } from './known-event.js';

/** Draws clouds, in the order asked for; see `drawClouds` of `cloud`. */
export type DrawClouds = (
  requests: readonly CloudRequest[],
  settings: CloudSettings,
  diagnose: Diagnose,
) => Promise<readonly Cloud[]>;

/** Returns what draws clouds here and now with fonts that are loaded when they are needed. */
export function drawWithFonts(loadFonts: () => Promise<FontSet>): DrawClouds {
  return async (requests, settings, diagnose) => {
    const { drawClouds } = await import('../cloud/index.js');
    return drawClouds(requests, await loadFonts(), settings, diagnose);
  };
}

/** The word clouds of an event. */
export interface EventClouds {
  /** Of all sites and, where they are two to five, of each. */
  words(): Promise<readonly CloudWords[]>;
  /** Asks for their pictures, and waits for none. Nothing is thrown: `draw` tells what went wrong. */
  begin(): Promise<void>;
  /** Returns their pictures. */
  draw(): Promise<readonly Cloud[]>;
  /** Tells what was found while they were drawn: drawing may end at any time, findings have an order. */
  report(diagnose: Diagnose): void;
}

interface CloudSources {
  readonly event: KnownEvent;
  /** What may come to the front. */
  readonly front: QuotableLines;
  /** The playback's own language. */
  readonly say: Say;
  readonly template: DeckTemplate;
  readonly drawClouds: DrawClouds;
}

/** Returns the clouds of an event, which can be drawn before it is summarised. */
export function openClouds({ event, front, say, template, drawClouds }: CloudSources): EventClouds {
  const found: ((diagnose: Diagnose) => void)[] = [];
  const words = once(() => weighWords(event, front));
  const asked = once(async () => {
    const { requestClouds } = await import('../storyboard/index.js');
    const { themes, colourIds } = event.themes;
    const themeIds = colourIds ?? themes.map((theme) => theme.id);
    const look = { themeIds, palette: template.palette, paper: template.colours.paper };
    const requests = requestClouds(await words(), say);
    const drawing = drawClouds(requests, look, (...finding) => {
      found.push((diagnose) => diagnose(...finding));
    });
    drawing.catch(nothing);
    return { drawing };
  });
  return {
    words,
    begin: () => asked().then(nothing, nothing),
    draw: async () => (await asked()).drawing,
    report(diagnose) {
      for (const formatEntry of found.splice(0)) formatEntry(diagnose);
    },
  };
}

const nothing = (): void => {};

async function weighWords(event: KnownEvent, front: QuotableLines): Promise<readonly CloudWords[]> {
  const { weighActionTerms, weighTopicTerms } = await import('../summarise/index.js');
  const { sites, themes, codebook, notes } = event;
  const sessions = event.sessions.map(asShown);
  const context = { themes, lang: notes, front, codebook };
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

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
