import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { isInstalled, nodeProblem } from '../../packages/tools/ensure-deps.mjs';
import { root } from '../../packages/tools/files.mjs';

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/lit': { version: '3.3.3' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  },
};

// writes npm's own record of an install and counts how often it ran
const npm = `
  import { appendFileSync, cpSync, mkdirSync } from 'node:fs';
  appendFileSync('installs', 'x');
  mkdirSync('node_modules', { recursive: true });
  if (process.env.NPM_FAILS) process.exit(7);
  setTimeout(() => cpSync('package-lock.json', 'node_modules/.package-lock.json'), 500);
`;

/** A checkout of its own with an npm that only pretends, and a way to run the command in it. */
function checkout(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'selfcare-checkout-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'packages/tools'), { recursive: true });
  cpSync(join(root, 'packages/tools/ensure-deps.mjs'), join(folder, 'packages/tools/ensure-deps.mjs'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  writeFileSync(join(folder, 'npm.js'), npm);
  const run = (environment: Record<string, string> = {}) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const env = { ...process.env, npm_execpath: join(folder, 'npm.js'), ...environment };
      const child = spawn(process.execPath, ['packages/tools/ensure-deps.mjs'], { cwd: folder, env });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
      child.on('close', (code) => resolve({ code, said }));
    });
  const installs = () => (existsSync(join(folder, 'installs')) ? readFileSync(join(folder, 'installs'), 'utf8').length : 0);
  return { folder, run, installs };
}

test('says in one sentence which Node is needed when this one is too old', () => {
  for (const old of ['18.20.4', '20.18.3'])
    assert.match(nodeProblem(old) ?? '', /needs Node\.js 20\.19 or newer and this is .*nodejs\.org/);
  for (const fine of ['20.19.0', '22.0.0', '24.1.0']) assert.equal(nodeProblem(fine), undefined);
});

test('takes the dependencies for installed when every package of all platforms is there in its version', () => {
  assert.equal(isInstalled(lock, { packages: { 'node_modules/lit': { version: '3.3.3' } } }), true);
  assert.equal(isInstalled(lock, { packages: { 'node_modules/lit': { version: '3.3.2' } } }), false);
  assert.equal(isInstalled(lock, { packages: {} }), false);
});

test('installs what is missing once, and nothing the next time', async (t) => {
  const { run, installs } = checkout(t);
  assert.equal((await run()).code, 0);
  assert.equal((await run()).code, 0);
  assert.equal(installs(), 1);
});

test('installs again when the lock changed', async (t) => {
  const { folder, run, installs } = checkout(t);
  await run();
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { 'node_modules/lit': { version: '3.3.4' } } }));
  assert.equal((await run()).code, 0);
  assert.equal(installs(), 2);
});

test('installs once when two commands start together', async (t) => {
  const { run, installs } = checkout(t);
  const ended = await Promise.all([run(), run()]);
  assert.deepEqual(
    ended.map(({ code }) => code),
    [0, 0],
  );
  assert.equal(installs(), 1);
});

test('ends with a sentence when npm cannot install', async (t) => {
  const { run } = checkout(t);
  const { code, said } = await run({ NPM_FAILS: 'yes' });
  assert.equal(code, 1);
  assert.match(said, /The dependencies could not be installed/);
});
