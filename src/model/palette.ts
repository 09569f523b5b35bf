import { otherThemeId } from './theme.js';

/** Colours of themes in order, and of what belongs to no theme; six hex digits each. */
export interface Palette {
  readonly themes: readonly string[];
  readonly neutral: string;
}

/**
 * Colours of themes, in order: dark enough for 4.5:1 on white, distinguished by people with the common kinds of colour
 * blindness, and of different lightness in greyscale. After Paul Tol's schemes (2021), darkened to the contrast asked for.
 */
export const themeColours: readonly string[] = [
  '004488',
  '8A6A00',
  '994455',
  '117755',
  '6A3D9A',
  'B03A00',
  '225577',
  '6B4F1D',
  '882255',
  '3D6B1F',
];

/** The colour of what belongs to no theme. */
export const neutralColour = '595959';

/** The colours on white, where no template says others. */
export const defaultPalette: Palette = { themes: themeColours, neutral: neutralColour };

/** Returns the colour (six hex digits) of a theme by its place among all themes, so that it is the same everywhere. */
export function colourOfTheme(
  themeId: string | null | undefined,
  themeIds: readonly string[],
  palette: Palette = defaultPalette,
): string {
  if (themeId === null || themeId === undefined || themeId === otherThemeId) return palette.neutral;
  const index = themeIds.indexOf(themeId);
  if (index < 0) return palette.neutral;
  return palette.themes[index % palette.themes.length] ?? palette.neutral;
}
