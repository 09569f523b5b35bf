import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { contrast, mix, readableOn } from '../../../src/model/contrast.js';
import type { Cloud, Slide, Storyboard } from '../../../src/model/index.js';
import { colourOfTheme, themeColours } from '../../../src/model/palette.js';
import { type Deck, type DeckAssets, renderDeck } from '../../../src/render/pptx/index.js';
import { defaultLook } from '../../../src/render/pptx/look/look-of-template.js';
import { lintPackage } from '../../lint/lint-package.js';
import { type OpenPackage, openPackage, targetsOf } from '../../lint/open-package.js';
import { all, textOf, type Xml } from '../../lint/xml.js';
import { titleOf } from './read-deck.js';
import { sampleStoryboard, themeIds } from './sample-storyboard.js';

const cloud: Cloud = {
  id: 'topics',
  width: 1600,
  height: 900,
  words: [],
  png: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
  svg: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>'),
};
const assets: DeckAssets = {
  clouds: new Map([['topics', cloud]]),
  properties: { title: 'Harbour Day', lang: 'en-GB', date: null },
};

let deck: Deck;
let opened: OpenPackage;
beforeAll(async () => {
  deck = await renderDeck(sampleStoryboard(), assets);
  opened = openPackage(deck.bytes);
});
afterEach(() => {
  vi.useRealTimers();
});

function storyboardOf(...slides: readonly Slide[]): Storyboard {
  return { ...sampleStoryboard(), parts: [{ id: 'p', name: 'Part', slides }] };
}

const clouds = sampleStoryboard().parts.find((part) => part.id === 'clouds')?.slides ?? [];
const bare: Slide = { id: 'one', purpose: 'open', title: 'One', body: [], notes: [] };

/** Gives the tree of a slide by its number, from 1. */
function slideAt(number: number): NonNullable<ReturnType<OpenPackage['trees']['get']>> {
  const tree = opened.trees.get(`ppt/slides/slide${number}.xml`);
  if (tree === undefined) throw new Error(`There is no slide ${number}.`);
  return tree;
}

describe('the package', () => {
  test('has no fault', () => {
    expect(lintPackage(deck.bytes)).toEqual([]);
  });

  test('has no fault with one bare slide, no notes and no sections', async () => {
    const { bytes } = await renderDeck(storyboardOf(bare), assets);
    expect(lintPackage(bytes)).toEqual([]);
    expect([...openPackage(bytes).parts.keys()].some((name) => name.includes('notes'))).toBe(false);
  });

  test('is the same twice, whatever the day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-01T23:30:00Z') });
    const again = await renderDeck(sampleStoryboard(), assets);
    expect(Buffer.from(again.bytes).equals(Buffer.from(deck.bytes))).toBe(true);
  });

  test('says its title and language, and a date only where one is given', async () => {
    const read = (bytes: Uint8Array): string =>
      new TextDecoder().decode(openPackage(bytes).parts.get('docProps/core.xml'));
    expect(read(deck.bytes)).toContain('<dc:title>Harbour Day</dc:title><dc:language>en-GB</dc:language>');
    expect(read(deck.bytes)).not.toContain('dcterms:created');
    const dated = await renderDeck(storyboardOf(bare), {
      ...assets,
      properties: { ...assets.properties, date: '2026-03-12' },
    });
    expect(read(dated.bytes)).toContain('2026-03-12T00:00:00Z');
  });

  test('names its sections and puts every slide into one', () => {
    const presentation = opened.trees.get('ppt/presentation.xml')!;
    const sections = all(presentation, 'p14:section');
    expect(sections.map((section) => section.attributes.name)).toEqual(
      sampleStoryboard().parts.map((part) => part.name),
    );
    expect(all(presentation, 'p14:sldId')).toHaveLength(opened.slides.length);
    for (const section of sections)
      expect(section.attributes.id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  });
});

