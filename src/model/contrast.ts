/** Returns the contrast ratio of two colours of six hex digits, 1 to 21, after WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]; // Two in, two out.
  return (light + 0.05) / (dark + 0.05);
}

/** Returns the colour that lies `share` of the way from one to another, 0 to 1. */
export function mix(from: string, to: string, share: number): string {
  const part = Math.min(1, Math.max(0, share));
  return channels(from)
    .map((value, i) => Math.round(value + ((channels(to)[i] ?? value) - value) * part))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** Returns the first of some colours that reads on a ground with 4.5:1, or black or white, of which one always does. */
export function readableOn(ground: string, requested: readonly string[]): string {
  const good = requested.find((colour) => contrast(colour, ground) >= 4.5);
  if (good !== undefined) return good;
  return contrast('FFFFFF', ground) >= contrast('000000', ground) ? 'FFFFFF' : '000000';
}

/** The contrast that text needs, after WCAG 2.2, 1.4.3. */
export const minContrast = 4.5;

/** Returns the nearest shade of a colour that reads on all grounds with 4.5:1: itself where it does; null where none does. */
export function nearestShade(colour: string, grounds: readonly string[]): string | null {
  const reads = (shade: string): boolean => grounds.every((ground) => contrast(shade, ground) >= minContrast);
  for (let step = 0; step <= 100; step++) {
    const found = ['000000', 'FFFFFF'].map((end) => mix(colour, end, step / 100)).find(reads);
    if (found !== undefined) return found;
  }
  return null;
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number]; // Three channels in, three out.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
