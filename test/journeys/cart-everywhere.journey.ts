import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from '../support/portal-visit.js';

test('a cart survives a reload and is the same in two tabs', async () => {
  await visit({}, async ({ page, context }) => {
    await page.goto('/shop');
    await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).waitFor();
    await page.reload();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).waitFor();
    const other = await context.newPage();
    await other.goto('/shop');
    await other.getByRole('button', { name: 'Add to cart: Go 20 GB', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 2 items' }).waitFor();
  });
});

test('a guest who signs in keeps the cart', async () => {
  await visit({}, async ({ page }) => {
    await page.goto('/shop');
    await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).waitFor();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Maya Lindqvist', { exact: true }).waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).waitFor();
  });
});

for (const first of ['shop', 'account'] as const) {
  test(`two bundles share one session when the ${first} bundle loads first`, async () => {
    await visit({}, async ({ page }) => {
      await page.goto(first === 'shop' ? '/shop' : '/shop?bundles=account-first');
      await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
      await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).waitFor();
      const copies = await page.evaluate(() => (globalThis as { litElementVersions?: string[] }).litElementVersions?.length);
      assert.equal(copies, 2, 'the page holds two copies of Lit');
    });
  });
}

test('the same simulation runs under the worker in the browser, and keeps the cart from page to page', async () => {
  await visit({}, async ({ page }) => {
    const reached: string[] = [];
    await page.goto('/shop?simulator=worker');
    page.on('request', (request) => {
      if (request.url().includes('/tmf-api/') && !request.serviceWorker()) reached.push(request.url());
    });
    await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).click();
    await page.getByRole('button', { name: 'Remove Fibre 500', exact: true }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Check out' }).waitFor();
  });
});
