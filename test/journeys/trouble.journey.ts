import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from '../support/portal-visit.js';

const networkErrors = /Failed to load resource/;

test('a back end that does not answer leaves a sentence and a way on in every widget', async () => {
  await visit({ expectErrors: networkErrors }, async ({ page, context }) => {
    await page.goto('/shop');
    await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).waitFor();
    await context.route('**/tmf-api/**', (route) => route.abort('connectionrefused'));
    for (const path of ['/cart', '/checkout', '/shop', '/orders']) {
      await page.goto(path);
      await page.getByRole('main').getByRole('button', { name: /again/i }).first().waitFor();
      assert.equal(await page.getByText(/offline|cart is empty/).count(), 0, 'the customer is told something that is not so');
    }
    await context.unroute('**/tmf-api/**');
    await page.getByRole('main').getByRole('button', { name: /again/i }).first().click();
    await page.getByText('No orders yet').first().waitFor();
  });
});

test('a server that is no TMF server is told to the developer once for each call, and kindly to the customer', async () => {
  const told: string[] = [];
  await visit({ expectErrors: networkErrors }, async ({ page, context }) => {
    page.on('console', (message) => {
      if (message.type() === 'warning' || message.type() === 'error') told.push(message.text());
    });
    await context.route('**/tmf-api/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Welcome</h1>' }));
    await page.goto('/shop');
    await page.getByText('The products could not be loaded').first().waitFor();
    const catalogue = told.filter((text) => /productCatalogManagement\/v4\/\w+ answered HTML. Is `base` right/.test(text));
    assert.ok(catalogue.length > 0, told.join('\n'));
    assert.deepEqual(catalogue, [...new Set(catalogue)]);
  });
});
