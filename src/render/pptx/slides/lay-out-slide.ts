import type { Cloud } from '../../../model/cloud.js';
import { colourOfTheme } from '../../../model/palette.js';
import type { Content, Rich, Slide, Storyboard } from '../../../model/storyboard.js';
import type { Block, Paint } from '../lay-out/blocks.js';
import { isCramped } from '../lay-out/fit-columns.js';
import { fitTitle } from '../lay-out/fit-title.js';
import { type PlacedPage, paginate, paginateEvenly } from '../lay-out/paginate.js';
import { toBlocks } from '../lay-out/to-blocks.js';
import type { Box } from '../length.js';
import type { Look } from '../look/look.js';
import { chooseLayout } from './choose-layout.js';
import { type Design, designOf } from './design.js';
import { frameOf } from './frame.js';
import type { Page } from './page.js';
import { roomForAir, settle } from './settle.js';

/** What slides are laid out with. */
export interface LayOutContext {
  readonly look: Look;
  readonly storyboard: Storyboard;
  readonly clouds: ReadonlyMap<string, Cloud>;
}

/** The pages of a slide at one step of the type scale. */
interface Attempt {
  readonly pages: readonly PlacedPage[];
  readonly blocks: readonly Block[];
  /** Whether a table is so narrow that its words break. */
  readonly cramped: boolean;
}

/**
 * Gives the pages of a slide: one, where all fits at some step of the type scale, else as few as the floor needs, at
 * the largest step that needs no more, evenly filled.
 */
export function layOutSlide(slide: Slide, context: LayOutContext): readonly Page[] {
  const one = layOutWith(slide, '', context);
  if (one.length === 1) return one;
  // The suffix may make the title taller, so its longest form is measured on every page.
  return layOutWith(slide, formatPageOf(context.storyboard.words.pageOf, 88, 88), context);
}

/** Gives `(2 of 3)` from `({page} of {pages})`. */
export function formatPageOf(pattern: string, page: number, pages: number): string {
  return pattern.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
}

function layOutWith(slide: Slide, suffix: string, context: LayOutContext): readonly Page[] {
  const { look, storyboard } = context;
  const design = designOf(slide.purpose);
  const mark = slide.themeId === undefined ? null : colourOfTheme(slide.themeId, storyboard.themeIds);
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
  const { pages } = attempt(contents, zone, design, mark === null ? 'accent' : `#${mark}`, context);
  const airier = roomForAir(pages, zone);
  return pages.map((page, i): Page => {
    const at = Math.min(i, 1);
    const frame = frames[at]!;
    const title = fitTitle(
      slide.title,
      pages.length === 1 ? '' : formatPageOf(storyboard.words.pageOf, i + 1, pages.length),
      frame.titleSteps,
      frame.title.width,
    );
    const { subtitle, footnote } = small[at]!;
    const body = settle(page, zone(i), { spread: design.spread, anchor: frame.bodyAnchor, airier });
    return {
      layout: frame.layout ?? chooseLayout(body),
      title: { text: title.text, size: title.size, box: frame.titleBox(titles[at]!.height) },
      subtitle,
      body,
      footnote,
      mark,
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
    const cramped = made.some((block) => block.kind === 'table' && isCramped(block, zone(0).width));
    for (const blocks of arrangements(made, design)) {
      const tried: Attempt = { pages: paginate(blocks, zone, look), blocks, cramped };
      if (best === null || isBetter(tried, best)) best = tried;
      if (best.pages.length === 1 && !best.cramped) break;
    }
    if (best?.pages.length === 1 && !best.cramped) break;
  }
  if (best === null) throw new Error('A design has no step of the type scale.');
  const even = best.pages.length > 1 || best.blocks[0]?.kind === 'flow';
  return even ? { ...best, pages: paginateEvenly(best.blocks, zone, look) } : best;
}

function isBetter(one: Attempt, other: Attempt): boolean {
  if (one.cramped !== other.cramped) return !one.cramped;
  return one.pages.length < other.pages.length;
}

function arrangements(blocks: readonly Block[], design: Design): readonly (readonly Block[])[] {
  const only = blocks.length === 1 ? blocks[0] : undefined;
  const items = only?.kind === 'text' ? only.paras.length : 0;
  return design.twoColumns && items >= 6 ? [blocks, [{ kind: 'flow', count: 2, blocks }]] : [blocks];
}
