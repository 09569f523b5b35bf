import { contrast } from '../../src/model/contrast.js';
import { type OpenPackage, openPackage, targetsOf } from './open-package.js';
import { all, at, textOf, type Xml } from './xml.js';

/** WCAG 2.2, success criterion 1.4.3, for text of any size. */
const least = 4.5;

/** What a slide shows through: colours by their names, and the shapes below those of the slide. */
interface Below {
  readonly colours: ReadonlyMap<string, string>;
  readonly header: string;
  /** Later ones lie over earlier ones. */
  readonly fills: readonly Fill[];
}

/** A filled shape; without a colour where it is a picture or a gradient. */
interface Fill {
  readonly area: Area;
  readonly colour: string | null;
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Gives the texts of a deck that do not stand out from what they are written on by 4.5 to 1, one line each: colours of
 * runs as they are written, against the fill of the cell, the row of headings, the shape, the shape of the slide below it, or of
 * the layout.
 * Pictures and gradients are not looked at.
 */
export function lintContrast(bytes: Uint8Array): string[] {
  const deck = openPackage(bytes);
  return deck.slides.flatMap((path) => {
    const slide = deck.trees.get(path);
    return slide === undefined ? [] : faultsOf(slide, path, belowSlide(deck, path));
  });
}

function faultsOf(slide: Xml, path: string, below: Below): string[] {
  const faults: string[] = [];
  const look = (text: Xml, ground: string | null): void => {
    if (ground === null) return;
    for (const run of all(text, 'a:r')) {
      const ink = fillOf(at(run, 'a:rPr'), below);
      if (ink === null || contrast(ink, ground) >= least) continue;
      const ratio = contrast(ink, ground).toFixed(1);
      faults.push(`${path}: \`${textOf(run).slice(0, 30)}\` has ${ratio}:1, ${ink} on ${ground}`);
    }
  };
  const own: Fill[] = [];
  for (const shape of at(slide, 'p:cSld', 'p:spTree')?.children ?? []) {
    const [area, fill] = [areaOf(shape), fillOf(at(shape, 'p:spPr'), below)];
    const ground = fill ?? groundBelow(area, [...below.fills, ...own]);
    if (area !== null && fill !== null) own.push({ area, colour: fill });
    if (shape.name === 'p:sp') look(shape, ground);
    for (const [r, row] of all(shape, 'a:tr').entries()) {
      for (const cell of all(row, 'a:tc'))
        look(cell, fillOf(at(cell, 'a:tcPr'), below) ?? (r === 0 ? below.header : ground));
    }
  }
  return faults;
}

function belowSlide({ trees }: OpenPackage, path: string): Below {
  const leadingTo = (part: string, type: string): string =>
    targetsOf(trees, part).find((target) => target.type.endsWith(type))?.path ?? '';
  const layout = leadingTo(path, '/slideLayout');
  const master = leadingTo(layout, '/slideMaster');
  const map = mapOf(trees.get(layout), 'a:overrideClrMapping') ?? mapOf(trees.get(master), 'p:clrMap') ?? {};
  const colours = coloursOf(trees.get(leadingTo(master, '/theme')), map);
  const style = trees.get('ppt/tableStyles.xml');
  const firstRow = style === undefined ? undefined : all(style, 'a:firstRow')[0];
  const named = { colours, header: '', fills: [] };
  const paper = paperOf(trees.get(layout), named) ?? paperOf(trees.get(master), named) ?? 'FFFFFF';
  const whole = { left: 0, top: 0, right: Infinity, bottom: Infinity };
  const shapes = [master, layout].flatMap(
    (part) => at(trees.get(part)!, 'p:cSld', 'p:spTree')?.children ?? [],
  );
  const fills = shapes.flatMap((shape): Fill[] => {
    const colour = fillOf(at(shape, 'p:spPr'), named);
    const area = areaOf(shape);
    return area === null || (colour === null && shape.name !== 'p:pic') ? [] : [{ area, colour }];
  });
  const header = firstRow && fillOf(at(firstRow, 'a:tcStyle', 'a:fill'), named);
  const background = paper === unknown ? null : paper;
  return {
    colours,
    header: header ?? background ?? '',
    fills: [{ area: whole, colour: background }, ...fills],
  };
}

/** Stands for the colour of a picture or gradient. */
const unknown = 'unknown';

/** Gives the colour of a background; null where none is said. */
function paperOf(part: Xml | undefined, colours: Below): string | null {
  const background = part && at(part, 'p:cSld', 'p:bg');
  if (background === undefined) return null;
  const reference = at(background, 'p:bgRef');
  if (reference === undefined) return fillOf(at(background, 'p:bgPr'), colours) ?? unknown;
  return colourOf(reference.children[0], colours) ?? unknown;
}

function mapOf(part: Xml | undefined, name: string): Readonly<Record<string, string>> | undefined {
  return part === undefined ? undefined : all(part, name)[0]?.attributes;
}

/** Gives the theme's colours by the names they have on slides. */
function coloursOf(
  theme: Xml | undefined,
  map: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const scheme = theme === undefined ? [] : (all(theme, 'a:clrScheme')[0]?.children ?? []);
  const own = new Map(
    scheme.map(({ name, children }) => {
      const { val, lastClr } = children[0]?.attributes ?? {};
      return [name.replace('a:', ''), lastClr ?? val ?? ''];
    }),
  );
  return new Map([
    ...own,
    ...Object.entries(map).map(([name, slot]): [string, string] => [name, own.get(slot) ?? '']),
  ]);
}

/** Gives the colour of a solid fill among the children of an element; null where there is none. */
function fillOf(element: Xml | undefined, below: Below): string | null {
  const fill = element && at(element, 'a:solidFill');
  return fill === undefined ? null : colourOf(fill.children[0], below);
}

function colourOf(colour: Xml | undefined, { colours }: Below): string | null {
  const { val = '' } = colour?.attributes ?? {};
  return colour?.name === 'a:schemeClr' ? (colours.get(val) ?? null) : val;
}

function areaOf(shape: Xml): Area | null {
  const place = at(shape, 'p:spPr', 'a:xfrm') ?? at(shape, 'p:xfrm');
  const from = place && at(place, 'a:off')?.attributes;
  const size = place && at(place, 'a:ext')?.attributes;
  if (!from || !size) return null;
  const [left, top] = [Number(from.x), Number(from.y)];
  return { left, top, right: left + Number(size.cx), bottom: top + Number(size.cy) };
}

/** Gives the colour of the topmost fill below the middle of an area; null where that is a picture. */
function groundBelow(area: Area | null, fills: readonly Fill[]): string | null {
  if (area === null) return fills[0]?.colour ?? null;
  const [x, y] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
  const over = fills.filter(
    ({ area: { left, top, right, bottom } }) => left <= x && x <= right && top <= y && y <= bottom,
  );
  return over[over.length - 1]?.colour ?? null;
}
