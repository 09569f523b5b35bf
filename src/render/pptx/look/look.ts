import { neutralColour } from '../../../model/palette.js';
import { type Box, inches, type Length } from '../length.js';

/** What the deck looks like, as data: colours, fonts, sizes and the zones of the slide. */
export interface Look {
  readonly name: string;
  readonly fonts: { readonly headings: string; readonly body: string };
  /** Six hex digits each. */
  readonly colours: Colours;
  /** Font sizes in points: `full` is wished for, `floor` the smallest before a title grows a line. */
  readonly title: {
    readonly full: number;
    readonly floor: number;
    readonly cover: number;
    readonly divider: number;
  };
  readonly small: number;
  readonly page: { readonly width: Length; readonly height: Length };
  readonly zones: Zones;
}

export interface Colours {
  readonly ink: string;
  readonly paper: string;
  /** Ground of title and dividers. */
  readonly ground: string;
  /** Ground of panels and header rows. */
  readonly tint: string;
  readonly accent: string;
  readonly rule: string;
  readonly muted: string;
  readonly link: string;
  readonly linkSeen: string;
}

/** Parts of a content slide. The title's height is what it needs; the body begins `gap` below it. */
export interface Zones {
  readonly margin: Length;
  readonly bar: Box;
  readonly titleTop: Length;
  readonly titleHeight: Length;
  readonly gap: Length;
  readonly bodyTop: Length;
  readonly bodyBottom: Length;
  readonly footer: Box;
  readonly number: Box;
  readonly gutter: Length;
  readonly panelPadding: Length;
}

/** The look of the package itself: Arial, a deep ground, one accent. Every pair used for text has a contrast of 4.5:1 or more. */
export const defaultLook: Look = {
  name: 'Playback',
  fonts: { headings: 'Arial', body: 'Arial' },
  colours: {
    ink: '1B2733',
    paper: 'FFFFFF',
    ground: '12324A',
    tint: 'F3F6F8',
    accent: '00708C',
    rule: 'C5D0D8',
    muted: neutralColour,
    link: '005A9C',
    linkSeen: '5B3A86',
  },
  title: { full: 28, floor: 20, cover: 44, divider: 36 },
  small: 12,
  page: { width: inches(40 / 3), height: inches(7.5) },
  zones: {
    margin: inches(0.6),
    bar: { x: inches(0.6), y: inches(0.42), width: inches(0.6), height: inches(0.07) },
    titleTop: inches(0.6),
    titleHeight: inches(0.96),
    gap: inches(0.2),
    bodyTop: inches(1.8),
    bodyBottom: inches(6.86),
    footer: { x: inches(0.6), y: inches(6.98), width: inches(9), height: inches(0.28) },
    number: { x: inches(11.73), y: inches(6.98), width: inches(1), height: inches(0.28) },
    gutter: inches(0.4),
    panelPadding: inches(0.18),
  },
};

/** Gives the box between the margins from a top to a bottom. */
export function band(look: Look, top: Length, bottom: Length): Box {
  const { margin } = look.zones;
  return {
    x: margin,
    y: top,
    width: (look.page.width - 2 * margin) as Length, // EMU less EMU.
    height: (bottom - top) as Length, // EMU less EMU.
  };
}
