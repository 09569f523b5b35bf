import type { EmuBox, Ground, LayoutSlot } from '../../model/index.js';
import type { Archive } from '../../read/office/archive.js';
import { readRelations } from '../../read/office/relations.js';
import { type FixedShape, readBackground, readFixedShapes } from './grounds.js';
import { fillIn, readPlaceholders } from './placeholders.js';
import { type ColourContext, type ColourMap, readThemeColours, type ThemeColours } from './theme-colours.js';
import { at, readTree, type XmlNode } from './xml-tree.js';

/** A master with its theme. */
export interface Master {
  readonly path: string;
  /** That of its theme, which is how PowerPoint names it. */
  readonly name: string;
  readonly tree: XmlNode;
  readonly theme: XmlNode;
  readonly colours: ThemeColours;
  readonly map: ColourMap;
  /** Of its theme. */
  readonly fonts: { readonly headings: string; readonly body: string };
  /** Its layouts, in their order. */
  readonly layouts: readonly string[];
}

/** A layout as a slide on it would be: with what it takes from its master. */
export interface PresentationLayout {
  readonly path: string;
  readonly name: string;
  /** PowerPoint's word for its kind; empty for one made by a person. */
  readonly type: string;
  readonly master: Master;
  readonly slots: readonly LayoutSlot[];
  /** What is shown on every slide and is no placeholder, the lowest first. */
  readonly shapes: readonly FixedShape[];
  readonly background: Ground;
  readonly colours: ColourContext;
  readonly colourMap: string | null;
}

/** Returns a master. Throws `Unreadable` where a part of it is broken. */
export function readMaster(archive: Archive, path: string): Master {
  const tree = readTree(archive, path);
  const relations = readRelations(archive, path);
  const themePath = relations.find(({ type }) => type.endsWith('/theme'))?.target ?? '';
  const theme = readTree(archive, themePath);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const layouts = (at(tree, 'sldLayoutIdLst')?.children ?? []).flatMap((entry) => {
    const target = targets.get(entry.attributes.get('r:id') ?? '');
    return target !== undefined && archive.has(target) ? [target] : [];
  });
  const fonts = at(theme, 'themeElements', 'fontScheme');
  const face = (kind: string): string => at(fonts, kind, 'latin')?.attributes.get('typeface') || 'Arial';
  return {
    path,
    name: theme.attributes.get('name') ?? '',
    tree,
    theme,
    colours: readThemeColours(theme),
    map: mapOf(at(tree, 'clrMap')),
    fonts: { headings: face('majorFont'), body: face('minorFont') },
    layouts,
  };
}

/** Returns the name of the font of a place. */
export function fontOf({ font }: LayoutSlot, { master }: PresentationLayout): string {
  if (font.startsWith('+mj')) return master.fonts.headings;
  return font.startsWith('+mn') ? master.fonts.body : font;
}

/** Returns a layout of a master. Throws `Unreadable` where its part is broken. */
export function readLayout(archive: Archive, path: string, master: Master): PresentationLayout {
  const tree = readTree(archive, path);
  const override = at(tree, 'clrMapOvr', 'overrideClrMapping');
  const map = override === undefined ? master.map : mapOf(override);
  const colours = { theme: master.colours, map };
  const masterHolders = readPlaceholders(master.tree);
  const showsMaster = tree.attributes.get('showMasterSp') !== '0';
  const masterColours = { theme: master.colours, map };
  return {
    path,
    name: at(tree, 'cSld')?.attributes.get('name')?.trim() ?? '',
    type: tree.attributes.get('type') ?? '',
    master,
    slots: readPlaceholders(tree).flatMap((own) => fillIn(own, master.tree, masterHolders, colours) ?? []),
    shapes: [
      ...(showsMaster ? readFixedShapes(master.tree, masterColours) : []),
      ...readFixedShapes(tree, colours),
    ],
    background: readBackground(tree, master.tree, master.theme, colours),
    colours,
    colourMap: override === undefined ? null : writeMap(override),
  };
}

function mapOf(node: XmlNode | undefined): ColourMap {
  return new Map(node?.attributes ?? []);
}

/** Only names of the format are written on: nothing else can be there. */
function writeMap(override: XmlNode): string {
  const pairs = [...override.attributes].filter(([name, value]) => /^\w+$/.test(name) && /^\w+$/.test(value));
  return `<a:overrideClrMapping ${pairs.map(([name, value]) => `${name}="${value}"`).join(' ')}/>`;
}

/** Returns the boxes of placeholders of some types. */
export function boxesOf(layout: PresentationLayout, ...types: readonly string[]): EmuBox[] {
  return layout.slots.filter(({ type }) => types.includes(type)).map(({ box }) => box);
}
