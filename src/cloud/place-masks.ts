import { type BitBoard, createBoard, isFree, type ShiftedMask, stamp } from './bit-board.js';

/** Where the top left corner of a mask came to stand, in pixels of the frame. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The pixels of a frame as offsets from its middle, nearest first; of its own proportions, whatever its size. */
export interface Spiral {
  readonly largest: CloudFrame;
  readonly dx: Int16Array;
  readonly dy: Int16Array;
}

export interface CloudFrame {
  readonly width: number;
  readonly height: number;
}

/**
 * Places masks in a frame, in the order given, each as near the middle as it fits; null where there was no room.
 * Feinberg's Wordle (Beautiful Visualization, 2010, ch. 3): from the middle outwards, the first spot where the bits of a
 * word meet no ink. With `stopAtMiss` the first word without room ends the work, and the rest is null too.
 */
export function placeMasks(
  masks: readonly ShiftedMask[],
  frame: CloudFrame,
  { spiral, stopAtMiss }: { spiral: Spiral; stopAtMiss: boolean },
): (Spot | null)[] {
  const board = createBoard(frame.width, frame.height);
  const reach = Math.min(...masks.map((mask) => mask.width)) >> 3;
  let open = insideOf(frame, spiral);
  const spots: (Spot | null)[] = [];
  for (const [index, mask] of masks.entries()) {
    const spot = placeOne(board, mask, open);
    spots.push(spot);
    if (spot === null && stopAtMiss) break;
    // Dropping the spots that are taken costs a pass over them, so it waits for every eighth word.
    if (index < 4 || index % 8 === 0) open = keepOpen(board, open, reach);
  }
  while (spots.length < masks.length) spots.push(null);
  return spots;
}

/**
 * Returns the spiral for frames up to a size: all pixels in steps of three, sorted by their distance from the middle, so that
 * no gap is left untried. The distance is a superellipse's of the frame's proportions: rounder than the frame, so that
 * the cloud reads as one, and square enough to use the corners.
 */
export function createSpiral(largest: CloudFrame): Spiral {
  const [halfWidth, halfHeight] = [largest.width / 2, largest.height / 2];
  const buckets: number[][] = Array.from({ length: 2048 }, () => []);
  for (let y = -Math.floor(halfHeight); y < halfHeight; y += step) {
    const rise = Math.abs(y / halfHeight) ** roundness;
    for (let x = -Math.floor(halfWidth); x < halfWidth; x += step) {
      // The root spreads the distances evenly over the buckets: without it the whole middle falls into the first.
      const distance = ((Math.abs(x / halfWidth) ** roundness + rise) / 2) ** (1 / roundness);
      buckets[Math.min(2047, Math.floor(distance * 2048))]!.push(x, y);
    }
  }
  const pairs = buckets.flat();
  const dx = new Int16Array(pairs.length / 2);
  const dy = new Int16Array(pairs.length / 2);
  for (let i = 0; i < dx.length; i++) {
    dx[i] = pairs[2 * i]!;
    dy[i] = pairs[2 * i + 1]!;
  }
  return { largest, dx, dy };
}

/** Every third pixel is tried: a finer step packs hardly better and takes much longer (see README.md). */
const step = 3;

/** Exponent of the superellipse: 2 is an ellipse. Chosen by eye and by ink (see README.md). */
const roundness = 3;

interface Open {
  readonly count: number;
  readonly x: Int16Array;
  readonly y: Int16Array;
}

function insideOf({ width, height }: CloudFrame, { dx, dy }: Spiral): Open {
  const [x, y] = [new Int16Array(dx.length), new Int16Array(dx.length)];
  let count = 0;
  for (let i = 0; i < dx.length; i++) {
    const atX = dx[i]! + (width >> 1);
    const atY = dy[i]! + (height >> 1);
    if (atX < 0 || atY < 0 || atX >= width || atY >= height) continue;
    x[count] = atX;
    y[count++] = atY;
  }
  return { count, x, y };
}

function placeOne(board: BitBoard, mask: ShiftedMask, open: Open): Spot | null {
  const [halfWidth, halfHeight] = [mask.width >> 1, mask.height >> 1];
  const [right, bottom] = [board.width - mask.width, board.height - mask.height];
  for (let i = 0; i < open.count; i++) {
    const x = open.x[i]! - halfWidth;
    const y = open.y[i]! - halfHeight;
    if (x < 0 || y < 0 || x > right || y > bottom) continue;
    const bits = mask.at(x & 31);
    if (!isFree(board, bits, x, y, mask.height)) continue;
    stamp(board, bits, x, y, mask.height);
    return { x, y };
  }
  return null;
}

/** Drops the spots with ink on them, or at `reach` to a side: a word whose middle is taken has as good as never room. */
function keepOpen(board: BitBoard, open: Open, reach: number): Open {
  const { bits, stride, width } = board;
  let count = 0;
  for (let i = 0; i < open.count; i++) {
    const x = open.x[i]!;
    const y = open.y[i]!;
    const row = y * stride;
    const left = x < reach ? x : x - reach;
    const right = x + reach < width ? x + reach : x;
    if (bits[row + (x >> 5)]! << (x & 31) < 0) continue;
    if (bits[row + (left >> 5)]! << (left & 31) < 0) continue;
    if (bits[row + (right >> 5)]! << (right & 31) < 0) continue;
    open.x[count] = x;
    open.y[count++] = y;
  }
  return { ...open, count };
}
