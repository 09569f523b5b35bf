import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintContrast } from '../lint/lint-contrast.js';
import { lintPackage } from '../lint/lint-package.js';
import { type OpenPackage, openPackage, targetsOf } from '../lint/open-package.js';
import { all, at, textOf, type Xml } from '../lint/xml.js';
import { readDeck } from '../render/pptx/read-deck.js';
import { decksOfGrid } from './decks-of-grid.js';
import { makePresentation, sampleWords } from './make-presentation.js';
import { presentations } from './presentations.js';

const decks = decksOfGrid({ sessions: 4, sites: 2, points: 3, actions: 2 });

interface Made {
  readonly template: OpenPackage;
  readonly bytes: Uint8Array;
  readonly deck: OpenPackage;
}

/** Decks made before, by the name of their presentation. */
const made = new Map<string, Promise<Made>>();

function deckOf(name: string): Promise<Made> {
  const known = made.get(name) ?? make(name);
  made.set(name, known);
  return known;
}

async function make(name: string): Promise<Made> {
  const house = makePresentation(presentations[name]!);
  const template = {
    file: 'ours.yaml',
    bytes: new TextEncoder().encode('corporate: house.potx\nmarking: OFFICIAL - SENSITIVE\n'),
    beside: [{ path: 'house.potx', bytes: house }],
  };
  const bytes = await (await decks).deckIn(template);
  return { template: openPackage(house), bytes, deck: openPackage(bytes) };
}

describe.each(Object.keys(presentations))('the deck in the presentation `%s`', (name) => {
  it('is a presentation without fault whose text stands out from its ground', async () => {
    const { bytes, deck } = await deckOf(name);
    expect(lintPackage(bytes)).toEqual([]);
    expect(lintContrast(bytes)).toEqual([]);
    const types = all(deck.trees.get('[Content_Types].xml')!, 'Override').map(
      ({ attributes }) => attributes.ContentType ?? '',
    );
    expect(types.filter((type) => /presentation\.main/.test(type))).toHaveLength(1);
    expect(types.filter((type) => /template|macro|slideshow/i.test(type))).toEqual([]);
  });

  it('has its masters, layouts, themes and pictures byte for byte', async () => {
    const { template, deck } = await deckOf(name);
    const kept = /^ppt\/(slideMasters|slideLayouts|theme|media|notesMasters)\/[^/]+$/;
    const own = [...template.parts].filter(([path]) => kept.test(path));
    expect(own.length).toBeGreaterThan(2);
    expect(own.filter(([path, bytes]) => !same(bytes, deck.parts.get(path))).map(([path]) => path)).toEqual(
      [],
    );
    const list = (opened: OpenPackage, element: string) =>
      all(opened.trees.get('ppt/presentation.xml')!, element).map(({ attributes }) => attributes.id ?? '');
    expect(list(deck, 'p:sldMasterId')).toEqual(list(template, 'p:sldMasterId'));
    expect(all(deck.trees.get('ppt/presentation.xml')!, 'p:notesMasterId')).toHaveLength(1);
    const size = (opened: OpenPackage) => all(opened.trees.get('ppt/presentation.xml')!, 'p:sldSz')[0];
    expect(size(deck)?.attributes).toEqual(size(template)?.attributes);
  });

  it('has nothing of its sample slides, their notes, shows, sections, macros and passwords', async () => {
    const { deck } = await deckOf(name);
    const texts = [...deck.parts].filter(([path]) => /\.(xml|rels)$/.test(path));
    const holding = texts.filter(([, bytes]) => new TextDecoder().decode(bytes).includes(sampleWords));
    expect(holding.map(([path]) => path)).toEqual([]);
    expect([...deck.parts.keys()].filter((path) => /vba|custShow|comment/i.test(path))).toEqual([]);
    expect(all(deck.trees.get('ppt/presentation.xml')!, 'p:custShow')).toEqual([]);
    expect(all(deck.trees.get('ppt/presentation.xml')!, 'p:modifyVerifier')).toEqual([]);
    const slides = [...deck.parts.keys()].filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path));
    expect(slides.sort()).toEqual([...deck.slides].sort());
  });

  it('fills places of its layouts, each with a title in the place for it', async () => {
    const { template, bytes, deck } = await deckOf(name);
    for (const { path, tree, title } of readDeck(bytes)) {
      const layout = layoutOf(deck, path);
      const there = holdersOf(template.trees.get(layout)!);
      const used = holdersOf(tree);
      expect({ path, layout, strange: used.filter((one) => !there.includes(one)) }).toEqual({
        path,
        layout,
        strange: [],
      });
      expect(new Set(used).size).toBe(used.length);
      expect(title).not.toBe('');
    }
  });

  it('has the protective marking on every slide, and footer and number where the layout has them', async () => {
    const { template, bytes, deck } = await deckOf(name);
    for (const { path, tree, shapes } of readDeck(bytes)) {
      expect(shapes.filter((shape) => textOf(shape) === 'OFFICIAL - SENSITIVE')).toHaveLength(1);
      const layout = template.trees.get(layoutOf(deck, path))!;
      const foot = (part: Xml) => holdersOf(part).filter((holder) => /^(ftr|sldNum)/.test(holder));
      expect({ path, foot: foot(tree) }).toEqual({ path, foot: foot(layout) });
      const own = textAt(layout, 'ftr');
      const isOwn = own !== null && own !== '' && !own.startsWith('Your footer');
      expect(textAt(tree, 'ftr')).toBe(own === null ? null : isOwn ? own : 'Playback');
    }
  });

  it('is the same each time', async () => {
    const [one, other] = [await deckOf(name), await make(name)];
    expect(same(one.bytes, other.bytes)).toBe(true);
  });
});

