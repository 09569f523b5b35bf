import { describe, expect, it } from 'vitest';
import { colourOfTheme, neutralColour, otherThemeId, themeColours } from '../../src/model/index.js';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const value = Number.parseInt(colour, 16);
  const parts = [value >> 16, (value >> 8) & 255, value & 255].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * parts[0]! + 0.7152 * parts[1]! + 0.0722 * parts[2]!;
}
const contrastOnWhite = (colour: string) => 1.05 / (luminance(colour) + 0.05);

describe('the palette', () => {
  it.each([...themeColours, neutralColour])('has at least 4.5:1 on white for #%s', (colour) => {
    expect(colour).toMatch(/^[0-9A-F]{6}$/);
    expect(contrastOnWhite(colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('holds no colour twice', () => {
    expect(new Set([...themeColours, neutralColour]).size).toBe(themeColours.length + 1);
  });
});

describe('colourOfTheme', () => {
  const ids = Array.from({ length: themeColours.length + 1 }, (_, i) => `theme-${i}`);

  it('gives each theme its colour by its place, and begins again where the colours end', () => {
    expect(ids.map((id) => colourOfTheme(id, ids))).toEqual([...themeColours, themeColours[0]]);
  });

  it.each([null, undefined, otherThemeId, 'unknown'])('gives the neutral colour for %j', (id) => {
    expect(colourOfTheme(id, [...ids, otherThemeId])).toBe(neutralColour);
  });
});
