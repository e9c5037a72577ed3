import type { Fate } from '../support/unreliable-ports.js';

/** Chance by a seed: the same seed plays the same schedule. */
export interface Chance {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number;
  oneOf<T>(choices: readonly T[]): T;
}

export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, oneOf: (choices) => choices[below(choices.length)] as (typeof choices)[number] };
}

const troubles = ['requestLost', 'answerLost', 'late', 'twice', 'refused'] as const;

/** The fates of a schedule: as bad a network as chance wills, each request with delays of its own, so that they overtake each other. */
export function fatesBy(chance: Chance): () => Fate {
  const badness = 0.8 * chance.next();
  const wait = (most: number): number => chance.below(chance.next() < 0.75 ? 20 : most);
  return () => ({ kind: chance.next() < badness ? chance.oneOf(troubles) : 'answered', there: wait(3_000), back: wait(20_000) });
}
