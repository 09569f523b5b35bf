import { add, type Length, longest, points, subtract } from '../measure/length.js';
import { heightOfLines, splitRuns, wrapRuns } from '../measure/wrap-runs.js';
import type { Para } from './blocks.js';

/** Paragraphs that fit, their height, and the paragraphs that did not. */
export interface TakenText {
  readonly paras: readonly Para[];
  readonly height: Length;
  readonly rest: readonly Para[];
}

/** When something may be split inside: where nothing else would be taken, or where no page could hold it. */
export interface SplitRoom {
  readonly force: boolean;
  /** Height of a whole page. */
  readonly page: Length;
}

/** Returns the height of paragraphs in a width; the first has no space above. */
export function heightOfParas(paras: readonly Para[], width: Length): Length {
  return add(...paras.map((para, i) => heightOfPara(para, width, i === 0)));
}

/**
 * Gives as many paragraphs as fit into a height. A heading never ends them. A paragraph is split at a line only where it
 * is taller than a page and enough of one is free, or, with `force`, where nothing fits: then a line at least is taken.
 */
export function takeText(paras: readonly Para[], width: Length, height: Length, room: SplitRoom): TakenText {
  const fitting = countFitting(paras, width, height);
  const next = paras.findIndex((para, i) => i >= fitting && para.heading !== true);
  const tall = paras[next];
  if (tall === undefined) return cutAt(paras, fitting === 0 && room.force ? paras.length : fitting, width);
  const above = paras.slice(0, next);
  const free = subtract(height, heightOfParas(above, width), points(above.length > 0 ? tall.before : 0));
  const mustSplit = room.force && fitting === 0;
  if (!mustSplit && !isGiant(heightOfPara(tall, width, true), free, room.page))
    return cutAt(paras, fitting, width);
  const { head, tail } = splitPara(tall, width, free);
  const taken = [...above, head];
  return {
    paras: taken,
    height: heightOfParas(taken, width),
    rest: continued([...(tail === null ? [] : [tail]), ...paras.slice(next + 1)]),
  };
}

/** Whether something is split where it is: taller than a page, with a quarter of one free for its beginning. */
export function isGiant(height: Length, free: Length, page: Length): boolean {
  return height > page && free >= page / 4;
}

function countFitting(paras: readonly Para[], width: Length, height: Length): number {
  let used = 0;
  let fitting = 0;
  for (const [i, para] of paras.entries()) {
    used += heightOfPara(para, width, i === 0);
    if (used > height) break;
    // What ends in a heading is not counted unless all of it fits.
    if (para.heading !== true || i + 1 === paras.length) fitting = i + 1;
  }
  return fitting;
}

function cutAt(paras: readonly Para[], at: number, width: Length): TakenText {
  const taken = paras.slice(0, at);
  return {
    paras: taken,
    height: heightOfParas(taken, width),
    rest: at === 0 ? paras : continued(paras.slice(at)),
  };
}

/** Says the heading again above a list that continues. */
function continued(rest: readonly Para[]): readonly Para[] {
  const heading = rest[0]?.under;
  return heading === undefined ? rest : [{ ...heading, again: true }, ...rest];
}

function heightOfPara(para: Para, width: Length, first: boolean): Length {
  const lines = wrapRuns(para.runs, para, textWidth(para, width)).length;
  return points((first ? 0 : para.before) + heightOfLines(lines, para.runs, para));
}

/** Splits a paragraph behind the last line that fits, the first line at least. */
function splitPara(
  para: Para,
  width: Length,
  height: Length,
): { readonly head: Para; readonly tail: Para | null } {
  const starts = wrapRuns(para.runs, para, textWidth(para, width));
  const one = points(heightOfLines(1, para.runs, para));
  const lines = Math.max(1, Math.floor(longest(height) / one));
  const at = starts[lines];
  if (at === undefined) return { head: para, tail: null };
  const { head, tail } = splitRuns(para.runs, at);
  const { bullet: _, ...plain } = para;
  return { head: { ...para, runs: head }, tail: { ...plain, runs: tail } };
}

function textWidth(para: Para, width: Length): Length {
  return subtract(width, points(para.indent ?? 0));
}
