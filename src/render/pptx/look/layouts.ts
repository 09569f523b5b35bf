import { add, type Box, beside, emu, inches, type Length, subtract } from '../measure/length.js';
import {
  footnoteIdx,
  type LayoutKey,
  markingIdx,
  type SlideLayout,
  type Slot,
  subtitleIdx,
} from './layout.js';
import { band, type Look, ofHeight, ofWidth, titleBand } from './look.js';
import { corporateLayouts } from './look-of-corporate.js';

/** Returns all layouts of a look, in the order of the package. */
export function layoutsOf(look: Look): readonly SlideLayout[] {
  if (look.corporate !== null) return corporateLayouts(look.corporate.deck);
  const layouts = plainLayouts(look);
  const { marking } = look;
  if (marking === null) return layouts;
  return layouts.map((layout) => ({ ...layout, slots: [...layout.slots, markingSlot(look, layout)] }));
}

function plainLayouts(look: Look): readonly SlideLayout[] {
  const { zones } = look;
  const body = band(look, zones.bodyTop, zones.bodyBottom);
  const [left, right] = beside(body, [1, 1], zones.gutter) as [Box, Box]; // Two weights, two boxes.
  const upper = { ...body, height: ofHeight(look, 3.4) };
  const [upperLeft, upperRight] = beside(upper, [1, 1], zones.gutter) as [Box, Box]; // As above.
  const lower = {
    ...body,
    y: add(body.y, ofHeight(look, 3.65)),
    height: subtract(body.height, ofHeight(look, 3.65)),
  };
  const [lowerLeft, lowerRight] = beside(lower, [1, 1], zones.gutter) as [Box, Box]; // As above.
  const [picture, ranked] = beside(body, [2.6, 1], zones.gutter) as [Box, Box]; // As above.
  const text = (idx: number, box: Box): Slot => ({ type: 'body', idx, box, prompt: 'Text' });
  const table = (idx: number, box: Box): Slot => ({ type: 'tbl', idx, box, prompt: 'Table' });
  return [
    coverLayout(look),
    sectionLayout(look),
    sectionLinksLayout(look),
    content(look, 'content', 'Title and text', 'tx', [text(1, body)]),
    content(look, 'two', 'Two texts', 'twoTxTwoObj', [text(1, left), text(2, right)]),
    content(look, 'three', 'Two texts and one below', null, [
      text(1, upperLeft),
      text(2, upperRight),
      text(3, lower),
    ]),
    content(look, 'four', 'Four texts', null, [
      text(1, upperLeft),
      text(2, upperRight),
      text(3, lowerLeft),
      text(4, lowerRight),
    ]),
    content(look, 'table', 'Title and table', 'tbl', [table(1, body)]),
    content(look, 'textAndTable', 'Text and table', null, [text(1, upper), table(2, lower)]),
    content(look, 'cloud', 'Picture and table', null, [
      { type: 'pic', idx: 1, box: picture, prompt: 'Picture' },
      table(2, ranked),
    ]),
    content(look, 'titleOnly', 'Title only', 'titleOnly', []),
  ];
}

/** Zones of the cover: title on the ground, lines below it on white. */
export function coverZones(look: Look): {
  readonly ground: Box;
  readonly title: Box;
  readonly text: Box;
  readonly bar: Box;
} {
  const left = inches(0.9);
  const width = subtract(look.page.width, left, left);
  const edge = ofHeight(look, 4.55);
  const logoWidth = look.logo === null ? emu(0) : add(look.logo.cover.width, inches(0.4));
  return {
    ground: { x: emu(0), y: emu(0), width: look.page.width, height: edge },
    title: { x: left, y: inches(0.9), width, height: subtract(edge, inches(1.3)) },
    text: {
      x: left,
      y: add(edge, inches(0.4)),
      width: subtract(width, logoWidth),
      height: subtract(look.page.height, edge, inches(1)),
    },
    bar: { x: emu(0), y: edge, width: look.page.width, height: inches(0.09) },
  };
}

