/** A repeatable source of chance: the same seed gives the same numbers and ids in the same order, on every platform. */
export interface Random {
  /** The next number, from 0 (included) to 1 (excluded). */
  next(): number;
  /** The next opaque identifier: `length` upper-case letters and digits without look-alikes. */
  id(length: number): string;
  /** Where the sequence has got to, for {@link resumeRandom}. */
  position(): number;
}

const idLetters = '23456789BCDFGHJKMNPQRSTVWXYZ';

/** Makes a {@link Random} from a seed; a second number picks another independent sequence of the same seed. */
export function createRandom(seed: number, sequence = 0): Random {
  return resumeRandom(Math.trunc(seed) ^ Math.imul(sequence, 0x9e3779b1));
}

/** Makes a {@link Random} that goes on where another one was. */
export function resumeRandom(position: number): Random {
  let state = position >>> 0;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const letter = (): string => idLetters.charAt(Math.floor(next() * idLetters.length));
  return { next, id: (length) => Array.from({ length }, letter).join(''), position: () => state };
}
