import { countInk, type Mask, prepareMask } from './bit-board.js';
import { type CloudFrame, placeMasks, type Spiral, type Spot } from './place-masks.js';

/** The smallest frame of given proportions that was found to hold all masks, and where each came to stand. */
export interface Fit {
  readonly frame: CloudFrame;
  readonly spots: readonly Spot[];
}

/**
 * Finds a small frame for masks: words keep their size while the frame shrinks around them, so shapes are drawn only once
 * and sizes stay in proportion. It begins where words of this much ink mostly fit, and continues in steps of `stride`.
 * Null when even the spiral's own frame is too small. `proportion` is width over height.
 */
export function fitMasks(masks: readonly Mask[], proportion: number, spiral: Spiral): Fit | null {
  const largest = spiral.largest.height;
  const ink = masks.reduce((sum, mask) => sum + countInk(mask.bits), 0);
  const prepared = masks.map(prepareMask);
  const tryHeight = (height: number): Fit | null => {
    const frame = { width: Math.round(height * proportion), height };
    const spots = placeMasks(prepared, frame, { spiral, stopAtMiss: true });
    return spots.every((spot) => spot !== null) ? { frame, spots } : null;
  };
  const min = Math.max(...masks.map((mask) => Math.max(mask.height, Math.ceil(mask.width / proportion))));
  let height = Math.max(min, Math.round(Math.sqrt(ink / density / proportion)));
  let best = tryHeight(Math.min(height, largest));
  if (best) {
    while (height > min) {
      height = Math.max(min, Math.floor(height / stride));
      const next = tryHeight(height);
      if (!next) break;
      best = next;
    }
    return best;
  }
  while (!best && height < largest) {
    height = Math.min(largest, Math.ceil(height * stride));
    best = tryHeight(height);
  }
  return best;
}

/** Share of a frame that the masks of some eighty words mostly can fill (measured, see README.md). */
const density = 0.6;

/** Factor between one frame's height and the next. */
const stride = 1.03;