describe('slides', () => {
  test('every slide of the storyboard has pages, in order and without gaps', () => {
    const ids = sampleStoryboard().parts.flatMap((part) => part.slides.map((slide) => slide.id));
    expect([...deck.pages.keys()]).toEqual(ids);
    expect([...deck.pages.values()].flat()).toEqual(opened.slides.map((_, i) => i + 1));
  });

  test('titles are unique, also where long ones begin alike', async () => {
    const long = 'the same long beginning '.repeat(60);
    const { bytes } = await renderDeck(
      storyboardOf({ ...bare, id: 'a', title: `${long}a` }, { ...bare, id: 'b', title: `${long}b` }),
      assets,
    );
    const { slides, trees } = openPackage(bytes);
    expect(new Set(slides.map((name) => titleOf(trees.get(name)!))).size).toBe(2);
  });

  test('links lead to the first page of the slide they name', () => {
    const [number = 0] = deck.pages.get('theme-career-pathways') ?? [];
    const links = all(slideAt(number), 'a:r').flatMap((run) => {
      const id = all(run, 'a:hlinkClick')[0]?.attributes['r:id'];
      return id === undefined ? [] : [[textOf(run), id] as const];
    });
    const targets = new Map(
      targetsOf(opened.trees, `ppt/slides/slide${number}.xml`).map(({ id, path }) => [id, path]),
    );
    const found = links.map(([text, id]) => [text.slice(0, 18), targets.get(id)]);
    const page = (slideId: string): string => `ppt/slides/slide${deck.pages.get(slideId)?.[0]}.xml`;
    expect(found).toEqual([
      ['Leeds, Session 2, ', page('session-1')],
      ['Cardiff, Session 1', page('session-long')],
      ['Leeds, Session 3, ', page('session-many')],
    ]);
  });

  test('a link to no slide is an error of the program', async () => {
    const linked: Slide = { ...bare, body: [{ kind: 'paragraph', text: [{ text: 'x', link: 'nowhere' }] }] };
    await expect(renderDeck(storyboardOf(linked), assets)).rejects.toThrow('nowhere');
  });

  test('a cloud that was not drawn is an error of the program', async () => {
    await expect(renderDeck(storyboardOf(...clouds), { ...assets, clouds: new Map() })).rejects.toThrow(
      'topics',
    );
  });

  test('hostile text stands as text, without what XML cannot hold', () => {
    const [number = 0] = deck.pages.get('session-hostile') ?? [];
    expect(titleOf(slideAt(number))).toBe('Tom & Jerry <b>"said"</b> it\'s fine  ok 🚀 ŵŷ');
    expect(textOf(slideAt(number), ' ')).toContain('<script>alert("x")</script>');
  });

  test('notes name their sources under the heading, on every page of the slide', () => {
    for (const number of deck.pages.get('overall') ?? []) {
      const notes = opened.trees.get(`ppt/notesSlides/notesSlide${number}.xml`);
      expect(notes === undefined ? '' : textOf(notes, '|')).toMatch(/^Where this comes from\|Counted over/);
    }
  });

  test('the title comes first and the body before the footnote', () => {
    const [number = 0] = deck.pages.get('summary') ?? [];
    const names = all(slideAt(number), 'p:cNvPr').map((each) => each.attributes.name);
    expect(names).toEqual(['', 'Title', 'Text 1', 'Footnote', 'Footer', 'Slide number']);
  });

  test('text of slides stands in placeholders', () => {
    for (const name of opened.slides) {
      for (const shape of all(opened.trees.get(name)!, 'p:sp')) {
        if (textOf(shape).trim() !== '') expect(all(shape, 'p:ph')[0]).toBeDefined();
      }
    }
  });

  test('placeholders of slides are those of their layouts', () => {
    for (const name of opened.slides) {
      const layout =
        targetsOf(opened.trees, name).find(({ type }) => type.endsWith('/slideLayout'))?.path ?? '';
      const key = (holder: Xml): string => `${holder.attributes.type} ${holder.attributes.idx}`;
      const known = all(opened.trees.get(layout)!, 'p:ph').map(key);
      for (const holder of all(opened.trees.get(name)!, 'p:ph')) expect(known).toContain(key(holder));
    }
  });

  test('the drawing of lines goes beside the picture of a cloud, unless it has text', async () => {
    expect(opened.parts.has('ppt/media/image1.svg')).toBe(true);
    const texts = { ...cloud, svg: new TextEncoder().encode('<svg><text>x</text></svg>') };
    const { bytes } = await renderDeck(storyboardOf(...clouds), {
      ...assets,
      clouds: new Map([['topics', texts]]),
    });
    expect(openPackage(bytes).parts.has('ppt/media/image1.svg')).toBe(false);
  });
});

describe('colours', () => {
  test('text reads on every ground it stands on', () => {
    const { ink, paper, ground, tint, accent, muted, link, linkSeen } = defaultLook.colours;
    for (const colour of [ink, accent, muted, link, linkSeen, ...themeColours]) {
      for (const below of [paper, tint]) expect(contrast(colour, below)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(paper, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('numbers read on every shade', () => {
    for (let shade = 0; shade <= 1; shade += 0.01) {
      const ground = mix(defaultLook.colours.paper, defaultLook.colours.accent, shade);
      const colour = readableOn(ground, [defaultLook.colours.ink, defaultLook.colours.paper]);
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('a theme has its colour of the palette on its slide', () => {
    const [number = 0] = deck.pages.get('theme-shared-tools') ?? [];
    const colours = all(slideAt(number), 'a:srgbClr').map((each) => each.attributes.val);
    expect(new Set(colours)).toEqual(new Set([colourOfTheme('shared-tools', themeIds)]));
  });
});
