import type { Rich } from '../../../model/storyboard.js';
import type { Colours } from '../look/look.js';
import type { Box, Length } from '../measure/length.js';

/** A colour by its role in the look, or six hex digits behind a `#`. */
export type Paint = keyof Colours | `#${string}`;

/** A paragraph as it will stand: nothing about it is left to the writer of the XML. */
export interface Para {
  readonly runs: Rich;
  /** Font size in points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly paint?: Paint;
  /** Space above in points; none at the top of a box. */
  readonly before: number;
  /** Hanging indent in points, where a bullet or number stands. */
  readonly indent?: number;
  readonly bullet?: 'dot' | { readonly number: number };
  readonly bulletPaint?: Paint;
  readonly align?: 'end' | 'centre';
  /** A heading stays with what follows it. */
  readonly heading?: boolean;
  /** The heading said again where a list continues. */
  readonly under?: Para;
  /** True for a heading said again. */
  readonly again?: boolean;
}

/** What a slide holds, before it has a place: it can be taken in parts. */
export type Block = TextBlock | TableBlock | PictureBlock | ColumnsBlock | FlowBlock;

export interface TextBlock {
  readonly kind: 'text';
  readonly paras: readonly Para[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly description: string;
  readonly columns: readonly { readonly weight: number; readonly max: number | null }[];
  readonly header: readonly Para[];
  readonly rows: readonly TableRow[];
  /** Whether the table fills the width. */
  readonly fills: boolean;
  /** Widths of the columns once they are known, so that all parts of a table agree. */
  readonly widths?: readonly Length[];
}

export interface TableRow {
  readonly cells: readonly PlacedCell[];
  /** Colour of the thin mark at its start: six hex digits behind a `#`. */
  readonly mark?: Paint;
}

export interface PlacedCell {
  readonly paras: readonly Para[];
  readonly fill?: Paint;
}

export interface PictureBlock {
  readonly kind: 'picture';
  readonly cloudId: string;
  readonly description: string;
  /** Width over height. */
  readonly aspect: number;
}

export interface ColumnsBlock {
  readonly kind: 'columns';
  readonly columns: readonly BlockColumn[];
}

export interface BlockColumn {
  readonly weight: number;
  readonly blocks: readonly Block[];
  /** Whether its text is on a tinted panel. */
  readonly panel: boolean;
}

/** Blocks that run through columns of equal width, one after the other. */
export interface FlowBlock {
  readonly kind: 'flow';
  readonly count: number;
  readonly blocks: readonly Block[];
}

/** A part of a block in its place. */
export type Placed = PlacedText | PlacedTable | PlacedPicture;

export interface PlacedText {
  readonly kind: 'text';
  readonly box: Box;
  readonly paras: readonly Para[];
  /** Stands on a tint and is padded by it; `box` is the outer edge. */
  readonly panel?: boolean;
  readonly anchor?: 'middle' | 'bottom';
}

export interface PlacedTable {
  readonly kind: 'table';
  readonly box: Box;
  readonly description: string;
  readonly widths: readonly Length[];
  readonly header: readonly Para[];
  readonly headerHeight: Length;
  /** Margin above and below the text of a cell, in points. */
  readonly edge: number;
  readonly rows: readonly (TableRow & { readonly height: Length })[];
}

export interface PlacedPicture {
  readonly kind: 'picture';
  readonly box: Box;
  readonly cloudId: string;
  readonly description: string;
}

/** What was placed of blocks, how tall it is, and what is left for the next page. */
export interface Taken {
  readonly placed: readonly Placed[];
  readonly height: Length;
  readonly rest: readonly Block[];
}
