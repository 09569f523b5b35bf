import { drawClouds } from '../../src/cloud/index.js';
import { createPlayback } from '../../src/index.js';
import type { Cloud, Playback } from '../../src/model/index.js';
import { renderDeck } from '../../src/render/pptx/index.js';
import { type CloudWords, planStoryboard, requestClouds } from '../../src/storyboard/index.js';
import { findQuotableLines, weighActionTerms, weighTopicTerms } from '../../src/summarise/index.js';
import { loadTemplate, type TemplateSource } from '../../src/template/index.js';
import { createSay, loadWording, type Say } from '../../src/text/index.js';
import { type GridShape, makeGrid } from '../look/made-up-grids.mjs';
import { fonts, resources } from '../resources.js';

/** What decks of one grid share. */
export interface GridDecks {
  readonly playback: Playback;
  /** Gives the bytes of the deck in a template. */
  deckIn(template: TemplateSource): Promise<Uint8Array>;
}

const lang = 'en-GB';

/**
 * Gives the decks of a made-up grid. Everything but the storyboard and the deck is made once, and the clouds of all sites alone,
 * in the colours of the package: that the whole way gives the same is seen where one deck is made.
 */
export async function decksOfGrid(shape: GridShape): Promise<GridDecks> {
  const grid = { path: 'grid.csv', bytes: new TextEncoder().encode(makeGrid(shape)) };
  const { playback } = await createPlayback([grid], { formats: [] }, resources);
  if (playback === null) throw new Error('The grid has no session.');
  const wording = await loadWording(lang);
  const words = cloudWords(playback);
  const clouds = await draw(words, playback, createSay(wording, lang));
  const deckIn = async (source: TemplateSource): Promise<Uint8Array> => {
    const { template, problems } = await loadTemplate(source, () => {});
    if (template === null) throw new Error(problems.map(({ text }) => text).join('\n'));
    const say = createSay({ ...wording, ...template.wording }, lang);
    const settings = { say, showHosts: false, contact: null, correctBy: null, notes: lang, order: template };
    const storyboard = planStoryboard(playback, words, settings);
    const properties = { title: storyboard.title, lang: storyboard.lang, date: null };
    return (await renderDeck(storyboard, { clouds, properties, template })).bytes;
  };
  return { playback, deckIn };
}

function cloudWords(playback: Playback): CloudWords[] {
  const { sessions, themes } = playback;
  const front = findQuotableLines(sessions, lang);
  const context = { themes, lang, front, codebook: null };
  const all: readonly CloudWords[] = [
    { id: 'topics', of: 'topics', site: null, terms: weighTopicTerms(sessions, context) },
    { id: 'actions', of: 'actions', site: null, terms: weighActionTerms(sessions, context) },
  ];
  return all.filter(({ terms }) => terms.length > 0);
}

async function draw(
  words: readonly CloudWords[],
  { themes }: Playback,
  say: Say,
): Promise<ReadonlyMap<string, Cloud>> {
  const look = { themeIds: themes.themes.map(({ id }) => id) };
  const drawn = await drawClouds(requestClouds(words, say), fonts, look, () => {});
  return new Map(drawn.map((cloud) => [cloud.id, cloud]));
}
