import { describe, expect, it } from 'vitest';
import { createPlayback } from '../../src/index.js';
import { all, textOf } from '../lint/xml.js';
import { makeGrid, shapes } from '../look/made-up-grids.mjs';
import { type ReadSlide, readDeck } from '../render/pptx/read-deck.js';
import { resources } from '../resources.js';

async function slidesOf(name: string): Promise<readonly ReadSlide[]> {
  const bytes = new TextEncoder().encode(makeGrid(shapes[name] ?? {}));
  const { files } = await createPlayback([{ path: 'grid.csv', bytes }], { formats: ['pptx'] }, resources);
  return readDeck(files.find(({ path }) => path === 'playback.pptx')?.bytes ?? new Uint8Array());
}

const titlesOf = (slides: readonly ReadSlide[]): readonly string[] => slides.map(({ title }) => title);
const rowsOf = ({ tree }: ReadSlide): readonly (readonly string[])[] =>
  all(tree, 'a:tr').map((row) => all(row, 'a:tc').map((cell) => textOf(cell)));

/** Titles of the slides that the links of a slide lead to. */
function linkedFrom(slide: ReadSlide | undefined, slides: readonly ReadSlide[]): readonly string[] {
  if (slide === undefined) return [];
  const paths = all(slide.tree, 'a:hlinkClick').map(({ attributes }) =>
    slide.target(attributes['r:id'] ?? ''),
  );
  return paths.map((path) => slides.find((each) => each.path === path)?.title ?? '');
}

describe('an event of forty sites', () => {
  it('has its sites in one table, each leading to its grid, and the annex leads to that table', async () => {
    const slides = await slidesOf('forty-sites');
    const tables = slides.filter(({ title }) => title.startsWith('40 sites at a glance'));
    const rows = tables.flatMap((table) => rowsOf(table).slice(1));
    expect(rows).toHaveLength(40);
    expect(rows[0]?.slice(0, 2)).toEqual(['Harrowby', '2']);
    expect(linkedFrom(tables[0], slides).slice(0, 2)).toEqual([
      'Harrowby grid – Session 1',
      'Saltmere grid – Session 1',
    ]);
    expect(titlesOf(slides).filter((title) => / summary: /.test(title))).toEqual([
      'Executive summary: what 80 sessions in Harrowby, Saltmere, Eddington and 37 more said',
    ]);
    const annex = slides.find(({ title }) => title.startsWith('Annex'));
    expect(linkedFrom(annex, slides)[0]).toMatch(/^40 sites at a glance/);
  });
});

describe('an event of six sites whose rows take turns', () => {
  it('shows the slots of a site one after the other', async () => {
    const titles = titlesOf(await slidesOf('six-sites')).filter((title) => / grid – /.test(title));
    const sites = titles.map((title) => title.split(' grid – ')[0]);
    expect(new Set(sites).size).toBe(6);
    expect(sites).toEqual([...sites].sort((a, b) => sites.indexOf(a) - sites.indexOf(b)));
    expect(titles.slice(0, 2)).toEqual(['Harrowby grid – Session 1', 'Harrowby grid – Session 2']);
  });
});

describe('an event of topics alone', () => {
  it('shows them by theme in one table, says nothing of records, and no slide leads to itself', async () => {
    const slides = await slidesOf('topics-only');
    const topics = slides.find(({ title }) => title === 'All topics by theme');
    expect(topics && rowsOf(topics)[0]).toEqual(['Theme', 'Sessions', 'Topics']);
    const grid = slides.find(({ title }) => title === 'Grid – Session 1');
    expect(grid && rowsOf(grid)[0]).toEqual(['Room', 'Topic', 'Theme']);
    expect(linkedFrom(topics, slides)).toContain('Grid – Session 1');
    for (const slide of slides) expect(linkedFrom(slide, slides)).not.toContain(slide.title);
  });
});
