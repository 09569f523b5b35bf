import type { CorporateDeck } from './corporate.js';
import { defaultPalette, neutralColour, type Palette } from './palette.js';
import { type SlideName, slideNames } from './slide-kinds.js';

/** Shapes of the page: wide screen, old projector, and a sheet of paper on its side. */
export const deckSizes = ['16:9', '4:3', 'A4'] as const;
export type DeckSize = (typeof deckSizes)[number];

/** Colours by what they are for, six hex digits each. */
export interface DeckColours {
  /** Text. */
  readonly ink: string;
  /** What text is on. */
  readonly paper: string;
  /** Ground of title and dividers; text on it takes whichever of ink and paper reads better. */
  readonly ground: string;
  /** Ground of panels and header rows. */
  readonly tint: string;
  readonly accent: string;
  readonly rule: string;
  readonly muted: string;
  readonly link: string;
  readonly linkSeen: string;
}

/** Which slides there are, and in what order. */
export interface DeckOrder {
  readonly slides: readonly SlideName[];
  /** `sessions`: a slide for each session. `grid`: each slot's rooms side by side in one table. */
  readonly annex: 'sessions' | 'grid';
  /** `brief` stops before the parts of the sites. */
  readonly parts: 'full' | 'brief';
}

export interface Logo {
  readonly kind: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** Width over height. */
  readonly aspect: number;
  /** Alternative text. */
  readonly description: string;
}

/** How a deck looks and what it holds: a YAML file, checked and filled in. */
export interface DeckTemplate extends DeckOrder {
  readonly name: string;
  readonly size: DeckSize;
  readonly colours: DeckColours;
  readonly palette: Palette;
  readonly fonts: { readonly headings: string; readonly body: string };
  /** How much wider than Arial the fonts may run: 1 for Arial itself. */
  readonly fontMargin: number;
  readonly logo: Logo | null;
  /** Text at the foot. Null: the playback's title. */
  readonly footer: string | null;
  /** Protective marking, such as `OFFICIAL`. */
  readonly marking: string | null;
  /** Messages of the wording said otherwise, by key: a text, or one for each plural form. */
  readonly wording: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** The presentation whose masters and layouts are used; then its size, colours and fonts are those above. */
  readonly corporate: CorporateDeck | null;
}

/** The look of the package itself: Arial, a deep ground, one accent. Every pair used for text has a contrast of 4.5:1 or more. */
export const defaultTemplate: DeckTemplate = {
  name: 'Playback',
  size: '16:9',
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
  palette: defaultPalette,
  fonts: { headings: 'Arial', body: 'Arial' },
  fontMargin: 1,
  logo: null,
  footer: null,
  marking: null,
  wording: {},
  corporate: null,
  slides: slideNames,
  annex: 'sessions',
  parts: 'full',
};
