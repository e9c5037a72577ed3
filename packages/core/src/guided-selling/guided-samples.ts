import type { NumberQuestion } from './guided-flow.js';

const mostSteps = 24;

/** Some 25 values that the question takes, evenly over its range, its ends included. */
export function sampleValues({ least, most, step }: Pick<NumberQuestion, 'least' | 'most' | 'step'>): readonly number[] {
  const steps = Math.floor((most - least) / step + 1e-9);
  const stride = Math.max(1, Math.ceil(steps / mostSteps));
  const values = Array.from({ length: Math.floor(steps / stride) + 1 }, (_, at) => onGrid(least + at * stride * step));
  return values.at(-1) === most ? values : [...values, most];
}

/** Without the dust of binary fractions. */
function onGrid(value: number): number {
  return Number(value.toPrecision(12));
}
