import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlayback, type Options } from '../../src/index.js';
import { itemsOf, type Session } from '../../src/model/index.js';
import { lintContrast } from '../lint/lint-contrast.js';
import { lintPackage } from '../lint/lint-package.js';
import { resources } from '../resources.js';
import { type MadePresentation, makePresentation } from '../template/make-presentation.js';
import { presentations } from '../template/presentations.js';
import { makeGrid, shapes } from './made-up-grids.mjs';
import {
  canRender,
  convertDecks,
  type Fill,
  measureFill,
  readPages,
  readText,
  type ShownPage,
  wordsBeyond,
  wordsOnEachOther,
} from './render-deck.mjs';

/** Grids by name: of files, where they are there, and made up. */
const grids: Readonly<Record<string, () => Uint8Array>> = {
  ...Object.fromEntries(
    Object.entries({
      sample: 'fixtures/sample/libraries-together.txt',
      real: '../shared/seeds/000_1db49bbe12fb7833.txt',
    })
      .filter(([, path]) => existsSync(path))
      .map(([name, path]) => [name, () => readFileSync(path)]),
  ),
  ...Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, () => new TextEncoder().encode(makeGrid(shape))]),
  ),
};

const marking = 'OFFICIAL - SENSITIVE';

/** Templates that the decks of one grid are made in: some of those that come with the program, each with a marking, and presentations. */
const templates: Readonly<Record<string, NonNullable<Options['template']>>> = {
  ...Object.fromEntries(
    ['dark', 'high-contrast', 'original', 'plain\nsize: 4:3', 'public-sector\nsize: A4'].map((base) => [
      base.replace('\nsize: ', ' '),
      yamlFile(`base: ${base}\n`, []),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(presentations).map(([name, made]) => [
      name,
      yamlFile('corporate: house.potx\n', [
        { path: 'house.potx', bytes: makePresentation(withKnownFont(made)) },
      ]),
    ]),
  ),
};

/** Calibri is narrower than Arial; where it is not there, as here, LibreOffice takes a font that is far wider than both. */
function withKnownFont(made: MadePresentation): MadePresentation {
  const [headings, body] = made.fonts.map((font) => (font === 'Calibri' ? 'Arial' : font));
  return { ...made, fonts: [headings ?? 'Arial', body ?? 'Arial'] };
}

/** Gives the name of the deck in a template, which is that of its file. */
function fileOf(template: string): string {
  return `in-${template.replace(/\W+/g, '-')}`;
}

function yamlFile(text: string, beside: { path: string; bytes: Uint8Array }[]) {
  return { file: 'ours.yaml', bytes: new TextEncoder().encode(`${text}marking: ${marking}\n`), beside };
}

/** A deck as it was made and as LibreOffice shows it. */
interface Shown {
  readonly sessions: readonly Session[];
  readonly slides: number;
  readonly faults: readonly string[];
  readonly text: string;
  readonly pages: readonly ShownPage[];
  readonly fills: readonly Fill[];
}

/** Least share of the rows of a body with ink, on any page and on one that goes on, and the most. */
const emptiest = 0.08;
const emptiestPart = 0.3;
const fullest = 0.95;

/** Of a line longer than a slide only the beginning stands unbroken. */
const unbroken = 300;

const plain = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '');

describe.skipIf(!canRender())('the decks as LibreOffice shows them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ddat-playback-decks-'));
  const decks = new Map<string, Shown>();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const made = [];
    for (const [name, read] of Object.entries(grids)) made.push(await makeDeck(name, read(), folder));
    const grid = new TextEncoder().encode(makeGrid({ sessions: 14, sites: 2 }));
    for (const [name, template] of Object.entries(templates))
      made.push(await makeDeck(fileOf(name), grid, folder, template));
    const pdfs = convertDecks(
      made.map(({ path }) => path),
      folder,
    );
    for (const [i, { name, ...deck }] of made.entries()) {
      const pdf = pdfs[i] ?? '';
      const shown = { text: plain(readText(pdf)), pages: readPages(pdf), fills: measureFill(pdf) };
      decks.set(name, { ...deck, ...shown });
    }
  }, 600_000);

  const deckNamed = (name: string): Shown => {
    const shown = decks.get(name);
    if (shown === undefined) throw new Error(`The deck \`${name}\` was not made.`);
    return shown;
  };
  const names = [...Object.keys(grids), ...Object.keys(templates).map(fileOf)];

  describe.each(names)('%s', (name) => {
    const deck = (): Shown => deckNamed(name);

    it('has no fault in its package and as many pages as slides', () => {
      expect(deck().faults).toEqual([]);
      expect(deck().slides).toBeGreaterThan(0);
      expect(deck().pages).toHaveLength(deck().slides);
      expect(deck().fills).toHaveLength(deck().slides);
    });

    it('shows every line of the grid as text', () => {
      const lines = deck().sessions.flatMap((session) => [
        session.topic.text,
        ...itemsOf(session).map(({ text }) => text),
      ]);
      const sought = lines.map((line) => (line.length > 2000 ? line.slice(0, unbroken) : line));
      expect(sought.filter((line) => !deck().text.includes(plain(line)))).toEqual([]);
    });

    it('has no word beyond its page and no two on each other', () => {
      expect(deck().pages.flatMap(wordsBeyond)).toEqual([]);
      expect(deck().pages.flatMap(wordsOnEachOther)).toEqual([]);
    });

    it.runIf(name.startsWith('in-'))('shows the protective marking on every page', () => {
      const unmarked = deck().pages.filter(
        ({ words }) => !plain(words.map(({ text }) => text).join('')).includes(plain(marking)),
      );
      expect(unmarked).toEqual([]);
    });

    // Templates have bodies of their own, and may have ink all over.
    it.skipIf(name.startsWith('in-'))('has no page nearly empty and none nearly full', () => {
      const odd = deck().fills.flatMap(({ rows, reach }, i) => {
        if (rows === 1 && reach === 1) return [];
        const words = deck().pages[i]?.words.map(({ text }) => text) ?? [];
        const goesOn = / \((?!1 of)\d+ of \d+\)/.test(words.join(' '));
        const least = goesOn ? emptiestPart : emptiest;
        return rows < least || rows > fullest ? [`page ${i + 1}: ${rows.toFixed(2)}`] : [];
      });
      expect(odd).toEqual([]);
    });
  });
});

async function makeDeck(
  name: string,
  bytes: Uint8Array,
  folder: string,
  template: NonNullable<Options['template']> | null = null,
) {
  const { files, playback } = await createPlayback(
    [{ path: 'grid.csv', bytes }],
    { formats: ['pptx'], ...(template === null ? {} : { template }) },
    resources,
  );
  const deck = files.find((file) => file.path === 'playback.pptx')?.bytes ?? new Uint8Array();
  const path = join(folder, `${name}.pptx`);
  writeFileSync(path, deck);
  const parts = Object.keys(unzipSync(deck));
  const slides = parts.filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part)).length;
  const faults = [...lintPackage(deck), ...lintContrast(deck)];
  return { name, path, sessions: playback?.sessions ?? [], slides, faults };
}
