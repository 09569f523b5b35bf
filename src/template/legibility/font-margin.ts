import type { DeckTemplate } from '../../model/index.js';

/** Fonts with the widths of Arial, which is what text is measured with. */
const alike = new Set(['arial', 'arimo', 'helvetica', 'helvetica neue', 'liberation sans']);

/**
 * Fonts that run wider than Arial: average width of a letter in thousandths of an em, weighted by how often letters come in text;
 * Arial has 446.
 * From @capsizecss/metrics 4.3.
 */
const widths: Readonly<Record<string, number>> = {
  verdana: 512,
  montserrat: 503,
  poppins: 500,
  'work sans': 499,
  lexend: 490,
  merriweather: 485,
  inter: 478,
  'noto sans': 474,
  'open sans': 469,
  'public sans': 468,
  rubik: 468,
  'dm sans': 466,
  quicksand: 465,
  mulish: 464,
  raleway: 463,
  'fira sans': 458,
};
const arial = 446;

/** Room kept for any other font: of some nothing is known, and for one that is not on the computer another is in. */
const minMargin = 1.08;

/** The average hides that single words run wider than others. */
const spread = 1.03;

/** Returns how much wider than Arial text in these fonts may run: 1 where it cannot. */
export function fontMarginOf(...fonts: readonly string[]): number {
  return Math.max(...fonts.map(marginOf));
}

/** Returns the largest margin of a template's: that of its text, or of titles on the layouts of a presentation. */
export function maxMarginOf({ fontMargin, corporate }: DeckTemplate): number {
  const layouts = corporate === null ? [] : Object.values(corporate.layouts);
  return Math.max(fontMargin, ...layouts.map(({ titleMargin }) => titleMargin));
}

function marginOf(font: string): number {
  const name = font.trim().toLowerCase();
  if (alike.has(name)) return 1;
  const width = widths[name] ?? arial;
  return Math.round(Math.max(minMargin, (width / arial) * spread) * 100) / 100;
}
