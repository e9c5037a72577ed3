import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ pages: number, reports: readonly string[] }} PolicyCount How many pages ran under the strict policy, and what browsers reported against it. */

/**
 * Adds to what the run counts; does nothing outside of `countPolicies`.
 * @param {PolicyCount} count
 */
export function notePolicies(count) {
  const file = process.env.SELFCARE_POLICIES;
  if (file) appendFileSync(file, `${JSON.stringify(count)}\n`);
}

/**
 * Runs tests, prints `csp: N pages, N reports` with each report, and counts reports that no test failed for as one failed test.
 * @param {(environment: Record<string, string>) => Promise<Tally>} run
 * @returns {Promise<Tally>}
 */
export async function countPolicies(run) {
  const folder = mkdtempSync(join(tmpdir(), 'selfcare-policies-'));
  const file = join(folder, 'policies.jsonl');
  try {
    writeFileSync(file, '');
    const tally = await run({ SELFCARE_POLICIES: file });
    const noted = /** @type {PolicyCount[]} */ (readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)));
    const reports = noted.flatMap((one) => one.reports);
    console.log([`csp: ${noted.reduce((sum, { pages }) => sum + pages, 0)} pages, ${reports.length} reports`, ...reports].join('\n    '));
    return reports.length > 0 && !tally.failed ? { ...tally, failed: 1 } : tally;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
