import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWords, sum } from '../../packages/tools/tally.mjs';

test('adds tallies up', () => {
  assert.deepEqual(
    sum([
      { passed: 1, failed: 2, skipped: 0 },
      { passed: 10, failed: 0, skipped: 5 },
    ]),
    { passed: 11, failed: 2, skipped: 5 },
  );
  assert.deepEqual(sum([]), { passed: 0, failed: 0, skipped: 0 });
});

test('names the skipped tests only when there are some', () => {
  assert.equal(inWords({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
  assert.equal(inWords({ passed: 3, failed: 1, skipped: 2 }), '3 passed, 1 failed, 2 skipped');
});
