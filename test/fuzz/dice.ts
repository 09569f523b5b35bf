/** Numbers that look thrown and are the same each time. */
export interface Dice {
  /** Gives a whole number from 0 up to and without `end`. */
  below(end: number): number;
  /** Gives true once in so many throws. */
  onceIn(throws: number): boolean;
  pick<T>(all: readonly T[]): T;
}

/** Gives the dice of a case: of each seed and number others (mulberry32 over a mixed start). */
export function throwDice(seed: number, number: number): Dice {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    onceIn: (throws) => below(throws) === 0,
    pick: (all) => {
      const one = all[below(all.length)];
      if (one === undefined) throw new Error('There is nothing to pick from.');
      return one;
    },
  };
}
