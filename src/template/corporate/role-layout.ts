import type { EmuBox, Ground, LayoutRole, LayoutSlot, RoleLayout } from '../../model/index.js';
import { fontMarginOf } from '../legibility/font-margin.js';
import { areaOf, clearOf, holds, inset, overlaps } from './boxes.js';
import { bodiesOf, type Choice, titleOf } from './choose-layouts.js';
import { groundBehind } from './grounds.js';
import { boxesOf, fontOf, type PresentationLayout } from './read-layout.js';

const inch = 914_400;

/** Kept between contents and what is around them. */
const gap = 0.06 * inch;

/** Between a panel's edge and the contents on it. */
const panelEdge = 0.14 * inch;

/** What programs put into a footer that nobody has filled. */
const isPrompt =
  /^\W*((your|insert|add|click to add|edit)\b.*|(footer|fußzeile|pied de page|pie de página|voettekst|rodapé|troedyn)( text| here)?)\W*$/i;

/** Width and height of the page in EMU. */
interface PageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Returns a layout as its role uses it: which places it fills, and where there is room. One without places for contents has them
 * where `content` has, if its title is there too.
 */
export function makeRoleLayout(
  role: LayoutRole,
  { layout, by }: Choice,
  page: PageSize,
  content: RoleLayout | null = null,
): RoleLayout {
  const title = titleOf(layout);
  if (title === undefined) throw new Error(`The layout \`${layout.name}\` has no title.`);
  const bodies = bodiesFor(role, layout, by === 'standIn');
  const near =
    content !== null && isNear(content.title.box, title.box) ? (content.panel ?? content.area) : null;
  const room = areaFor(role, layout, bodies, page, near);
  const ground = (box: EmuBox): Ground => groundBehind(box, layout.shapes, layout.background);
  const slot = (type: string): LayoutSlot | null => layout.slots.find((each) => each.type === type) ?? null;
  const footer = slot('ftr');
  const marking = placeMarking(layout, title, room, page);
  const isFront = role === 'title' || role === 'section';
  const needsPanel = !isFront && ground(room).length === 0;
  const area = needsPanel ? inset(room, [panelEdge, panelEdge, panelEdge, panelEdge]) : room;
  return {
    role,
    by,
    name: layout.name,
    master: layout.master.name,
    path: layout.path,
    title,
    titleMargin: fontMarginOf(fontOf(title, layout)),
    bodies,
    area,
    ground: ground(room),
    panel: needsPanel ? room : null,
    footer: footer && { ...footer, text: isPrompt.test(footer.text) ? '' : footer.text },
    number: slot('sldNum'),
    marking: { box: marking, ground: ground(marking) },
    colourMap: layout.colourMap,
  };
}

/** The places that a role fills. One that replaces another leaves places empty that are not meant for it. */
function bodiesFor(role: LayoutRole, layout: PresentationLayout, isStandIn: boolean): LayoutSlot[] {
  const bodies = bodiesOf(layout);
  const byArea = [...bodies].sort((a, b) => areaOf(b.box) - areaOf(a.box));
  switch (role) {
    case 'title':
    case 'section':
      return (
        bodies.find(({ type }) => type === 'subTitle')
          ? bodies.filter(({ type }) => type === 'subTitle')
          : byArea
      ).slice(0, 1);
    case 'content':
      return isStandIn ? [] : byArea.slice(0, 1);
    case 'two':
      return isStandIn ? byArea.slice(0, 1) : bodies.filter((body) => byArea.slice(0, 2).includes(body));
    case 'titleOnly':
      return [];
  }
}

function areaFor(
  role: LayoutRole,
  layout: PresentationLayout,
  bodies: readonly LayoutSlot[],
  page: PageSize,
  near: EmuBox | null,
): EmuBox {
  const margin = 0.5 * inch;
  const whole: EmuBox = {
    x: margin,
    y: margin,
    width: page.width - 2 * margin,
    height: page.height - 2 * margin,
  };
  const others = obstaclesOf(layout);
  const [first, ...more] = bodies.map((body) => inset(body.box, body.insets));
  if (first === undefined) return clearOf(near ?? whole, others, gap);
  if (role === 'title' || role === 'section') return grow(first, others, page);
  return clearOf([first, ...more].reduce(union), others, gap);
}

/** Whether two boxes are in one place, but for a tenth of an inch. */
function isNear(a: EmuBox, b: EmuBox): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) < 0.1 * inch);
}

/** What contents keep clear of: the title, the foot, and what the layout draws. */
function obstaclesOf(layout: PresentationLayout): EmuBox[] {
  return [...boxesOf(layout, 'title', 'ctrTitle', 'ftr', 'sldNum'), ...layout.shapes.map(({ box }) => box)];
}

/** The line under a title may be low: it grows down, if there is room, to hold a few lines. */
function grow(box: EmuBox, others: readonly EmuBox[], page: PageSize): EmuBox {
  const wanted = Math.max(box.height, 1.6 * inch);
  const free = Math.min(wanted, page.height - 0.4 * inch - box.y);
  if (free <= box.height) return box;
  const hit = others.filter((other) => !holds(other, box) && !overlaps(other, box));
  const grown = { ...box, height: free };
  const bottom = Math.min(
    ...hit.filter((other) => overlaps(other, grown)).map((other) => other.y - gap),
    box.y + free,
  );
  return { ...box, height: Math.max(box.height, bottom - box.y) };
}

function union(a: EmuBox, b: EmuBox): EmuBox {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

const markingHeight = 0.28 * inch;

/**
 * Returns a line for the protective marking: the first along the top, then the bottom, that is clear of all else; where there is none,
 * the one at the top of the slide.
 */
function placeMarking(layout: PresentationLayout, title: LayoutSlot, area: EmuBox, page: PageSize): EmuBox {
  const places = [...boxesOf(layout, 'ftr', 'sldNum'), title.box, area];
  const shapes = layout.shapes.map(({ box }) => box);
  const lines = [0.06 * inch, page.height - markingHeight - 0.06 * inch].flatMap((y) =>
    [0.25, 0.02, 0.64].map((share): EmuBox => {
      const width = page.width * (share === 0.25 ? 0.5 : 0.34);
      return { x: page.width * share, y, width, height: markingHeight };
    }),
  );
  const free = lines.find(
    (line) =>
      places.every((place) => !overlaps(place, line)) &&
      shapes.every((shape) => !overlaps(shape, line) || holds(shape, line)),
  );
  return free ?? lines[0]!;
}
