import type { Cloud } from '../../../model/cloud.js';
import type { Slide, StoryWords } from '../../../model/storyboard.js';
import { collectRelationships, type Part } from '../../opc/index.js';
import type { Page } from '../lay-out/page.js';
import { layoutsOf } from '../look/layouts.js';
import type { Look } from '../look/look.js';
import { inheritsLook } from '../look/look-of-corporate.js';
import { inherited } from '../shapes/paint.js';
import { contentType } from './content-type.js';
import { freePath, notesMasterOf } from './corporate-parts.js';
import { notesPart } from './notes-part.js';
import { paths } from './paths.js';
import { slidePart } from './slide-part.js';

/** A page with the slide it belongs to and its number in the deck, from 1. */
export interface NumberedPage {
  readonly slide: Slide;
  readonly page: Page;
  readonly number: number;
}

/** What all slides are written with. */
export interface SlidePartsContext {
  readonly look: Look;
  readonly lang: string;
  readonly words: StoryWords;
  readonly footer: string;
  readonly clouds: ReadonlyMap<string, Cloud>;
  /** Numbers of the pages of each slide. */
  readonly pages: ReadonlyMap<string, readonly number[]>;
}

/** Returns the parts of all slides, of their notes, and of the pictures they show, each picture once. */
export function slideParts(numbered: readonly NumberedPage[], context: SlidePartsContext): readonly Part[] {
  const layouts = layoutsOf(context.look);
  const pictures = picturesOf(numbered, context);
  const titles = new Map([...numbered].reverse().map(({ slide, page }) => [slide.id, page.title.text]));
  const parts = numbered.flatMap(({ slide, page, number }): readonly Part[] => {
    const at = layouts.findIndex((layout) => layout.key === page.layout);
    const layout = layouts[at];
    if (layout === undefined) throw new Error(`There is no layout \`${page.layout}\`.`);
    const relationships = collectRelationships();
    relationships.to('slideLayout', layout.corporate?.path ?? paths.layout(at + 1));
    const notes = [...slide.notes, ...(slide.reasons?.notes ?? [])].filter((note) => note.trim() !== '');
    if (notes.length > 0) relationships.to('notesSlide', paths.notes(number));
    const inherits = layout.corporate !== undefined && inheritsLook(layout.corporate.role);
    const data = slidePart(page, {
      ...context,
      look: inherits ? withInheritedColours(context.look) : context.look,
      inherits,
      layout,
      linkTo: (slideId) => {
        const first = context.pages.get(slideId)?.[0];
        if (first === undefined)
          throw new Error(`The slide \`${slide.id}\` links to \`${slideId}\`, which is no slide.`);
        return relationships.to('slide', paths.slide(first));
      },
      titleOf: (slideId) => titles.get(slideId) ?? '',
      imagesOf: (cloudId) => {
        const picture = pictures.get(cloudId);
        if (picture === undefined) throw new Error(`There is no picture of the cloud \`${cloudId}\`.`);
        return {
          png: relationships.to('image', picture.png),
          svg: picture.svg === null ? null : relationships.to('image', picture.svg),
        };
      },
    });
    const own: Part = {
      path: paths.slide(number),
      contentType: contentType.slide,
      data,
      relationships: relationships.all(),
    };
    return notes.length === 0 ? [own] : [own, notesOf(number, notes, context)];
  });
  return [...parts, ...pictureParts(pictures, context.clouds)];
}

/** On title and dividers of a presentation, text has the colours of the layout. */
function withInheritedColours(look: Look): Look {
  const { scheme } = look;
  return {
    ...look,
    scheme: { ...scheme, ink: inherited, muted: inherited, accent: inherited, onGround: inherited },
  };
}

function notesOf(number: number, notes: readonly string[], { words, lang, look }: SlidePartsContext): Part {
  const deck = look.corporate?.deck;
  return {
    path: paths.notes(number),
    contentType: contentType.notesSlide,
    data: notesPart(words.sources, notes, lang),
    relationships: [
      { id: 'rId1', type: 'slide', target: paths.slide(number) },
      {
        id: 'rId2',
        type: 'notesMaster',
        target: deck === undefined ? paths.notesMaster : notesMasterOf(deck),
      },
    ],
  };
}

interface PicturePaths {
  readonly png: string;
  readonly svg: string | null;
}

function picturesOf(
  numbered: readonly NumberedPage[],
  { clouds, look }: SlidePartsContext,
): ReadonlyMap<string, PicturePaths> {
  const deck = look.corporate?.deck;
  const path = (number: number, extension: 'png' | 'svg'): string =>
    deck === undefined ? paths.picture(number, extension) : freePath(paths.picture(number, extension), deck);
  const found = new Map<string, PicturePaths>();
  for (const { page } of numbered) {
    for (const placed of page.body) {
      const cloud = placed.kind === 'picture' ? clouds.get(placed.cloudId) : undefined;
      if (cloud === undefined || found.has(cloud.id)) continue;
      const number = found.size + 1;
      found.set(cloud.id, {
        png: path(number, 'png'),
        svg: isSelfContained(cloud.svg) ? path(number, 'svg') : null,
      });
    }
  }
  return found;
}

/** An SVG with text would be set in another font where ours is missing: then only the picture is shown. */
function isSelfContained(svg: Uint8Array): boolean {
  if (svg.length === 0) return false;
  const source = new TextDecoder().decode(svg);
  return source.includes('<svg') && !source.includes('<text');
}

function pictureParts(
  pictures: ReadonlyMap<string, PicturePaths>,
  clouds: ReadonlyMap<string, Cloud>,
): readonly Part[] {
  return [...pictures].flatMap(([id, { png, svg }]) => {
    const cloud = clouds.get(id);
    if (cloud === undefined) return [];
    const part = (path: string, data: Uint8Array): Part => ({
      path,
      contentType: null,
      data,
      relationships: [],
    });
    return [part(png, cloud.png), ...(svg === null ? [] : [part(svg, cloud.svg)])];
  });
}
