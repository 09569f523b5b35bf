import type { EmuBox, LayoutSlot } from '../../model/index.js';
import { type ColourContext, plainNameOf, resolveColour } from './theme-colours.js';
import { all, at, numberOf, type XmlNode } from './xml-tree.js';

/** A placeholder as a layout or master writes it. */
export interface Placeholder {
  readonly type: string;
  readonly idx: number;
  readonly shape: XmlNode;
  readonly box: EmuBox | null;
}

/** Margins of text where nothing is said: a tenth of an inch at the sides, half of that above and below. */
const usualInsets = { lIns: 91_440, tIns: 45_720, rIns: 91_440, bIns: 45_720 };

/** Font sizes where nothing is said, in points. */
const usualSize = 18;

/** Returns the placeholders of a layout or master, in their order. */
export function readPlaceholders(part: XmlNode): Placeholder[] {
  return shapesOf(part).flatMap((shape): Placeholder[] => {
    const holder = all(at(shape, 'nvSpPr') ?? at(shape, 'nvPicPr') ?? at(shape, 'nvGraphicFramePr'), 'ph')[0];
    if (holder === undefined) return [];
    const type = holder.attributes.get('type') ?? 'obj';
    return [{ type, idx: numberOf(holder, 'idx') ?? 0, shape, box: boxOf(shape) }];
  });
}

/** Returns the shapes of a layout or master that are side by side; what is in a group belongs to it. */
export function shapesOf(part: XmlNode): readonly XmlNode[] {
  const kinds = ['sp', 'pic', 'graphicFrame', 'grpSp', 'cxnSp'];
  return (at(part, 'cSld', 'spTree')?.children ?? []).flatMap((child) => {
    // Newer programs may write a shape in two ways; the second is for all others.
    if (child.name === 'AlternateContent')
      return (at(child, 'Fallback') ?? at(child, 'Choice'))?.children ?? [];
    return kinds.includes(child.name) ? [child] : [];
  });
}

/** Returns the place of a shape; null where it takes it from elsewhere. */
export function boxOf(shape: XmlNode): EmuBox | null {
  const place = at(shape, 'spPr', 'xfrm') ?? at(shape, 'grpSpPr', 'xfrm') ?? at(shape, 'xfrm');
  const [x, y] = [numberOf(at(place, 'off'), 'x'), numberOf(at(place, 'off'), 'y')];
  const [width, height] = [numberOf(at(place, 'ext'), 'cx'), numberOf(at(place, 'ext'), 'cy')];
  if (x === null || y === null || width === null || height === null) return null;
  const turned = Math.abs(((numberOf(place, 'rot') ?? 0) / 60_000) % 180);
  if (turned < 45 || turned > 135) return { x, y, width, height };
  return { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width };
}

/** Returns a layout's placeholder with what it takes from its master's; null where neither says its place. */
export function fillIn(
  own: Placeholder,
  master: XmlNode,
  masterHolders: readonly Placeholder[],
  colours: ColourContext,
): LayoutSlot | null {
  const kind = masterKind(own.type);
  const from = masterHolders.find(({ type }) => type === kind);
  const box = own.box ?? from?.box ?? null;
  if (box === null || box.width <= 0 || box.height <= 0) return null;
  const styles = { title: 'titleStyle', body: 'bodyStyle' }[kind] ?? 'otherStyle';
  const levels = [
    at(own.shape, 'txBody', 'lstStyle', 'lvl1pPr'),
    at(from?.shape, 'txBody', 'lstStyle', 'lvl1pPr'),
    at(master, 'txStyles', styles, 'lvl1pPr'),
  ];
  const said = <T>(find: (level: XmlNode | undefined) => T | null | undefined): T | null => {
    for (const level of levels) {
      const found = find(level);
      if (found !== null && found !== undefined) return found;
    }
    return null;
  };
  const bodies = [at(own.shape, 'txBody', 'bodyPr'), at(from?.shape, 'txBody', 'bodyPr')];
  const inset = (name: keyof typeof usualInsets): number =>
    numberOf(bodies[0], name) ?? numberOf(bodies[1], name) ?? usualInsets[name];
  const align = said((level) => level?.attributes.get('algn'));
  return {
    type: own.type,
    idx: own.idx,
    box,
    insets: [inset('lIns'), inset('tIns'), inset('rIns'), inset('bIns')],
    font: said((level) => at(level, 'defRPr', 'latin')?.attributes.get('typeface')) ?? '+mn-lt',
    size: (said((level) => numberOf(at(level, 'defRPr'), 'sz')) ?? usualSize * 100) / 100,
    align: align === 'ctr' || align === 'r' ? align : 'l',
    upperCase: said((level) => at(level, 'defRPr')?.attributes.get('cap')) === 'all',
    colour: said((level) => colourOf(at(level, 'defRPr', 'solidFill'), colours)) ?? 'tx1',
    text: all(own.shape, 't')
      .map(({ text }) => text)
      .join('')
      .trim(),
  };
}

function colourOf(fill: XmlNode | undefined, context: ColourContext): string | null {
  const name = plainNameOf(fill);
  if (name !== null && resolveColour(fill, context) !== null) return name;
  const hex = resolveColour(fill, context);
  return hex === null ? null : `#${hex}`;
}

/** Returns the kind of placeholder of the master that one of a layout builds on. */
export function masterKind(type: string): string {
  if (type === 'ctrTitle' || type === 'title') return 'title';
  return ['dt', 'ftr', 'sldNum'].includes(type) ? type : 'body';
}
