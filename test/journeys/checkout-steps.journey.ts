import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillContact, visit } from '../support/portal-visit.js';

/** Puts something into the cart and goes to the form by the links of the page. */
async function goToForm(page: Page): Promise<void> {
  await page.goto('/shop');
  await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Check out' }).click();
  await page.getByRole('heading', { name: 'Your details' }).waitFor();
}

test('Back leads from the review to the filled form, Forward to the review, and a reload to an empty form', async () => {
  await visit({}, async ({ page }) => {
    await goToForm(page);
    await fillContact(page);
    await page.getByRole('button', { name: 'Continue to review' }).click();
    await page.getByRole('heading', { name: 'Check your order' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Your details' }).waitFor();
    assert.equal(await page.getByLabel('Email address').inputValue(), 'maya.lindqvist@example.com');
    await page.goForward();
    await page.getByRole('heading', { name: 'Check your order' }).waitFor();
    await page.getByText('maya.lindqvist@example.com').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Your details' }).waitFor();
    assert.equal(await page.getByLabel('Email address').inputValue(), '');
    assert.equal(new URL(page.url()).hash, '');
    await page.goBack();
    await page.getByRole('heading', { name: 'Your details' }).waitFor();
    assert.equal(new URL(page.url()).pathname, '/checkout');
  });
});

test('a reload and a return show a placed order again, which costs by use what the tracker says too', async () => {
  await visit({}, async ({ page, portal }) => {
    await page.goto('/shop');
    await page.getByRole('button', { name: 'Add to cart: Go 60 GB', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Check out' }).click();
    await fillContact(page);
    await page.getByRole('button', { name: 'Continue to review' }).click();
    await page.getByText('Data beyond 60 GB: €1.00 per GB').first().waitFor();
    await page.getByRole('button', { name: 'Place order' }).click();
    await page.getByRole('heading', { name: 'Your order is placed' }).waitFor();
    const [order] = portal.simulator.inspect().orders;
    await page.reload();
    await page.getByRole('heading', { name: 'Your order is placed' }).waitFor();
    await page.getByText(String(order?.id)).first().waitFor();
    await page.getByRole('link', { name: 'Follow your order' }).click();
    await page.locator('selfcare-order-tracker').getByText('Data beyond 60 GB').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Your order is placed' }).waitFor();
    assert.equal(portal.simulator.inspect().orders.length, 1);
  });
});
