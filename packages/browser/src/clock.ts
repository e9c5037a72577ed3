import type { Clock } from '@selfcare/core';

// The longest delay a browser's timer holds; a longer one would fire at once.
const longest = 2 ** 31 - 1;

/** The machine's clock. Delays of any length work; in a hidden page the browser may call late. */
export function createClock(): Clock {
  return { now: () => Date.now(), after };
}

function after(delay: number, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = (left: number): void => {
    timer = left > longest ? setTimeout(() => wait(left - longest), longest) : setTimeout(call, left);
  };
  wait(delay);
  return () => clearTimeout(timer);
}
