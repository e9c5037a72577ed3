import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { browserArguments, findBrowser } from '../../packages/tools/find-browser.mjs';

/** Sets an environment variable until the test ends. */
function setVariable(t: TestContext, name: string, value: string | undefined) {
  const before = process.env[name];
  const put = (next: string | undefined) => (next === undefined ? delete process.env[name] : (process.env[name] = next));
  put(value);
  t.after(() => put(before));
}

test('takes the browser that SELFCARE_BROWSER names', async (t) => {
  setVariable(t, 'SELFCARE_BROWSER', process.execPath);
  assert.equal((await findBrowser()).executablePath, process.execPath);
});

test('says so when SELFCARE_BROWSER names no file', async (t) => {
  setVariable(t, 'SELFCARE_BROWSER', '/nowhere/chromium');
  await assert.rejects(findBrowser(), { message: /SELFCARE_BROWSER names a file that does not exist \(\/nowhere\/chromium\)/ });
});

test('says in one sentence what to install where npm has no browser either', async (t) => {
  setVariable(t, 'SELFCARE_BROWSER', undefined);
  setVariable(t, 'SELFCARE_NO_SYSTEM_BROWSER', '1');
  const { platform } = process;
  Object.defineProperty(process, 'platform', { value: 'darwin' });
  t.after(() => Object.defineProperty(process, 'platform', { value: platform }));
  await assert.rejects(findBrowser(), {
    message: /^No Chromium, Chrome or Edge was found: install one, run "npx playwright-core install chromium"/,
  });
});

test('gives up the sandbox for the packaged browser', () => {
  assert.ok(browserArguments({ packaged: true }).includes('--no-sandbox'));
});
