import { writeFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally How many tests ended how. */

/** A tally of nothing. @returns {Tally} */
export const emptyTally = () => ({ passed: 0, failed: 0, skipped: 0 });

/**
 * The sum of `tallies`.
 * @param {Tally[]} tallies
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    emptyTally(),
  );
}

/**
 * `N passed, N failed`, and `, N skipped` when some were.
 * @param {Tally} tally
 */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/**
 * Hands a tally to the process that started this one, through the file that it named in SELFCARE_TALLY; does nothing when it
 * named none.
 * @param {Tally} tally
 */
export function handOver(tally) {
  const file = process.env.SELFCARE_TALLY;
  if (file) writeFileSync(file, JSON.stringify(tally));
}
