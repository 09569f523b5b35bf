import type { Look } from '../look/look.js';
import { type Box, type Length, times } from '../measure/length.js';
import type { Block, Placed } from './blocks.js';
import { type Room, takeBlocks } from './take-blocks.js';

/** What was placed on one page, the height it took, and what is left for the pages behind it. */
export interface PlacedPage {
  readonly placed: readonly Placed[];
  readonly used: Length;
  readonly rest: readonly Block[];
}

/** The zone of blocks on each page, counted from 0. */
export type Zone = (page: number) => Box;

/** More pages than any storyboard has: a sign that something can never be placed. */
const tooMany = 5000;

/**
 * Gives pages that hold all of the blocks in order. `share` of each zone's height is used, except where something needs
 * more of it; nothing is split for the sake of a smaller share.
 */
export function paginate(blocks: readonly Block[], zone: Zone, look: Look, share = 1): readonly PlacedPage[] {
  const pages: PlacedPage[] = [];
  let rest = blocks;
  do {
    const whole = zone(pages.length);
    const part = { ...whole, height: times(whole.height, share) };
    const room: Room = { force: false, page: whole.height, look };
    let taken = takeBlocks(rest, part, room);
    if (taken.placed.length === 0) taken = takeBlocks(rest, whole, room);
    if (taken.placed.length === 0) taken = takeBlocks(rest, whole, { ...room, force: true });
    pages.push({ placed: taken.placed, used: taken.height, rest: taken.rest });
    rest = taken.rest;
    if (pages.length > tooMany) throw new Error('A slide cannot be paged: something on it never fits.');
  } while (rest.length > 0);
  return pages;
}

/** Halvings of the share when pages are evened: a sixtieth of the height is near enough. */
const turns = 5;

/** Of many pages no share may leave the last one more than a line or two: then so many at the end are filled alike. */
const tail = 4;

/**
 * Gives pages filled alike: of the smallest share of the height that needs no more pages than all of it, `full`; then the
 * last few once more among themselves.
 */
export function evenPages(
  full: readonly PlacedPage[],
  blocks: readonly Block[],
  zone: Zone,
  look: Look,
): readonly PlacedPage[] {
  const pages = evenBy(full, blocks, zone, look);
  const kept = pages.slice(0, -tail);
  const before = kept[kept.length - 1];
  if (before === undefined) return pages;
  return [...kept, ...evenBy(pages.slice(-tail), before.rest, (page) => zone(page + kept.length), look)];
}

function evenBy(
  full: readonly PlacedPage[],
  blocks: readonly Block[],
  zone: Zone,
  look: Look,
): readonly PlacedPage[] {
  let best = full;
  let [low, high] = [0.4, 1];
  for (let turn = 0; turn < turns; turn++) {
    const share = (low + high) / 2;
    const pages = paginate(blocks, zone, look, share);
    if (pages.length <= full.length) {
      best = pages;
      high = share;
    } else low = share;
  }
  return best;
}
