import type { CorporateDeck, LayoutRole } from '../../../model/corporate.js';
import type { DeckColours, Logo } from '../../../model/deck-template.js';
import type { Palette } from '../../../model/palette.js';
import type { Box } from '../measure/length.js';
import { type Length, times } from '../measure/length.js';

/** What the deck looks like, as data: colours, fonts, sizes and the zones of the slide. */
export interface Look {
  readonly name: string;
  readonly fonts: { readonly headings: string; readonly body: string };
  /** How much wider than measured the fonts may run: 1 where they have the widths of Arial. */
  readonly fontMargin: number;
  /** Six hex digits each. */
  readonly colours: Colours;
  /** How each colour is written: a name of the theme's, or six hex digits behind a `#`. */
  readonly scheme: Readonly<Record<keyof Colours, string>>;
  readonly palette: Palette;
  /** Font sizes in points: `full` is wished for, `floor` the smallest before a title grows a line. */
  readonly title: {
    readonly full: number;
    readonly floor: number;
    readonly cover: number;
    readonly divider: number;
  };
  readonly small: number;
  /** What programs call the shape of the page. */
  readonly format: string;
  readonly page: { readonly width: Length; readonly height: Length };
  readonly zones: Zones;
  readonly logo: PlacedLogo | null;
  /** Protective marking, said at the top of every slide. */
  readonly marking: string | null;
  /** Text at the foot instead of the playback's title. */
  readonly footer: string | null;
  /** The presentation whose layouts are used; null for layouts of our own. */
  readonly corporate: CorporateLook | null;
}

export interface CorporateLook {
  readonly deck: CorporateDeck;
  readonly frames: Readonly<Record<LayoutRole, RoleFrame>>;
}

/** The room that a layout of a presentation gives. */
export interface RoleFrame {
  /** Where the title's text is, and its size in points. */
  readonly title: Box;
  readonly titleSize: number;
  readonly upperCase: boolean;
  /** Share of its width that the title may take as it is measured, where its font runs wider than that of text. */
  readonly titleShare: number;
  readonly area: Box;
}

/** Colours by role; `onGround` is for text on the ground of title and dividers. */
export interface Colours extends DeckColours {
  readonly onGround: string;
}

/** A logo, and where it is on the title slide and on slides with a title at the top. */
export interface PlacedLogo extends Logo {
  readonly cover: Box;
  readonly corner: Box;
}

/** Parts of a content slide. The title's height is what it needs; the body begins `gap` below it. */
export interface Zones {
  readonly margin: Length;
  readonly marking: Box;
  readonly bar: Box;
  readonly titleTop: Length;
  readonly titleWidth: Length;
  readonly titleHeight: Length;
  readonly gap: Length;
  readonly bodyTop: Length;
  readonly bodyBottom: Length;
  readonly footer: Box;
  readonly number: Box;
  readonly gutter: Length;
  readonly panelPadding: Length;
}

/** Returns the box between the margins from a top to a bottom. */
export function band(look: Look, top: Length, bottom: Length): Box {
  const { margin } = look.zones;
  return {
    x: margin,
    y: top,
    width: (look.page.width - 2 * margin) as Length, // EMU less EMU.
    height: (bottom - top) as Length, // EMU less EMU.
  };
}

/** Returns the box for titles from a top to a bottom: narrower than the others where a logo is beside it. */
export function titleBand(look: Look, top: Length, bottom: Length): Box {
  return { ...band(look, top, bottom), width: look.zones.titleWidth };
}

/** Returns a share of the page's height that was drawn for a page of 7.5 inches. */
export function ofHeight({ page }: Look, inchesOnScreen: number): Length {
  return times(page.height, inchesOnScreen / 7.5);
}

/** Returns a share of the page's width that was drawn for a page of 13⅓ inches. */
export function ofWidth({ page }: Look, inchesOnScreen: number): Length {
  return times(page.width, (inchesOnScreen * 3) / 40);
}
