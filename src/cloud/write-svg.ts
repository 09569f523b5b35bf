import { cloudSize } from '../model/index.js';
import type { PathOfText } from './glyph-paths.js';
import type { WordSpot } from './lay-out-cloud.js';
import { type Pen, unitsPerEm } from './pen.js';

/** What an SVG says to those who do not see it. */
export interface SvgTexts {
  readonly title: string;
  readonly description: string;
}

export interface SvgTools {
  readonly pen: Pen;
  readonly pathOf: PathOfText;
  /** Six hexadecimal digits. */
  readonly colourOf: (spot: WordSpot) => string;
  /** What words are on, six hexadecimal digits. */
  readonly paper: string;
}

/**
 * Returns a cloud as SVG: words as outlines, so that it looks the same without the font; it scales (`viewBox`), is on
 * its paper, and names itself to screen readers.
 */
export function writeSvg(spots: readonly WordSpot[], texts: SvgTexts, tools: SvgTools): Uint8Array {
  const { width, height } = cloudSize;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title id="title">${escapeXml(texts.title)}</title>`,
    `<desc id="desc">${escapeXml(texts.description)}</desc>`,
    `<path fill="#${tools.paper.toLowerCase()}" d="M0 0h${width}v${height}H0z"/>`,
    ...spots.map((spot) => writeWord(spot, tools)),
    '</svg>',
    '',
  ];
  return new TextEncoder().encode(lines.join('\n'));
}

function writeWord(spot: WordSpot, { pen, pathOf, colourOf }: SvgTools): string {
  const { originX, originY, fontSize, term } = spot;
  const path = pathOf(term.text);
  if (path === null) return drawWhole(spot, pen, colourOf(spot));
  const scale = Number((fontSize / unitsPerEm).toPrecision(6));
  return `<path fill="#${colourOf(spot)}" transform="translate(${originX} ${originY}) scale(${scale})" d="${path}"/>`;
}

/** The canvas's own outline of a word, for scripts whose letters do not simply stand side by side. */
function drawWhole({ term, fontSize, originX, originY }: WordSpot, pen: Pen, colour: string): string {
  const drawn = pen.drawSvg((context) => {
    context.font = pen.fontOf(term.text, fontSize);
    context.fillStyle = `#${colour}`;
    context.fillText(term.text, originX, originY);
  });
  return Array.from(new TextDecoder().decode(drawn).matchAll(/<path[^>]*>/g), ([path]) => path).join('');
}

/** Escapes what XML gives a meaning, and takes out what no XML document may hold. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
