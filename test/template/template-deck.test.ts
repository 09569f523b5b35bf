import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPlayback, type Options } from '../../src/index.js';
import { lintContrast } from '../lint/lint-contrast.js';
import { lintPackage } from '../lint/lint-package.js';
import { openPackage } from '../lint/open-package.js';
import { all, textOf } from '../lint/xml.js';
import { makeGrid } from '../look/made-up-grids.mjs';
import { readDeck } from '../render/pptx/read-deck.js';
import { resources } from '../resources.js';
import { decksOfGrid } from './decks-of-grid.js';

const grid = { sessions: 4, sites: 2, points: 2, actions: 1 };
const decks = decksOfGrid(grid);
const logo = new Uint8Array(readFileSync('test/template/logo.png'));

/** Gives the deck of the sample in a template: the text of a file, or the name of a shipped one. */
async function deckOf(template: string, anew = false): Promise<Uint8Array> {
  const isText = template.includes(':');
  const own = {
    file: 'ours.yaml',
    bytes: new TextEncoder().encode(template),
    beside: [{ path: 'us.png', bytes: logo }],
  };
  const known = made.get(template);
  if (known !== undefined && !anew) return known;
  const deck = await (await decks).deckIn(isText ? own : template);
  made.set(template, deck);
  return deck;
}

/** Decks made before. */
const made = new Map<string, Uint8Array>();

const titlesOf = async (template: string) => readDeck(await deckOf(template)).map(({ title }) => title);

describe('the deck in a template', () => {
  it.each(['size: A4', 'size: 4:3'])('is without fault in %s, and the same each time', async (template) => {
    const deck = await deckOf(template);
    expect([...lintPackage(deck), ...lintContrast(deck)]).toEqual([]);
    expect(Buffer.from(deck).equals(await deckOf(template, true))).toBe(true);
  });

  it('says the protective marking on every slide, behind what is read before it', async () => {
    const inputs = [{ path: 'grid.csv', bytes: new TextEncoder().encode(makeGrid(grid)) }];
    const options: Options = { formats: ['pptx'], template: 'public-sector' };
    const { files } = await createPlayback(inputs, options, resources);
    const deck = files.find(({ path }) => path === 'playback.pptx')?.bytes ?? new Uint8Array();
    expect(lintPackage(deck)).toEqual([]);
    for (const { shapes } of readDeck(deck)) {
      const texts = shapes.map((shape) => textOf(shape));
      expect(texts.filter((text) => text === 'OFFICIAL')).toHaveLength(1);
      expect(texts.indexOf('OFFICIAL')).toBeGreaterThan(0);
    }
  });

  it('shows the logo on the title slide and beside titles, with its description', async () => {
    const deck = await deckOf('logo: {file: us.png, description: Harbour Council}\nfooter: Harbour');
    const { trees, parts } = openPackage(deck);
    expect(parts.get('ppt/media/logo.png')).toEqual(logo);
    const layouts = [...trees].filter(([name]) => /slideLayouts\/slideLayout\d+\.xml$/.test(name));
    const shown = layouts.filter(([, tree]) =>
      all(tree, 'p:cNvPr').some(({ attributes }) => attributes.descr === 'Harbour Council'),
    );
    expect(shown).toHaveLength(layouts.length - 2);
    expect(lintPackage(deck)).toEqual([]);
  });

  it('has the slides it asks for, in its order, and no link to others', async () => {
    const titles = await titlesOf('slides: [title, clouds, findings, how-made]');
    expect(titles.map((title) => title.replace(/[:,].*/, ''))).toEqual([
      'Playback',
      'Word cloud of all session titles',
      'Word cloud of all actions',
      'Executive summary',
      'How this playback was made',
    ]);
  });

  it('stops before the sites with `parts: brief`, and speaks of no annex', async () => {
    const deck = readDeck(await deckOf('parts: brief'));
    const whole = await titlesOf('parts: full');
    expect(deck.map(({ title }) => title)).toEqual(whole.slice(0, deck.length));
    expect(whole[deck.length]).toMatch(/^The next slides are more detail/);
    const words = deck.map(({ tree }) => textOf(tree)).join(' ');
    expect(words).not.toMatch(/annex/i);
  });

  it('lays the rooms of each slot side by side with `annex: grid`, every line of them', async () => {
    const { playback } = await decks;
    const deck = readDeck(await deckOf('original'));
    const words = deck
      .map(({ tree }) => textOf(tree))
      .join(' ')
      .replace(/\s+/g, '');
    const lines = playback.sessions.flatMap(({ topic, discussion, actions }) => [
      topic.text,
      ...[...discussion, ...actions].map(({ text }) => text),
    ]);
    expect(lines.filter((line) => !words.includes(line.replace(/\s+/g, '')))).toEqual([]);
    expect(deck.some(({ title }) => /grid – Session 1/.test(title))).toBe(true);
  });

  it('says messages as the template does', async () => {
    const titles = await titlesOf('wording: {divider.annex: "All the notes"}');
    expect(titles).toContain('All the notes');
  });
});
