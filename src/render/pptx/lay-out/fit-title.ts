import { cleanText } from '../../opc/index.js';
import { heightOfLines, splitRuns, wrapRuns } from '../measure/index.js';
import { type Length, points } from '../measure/length.js';

/** A title with its size in points and the height it takes. */
export interface FittedTitle {
  readonly text: string;
  readonly size: number;
  readonly height: Length;
  /** The whole title, where only its beginning fits: it must then are in the body. */
  readonly whole: string | null;
}

/** A size in points and the most lines it may take. */
export interface TitleStep {
  readonly size: number;
  readonly lines: number;
}

/** Lines of a title that is only begun: all of it is in the body. */
const shortened = 2;

/** Steps from a size down to a floor: one line if nearly full size allows it, then two, three, up to five at the floor. */
export function titleSteps(full: number, floor: number): readonly TitleStep[] {
  const sizes = [full, full - 2, full - 4, floor].filter((size) => size >= floor);
  return [
    ...sizes.slice(0, 3).map((size) => ({ size, lines: 1 })),
    ...sizes.slice(0, 3).map((size) => ({ size, lines: 2 })),
    { size: full - 4, lines: 3 },
    { size: floor + 2, lines: 3 },
    { size: floor, lines: 3 },
    { size: floor, lines: 5 },
  ];
}

/** Returns the title at the first step at which it fits with its suffix; else its beginning at the last, and the whole. */
export function fitTitle(
  title: string,
  suffix: string,
  steps: readonly TitleStep[],
  width: Length,
): FittedTitle {
  // The suffix stays on one line.
  const tail = suffix === '' ? '' : ` ${suffix.replaceAll(' ', '\u00a0')}`;
  const text = cleanText(title).trim() + tail;
  const all = [{ text }];
  const fits = steps.find(({ size, lines }) => {
    const starts = wrapRuns(all, { size, bold: true }, width);
    const last = starts[starts.length - 1]?.offset ?? 0;
    const suffixAlone = tail !== '' && last > 0 && last > text.length - tail.length;
    return starts.length <= lines && !suffixAlone;
  });
  if (fits !== undefined) return fitted(text, fits.size, width, null);
  const { size, lines } = steps[steps.length - 1] ?? { size: 20, lines: 5 };
  const shown = Math.min(lines, shortened);
  // Room for the ellipsis and the suffix is made by leaving them out of the last line's width, roughly.
  const runs = [{ text: cleanText(title).trim() }];
  const at = wrapRuns(runs, { size, bold: true }, width)[shown];
  const start = at === undefined ? title : (splitRuns(runs, at).head[0]?.text ?? title);
  const short = start.replace(/\s+\S*$/u, '').replace(/[\s,;:.–—-]+$/u, '');
  return fitted(`${short === '' ? start : short}…${tail}`, size, width, cleanText(title).trim());
}

function fitted(text: string, size: number, width: Length, whole: string | null): FittedTitle {
  const runs = [{ text }];
  const lines = wrapRuns(runs, { size, bold: true }, width).length;
  return { text, size, height: points(heightOfLines(lines, runs, { size })), whole };
}
