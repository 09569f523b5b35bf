import {
  contrast,
  type DeckColours,
  type Ground,
  mix,
  nearestShade,
  type RoleLayout,
} from '../../model/index.js';
import { type ChangedColour, makeReadable } from '../legibility/readable-colours.js';
import type { ColourContext } from './theme-colours.js';

/** Colours of a presentation by our roles, how each is written on its slides, and what had to be changed. */
export interface CorporateColours {
  readonly colours: DeckColours;
  readonly palette: { readonly themes: readonly string[]; readonly neutral: string };
  readonly scheme: Readonly<Record<string, string>>;
  readonly changed: readonly ChangedColour[];
}

/** What a template says of colours. */
export interface ColourOverrides {
  readonly colours: Readonly<Partial<DeckColours>>;
  readonly themeColours: readonly string[] | null;
}

const accents = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const;

/** Returns the colours for the slides of a presentation, taken from its theme. A template may give others instead. */
export function chooseColours(
  content: RoleLayout,
  { theme, map }: ColourContext,
  { colours: requested, themeColours }: ColourOverrides,
): CorporateColours {
  const hexOf = (name: string): string | undefined =>
    name.startsWith('#') ? name.slice(1) : theme.get(map.get(name) ?? name);
  const paper = paperOf(content.ground, hexOf('bg1') ?? 'FFFFFF');
  const ink = requested.ink ?? hexOf(content.bodies[0]?.colour ?? 'tx1') ?? '000000';
  const given = accents.flatMap((name) => hexOf(name) ?? []);
  // A faint first accent gives way to the theme's dark colour, then to another accent, before it is changed.
  const [first, ...rest] = given;
  const accent =
    [first, hexOf('tx2'), ...rest].find((hex) => hex !== undefined && contrast(hex, paper) >= 4.5) ??
    first ??
    ink;
  const readableInk = nearestShade(ink, [paper]) ?? ink;
  const tint = requested.tint ?? tintOf(hexOf('bg2'), readableInk, paper);
  const start: DeckColours = {
    ink,
    paper,
    ground: accent,
    tint,
    accent,
    rule: mix(paper, readableInk, 0.25),
    muted: mix(readableInk, paper, 0.3),
    link: hexOf('hlink') ?? accent,
    linkSeen: hexOf('folHlink') ?? accent,
    ...requested,
  };
  const themes = themeColours ?? distinct(given.length > 0 ? given : [accent]);
  const { colours, palette, changed } = makeReadable({ ...start, paper }, themes);
  const nameOf = (hex: string, names: readonly string[]): string =>
    names.find((name) => hexOf(name) === hex) ?? `#${hex}`;
  const { link, linkSeen } = colours;
  return {
    colours,
    palette,
    scheme: {
      ink: nameOf(colours.ink, ['tx1', 'tx2', 'bg1', 'bg2']),
      paper: nameOf(paper, ['bg1', 'bg2', 'tx1', 'tx2']),
      ground: nameOf(colours.ground, accents),
      onGround: nameOf(nearestShade(paper, [colours.ground]) ?? paper, ['bg1', 'tx1']),
      tint: nameOf(colours.tint, ['bg2']),
      accent: nameOf(colours.accent, [...accents, 'tx2']),
      rule: `#${colours.rule}`,
      muted: `#${colours.muted}`,
      link: nameOf(link, ['hlink']),
      linkSeen: nameOf(linkSeen, ['folHlink']),
    },
    // What we mixed ourselves is nobody's to correct.
    changed: changed.filter(({ what }) => what !== 'muted'),
  };
}

/** Of a gradient the middle; of a picture, whose colours are not known, the theme's own paper. */
function paperOf(ground: Ground, themePaper: string): string {
  return ground[Math.floor(ground.length / 2)] ?? themePaper;
}

/** The theme's second paper where it is a tint of the first that text reads on, else one of our own. */
function tintOf(second: string | undefined, ink: string, paper: string): string {
  if (second !== undefined && second !== paper && contrast(ink, second) >= 7 && contrast(second, paper) < 1.6)
    return second;
  return mix(paper, ink, 0.06);
}

function distinct(colours: readonly string[]): string[] {
  return [...new Set(colours)];
}
