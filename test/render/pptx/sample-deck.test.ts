import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlayback } from '../../../src/index.js';
import { lintContrast } from '../../lint/lint-contrast.js';
import { lintPackage } from '../../lint/lint-package.js';
import { all, textOf } from '../../lint/xml.js';
import { resources } from '../../resources.js';
import { hearDeck } from './hear-deck.js';
import { type ReadSlide, readDeck } from './read-deck.js';

const sample = 'fixtures/sample/libraries-together.txt';
const golden = 'fixtures/deck/sample/expected/deck-as-heard.txt';
const zone = process.env.TZ;

async function makeDeck(): Promise<Uint8Array> {
  const { files } = await createPlayback(
    [{ path: 'libraries-together.txt', bytes: readFileSync(sample) }],
    { formats: ['pptx'] },
    resources,
  );
  return files.find(({ path }) => path === 'playback.pptx')!.bytes;
}

let bytes: Uint8Array;
let slides: readonly ReadSlide[];
beforeAll(async () => {
  bytes = await makeDeck();
  slides = readDeck(bytes);
});
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('the deck of the sample', () => {
  it('has no fault that the package lint knows', () => {
    expect(lintPackage(bytes)).toEqual([]);
    expect(lintContrast(bytes)).toEqual([]);
  });

  it('is the same bytes again, in another time zone too', async () => {
    process.env.TZ = 'Pacific/Kiritimati';
    expect(Buffer.compare(await makeDeck(), bytes)).toBe(0);
  });

  it('reads to a screen reader as its golden file says', () => {
    const heard = hearDeck(bytes);
    if (process.env.UPDATE === '1' && process.env.CI === undefined) {
      mkdirSync('fixtures/deck/sample/expected', { recursive: true });
      writeFileSync(golden, heard);
    }
    expect(heard).toBe(readFileSync(golden, 'utf8'));
  });

  it('leads each link to a slide that is there, and says its title where the pointer rests', () => {
    const titles = new Map(slides.map(({ path, title }) => [path, title]));
    const wrong = slides.flatMap((slide) =>
      all(slide.tree, 'a:hlinkClick')
        .filter(
          ({ attributes }) => titles.get(slide.target(attributes['r:id']!) ?? '') !== attributes.tooltip,
        )
        .map(({ attributes }) => `${slide.title}: ${attributes.tooltip}`),
    );
    expect(wrong).toEqual([]);
  });

  it('leads from each room of a grid to the slide with the topic of the same row', () => {
    const grids = slides.filter((slide) => / grid – /.test(slide.title));
    expect(grids.length).toBeGreaterThan(0);
    for (const grid of grids) {
      for (const row of all(grid.tree, 'a:tr').slice(1)) {
        const [link] = all(row, 'a:hlinkClick');
        const topic = textOf(all(row, 'a:tc')[1]!);
        expect(link?.attributes.tooltip?.slice(0, 40)).toBe(topic.slice(0, 40));
      }
    }
  });

  it('says in the notes of a theme where its lines come from', () => {
    const themes = slides.filter((slide) => / sessions (was|were) about it/.test(slide.title));
    expect(themes.length).toBeGreaterThan(1);
    for (const { notes } of themes) {
      expect(notes[0]).toBe('Where this comes from');
      expect(notes.length).toBeGreaterThan(2);
    }
  });
});
