import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { root } from '../../packages/tools/files.mjs';

/** Runs test files with the reporter and gives what it counted and said. */
function runTests(t: TestContext, sources: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'selfcare-reporter-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = Object.entries(sources).map(([name, source]) => {
    writeFileSync(join(folder, name), `import { test, describe, before } from 'node:test'; ${source}`);
    return join(folder, name);
  });
  const reporter = join(root, 'packages/tools/node-reporter.mjs');
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env;
  const { stdout } = spawnSync(
    process.execPath,
    ['--test', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', ...files],
    {
      encoding: 'utf8',
      env: { ...environment, SELFCARE_TALLY: join(folder, 'tally.json') },
    },
  );
  return { said: stdout, tally: JSON.parse(readFileSync(join(folder, 'tally.json'), 'utf8')) };
}

const failing = 'throw new Error("the sky fell")';

test('counts each test once and no suite', (t) => {
  const { tally } = runTests(t, {
    'a.mjs':
      'test("one", () => {}); describe("two", () => { test("three", () => {}); test("four", { skip: true }, () => {}); });',
  });
  assert.deepEqual(tally, { passed: 2, failed: 0, skipped: 1 });
});

test('says which test failed and why', (t) => {
  const { tally, said } = runTests(t, {
    'a.mjs': `describe("suite", () => { test("keeps the sky up", () => { ${failing} }); });`,
  });
  assert.deepEqual(tally, { passed: 0, failed: 1, skipped: 0 });
  assert.match(said, /✗ keeps the sky up\s+Error: the sky fell/);
});

test('counts a file that cannot be loaded as failed', (t) => {
  const { tally, said } = runTests(t, {
    'a.mjs': 'import "./nowhere.mjs"; test("never runs", () => {});',
    'b.mjs': 'test("runs", () => {});',
  });
  assert.deepEqual(tally, { passed: 1, failed: 1, skipped: 0 });
  assert.match(said, /Cannot find module/);
});

test('counts a file that breaks after its tests as failed', (t) => {
  const { tally } = runTests(t, { 'a.mjs': 'test("one", () => {}); setTimeout(() => process.exit(3), 50);' });
  assert.deepEqual(tally, { passed: 1, failed: 1, skipped: 0 });
});

test('counts a file that declares no test as failed', (t) => {
  const { tally, said } = runTests(t, { 'a.mjs': '' });
  assert.deepEqual(tally, { passed: 0, failed: 1, skipped: 0 });
  assert.match(said, /it declares no test/);
});

test('counts a suite whose preparation fails', (t) => {
  const { tally, said } = runTests(t, {
    'a.mjs': `describe("suite", () => { before(() => { ${failing} }); test("one", () => {}); });`,
  });
  assert.ok(tally.failed >= 1 && tally.passed === 0);
  assert.match(said, /the sky fell/);
});
