import type { SKRSContext2D } from '@napi-rs/canvas';

/** Knows which letters (graphemes) the font families hold. */
export interface LetterCheck {
  /** The first letter that no family can draw whole; null when all can be drawn. */
  readonly missingLetter: (text: string) => string | null;
  /** The first family that holds every letter of a text; null when it takes several. */
  readonly familyOf: (text: string) => string | null;
}

/**
 * Returns a check of letters. Fonts say nothing of a letter they lack: it is drawn as `.notdef`, a box. So each code point
 * is measured in each family alone and held against a code point that no font has; where the measures agree, the
 * pictures are compared. Answers are kept.
 */
export function createLetterCheck(families: readonly string[], context: SKRSContext2D): LetterCheck {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const kept = new Map<string, boolean>();
  const holds = (family: string, codePoint: string): boolean => {
    const key = `${family} ${codePoint}`;
    const found = kept.get(key) ?? !looksMissing(codePoint, family, context);
    kept.set(key, found);
    return found;
  };
  const holdsAll = (family: string, text: string) =>
    [...text].every((codePoint) => codePoint.trim() === '' || holds(family, codePoint));
  return {
    missingLetter: (text) => {
      // Most words are of one font, and parting a long text into graphemes takes a time that grows with its square.
      if (families.some((family) => holdsAll(family, text))) return null;
      for (const { segment } of graphemes.segment(text)) {
        if (!families.some((family) => holdsAll(family, segment))) return segment;
      }
      return null;
    },
    familyOf: (text) => families.find((family) => holdsAll(family, text)) ?? null,
  };
}

/** U+10FFFF is set aside for ever: no font has a letter for it. */
const noLetter = '\u{10ffff}';
const size = 32;

function looksMissing(codePoint: string, family: string, context: SKRSContext2D): boolean {
  context.font = `bold ${size}px ${family}`;
  const [a, b] = [context.measureText(codePoint), context.measureText(noLetter)];
  const alike =
    a.width === b.width &&
    a.actualBoundingBoxLeft === b.actualBoundingBoxLeft &&
    a.actualBoundingBoxRight === b.actualBoundingBoxRight &&
    a.actualBoundingBoxAscent === b.actualBoundingBoxAscent;
  if (!alike) return false;
  const box = drawLetter(noLetter, context);
  return drawLetter(codePoint, context).every((value, index) => value === box[index]);
}

function drawLetter(text: string, context: SKRSContext2D): Uint8ClampedArray {
  context.clearRect(0, 0, 2 * size, 2 * size);
  context.fillText(text, size / 2, size * 1.5);
  return context.getImageData(0, 0, 2 * size, 2 * size).data;
}
