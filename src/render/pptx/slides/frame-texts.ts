import type { Content, Rich, Slide } from '../../../model/storyboard.js';
import type { Paint, Para, PlacedText } from '../lay-out/blocks.js';
import type { TitleStep } from '../lay-out/fit-title.js';
import { heightOfParas } from '../lay-out/take-text.js';
import type { LayoutKey } from '../look/layout.js';
import type { Box, Length } from '../measure/length.js';
/** Where the title of a page stands and what is left for its body. */
export interface Frame {
  /** The layout, or null where it depends on what the page holds. */
  readonly layout: LayoutKey | null;
  /** The most room the title has. */
  readonly title: Box;
  readonly titleSteps: readonly TitleStep[];
  titleBox(height: Length): Box;
  /** Places subtitle and footnote around the body; what has no place of its own goes `before` or `after` its contents. */
  smallTexts(titleHeight: Length, slide: Slide): SmallTexts;
  readonly bodyAnchor?: 'middle';
}

export interface SmallTexts {
  readonly subtitle: PlacedText | null;
  readonly footnote: PlacedText | null;
  readonly body: Box;
  readonly before: readonly Content[];
  readonly after: readonly Content[];
}

export interface FittedLine {
  readonly paras: readonly Para[];
  readonly height: Length;
}

/** Returns a text at the first size at which it is no taller than it may be; null where there is none or it never is. */
export function fitLine(
  runs: Rich,
  sizes: readonly number[],
  paint: Paint,
  width: Length,
  max: Length,
): FittedLine | null {
  if (runs.every((run) => run.text.trim() === '')) return null;
  for (const size of sizes) {
    const paras: readonly Para[] = [{ runs, size, before: 0, paint }];
    const height = heightOfParas(paras, width);
    if (height <= max) return { paras, height };
  }
  return null;
}

/** Returns a fitted line in a box, as tall as it is. */
export function placed(line: FittedLine, box: Box): PlacedText {
  return { kind: 'text', box: { ...box, height: line.height }, paras: line.paras };
}

/** Returns a text that may not be there as runs. */
export function textOf(text: string | undefined): Rich {
  return text === undefined ? [] : [{ text }];
}

/** Returns runs as contents; none where they say nothing. */
export function contentOf(text: Rich, strong = false): readonly Content[] {
  if (text.every((run) => run.text.trim() === '')) return [];
  return [{ kind: 'paragraph', text: strong ? text.map((run) => ({ ...run, strong })) : text }];
}
