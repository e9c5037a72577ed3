import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPolicies, notePolicies } from '../../packages/tools/policy-count.mjs';

/** What a run prints and counts whose tests note these. */
async function counted(failed: number, ...notes: Parameters<typeof notePolicies>[0][]) {
  const { log } = console;
  const printed: string[] = [];
  console.log = (line: string) => void printed.push(line);
  try {
    const tally = await countPolicies((environment) => {
      Object.assign(process.env, environment);
      notes.forEach(notePolicies);
      return Promise.resolve({ passed: 2, failed, skipped: 0 });
    });
    return { printed, tally };
  } finally {
    console.log = log;
    delete process.env.SELFCARE_POLICIES;
  }
}

test('adds up the pages of all tests', async () => {
  const { printed, tally } = await counted(0, { pages: 3, reports: [] }, { pages: 4, reports: [] });
  assert.deepEqual(printed, ['csp: 7 pages, 0 reports']);
  assert.deepEqual(tally, { passed: 2, failed: 0, skipped: 0 });
});

test('a report is printed and fails the run, once', async () => {
  const note = { pages: 1, reports: ['style-src-attr inline'] };
  const { printed, tally } = await counted(0, note);
  assert.deepEqual(printed, ['csp: 1 pages, 1 reports\n    style-src-attr inline']);
  assert.equal(tally.failed, 1);
  assert.equal((await counted(1, note)).tally.failed, 1);
});
