import type { Cloud, CloudSizes } from '../../model/cloud.js';
import { type DeckTemplate, defaultTemplate } from '../../model/deck-template.js';
import type { Slide, Storyboard } from '../../model/storyboard.js';
import {
  collectRelationships,
  coreProperties,
  type DocumentProperties,
  type Part,
  type Relationship,
  zipParts,
} from '../opc/index.js';
import { plainPart } from '../opc/part.js';
import type { Page } from './lay-out/page.js';
import type { Look } from './look/look.js';
import { lookOfTemplate } from './look/look-of-template.js';
import { contentType } from './parts/content-type.js';
import { corporateFrameXml, notesMasterOf } from './parts/corporate-parts.js';
import { appProperties } from './parts/document-properties.js';
import { lookParts } from './parts/look-parts.js';
import { firstMasterId } from './parts/master-part.js';
import { paths } from './parts/paths.js';
import {
  type DeckSection,
  presentationPart,
  presentationProperties,
  viewProperties,
} from './parts/presentation-part.js';
import { type NumberedPage, slideParts } from './parts/slide-parts.js';
import { evenTitles } from './slides/even-titles.js';
import { layOutSlide } from './slides/lay-out-slide.js';
import { uniqueTitles } from './slides/unique-titles.js';

/** What a deck is made of besides its storyboard. */
export interface DeckAssets {
  /** Word clouds by their ids. */
  readonly clouds: ReadonlyMap<string, Cloud>;
  readonly properties: DocumentProperties;
  /** Default: the look of the package itself. */
  readonly template?: DeckTemplate;
}

/** A deck whose slides are laid out; its pictures may still be missing. */
export interface LaidOutDeck {
  readonly storyboard: Storyboard;
  readonly look: Look;
  readonly pages: readonly NumberedPage[];
}

/** The PowerPoint file, and the numbers (from 1) of the slides that each slide of the storyboard became. */
export interface Deck {
  readonly bytes: Uint8Array;
  readonly pages: ReadonlyMap<string, readonly number[]>;
}

/**
 * Returns the PowerPoint file of a storyboard: the same bytes for the same arguments, on every machine.
 * Throws where a link leads to no slide or a cloud was not drawn: both are errors of the program that made them.
 */
export async function renderDeck(storyboard: Storyboard, assets: DeckAssets): Promise<Deck> {
  return finishDeck(layOutDeck(storyboard, assets), assets);
}

/** Returns the slides of a storyboard, laid out: the first half of `renderDeck`, for which only the sizes of clouds need be known. */
export function layOutDeck(
  storyboard: Storyboard,
  { clouds, template = defaultTemplate }: Pick<DeckAssets, 'template'> & { readonly clouds: CloudSizes },
): LaidOutDeck {
  const look = lookOfTemplate(template);
  return { storyboard, look, pages: layOutAll(storyboard, look, clouds) };
}

/** Returns the PowerPoint file of slides that are laid out: the second half of `renderDeck`. */
export async function finishDeck(
  { storyboard, look, pages: numbered }: LaidOutDeck,
  { clouds, properties }: Omit<DeckAssets, 'template'>,
): Promise<Deck> {
  const pages = pagesBySlide(numbered);
  const { lang, words } = storyboard;
  const written = slideParts(numbered, {
    look,
    lang,
    words,
    footer: look.footer ?? storyboard.title,
    clouds,
    pages,
  });
  const noteCount = written.filter((part) => part.contentType === contentType.notesSlide).length;
  const parts: readonly Part[] = [
    presentation(storyboard, look, pages, noteCount > 0),
    ...lookParts(look, lang, noteCount > 0),
    ...written,
    plainPart(paths.presProps, contentType.presProps, presentationProperties()),
    plainPart(paths.viewProps, contentType.viewProps, viewProperties()),
    plainPart(paths.core, contentType.core, coreProperties(properties)),
    plainPart(paths.app, contentType.app, appProperties(numbered.length, noteCount, look.format)),
  ];
  const root: readonly Relationship[] = [
    { id: 'rId1', type: 'officeDocument', target: paths.presentation },
    { id: 'rId2', type: 'core-properties', target: paths.core },
    { id: 'rId3', type: 'extended-properties', target: paths.app },
  ];
  const bytes = await zipParts(parts, root);
  return { bytes, pages };
}

