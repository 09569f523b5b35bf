import {
  contrast,
  type DeckColours,
  defaultPalette,
  minContrast,
  mix,
  nearestShade,
  type Palette,
} from '../../model/index.js';

/** A colour that had to be changed so that text can be read. */
export interface ChangedColour {
  /** The role, or `theme 3`. */
  readonly what: string;
  readonly given: string;
  readonly ground: string;
  /** Contrast of the two, to one digit. */
  readonly contrast: string;
  readonly shade: string;
}

export interface ReadableColours {
  readonly colours: DeckColours;
  readonly palette: Palette;
  readonly changed: readonly ChangedColour[];
}

/** Roles that are written in, besides ink, on the paper and on the tint. */
const written = ['accent', 'muted', 'link', 'linkSeen'] as const;

/**
 * Gives colours of which every pair that text makes has 4.5:1: what is too faint moves to its nearest shade that is not, and the
 * tint towards the paper where not even the ink reads on it. `themes` are colours of themes, or none for the package's own.
 */
export function makeReadable(requested: DeckColours, themes: readonly string[] | null): ReadableColours {
  const changed: ChangedColour[] = [];
  const shade = (what: string, given: string, grounds: readonly string[]): string => {
    const found = nearestShade(given, grounds) ?? given;
    const ground = [...grounds].sort((a, b) => contrast(given, a) - contrast(given, b))[0] ?? given;
    if (found !== given)
      changed.push({ what, given, ground, contrast: contrast(given, ground).toFixed(1), shade: found });
    return found;
  };
  const { paper } = requested;
  const ink = shade('ink', requested.ink, [paper]);
  const tint = tintUnder(ink, requested.tint, paper);
  if (tint !== requested.tint) {
    const listed = contrast(ink, requested.tint).toFixed(1);
    changed.push({ what: 'tint', given: requested.tint, ground: ink, contrast: listed, shade: tint });
  }
  const grounds = [paper, tint];
  const roles = Object.fromEntries(written.map((role) => [role, shade(role, requested[role], grounds)]));
  const colours: DeckColours = { ...requested, ink, tint, ...roles };
  const palette: Palette = {
    themes: (themes ?? defaultPalette.themes).map((colour, i) => shade(`theme ${i + 1}`, colour, grounds)),
    neutral: colours.muted,
  };
  return { colours, palette, changed };
}

/** Returns the tint, as much nearer to the paper as the ink needs. */
function tintUnder(ink: string, tint: string, paper: string): string {
  for (let step = 0; step < 20; step++) {
    const nearer = mix(tint, paper, step / 20);
    if (contrast(ink, nearer) >= minContrast) return nearer;
  }
  return paper;
}
