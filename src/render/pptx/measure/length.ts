/** A length in English Metric Units, 914,400 to the inch and 12,700 to the point. A bare number is never a length. */
export type Length = number & { readonly unit: 'emu' };

/** A rectangle on the slide, from its left upper corner. */
export interface Box {
  readonly x: Length;
  readonly y: Length;
  readonly width: Length;
  readonly height: Length;
}

/** Returns a length of so many EMU, rounded to whole ones as the format wants. */
export function emu(count: number): Length {
  return Math.round(count) as Length; // The only place where a number becomes a length.
}

export function inches(count: number): Length {
  return emu(count * 914_400);
}

/** Returns the length of so many points, the unit of font sizes. */
export function points(count: number): Length {
  return emu(count * 12_700);
}

export function inPoints(length: Length): number {
  return length / 12_700;
}

export function add(...lengths: readonly Length[]): Length {
  return emu(lengths.reduce((sum: number, each) => sum + each, 0));
}

export function subtract(from: Length, ...lengths: readonly Length[]): Length {
  return emu(lengths.reduce((rest: number, each) => rest - each, from));
}

export function times(length: Length, factor: number): Length {
  return emu(length * factor);
}

export function longest(...lengths: readonly Length[]): Length {
  return emu(Math.max(0, ...lengths));
}

/** Returns the box less a margin on each side. */
export function inset(box: Box, margin: Length): Box {
  return {
    x: add(box.x, margin),
    y: add(box.y, margin),
    width: subtract(box.width, margin, margin),
    height: subtract(box.height, margin, margin),
  };
}

/** Returns what is left of a box below so much of its height. */
export function below(box: Box, taken: Length): Box {
  return { ...box, y: add(box.y, taken), height: subtract(box.height, taken) };
}

/** Divides the width of a box by weights, left to right, with a gutter between. */
export function beside(box: Box, weights: readonly number[], gutter: Length): readonly Box[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const free = subtract(box.width, times(gutter, weights.length - 1));
  let x = box.x;
  return weights.map((weight) => {
    const width = times(free, weight / total);
    const column = { ...box, x, width };
    x = add(x, width, gutter);
    return column;
  });
}
