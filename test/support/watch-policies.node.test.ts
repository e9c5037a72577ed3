import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchBrowser } from './launch-browser.js';
import { until } from './portal-visit.js';
import { watchPolicies } from './watch-policies.js';

const strict = "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'";

test('pages under the strict policy are counted, those without it too, and what a page does against it is heard', async () => {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    await context.route('**/*', (route) => {
      const headers = route.request().url().endsWith('/open') ? undefined : { 'Content-Security-Policy': strict };
      return route.fulfill({ contentType: 'text/html', headers, body: '<p style="color: red">Red</p>' });
    });
    const policies = await watchPolicies(context);
    const page = await context.newPage();
    await page.goto('http://portal.invalid/open');
    assert.deepEqual([policies.unguarded, policies.reports], [1, []]);
    await page.goto('http://portal.invalid/');
    await until(() => policies.reports.length > 0);
    assert.match(policies.reports.join('\n'), /^style-src-attr inline/);
    assert.equal(policies.unguarded, 1);
  } finally {
    await browser.close();
  }
});