/** Zones of a divider: a ground over the whole slide, or over its left part with links beside it. */
export function sectionZones(
  look: Look,
  links: boolean,
): {
  readonly ground: Box;
  readonly title: Box;
  readonly bar: Box;
  readonly subtitle: Box;
  readonly body: Box;
} {
  const left = links ? look.zones.margin : inches(0.9);
  const ground = links ? ofWidth(look, 5.4) : look.page.width;
  const width = subtract(ground, left, links ? inches(0.45) : left);
  const bodyX = add(ground, inches(0.6));
  return {
    ground: { x: emu(0), y: emu(0), width: ground, height: look.page.height },
    title: { x: left, y: inches(0.9), width, height: ofHeight(look, 3.1) },
    bar: { x: left, y: ofHeight(look, 4.2), width: inches(0.9), height: inches(0.07) },
    subtitle: { x: left, y: ofHeight(look, 4.45), width, height: ofHeight(look, 2.3) },
    body: {
      x: bodyX,
      y: inches(0.9),
      width: subtract(look.page.width, bodyX, look.zones.margin),
      height: ofHeight(look, 5.8),
    },
  };
}

function coverLayout(look: Look): SlideLayout {
  const zones = coverZones(look);
  return {
    key: 'title',
    name: 'Title slide',
    type: 'title',
    ground: zones.ground,
    bar: zones.bar,
    logo: look.logo?.cover ?? null,
    footer: 'none',
    slots: [
      {
        ...titleSlot(zones.title),
        type: 'ctrTitle',
        anchor: 'bottom',
        size: look.title.cover,
        colour: 'onGround',
      },
      { type: 'subTitle', idx: 1, box: zones.text, prompt: 'Subtitle', size: 22 },
    ],
  };
}

function sectionLayout(look: Look): SlideLayout {
  const zones = sectionZones(look, false);
  return {
    key: 'section',
    name: 'Section',
    type: 'secHead',
    ground: zones.ground,
    bar: zones.bar,
    logo: null,
    footer: 'onGround',
    slots: [
      { ...titleSlot(zones.title), anchor: 'bottom', size: look.title.divider, colour: 'onGround' },
      { type: 'body', idx: subtitleIdx, box: zones.subtitle, prompt: 'Text', size: 18, colour: 'onGround' },
    ],
  };
}

function sectionLinksLayout(look: Look): SlideLayout {
  const zones = sectionZones(look, true);
  return {
    key: 'sectionLinks',
    name: 'Section with links',
    type: null,
    ground: zones.ground,
    bar: zones.bar,
    logo: null,
    footer: 'plain',
    slots: [
      { ...titleSlot(zones.title), anchor: 'bottom', size: look.title.divider, colour: 'onGround' },
      { type: 'body', idx: subtitleIdx, box: zones.subtitle, prompt: 'Text', size: 18, colour: 'onGround' },
      { type: 'body', idx: 1, box: zones.body, prompt: 'Links', anchor: 'middle' },
    ],
  };
}

function content(
  look: Look,
  key: LayoutKey,
  name: string,
  type: string | null,
  slots: readonly Slot[],
): SlideLayout {
  const { zones, small } = look;
  const title = titleBand(look, zones.titleTop, add(zones.titleTop, zones.titleHeight));
  const whole = band(look, zones.bodyTop, zones.bodyBottom);
  const line = (y: Length, height: Length): Box => ({ ...whole, y, height });
  return {
    key,
    name,
    type,
    ground: null,
    bar: zones.bar,
    logo: look.logo?.corner ?? null,
    footer: 'plain',
    slots: [
      titleSlot(title),
      {
        type: 'body',
        idx: subtitleIdx,
        box: line(subtract(zones.bodyTop, inches(0.28)), inches(0.28)),
        prompt: 'Subtitle',
        size: 16,
        colour: 'muted',
      },
      ...slots,
      {
        type: 'body',
        idx: footnoteIdx,
        box: line(subtract(zones.bodyBottom, inches(0.25)), inches(0.25)),
        prompt: 'Footnote',
        anchor: 'bottom',
        size: small,
        colour: 'muted',
      },
    ],
  };
}

/** Beside the links of a divider there is no ground in the middle of the slide: the marking is over the links. */
function markingSlot(look: Look, { key, ground }: SlideLayout): Slot {
  const box = look.zones.marking;
  const x = ground === null || key !== 'sectionLinks' ? box.x : add(ground.width, look.zones.margin);
  return {
    type: 'body',
    idx: markingIdx,
    box: { ...box, x, width: subtract(add(box.x, box.width), x) },
    prompt: 'Marking',
    align: 'centre',
    anchor: 'middle',
    bold: true,
    size: look.small,
    colour: ground === null || key === 'sectionLinks' ? 'ink' : 'onGround',
  };
}

function titleSlot(box: Box): Slot {
  return { type: 'title', idx: 0, box, prompt: 'Title' };
}
