import type { Diagnose } from '../diagnostics/index.js';
import {
  type Cloud,
  type CloudRequest,
  colourOfTheme,
  defaultPalette,
  type FontSet,
  type Palette,
} from '../model/index.js';
import { createPngEncoder, type EncodePng } from './encode-png.js';
import { createGlyphPaths, type PathOfText } from './glyph-paths.js';
import { layOutCloud, type WordSpot } from './lay-out-cloud.js';
import { createPen, type Pen, pictureSize } from './pen.js';
import { readTerms } from './read-terms.js';
import { writeSvg } from './write-svg.js';

/** What clouds need to know of the playback. */
export interface CloudSettings {
  /** Ids of all themes in order: a theme has the same colour everywhere. */
  readonly themeIds: readonly string[];
  /** Default: the colours of the package itself. */
  readonly palette?: Palette;
  /** What words stand on, six hex digits. Default: `FFFFFF` */
  readonly paper?: string;
}

/**
 * Gives the pictures of clouds, 1600 by 900 pixels, as PNG and SVG, in the order asked for. Words are drawn bold and level,
 * in the colour of their theme, their size with the square root of their weight. One canvas serves all pictures.
 * A word that cannot be drawn or has no room is reported. Throws when a font cannot be used.
 */
export async function drawClouds(
  requests: readonly CloudRequest[],
  fonts: FontSet,
  settings: CloudSettings,
  diagnose: Diagnose,
): Promise<Cloud[]> {
  if (requests.length === 0) return [];
  const tools = await createTools(fonts, settings);
  const clouds: Cloud[] = [];
  let before: Promise<Cloud> | null = null;
  for (const request of requests) {
    // A picture is packed in another thread while the next is laid out; one at a time, so that memory stays small.
    const current = drawWith(tools, request, settings, diagnose);
    if (before) clouds.push(await before);
    before = current;
  }
  if (before) clouds.push(await before);
  return clouds;
}

/** Gives the picture of one cloud; see `drawClouds`. */
export async function drawCloud(
  request: CloudRequest,
  fonts: FontSet,
  settings: CloudSettings,
  diagnose: Diagnose,
): Promise<Cloud> {
  return drawWith(await createTools(fonts, settings), request, settings, diagnose);
}

interface Tools {
  readonly pen: Pen;
  readonly pathOf: PathOfText;
  readonly encodePng: EncodePng;
}

async function createTools(
  fonts: FontSet,
  { palette = defaultPalette, paper = 'FFFFFF' }: CloudSettings,
): Promise<Tools> {
  const pen = await createPen(fonts);
  return {
    pen,
    pathOf: createGlyphPaths(pen),
    encodePng: createPngEncoder([palette.neutral, ...palette.themes], paper),
  };
}

async function drawWith(
  { pen, pathOf, encodePng }: Tools,
  request: CloudRequest,
  { themeIds, palette = defaultPalette, paper = 'FFFFFF' }: CloudSettings,
  diagnose: Diagnose,
): Promise<Cloud> {
  const place = { file: `clouds/${request.id}.png` };
  const terms = readTerms(request.terms).filter((term) => {
    const letter = pen.missingLetter(term.text);
    if (letter !== null) {
      diagnose('letter-cannot-be-drawn', term.place ?? place, { word: term.text, letter, cloud: request.id });
    }
    return letter === null;
  });
  const { spots, leftOut } = layOutCloud(terms, pen);
  for (const term of leftOut)
    diagnose('cloud-word-left-out', term.place ?? place, { word: term.text, cloud: request.id });
  const colourOf = (spot: WordSpot) => colourOfTheme(spot.term.themeId, themeIds, palette);
  const draw: Parameters<Pen['drawPixels']>[1] = (context) => {
    for (const spot of spots) {
      context.font = pen.fontOf(spot.term.text, spot.fontSize);
      context.fillStyle = `#${colourOf(spot)}`;
      context.fillText(spot.term.text, spot.originX, spot.originY);
    }
  };
  const svg = writeSvg(spots, request, { pen, pathOf, colourOf, paper });
  const png = await encodePng(pen.drawPixels(`#${paper.toLowerCase()}`, draw), pictureSize);
  const words = spots.map((spot) => ({
    text: spot.term.text,
    x: spot.x,
    y: spot.y,
    left: spot.originX,
    baseline: spot.originY,
    width: pen.widthOf(spot.term.text, spot.fontSize),
    fontSize: spot.fontSize,
    colour: colourOf(spot),
  }));
  return { id: request.id, ...pictureSize, words, png, svg };
}
