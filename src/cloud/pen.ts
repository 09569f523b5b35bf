import type { GlobalFonts, SKRSContext2D } from '@napi-rs/canvas';
import { cloudSize, type FontSet } from '../model/index.js';
import { createLetterCheck } from './missing-letter.js';

/** The extent of a text from its origin (left end of the base line), in ems; `left` and `top` are mostly below 0. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Returns the pixels of some rows, 32 bits each with opacity in the highest eight, as wide as the picture. */
export type ReadRows = (top: number, rows: number) => Uint32Array;

/** Font units of an outline for one em: a unit is a tenth of a pixel at 100 pixels of font size. */
export const unitsPerEm = 1000;

type Draw = (context: SKRSContext2D) => void;

/** Draws and measures with the fonts given. One canvas serves all pictures, one after the other. */
export interface Pen {
  /** The CSS font for a text at a size in pixels. */
  readonly fontOf: (text: string, size: number) => string;
  readonly boxOf: (text: string) => PixelBox;
  /** The advance width of a text, in ems. */
  readonly widthOf: (text: string) => number;
  /** The first letter, as a reader counts them, that no font holds; null when all can be drawn. */
  readonly missingLetter: (text: string) => string | null;
  /** Draws, and gives a reader of what was drawn; it reads until the next drawing. `ground` is a CSS colour, null for none. */
  readonly drawPixels: (ground: string | null, draw: Draw) => ReadRows;
  /** The drawing as SVG, text as paths. */
  readonly drawSvg: (draw: Draw) => Uint8Array;
}

/** Returns a pen. Throws when a font cannot be used: letters would be missing, and nothing would say so. */
export async function createPen(fonts: FontSet): Promise<Pen> {
  const { createCanvas, GlobalFonts, SvgExportFlag } = await import('@napi-rs/canvas');
  const families = registerFonts(fonts.bold, GlobalFonts);
  const size = cloudSize;
  const context = createCanvas(size.width, size.height).getContext('2d');
  const letters = createLetterCheck(families, context);
  const boxes = createMemory<PixelBox>();
  // One family where one will do: a list of them is searched again at every drawing.
  const fontOf = (text: string, pixels: number) =>
    `bold ${pixels}px ${letters.familyOf(text) ?? families.join(', ')}`;
  const widths = createMemory<number>();
  // A context of its own, so that the font, which takes longer to set than a word to measure, is mostly set already.
  const ruler = createCanvas(1, 1).getContext('2d');
  let rulerFont = '';
  const measureWidth = (text: string): number => {
    const font = fontOf(text, unitsPerEm);
    if (font !== rulerFont) ruler.font = font;
    rulerFont = font;
    return ruler.measureText(text).width / unitsPerEm;
  };
  return {
    fontOf,
    boxOf: (text) => {
      const box = boxes.get(text) ?? measureBox(text, fontOf(text, measuredAt), context);
      boxes.set(text, box);
      return box;
    },
    widthOf: (text) => {
      const width = widths.get(text) ?? measureWidth(text);
      widths.set(text, width);
      return width;
    },
    missingLetter: letters.missingLetter,
    drawPixels: (ground, draw) => {
      context.reset();
      if (ground !== null) {
        context.fillStyle = ground;
        context.fillRect(0, 0, size.width, size.height);
      }
      draw(context);
      return (top, rows) => new Uint32Array(context.getImageData(0, top, size.width, rows).data.buffer);
    },
    drawSvg: (draw) => {
      const sheet = createCanvas(size.width, size.height, SvgExportFlag.ConvertTextToPaths);
      draw(sheet.getContext('2d'));
      return sheet.getContent();
    },
  };
}

/** Limit on cached measurements; one pen may serve many playbacks. */
const maxRemembered = 10_000;

function createMemory<Value>(): Pick<Map<string, Value>, 'get' | 'set'> {
  const values = new Map<string, Value>();
  return {
    get: (text) => values.get(text),
    set: (text, value) => {
      if (values.size >= maxRemembered) values.clear();
      return values.set(text, value);
    },
  };
}

/** Asking the canvas makes it list every installed font, which takes 0.2 s for a thousand fonts. */
const registered = new Set<string>();

/**
 * Registers fonts under names of our own, so that fonts of the same name on this machine play no part, and gives the
 * names. A name holds a checksum: other bytes get another name, the same are registered once.
 */
function registerFonts(fonts: readonly Uint8Array[], registry: typeof GlobalFonts): string[] {
  if (fonts.length === 0) throw new Error('Word clouds want at least one bold font; none was given.');
  return fonts.map((bytes, index) => {
    const name = `ddat-playback-${index}-${checksum(bytes)}`;
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!registered.has(name) && registry.register(buffer, name) === null) {
      throw new Error(`Font ${index + 1} of ${fonts.length} (${bytes.length} bytes) could not be read.`);
    }
    registered.add(name);
    return `"${name}"`;
  });
}

/** FNV-1a over the bytes, as eight hexadecimal digits. */
function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Size at which boxes are measured, in pixels: they come in whole pixels, so a large one wastes little. */
const measuredAt = 200;

function measureBox(text: string, font: string, context: SKRSContext2D): PixelBox {
  context.font = font;
  const box = context.measureText(text);
  return {
    left: (-box.actualBoundingBoxLeft - 1) / measuredAt,
    top: (-box.actualBoundingBoxAscent - 1) / measuredAt,
    right: (Math.max(box.actualBoundingBoxRight, box.width) + 1) / measuredAt,
    bottom: (box.actualBoundingBoxDescent + 1) / measuredAt,
  };
}
