import type { EmuBox, Ground } from '../../model/index.js';
import { holds } from './boxes.js';
import { boxOf, shapesOf } from './placeholders.js';
import { type ColourContext, resolveColour } from './theme-colours.js';
import { all, at, numberOf, type XmlNode } from './xml-tree.js';

/** A shape that a layout or its master shows on every slide, and its fill; null for none at all. */
export interface FixedShape {
  readonly box: EmuBox;
  readonly fill: Ground | null;
}

/** Returns the shapes of a layout or master that are no placeholders, the lowest first. */
export function readFixedShapes(part: XmlNode, colours: ColourContext): FixedShape[] {
  return shapesOf(part).flatMap((shape): FixedShape[] => {
    const box = boxOf(shape);
    if (box === null || all(shape, 'ph').length > 0) return [];
    const isSeen = shape.name !== 'sp' || isVisible(shape);
    return isSeen ? [{ box, fill: fillOfShape(shape, colours) }] : [];
  });
}

/** Returns what is behind a box: the fill of the topmost shape that holds it, else the background. */
export function groundBehind(box: EmuBox, shapes: readonly FixedShape[], background: Ground): Ground {
  const under = shapes.findLast((shape) => shape.fill !== null && holds(shape.box, box));
  return under?.fill ?? background;
}

/** Returns the background of a slide on a layout. */
export function readBackground(
  layout: XmlNode,
  master: XmlNode,
  theme: XmlNode,
  colours: ColourContext,
): Ground {
  const own = at(layout, 'cSld', 'bg') ?? at(master, 'cSld', 'bg');
  const properties = at(own, 'bgPr');
  if (properties !== undefined) return fillOf(properties, colours) ?? [];
  const reference = at(own, 'bgRef');
  const colour = resolveColour(reference, colours);
  const index = numberOf(reference, 'idx') ?? 0;
  const lists = at(theme, 'themeElements', 'fmtScheme');
  const list = index > 1000 ? at(lists, 'bgFillStyleLst') : at(lists, 'fillStyleLst');
  const style = list?.children[(index > 1000 ? index - 1000 : index) - 1];
  const context = colour === null ? colours : { ...colours, placeholder: colour };
  const fill = style === undefined ? null : fillOf({ ...style, name: '', children: [style] }, context);
  return fill ?? (colour === null ? (whiteOf(colours) ?? []) : [colour]);
}

function whiteOf(colours: ColourContext): Ground | null {
  const hex = colours.theme.get(colours.map.get('bg1') ?? 'lt1');
  return hex === undefined ? null : [hex];
}

/** A shape without fill, line and text shows nothing. */
function isVisible(shape: XmlNode): boolean {
  const properties = at(shape, 'spPr');
  const filled = ['solidFill', 'gradFill', 'blipFill', 'pattFill'].some((name) => at(properties, name));
  const styled = at(shape, 'style') !== undefined && at(properties, 'noFill') === undefined;
  const line = at(properties, 'ln') !== undefined && at(properties, 'ln', 'noFill') === undefined;
  return filled || styled || line || all(shape, 't').some(({ text }) => text.trim() !== '');
}

function fillOfShape(shape: XmlNode, colours: ColourContext): Ground | null {
  if (shape.name === 'pic' || shape.name === 'grpSp') return shape.name === 'pic' ? [] : null;
  const properties = at(shape, 'spPr');
  if (at(properties, 'noFill') !== undefined) return null;
  const own = fillOf(properties, colours);
  if (own !== null) return own;
  const styled = resolveColour(at(shape, 'style', 'fillRef'), colours);
  return styled === null || numberOf(at(shape, 'style', 'fillRef'), 'idx') === 0 ? null : [styled];
}

/** Returns the colours of a fill; none for a picture, a pattern or what shines through; null where there is no fill. */
function fillOf(parent: XmlNode | undefined, colours: ColourContext): Ground | null {
  if (at(parent, 'blipFill') ?? at(parent, 'pattFill')) return [];
  const solid = at(parent, 'solidFill');
  if (solid !== undefined) {
    const opaque = all(solid, 'alpha').every((alpha) => (numberOf(alpha, 'val') ?? 100_000) >= 95_000);
    const hex = resolveColour(solid, colours);
    return hex === null || !opaque ? [] : [hex];
  }
  const gradient = at(parent, 'gradFill', 'gsLst');
  if (gradient === undefined) return null;
  const stops = gradient.children.map((stop) => resolveColour(stop, colours));
  return stops.includes(null) ? [] : stops.filter((stop) => stop !== null);
}
