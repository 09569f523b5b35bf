import { type CloudTerm, cloudSize } from '../model/index.js';
import { fitMasks } from './fit-masks.js';
import type { Pen } from './pen.js';
import { createSpiral, type Spiral } from './place-masks.js';
import { drawWordMasks } from './word-masks.js';

/** A term where it came to stand, in pixels of the picture: its middle, and the left end of its base line. */
export interface WordSpot {
  readonly term: CloudTerm;
  readonly fontSize: number;
  readonly x: number;
  readonly y: number;
  readonly originX: number;
  readonly originY: number;
}

export interface CloudLayout {
  readonly spots: readonly WordSpot[];
  /** Terms that would have made all others too small. */
  readonly leftOut: readonly CloudTerm[];
}

/**
 * Returns each term its size and spot. `terms` are heaviest first; sizes go with the square root of the weight, all by one
 * factor. A word is left out where the smallest would be too small to read, or where its length halves all others.
 */
export function layOutCloud(terms: readonly CloudTerm[], pen: Pen): CloudLayout {
  const kept = [...terms];
  const leftOut: CloudTerm[] = [];
  while (kept.length > 0) {
    const giant = findGiant(kept, pen);
    if (giant !== null) {
      leftOut.push(...kept.splice(giant, 1));
      continue;
    }
    const spots = tryLayout(kept, pen);
    if (spots && spots.at(-1)!.fontSize >= minFontSize) return { spots, leftOut };
    leftOut.push(...kept.splice(findHindrance(kept, pen), 1));
  }
  return { spots: [], leftOut };
}

/** In pixels: about 5 points where the picture fills two thirds of a slide. */
const minFontSize = 14;
/** In pixels: a cloud of few words stays a picture and does not shout. */
const largestFontSize = 260;
/** Kept free on each side, in pixels of the picture. */
const margin = 16;
/** Pixels of the picture for one of the board on which words are placed. */
const scale = 3;

const inner = { width: cloudSize.width - 2 * margin, height: cloudSize.height - 2 * margin };
const proportion = inner.width / inner.height;

function tryLayout(terms: readonly CloudTerm[], pen: Pen): WordSpot[] | null {
  const drawn = sizesAt(estimateLargest(terms, pen), terms);
  const words = terms.map((term, i) => ({ text: term.text, fontSize: drawn[i]! }));
  const masks = drawWordMasks(words, pen, scale);
  const fit = fitMasks(masks, proportion, boardSpiral());
  if (!fit) return null;
  // What the words cover becomes the picture: all sizes and spots grow or shrink by one factor.
  const left = Math.min(...fit.spots.map((spot) => spot.x));
  const top = Math.min(...fit.spots.map((spot) => spot.y));
  const right = Math.max(...fit.spots.map((spot, i) => spot.x + masks[i]!.width));
  const bottom = Math.max(...fit.spots.map((spot, i) => spot.y + masks[i]!.height));
  const factor = Math.min(
    inner.width / (right - left) / scale,
    inner.height / (bottom - top) / scale,
    largestFontSize / drawn[0]!,
  );
  const across = (board: number) =>
    round(cloudSize.width / 2 + (board - (left + right) / 2) * scale * factor);
  const down = (board: number) => round(cloudSize.height / 2 + (board - (top + bottom) / 2) * scale * factor);
  return terms.map((term, i) => {
    const [mask, spot] = [masks[i]!, fit.spots[i]!];
    return {
      term,
      fontSize: round(drawn[i]! * factor),
      x: across(spot.x + mask.width / 2),
      y: down(spot.y + mask.height / 2),
      originX: across(spot.x + mask.originX),
      originY: down(spot.y + mask.originY),
    };
  });
}

function sizesAt(largest: number, terms: readonly CloudTerm[]): number[] {
  return terms.map((term) => largest * Math.sqrt(term.weight / terms[0]!.weight));
}

/** The font size of the heaviest word at which the boxes of all words cover the picture about as much as they can, and each fits across. */
function estimateLargest(terms: readonly CloudTerm[], pen: Pen): number {
  const sizes = sizesAt(1, terms);
  const boxes = terms.map((term) => pen.boxOf(term.text));
  const area = boxes.reduce(
    (sum, box, i) => sum + (box.right - box.left) * (box.bottom - box.top) * sizes[i]! ** 2,
    0,
  );
  const widest = Math.max(...boxes.map((box, i) => (box.right - box.left) * sizes[i]!));
  return Math.min(
    largestFontSize,
    Math.sqrt((inner.width * inner.height * 0.5) / area),
    (0.9 * inner.width) / widest,
  );
}

/** So many times larger would all others be without a word that is left out for its length alone. */
const giantFactor = 2;

/** A word that runs across the whole picture and keeps all others small; null where there is none. */
function findGiant(terms: readonly CloudTerm[], pen: Pen): number | null {
  if (terms.length < 2) return null;
  const at = findHindrance(terms, pen);
  const others = terms.filter((_, i) => i !== at);
  // Sizes go by the heaviest word, so the two largest compare only where it stays or weighs the same.
  if (others[0]!.weight !== terms[0]!.weight) return null;
  return estimateLargest(others, pen) >= giantFactor * estimateLargest(terms, pen) ? at : null;
}

/** The word to leave out: the one that holds all sizes down by its length, else the last. */
function findHindrance(terms: readonly CloudTerm[], pen: Pen): number {
  const sizes = sizesAt(1, terms);
  const widths = terms.map((term, i) => (pen.boxOf(term.text).right - pen.boxOf(term.text).left) * sizes[i]!);
  const widest = widths.indexOf(Math.max(...widths));
  const others = Math.max(0, ...widths.filter((_, i) => i !== widest));
  return widths[widest]! > 2 * others ? widest : terms.length - 1;
}

let spiral: Spiral | undefined;

/** The spiral is the same for every cloud and takes some milliseconds to sort, so it is made once. */
function boardSpiral(): Spiral {
  spiral ??= createSpiral({
    width: Math.ceil((inner.width / scale) * 1.4),
    height: Math.ceil((inner.height / scale) * 1.4),
  });
  return spiral;
}

/** Hundredths of a pixel are fine enough, and make short files. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
