import { contrast } from '../../../model/contrast.js';
import type { LayoutRole } from '../../../model/corporate.js';
import type { Content, Slide } from '../../../model/storyboard.js';
import type { TitleStep } from '../lay-out/fit-title.js';
import { heightOfParas } from '../lay-out/take-text.js';
import type { CorporateLook, Look, RoleFrame } from '../look/look.js';
import { add, type Box, inPoints, points, subtract, times } from '../measure/length.js';

import { contentOf, type Frame, fitLine, placed, type SmallTexts, textOf } from './frame-texts.js';

/** Returns the frame of a page on the layouts of a presentation. */
export function corporateFrame(slide: Slide, page: number, look: Look, corporate: CorporateLook): Frame {
  const role = roleOf(slide, page, look, corporate);
  const frame = corporate.frames[role];
  const isFront = role === 'title' || role === 'section';
  return {
    layout: role,
    title: titleRoom(frame),
    titleSteps: stepsOf(frame, role),
    titleBox: () => frame.title,
    smallTexts: (_, own) => (isFront ? frontTexts(own, frame) : contentTexts(own, frame.area, look)),
  };
}

/** Which layout a page takes is known by what it is for and what it holds. */
function roleOf(slide: Slide, page: number, look: Look, { deck, frames }: CorporateLook): LayoutRole {
  if (page === 0 && slide.purpose === 'title') return 'title';
  if (page === 0 && slide.purpose === 'divider') {
    const isBare = slide.body.length === 0 && slide.subtitle === undefined;
    const { ground, bodies } = deck.layouts.section;
    const takesLinks = bodies.length > 0 && linksRead(slide, frames.section, look, ground);
    return isBare || takesLinks ? 'section' : 'content';
  }
  const { content, two } = deck.layouts;
  const kinds = new Set(slide.body.map(({ kind }) => kind));
  const hasTable = kinds.has('table') || kinds.has('counts');
  if (kinds.has('cloud') || (hasTable && kinds.size > 1)) return 'titleOnly';
  if (hasTable) return ['obj', 'tbl'].includes(content.bodies[0]?.type ?? '') ? 'content' : 'titleOnly';
  const pairs = slide.body.filter((each) => each.kind === 'columns' && each.columns.length === 2);
  return pairs.length === 1 && two.bodies.length === 2 ? 'two' : 'content';
}

/** Whether the links of a divider fit into its layout's text, and can be read on its ground. */
function linksRead(slide: Slide, { area }: RoleFrame, look: Look, ground: readonly string[]): boolean {
  const reads = ground.length > 0 && ground.every((hex) => contrast(look.colours.link, hex) >= 4.5);
  const lines = slide.body.flatMap((each: Content) => (each.kind === 'list' ? each.items : []));
  const height = heightOfParas(
    lines.map((runs) => ({ runs, size: 16, before: 8 })),
    area.width,
  );
  return reads && height <= area.height;
}

/** A title in capitals takes about a fifth more. */
function titleRoom({ title, upperCase, titleShare }: RoleFrame): Box {
  return { ...title, width: times(title.width, titleShare / (upperCase ? 1.2 : 1)) };
}

/** The smallest size of a title, in points. */
const floor = 16;

/** Sizes from that of the layout down: two lines are wanted of contents, three of a cover, then as many as there is room for. */
function stepsOf({ title, titleSize }: RoleFrame, role: LayoutRole): readonly TitleStep[] {
  const wanted = role === 'title' || role === 'section' ? 3 : 2;
  const sizes: number[] = [];
  for (let size = titleSize; size > floor; size -= 2) sizes.push(size);
  sizes.push(Math.min(floor, titleSize));
  const room = (size: number): number => Math.max(1, Math.floor(inPoints(title.height) / (size * 1.2)));
  return [
    ...sizes.map((size) => ({ size, lines: Math.min(wanted, room(size)) })),
    ...sizes.map((size) => ({ size, lines: room(size) })),
  ];
}

function frontTexts(slide: Slide, { area }: RoleFrame): SmallTexts {
  return {
    subtitle: null,
    footnote: null,
    body: area,
    before: contentOf(textOf(slide.subtitle), slide.purpose === 'title'),
    after: contentOf(slide.footnote ?? []),
  };
}

/** Subtitle and footnote are at the edges of the area. */
function contentTexts(slide: Slide, area: Box, look: Look): SmallTexts {
  const max = times(area.height, 0.25);
  const subtitle = fitLine(textOf(slide.subtitle), [16, 14], 'muted', area.width, max);
  const footnote = fitLine(slide.footnote ?? [], [look.small], 'muted', area.width, max);
  const top = subtitle === null ? area.y : add(area.y, subtitle.height, look.zones.gap);
  const bottom = add(area.y, area.height);
  const footnoteTop = subtract(bottom, footnote?.height ?? points(0));
  const end = footnote === null ? bottom : subtract(footnoteTop, points(8));
  return {
    subtitle: subtitle && placed(subtitle, area),
    footnote: footnote && { ...placed(footnote, { ...area, y: footnoteTop }), anchor: 'bottom' },
    body: { ...area, y: top, height: subtract(end, top) },
    before: subtitle === null ? contentOf(textOf(slide.subtitle)) : [],
    after: footnote === null ? contentOf(slide.footnote ?? []) : [],
  };
}
