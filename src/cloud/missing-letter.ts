import type { SKRSContext2D } from '@napi-rs/canvas';

/**
 * Gives a check that finds the first letter (grapheme) of a text that no font family can draw whole, or null. Fonts say
 * nothing of a letter they lack: it is drawn as `.notdef`, a box. So each code point is measured in each family alone
 * and held against a code point that no font has; where the measures agree, the pictures are compared. Answers are kept.
 */
export function createLetterCheck(
  families: readonly string[],
  context: SKRSContext2D,
): (text: string) => string | null {
  const kept = new Map<string, boolean>();
  const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const holds = (family: string, codePoint: string): boolean => {
    const key = `${family} ${codePoint}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = !looksMissing(codePoint, family, context);
    kept.set(key, found);
    return found;
  };
  return (text) => {
    for (const { segment } of letters.segment(text.normalize('NFC'))) {
      if (segment.trim() === '') continue;
      const whole = families.some((family) => [...segment].every((codePoint) => holds(family, codePoint)));
      if (!whole) return segment;
    }
    return null;
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
