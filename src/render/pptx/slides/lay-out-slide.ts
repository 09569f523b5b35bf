import type { CloudSizes } from '../../../model/cloud.js';
import { colourOfTheme } from '../../../model/palette.js';
import type { Content, Rich, Slide, Storyboard } from '../../../model/storyboard.js';
import type { Block, Paint } from '../lay-out/blocks.js';
import { breakLinks } from '../lay-out/break-links.js';
import { fitTitle } from '../lay-out/fit-title.js';
import type { Page } from '../lay-out/page.js';
import { evenPages, type PlacedPage, paginate } from '../lay-out/paginate.js';
import { toBlocks } from '../lay-out/to-blocks.js';
import type { Look } from '../look/look.js';
import type { Box } from '../measure/length.js';
import { arrangements } from './arrangements.js';
import { chooseLayout } from './choose-layout.js';
import { type Design, designOf } from './design.js';
import { narrowLook, widenPage } from './font-margin.js';
import { frameOf } from './frame.js';
import { roomForAir, spreadBlocks } from './spread-blocks.js';

/** What slides are laid out with. */
export interface LayOutContext {
  readonly look: Look;
  readonly storyboard: Storyboard;
  readonly clouds: CloudSizes;
}

/** The pages of a slide at one step of the type scale. */
interface Attempt {
  readonly pages: readonly PlacedPage[];
  readonly blocks: readonly Block[];
  /** Whether a table is so narrow that its words break. */
  readonly cramped: boolean;
  /** Of body text, in points. */
  readonly size: number;
}

/**
 * Returns the pages of a slide: one, where all fits at some step of the type scale, else as few as the floor needs, at
 * the largest step that needs no more, evenly filled. `most` is the largest size of body text, in points.
 */
export function layOutSlide(slide: Slide, given: LayOutContext, max = Infinity): readonly Page[] {
  const context = { ...given, look: narrowLook(given.look) };
  const { steps, ...rest } = designOf(slide.purpose);
  const small = steps.filter((step) => step.body <= max);
  const design: Design = { ...rest, steps: small.length > 0 ? small : steps.slice(-1) };
  let pages = layOutWith(slide, '', design, context);
  let digits = 0;
  // The suffix may make the title taller and so the pages more: it is measured with as many digits as it has in the end.
  while (pages.length > 1 && String(pages.length).length > digits) {
    digits = String(pages.length).length;
    const widest = Number('8'.repeat(digits));
    const suffix = formatPageOf(context.storyboard.words.pageOf, widest, widest);
    pages = layOutWith(slide, suffix, design, context);
  }
  return pages.map((page) => widenPage(page, given.look));
}

/** Returns `(2 of 3)` from `({page} of {pages})`. */
export function formatPageOf(pattern: string, page: number, pages: number): string {
  return pattern.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
}

function layOutWith(slide: Slide, suffix: string, design: Design, context: LayOutContext): readonly Page[] {
  const { look, storyboard } = context;
  const mark =
    slide.themeId === undefined ? null : colourOfTheme(slide.themeId, storyboard.themeIds, look.palette);
  const frames = [0, 1].map((page) => frameOf(slide, page, look));
  const titles = frames.map((frame) => fitTitle(slide.title, suffix, frame.titleSteps, frame.title.width));
  const whole = titles.find((title) => title.whole !== null)?.whole ?? null;
  const small = frames.map((frame, i) => frame.smallTexts(titles[i]!.height, slide));
  const contents: readonly Content[] = [
    ...(whole === null ? [] : [paragraph([{ text: whole, strong: true }])]),
    ...small[0]!.before,
    ...slide.body,
    ...small[0]!.after,
  ];
  const zone = (page: number): Box => small[Math.min(page, 1)]!.body;
  const { pages, size } = attempt(contents, zone, design, mark === null ? 'accent' : `#${mark}`, context);
  const airier = roomForAir(pages, zone);
  return pages.map((page, i): Page => {
    const at = Math.min(i, 1);
    const frame = frames[at]!;
    const number = pages.length === 1 ? '' : formatPageOf(storyboard.words.pageOf, i + 1, pages.length);
    // The same size on all pages, whatever their numbers take.
    const steps = frame.titleSteps.filter(({ size }) => size <= titles[at]!.size);
    const title = fitTitle(slide.title, number, steps, frame.title.width);
    const { subtitle, footnote } = small[at]!;
    const body = spreadBlocks(page, zone(i), { spread: design.spread, anchor: frame.bodyAnchor, airier }).map(
      (each) => breakLinks(each, look.zones.panelPadding),
    );
    return {
      layout: frame.layout ?? chooseLayout(body),
      title: { text: title.text, size: title.size, box: frame.titleBox(titles[at]!.height) },
      subtitle,
      body,
      footnote,
      mark,
      bodySize: size,
    };
  });
}

function paragraph(text: Rich): Content {
  return { kind: 'paragraph', text };
}

/** Tries the steps of the scale, and two columns before a smaller size; the first that nothing beats is taken. */
function attempt(
  contents: readonly Content[],
  zone: (page: number) => Box,
  design: Design,
  accent: Paint,
  { look, storyboard, clouds }: LayOutContext,
): Attempt {
  const { words, themeIds } = storyboard;
  let best: Attempt | null = null;
  for (const scale of design.steps) {
    const made = toBlocks(contents, { look, scale, words, themeIds, clouds, accent, panels: design.panels });
    for (const { blocks, cramped } of arrangements(made, { design, size: scale.body, box: zone(0), look })) {
      const tried: Attempt = { pages: paginate(blocks, zone, look), blocks, cramped, size: scale.body };
      if (best === null || isBetter(tried, best)) best = tried;
      if (best.pages.length === 1 && !best.cramped) break;
      if (design.panels && tried.pages.length > fewPages) break;
    }
    if (best?.pages.length === 1 && !best.cramped) break;
  }
  if (best === null) throw new Error('A design has no step of the type scale.');
  // A picture would only shrink to make its page as low as the others.
  const evened = best.pages.length > 1 && !contents.some((content) => content.kind === 'cloud');
  return evened ? { ...best, pages: evenPages(best.pages, best.blocks, zone, look) } : best;
}

function isBetter(one: Attempt, other: Attempt): boolean {
  if (one.cramped !== other.cramped) return !one.cramped;
  return one.pages.length < other.pages.length;
}

/** Above so many pages other shares of the columns would save one at most, and are not tried. */
const fewPages = 3;
