import { describe, expect, it } from 'vitest';
import { itemsOf, type Session } from '../../src/model/index.js';
import { shippedTemplates } from '../../src/template/index.js';
import { lintContrast } from '../lint/lint-contrast.js';
import { lintPackage } from '../lint/lint-package.js';
import { textOf } from '../lint/xml.js';
import { readDeck } from '../render/pptx/read-deck.js';
import { decksOfGrid, type GridDecks } from './decks-of-grid.js';

/** As small as grids of so many sites can be: what a deck must stand of long texts is tried with the look of the package. */
const grids = {
  'one site': { sessions: 3, points: 2, actions: 1 },
  'two sites': { sessions: 4, sites: 2, points: 2, actions: 1 },
  'six sites': { sessions: 6, sites: 6, points: 2, actions: 1 },
  'forty sites': { sessions: 40, sites: 40, points: 1, actions: 1 },
};
const known = new Map<string, Promise<GridDecks>>();

function decksOf(grid: keyof typeof grids): Promise<GridDecks> {
  const decks = known.get(grid) ?? decksOfGrid(grids[grid]);
  known.set(grid, decks);
  return decks;
}

const templates = Object.keys(shippedTemplates);
const names = ['one site', 'two sites', 'six sites', 'forty sites'] as const;
/** So many sites are shown alike in every template: the smallest and the largest type are tried. */
const oftenEnough = (template: string, grid: string) =>
  grid !== 'forty sites' || template === 'plain' || template === 'high-contrast';
const cases = names.flatMap((grid) =>
  templates.filter((template) => oftenEnough(template, grid)).map((template) => [template, grid] as const),
);

describe('a deck in a template that comes with the program', () => {
  it.each(cases)('%s, %s: is without fault, can be read, and holds every line', async (template, name) => {
    const { playback, deckIn } = await decksOf(name);
    const deck = await deckIn(template);
    expect(lintPackage(deck)).toEqual([]);
    expect(lintContrast(deck)).toEqual([]);
    const words = plain(
      readDeck(deck)
        .map(({ tree }) => textOf(tree))
        .join(' '),
    );
    const lines = playback.sessions.flatMap(linesOf);
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.filter((line) => !words.includes(plain(line)))).toEqual([]);
  });
});

function linesOf(session: Session): string[] {
  return [session.topic.text, ...itemsOf(session).map(({ text }) => text)];
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}
