import type { LayoutKey } from '../look/layout.js';
import type { Box } from '../measure/length.js';
import type { Placed, PlacedText } from './blocks.js';

/** One page of a slide: everything on it in its place, in the order it is read. */
export interface Page {
  readonly layout: LayoutKey;
  readonly title: { readonly text: string; readonly size: number; readonly box: Box };
  readonly subtitle: PlacedText | null;
  readonly body: readonly Placed[];
  readonly footnote: PlacedText | null;
  /** Colour of the theme the slide is about: six hex digits. */
  readonly mark: string | null;
  /** Size of the body's text, in points. */
  readonly bodySize: number;
}
