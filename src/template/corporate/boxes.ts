import type { EmuBox } from '../../model/index.js';

/** Returns the box less margins: left, top, right, bottom. */
export function inset(
  box: EmuBox,
  [left, top, right, bottom]: readonly [number, number, number, number],
): EmuBox {
  return {
    x: box.x + left,
    y: box.y + top,
    width: Math.max(0, box.width - left - right),
    height: Math.max(0, box.height - top - bottom),
  };
}

/** Whether two boxes have more than an edge in common. */
export function overlaps(a: EmuBox, b: EmuBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether the outer box holds the inner one, or all but a sliver of it. */
export function holds(outer: EmuBox, inner: EmuBox): boolean {
  const slack = 25_400;
  return (
    outer.x <= inner.x + slack &&
    outer.y <= inner.y + slack &&
    outer.x + outer.width >= inner.x + inner.width - slack &&
    outer.y + outer.height >= inner.y + inner.height - slack
  );
}

/** A thing that takes away more of a box than this is what the box is meant to be on or beside. */
const maxLost = 0.5;

/** What is lost at a side counts so much more: contents that do not reach under the end of their title look out of line. */
const sideCost = 1.15;

/** Returns what is left of a box clear of others: of each it loses the side that costs least, above or below sooner than beside. */
export function clearOf(box: EmuBox, others: readonly EmuBox[], gap = 0): EmuBox {
  let left = box;
  for (const other of others) left = clearOfOne(left, inset(other, [-gap, -gap, -gap, -gap]), other);
  return left;
}

function clearOfOne(box: EmuBox, near: EmuBox, other: EmuBox): EmuBox {
  if (!overlaps(box, other) || holds(near, box)) return box;
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const cuts: EmuBox[] = [
    { ...box, height: near.y - box.y },
    { ...box, y: near.y + near.height, height: bottom - near.y - near.height },
    { ...box, width: near.x - box.x },
    { ...box, x: near.x + near.width, width: right - near.x - near.width },
  ];
  const worth = (cut: EmuBox): number => areaOf(cut) / (cut.width < box.width ? sideCost : 1);
  const [best] = cuts
    .filter(({ width, height }) => width > 0 && height > 0)
    .sort((a, b) => worth(b) - worth(a));
  return best !== undefined && areaOf(best) >= areaOf(box) * maxLost ? best : box;
}

export function areaOf({ width, height }: EmuBox): number {
  return width * height;
}