describe('the layouts of a presentation', () => {
  it('serve for what they are made for, from whichever master', async () => {
    const { deck, bytes } = await deckOf('two-masters');
    const names = readDeck(bytes).map(({ path }) => {
      const layout = layoutOf(deck, path);
      const master = targetsOf(deck.trees, layout).find(({ type }) => type.endsWith('/slideMaster'))?.path;
      const name = at(deck.trees.get(layout)!, 'p:cSld')?.attributes.name;
      return `${name} ${/\d/.exec(master ?? '')?.[0]}`;
    });
    expect(names[0]).toBe('Title Slide 1');
    expect(new Set(names)).toEqual(
      new Set(['Title Slide 1', 'Section Header 1', 'Title and Content 2', 'Title Only 2']),
    );
  });

  it('have a panel behind contents on a picture, below all else and unheard', async () => {
    const { bytes } = await deckOf('night-sky');
    const slides = readDeck(bytes).slice(1);
    const panels = slides.map(({ shapes }) =>
      shapes.findIndex((shape) => all(shape, 'p:cNvPr')[0]?.attributes.name === 'Panel'),
    );
    expect(new Set(panels)).toEqual(new Set([0, -1]));
    expect(panels.filter((place) => place === 0).length).toBeGreaterThan(panels.length / 2);
  });
});

describe('a link of a layout to a sample slide', () => {
  it('leads to the first slide', async () => {
    const { template, deck } = await deckOf('odd-names');
    const links = (opened: OpenPackage) =>
      [...opened.trees.keys()].flatMap((part) =>
        targetsOf(opened.trees, part)
          .filter(({ type }) => part.startsWith('ppt/slideLayouts/') && type.endsWith('/slide'))
          .map(({ path }) => path),
      );
    const count = presentations['odd-names']!.layouts.length;
    expect(links(template)).toEqual(new Array<string>(count).fill('ppt/slides/slide2.xml'));
    expect(links(deck)).toEqual(new Array<string>(count).fill('ppt/slides/slide1.xml'));
  });
});

describe('the presentations among the fixtures', () => {
  it.each([
    ['a-letterhead', 'letterhead'],
    ['a-presentation-short-of-layouts', 'old-projector'],
    ['contents-on-a-picture', 'night-sky'],
  ])('%s is `%s` as it is made here', (folder, name) => {
    const file = new Uint8Array(readFileSync(`fixtures/template/${folder}/house.potx`));
    const [own, other] = [openPackage(file), openPackage(makePresentation(presentations[name]!))];
    expect(own.parts).toEqual(other.parts);
  });
});

function same(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && Buffer.from(a).equals(b);
}

function layoutOf({ trees }: OpenPackage, slide: string): string {
  return targetsOf(trees, slide).find(({ type }) => type.endsWith('/slideLayout'))?.path ?? '';
}

/** Gives type and number of the places of a slide or layout. */
function holdersOf(part: Xml): string[] {
  return all(part, 'p:ph').map(({ attributes }) => `${attributes.type ?? 'obj'} ${attributes.idx ?? 0}`);
}

/** Gives the text in a place of a type; null where there is no such place. */
function textAt(part: Xml, type: string): string | null {
  const shape = all(part, 'p:sp').find((each) => all(each, 'p:ph')[0]?.attributes.type === type);
  return shape === undefined ? null : textOf(shape).trim();
}
