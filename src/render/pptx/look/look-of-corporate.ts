import {
  type CorporateDeck,
  type EmuBox,
  type LayoutRole,
  layoutRoles,
  type RoleLayout,
} from '../../../model/corporate.js';
import type { DeckTemplate } from '../../../model/deck-template.js';
import { type Box, emu, inches } from '../measure/length.js';

import type { SlideLayout, Slot } from './layout.js';
import type { Colours, CorporateLook, Look, RoleFrame } from './look.js';

/** Returns the look of a template that uses the masters and layouts of a presentation. */
export function lookOfCorporate(template: DeckTemplate, deck: CorporateDeck): Look {
  const { name, fonts, fontMargin, palette, marking, footer } = template;
  const { content, title, section } = deck.layouts;
  const page = { width: emu(deck.page.width), height: emu(deck.page.height) };
  const area = boxOf(content.area);
  const nowhere: Box = { x: emu(0), y: emu(0), width: emu(0), height: emu(0) };
  const frames = Object.fromEntries(
    layoutRoles.map((role) => [role, frameOf(deck.layouts[role], fontMargin)]),
  );
  return {
    name,
    fonts,
    fontMargin,
    colours: { ...template.colours, onGround: template.colours.paper },
    // The template gives every role of ours.
    scheme: deck.scheme as Readonly<Record<keyof Colours, string>>,
    palette,
    title: {
      full: content.title.size,
      floor: Math.min(content.title.size, 18),
      cover: title.title.size,
      divider: section.title.size,
    },
    small: 12,
    format: 'Custom',
    page,
    zones: {
      margin: emu((page.width - area.width) / 2),
      marking: boxOf(content.marking.box),
      bar: nowhere,
      titleTop: emu(content.title.box.y),
      titleWidth: emu(content.title.box.width),
      titleHeight: emu(content.title.box.height),
      gap: inches(0.1),
      bodyTop: area.y,
      bodyBottom: emu(area.y + area.height),
      footer: nowhere,
      number: nowhere,
      gutter: inches(0.35),
      panelPadding: inches(0.15),
    },
    logo: null,
    marking,
    footer,
    // The roles are those of the list.
    corporate: { deck, frames: frames as CorporateLook['frames'] },
  };
}

function frameOf({ title, titleMargin, area }: RoleLayout, fontMargin: number): RoleFrame {
  const [left, top, right, bottom] = title.insets;
  return {
    title: boxOf({
      x: title.box.x + left,
      y: title.box.y + top,
      width: title.box.width - left - right,
      height: title.box.height - top - bottom,
    }),
    titleSize: title.size,
    upperCase: title.upperCase,
    titleShare: Math.min(1, fontMargin / titleMargin),
    area: boxOf(area),
  };
}

/** Returns the layouts of a presentation as slides are written with them, one a role. */
export function corporateLayouts(deck: CorporateDeck): readonly SlideLayout[] {
  return layoutRoles.map((role): SlideLayout => {
    const layout = deck.layouts[role];
    return {
      key: role,
      name: layout.name,
      type: null,
      ground: null,
      bar: boxOf({ x: 0, y: 0, width: 0, height: 0 }),
      logo: null,
      slots: [layout.title, ...layout.bodies].map(
        ({ type, idx, box }): Slot => ({ type: slotTypeOf(type), idx, box: boxOf(box), prompt: '' }),
      ),
      footer: 'none',
      corporate: layout,
    };
  });
}

/** Whether text of a role takes its colour and alignment from the layout: contents have colours of their own. */
export function inheritsLook(role: LayoutRole): boolean {
  return role === 'title' || role === 'section';
}

function slotTypeOf(type: string): Slot['type'] {
  const known: readonly Slot['type'][] = ['title', 'ctrTitle', 'subTitle', 'body', 'obj', 'tbl', 'pic'];
  return known.find((each) => each === type) ?? 'obj';
}

/** Returns a box of the template's as lengths. */
export function boxOf({ x, y, width, height }: EmuBox): Box {
  return { x: emu(x), y: emu(y), width: emu(width), height: emu(height) };
}
