import type { Diagnose } from '../diagnostics/index.js';
import {
  type Cloud,
  type CloudRequest,
  type CloudSettings,
  cloudSize,
  colourOfTheme,
  defaultPalette,
  type FontSet,
} from '../model/index.js';
import { createPngEncoder, type EncodePng } from './encode-png.js';
import { createGlyphPaths, type PathOfText } from './glyph-paths.js';
import { layOutCloud, type WordSpot } from './lay-out-cloud.js';
import { createPen, type Pen } from './pen.js';
import { readTerms } from './read-terms.js';
import { writeSvg } from './write-svg.js';

/**
 * Returns the pictures of clouds, 1600 by 900 pixels, as PNG and SVG, in the order asked for. Words are drawn bold and level,
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
  const { pen, pathOf } = await instrumentsFor(fonts);
  const { palette = defaultPalette, paper = 'FFFFFF' } = settings;
  const encodePng = createPngEncoder([palette.neutral, ...palette.themes], paper);
  return requests.map((request) => drawWith({ pen, pathOf, encodePng }, request, settings, diagnose));
}

/** Returns the picture of one cloud; see `drawClouds`. */
export async function drawCloud(
  request: CloudRequest,
  fonts: FontSet,
  settings: CloudSettings,
  diagnose: Diagnose,
): Promise<Cloud> {
  const [cloud] = await drawClouds([request], fonts, settings, diagnose);
  if (cloud === undefined) throw new Error('One cloud was asked for, and none was drawn.');
  return cloud;
}

/** Loads the canvas and its fonts, so that the first cloud waits for neither. Throws when a font cannot be used. */
export async function learnFonts(fonts: FontSet): Promise<void> {
  await instrumentsFor(fonts);
}

type Instruments = Pick<Tools, 'pen' | 'pathOf'>;

const known = new WeakMap<FontSet, Promise<Instruments>>();

/** The canvas and the letters of fonts, learned once for all playbacks of a process. */
function instrumentsFor(fonts: FontSet): Promise<Instruments> {
  const made = known.get(fonts) ?? createPen(fonts).then((pen) => ({ pen, pathOf: createGlyphPaths(pen) }));
  known.set(fonts, made);
  return made;
}

interface Tools {
  readonly pen: Pen;
  readonly pathOf: PathOfText;
  readonly encodePng: EncodePng;
}

function drawWith(
  { pen, pathOf, encodePng }: Tools,
  request: CloudRequest,
  { themeIds, palette = defaultPalette, paper = 'FFFFFF' }: CloudSettings,
  diagnose: Diagnose,
): Cloud {
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
  const png = encodePng(pen.drawPixels(`#${paper.toLowerCase()}`, draw), cloudSize);
  const words = spots.map((spot) => ({
    text: spot.term.text,
    x: spot.x,
    y: spot.y,
    left: spot.originX,
    baseline: spot.originY,
    width: pen.widthOf(spot.term.text) * spot.fontSize,
    fontSize: spot.fontSize,
    colour: colourOf(spot),
  }));
  return { id: request.id, ...cloudSize, words, png, svg };
}
