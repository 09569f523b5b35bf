import { mix } from '../../model/index.js';
import { at, numberOf, type XmlNode } from './xml-tree.js';

/** Colours of a theme by their names (`dk1`, `accent1` …), six hex digits each. */
export type ThemeColours = ReadonlyMap<string, string>;

/** How names on slides (`bg1`, `tx1` …) are mapped to those of the theme. */
export type ColourMap = ReadonlyMap<string, string>;

/** What colours are resolved with; `placeholder` is what `phClr` stands for inside a theme. */
export interface ColourContext {
  readonly theme: ThemeColours;
  readonly map: ColourMap;
  readonly placeholder?: string;
}

/** Returns the colours of a theme part. */
export function readThemeColours(theme: XmlNode): ThemeColours {
  const scheme = at(theme, 'themeElements', 'clrScheme');
  const context = { theme: new Map(), map: new Map() };
  return new Map(
    (scheme?.children ?? []).flatMap((slot): [string, string][] => {
      const hex = resolveColour(slot, context);
      return hex === null ? [] : [[slot.name, hex]];
    }),
  );
}

/** Returns the name of the theme's colour that a fill names without changing it, as slides write it; null for any other. */
export function plainNameOf(fill: XmlNode | undefined): string | null {
  const scheme = at(fill, 'schemeClr');
  return scheme === undefined || scheme.children.length > 0 ? null : (scheme.attributes.get('val') ?? null);
}

/** Returns the colour (six hex digits) inside an element such as `solidFill`; null where there is none that is known. */
export function resolveColour(parent: XmlNode | undefined, context: ColourContext): string | null {
  for (const colour of parent?.children ?? []) {
    const base = baseOf(colour, context);
    if (base !== null) return colour.children.reduce(change, base);
  }
  return null;
}

function baseOf(colour: XmlNode, { theme, map, placeholder }: ColourContext): string | null {
  const value = colour.attributes.get('val') ?? '';
  switch (colour.name) {
    case 'srgbClr':
      return /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : null;
    case 'sysClr': {
      const last = colour.attributes.get('lastClr') ?? (value === 'windowText' ? '000000' : 'FFFFFF');
      return last.toUpperCase();
    }
    case 'schemeClr':
      if (value === 'phClr') return placeholder ?? null;
      return theme.get(map.get(value) ?? value) ?? null;
    case 'prstClr':
      return { black: '000000', white: 'FFFFFF' }[value] ?? null;
    default:
      return null;
  }
}

/** Applies a change of a colour (ECMA-376, 20.1.2.3): what it does to lightness, near enough to judge contrast. */
function change(hex: string, step: XmlNode): string {
  const share = (numberOf(step, 'val') ?? 100_000) / 100_000;
  switch (step.name) {
    case 'lumMod':
      return share <= 1 ? mix(hex, '000000', 1 - share) : mix(hex, 'FFFFFF', Math.min(1, share - 1));
    case 'lumOff':
      return share >= 0 ? mix(hex, 'FFFFFF', share) : mix(hex, '000000', -share);
    case 'shade':
      return mix(hex, '000000', 1 - share);
    case 'tint':
      return mix(hex, 'FFFFFF', 1 - share);
    default:
      return hex;
  }
}
