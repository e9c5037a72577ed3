import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tallySession } from './count-reporter.mjs';

const passed = (name: string) => ({ name, passed: true, skipped: false });
const failed = (name: string) => ({ name, passed: false, skipped: false });
const session = (passedAll: boolean, tests: ReturnType<typeof passed>[], inner: ReturnType<typeof passed>[] = []) => ({
  passed: passedAll,
  errors: [],
  logs: [],
  request404s: [],
  testResults: { name: '', tests, suites: [{ name: 'cart', tests: inner, suites: [] }] },
});

test('counts the tests of all suites', () => {
  const skipped = { name: 'c', passed: false, skipped: true };
  assert.deepEqual(tallySession(session(false, [passed('a'), skipped], [failed('b')])), { passed: 1, failed: 1, skipped: 1 });
});

test('counts a file that could not be loaded as one failed test', () => {
  assert.deepEqual(
    tallySession({ passed: false, errors: [{ name: '', message: 'no such module' }], logs: [], request404s: [] }),
    { passed: 0, failed: 1, skipped: 0 },
  );
});

test('counts a file that broke off after tests that passed as failed', () => {
  assert.deepEqual(tallySession(session(false, [passed('a')])), { passed: 1, failed: 1, skipped: 0 });
});

test('counts a file that declares no test as failed', () => {
  assert.deepEqual(tallySession(session(true, [])), { passed: 0, failed: 1, skipped: 0 });
});
