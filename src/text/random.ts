/** Returns numbers from 0 (included) to 1 (excluded), the same for the same seed on every machine. Not for secrets. */
export type Random = () => number;

/** Returns a generator started by a whole number. Mulberry32 (Tommy Ettinger, 2017): 32 bits of state, period 2^32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