function layOutAll(storyboard: Storyboard, look: Look, clouds: CloudSizes): readonly NumberedPage[] {
  const slides = storyboard.parts.flatMap((part) => part.slides);
  const context = { look, storyboard, clouds };
  const themes = new Map(slides.filter(alike).map((slide) => [slide, layOutSlide(slide, context)]));
  const max = usualSize([...themes.values()].flat());
  const laidOut = slides.flatMap((slide) => {
    const known = themes.get(slide);
    // No step of the scale beat the one it has, so none will with fewer of them.
    const pages = known?.every(({ bodySize }) => bodySize <= max)
      ? known
      : layOutSlide(slide, context, known && max);
    return pages.map((page): readonly [Slide, Page] => [slide, page]);
  });
  const titled = evenTitles(uniqueTitles(laidOut.map(([, page]) => page)), look);
  return titled.map((page, i) => ({ slide: laidOut[i]![0], page, number: i + 1 }));
}

/** Themes are shown one after the other: their text has one size, except where there is too much of it. */
function alike(slide: Slide): boolean {
  return slide.purpose === 'theme';
}

function usualSize(pages: readonly Page[]): number {
  const sizes = pages.map((page) => page.bodySize).sort((a, b) => a - b);
  return sizes[Math.floor((sizes.length - 1) / 3)] ?? Infinity;
}

function pagesBySlide(numbered: readonly NumberedPage[]): ReadonlyMap<string, readonly number[]> {
  const pages = new Map<string, number[]>();
  for (const { slide, number } of numbered) {
    const known = pages.get(slide.id);
    if (known === undefined) pages.set(slide.id, [number]);
    else known.push(number);
  }
  return pages;
}

function presentation(
  storyboard: Storyboard,
  look: Look,
  pages: ReadonlyMap<string, readonly number[]>,
  hasNotes: boolean,
): Part {
  const relationships = collectRelationships();
  const deck = look.corporate?.deck;
  const masters = (deck?.masters ?? [{ path: paths.master, id: firstMasterId }]).map(({ path, id }) => ({
    id,
    relationship: relationships.to('slideMaster', path),
  }));
  const handout = deck?.handoutMaster ?? null;
  const handoutMaster = handout === null ? null : relationships.to('handoutMaster', handout);
  const notes = deck === undefined ? paths.notesMaster : notesMasterOf(deck);
  const hasMaster = hasNotes || (deck?.notesMaster ?? null) !== null;
  const notesMaster = hasMaster ? relationships.to('notesMaster', notes) : null;
  const slides = storyboard.parts
    .flatMap((part) => part.slides.flatMap((slide) => pages.get(slide.id) ?? []))
    .map((number) => relationships.to('slide', paths.slide(number)));
  relationships.to('presProps', paths.presProps);
  relationships.to('viewProps', paths.viewProps);
  relationships.to('theme', deck?.theme ?? paths.theme(1));
  relationships.to('tableStyles', paths.tableStyles);
  const sections = storyboard.parts
    .map(({ id, name, slides: own }): DeckSection => {
      return { id, name, slides: own.reduce((sum, slide) => sum + (pages.get(slide.id)?.length ?? 0), 0) };
    })
    .filter((section) => section.slides > 0);
  const ids = { masters, notesMaster, handoutMaster, slides };
  const frame = deck === undefined ? null : corporateFrameXml(deck, (path) => relationships.to('font', path));
  return {
    path: paths.presentation,
    contentType: contentType.presentation,
    data: presentationPart(look, ids, sections, storyboard.lang, frame),
    relationships: relationships.all(),
  };
}
