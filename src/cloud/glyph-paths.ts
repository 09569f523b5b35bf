import { cloudSize } from '../model/index.js';
import { type Pen, unitsPerEm } from './pen.js';

/** Returns the path data of a text in font units, its origin at 0, 0; null where letters do not simply stand side by side. */
export type PathOfText = (text: string) => string | null;

/** A closed line: where it starts, and the rest with each point told from the one before, so that it can be moved. */
interface Contour {
  readonly x: number;
  readonly y: number;
  readonly rest: string;
}

/**
 * Returns the outlines of texts, put together from those of their letters: the canvas draws each letter only once, which
 * takes a fifth of the time of drawing every word and makes files a third as long. Letters stand where their widths
 * and the kerning of each pair put them; where that does not add up to the width of the whole (ligatures, letters that
 * change with their neighbours), the answer is null and the word is to be drawn whole.
 */
export function createGlyphPaths(pen: Pen): PathOfText {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const outlines = keep((letter) => readContours(drawOutline(pen, letter)));
  const widths = (text: string) => pen.widthOf(text) * unitsPerEm;
  return (text) => {
    const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
    let [path, at, before] = ['', 0, ''];
    for (const letter of letters) {
      if (before !== '') at += widths(before + letter) - widths(letter);
      const contours = outlines(letter);
      if (contours === null) return null;
      for (const { x, y, rest } of contours) path += `M${Math.round(at) + x} ${y}${rest}`;
      // A pair's width holds both letters, so the next step begins where this letter stands.
      before = letter;
    }
    const end = at + widths(before);
    return Math.abs(end - widths(text)) < unitsPerEm / 200 ? path : null;
  };
}

function keep<T>(make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    kept.set(text, made);
    return made;
  };
}

/** Size at which a letter is drawn: it fits the picture, and leaves digits enough. */
const drawnAt = 500;

/** Returns the path data of a letter as the canvas writes it; empty for white space. */
function drawOutline(pen: Pen, letter: string): string {
  const svg = new TextDecoder().decode(
    pen.drawSvg((context) => {
      context.font = pen.fontOf(letter, drawnAt);
      context.fillText(letter, cloudSize.width / 2, cloudSize.height / 2);
    }),
  );
  return Array.from(svg.matchAll(/ d="([^"]*)"/g), (match) => match[1]).join('');
}

/** Numbers that follow each command, of which the last two are the point it ends at. */
const lengths: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/** Returns the contours of path data with absolute commands; null when there is one it does not know. */
function readContours(data: string): Contour[] | null {
  const contours: { x: number; y: number; rest: string }[] = [];
  let [lastX, lastY] = [0, 0];
  for (const [, command = '', numbers = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const values = Array.from(numbers.matchAll(/-?[\d.]+(?:e-?\d+)?/g), ([value], i) =>
      Math.round(
        ((Number(value) - (i % 2 === 0 ? cloudSize.width : cloudSize.height) / 2) * unitsPerEm) / drawnAt,
      ),
    );
    if (lengths[command] !== values.length) return null;
    const current = contours.at(-1);
    if (command === 'M') contours.push({ x: values[0]!, y: values[1]!, rest: '' });
    else if (!current) return null;
    else if (command === 'Z') current.rest += 'z';
    else
      current.rest +=
        command.toLowerCase() + values.map((value, i) => value - (i % 2 === 0 ? lastX : lastY)).join(' ');
    if (values.length > 0) [lastX, lastY] = [values.at(-2)!, values.at(-1)!];
  }
  return contours;
}
