import type { Placed, PlacedPicture } from '../lay-out/blocks.js';
import type { Page } from '../lay-out/page.js';
import type { CorporateLook, Look, RoleFrame } from '../look/look.js';
import { type Box, emu, type Length, times } from '../measure/length.js';

/**
 * Returns a look whose pages are as much narrower as its fonts may run wider than measured. What is laid out on them and then
 * widened has room for those fonts, and nothing that lays out needs to know of it.
 */
export function narrowLook(look: Look): Look {
  if (look.fontMargin === 1) return look;
  const factor = 1 / look.fontMargin;
  const { zones, page, logo } = look;
  const length = (value: Length): Length => times(value, factor);
  const box = (value: Box): Box => stretch(value, factor);
  return {
    ...look,
    page: { ...page, width: length(page.width) },
    zones: {
      ...zones,
      margin: length(zones.margin),
      marking: box(zones.marking),
      bar: box(zones.bar),
      titleWidth: length(zones.titleWidth),
      footer: box(zones.footer),
      number: box(zones.number),
      gutter: length(zones.gutter),
    },
    corporate:
      look.corporate === null
        ? null
        : { ...look.corporate, frames: narrowFrames(look.corporate.frames, factor) },
    logo: logo === null ? null : { ...logo, cover: box(logo.cover), corner: box(logo.corner) },
  };
}

function narrowFrames(frames: CorporateLook['frames'], factor: number): CorporateLook['frames'] {
  const narrow = (frame: RoleFrame): RoleFrame => ({
    ...frame,
    title: stretch(frame.title, factor),
    area: stretch(frame.area, factor),
  });
  const { title, section, content, two, titleOnly } = frames;
  return {
    title: narrow(title),
    section: narrow(section),
    content: narrow(content),
    two: narrow(two),
    titleOnly: narrow(titleOnly),
  };
}

/** Returns a page that was laid out with the narrow look in its true width. Pictures keep their form. */
export function widenPage(page: Page, { fontMargin }: Look): Page {
  if (fontMargin === 1) return page;
  const widen = <P extends Placed>(placed: P): P => ({
    ...placed,
    box: stretch(placed.box, fontMargin),
    ...(placed.kind === 'table' ? { widths: placed.widths.map((width) => times(width, fontMargin)) } : {}),
  });
  return {
    ...page,
    title: { ...page.title, box: stretch(page.title.box, fontMargin) },
    subtitle: page.subtitle && widen(page.subtitle),
    body: page.body.map((placed) =>
      placed.kind === 'picture' ? centre(placed, fontMargin) : evenTable(widen(placed)),
    ),
    footnote: page.footnote && widen(page.footnote),
  };
}

/** The frame of a table is as wide as its columns together. */
function evenTable<P extends Placed>(placed: P): P {
  if (placed.kind !== 'table') return placed;
  const width = emu(placed.widths.reduce((sum: number, each) => sum + each, 0));
  return { ...placed, box: { ...placed.box, width } };
}

function centre(picture: PlacedPicture, factor: number): PlacedPicture {
  const { x, width } = stretch(picture.box, factor);
  return { ...picture, box: { ...picture.box, x: emu(x + (width - picture.box.width) / 2) } };
}

function stretch(box: Box, factor: number): Box {
  return { ...box, x: times(box.x, factor), width: times(box.width, factor) };
}
