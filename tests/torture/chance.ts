/** Chance that can be repeated: not for secrets. */
export interface Chance {
  /** from 0 up to and without 1 */
  readonly next: () => number;
  /** a whole number from 0 up to and without `most` */
  readonly below: (most: number) => number;
  readonly oneOf: <T>(list: readonly T[]) => T;
  readonly isAt: (probability: number) => boolean;
}

/** @param seed - a whole number of 32 bits */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return { next, below, oneOf: (list) => list[below(list.length)]!, isAt: (p) => next() < p };
}
