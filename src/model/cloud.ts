import type { Palette } from './palette.js';
import type { Place } from './place.js';

/** A word of a cloud. `weight` is a count; `themeId` chooses its colour; `place` is where it is first. */
export interface CloudTerm {
  readonly text: string;
  readonly weight: number;
  readonly themeId: string | null;
  readonly place?: Place;
}

export interface CloudRequest {
  /** Such as `topics`, `topics-london`, `actions`: the name of its files. */
  readonly id: string;
  /** Title and description that the SVG carries. */
  readonly title: string;
  readonly description: string;
  readonly terms: readonly CloudTerm[];
}

/** A word where it was put: centre and size in pixels of the picture. */
export interface PlacedWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where the text begins, and its width as it is drawn. */
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  readonly fontSize: number;
  readonly colour: string;
}

/** The size of every picture in pixels: 16:9, sharp on a wall at slide width. */
export const cloudSize = { width: 1600, height: 900 } as const;

export interface Cloud {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
  readonly png: Uint8Array;
  readonly svg: Uint8Array;
}

/** The sizes of clouds by their ids: all that slides need to be laid out. */
export type CloudSizes = ReadonlyMap<string, Pick<Cloud, 'width' | 'height'>>;

/** What clouds need to know of the playback. */
export interface CloudSettings {
  /** Ids of all themes in order: a theme has the same colour everywhere. */
  readonly themeIds: readonly string[];
  /** Default: the colours of the package itself. */
  readonly palette?: Palette;
  /** What words are on, six hex digits. Default: `FFFFFF` */
  readonly paper?: string;
}

/** Font files (WOFF2 or TTF) that pictures are drawn with, subsets in the order they are tried. */
export interface FontSet {
  readonly regular: readonly Uint8Array[];
  readonly bold: readonly Uint8Array[];
}
