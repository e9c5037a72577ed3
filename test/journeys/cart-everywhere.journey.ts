import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillContact, visit } from '../support/portal-visit.js';

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

test('the same simulation runs under the worker in the browser, and keeps cart and orders from page to page', async () => {
  await visit({}, async ({ page, portal }) => {
    await page.goto('/shop?simulator=worker');
    await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).click();
    await page.getByRole('button', { name: 'Remove Fibre 500', exact: true }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Check out' }).click();
    await fillContact(page);
    await page.getByRole('button', { name: 'Continue to review' }).click();
    await page.getByRole('button', { name: 'Place order' }).click();
    await page.getByRole('heading', { name: 'Your order is placed' }).waitFor();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Orders' }).click();
    await page.locator('selfcare-order-tracker').getByText('Fibre 500').first().waitFor();
    assert.deepEqual(portal.simulator.inspect().requests, [], 'a request of the page reached the server');
  });
});

test('widgets alone on a page run under style-src none, from the first offering to the placed order', async () => {
  await visit({}, async ({ page, portal }) => {
    const answer = await page.goto('/widgets');
    assert.match(answer?.headers()['content-security-policy'] ?? '', /style-src 'none'/);
    await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
    await page.getByRole('button', { name: 'Remove Fibre 500', exact: true }).waitFor();
    await fillContact(page);
    await page.getByRole('button', { name: 'Continue to review' }).click();
    await page.getByRole('button', { name: 'Place order' }).click();
    await page.getByRole('heading', { name: 'Your order is placed' }).waitFor();
    await page.locator('selfcare-order-tracker').getByText('Fibre 500').first().waitFor();
    assert.equal(portal.simulator.inspect().orders.length, 1);
  });
});

test('checking out at once after changing a quantity loses none of the changes', async () => {
  await visit({ latency: 400 }, async ({ page, portal }) => {
    await page.goto('/shop');
    await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).click();
    const more = page.getByRole('button', { name: 'One more: Fibre 500', exact: true });
    for (let press = 0; press < 5; press++) await more.click();
    await page.getByRole('main').getByRole('link', { name: 'Check out' }).click();
    await page.getByRole('heading', { name: 'Your details' }).waitFor();
    await page.getByText('6 items').first().waitFor();
    assert.deepEqual(portal.simulator.inspect().carts.map(({ cartItem }) => (cartItem as { quantity: number }[]).map(({ quantity }) => quantity)), [[6]]);
  });
});

test('what is put in and left at once, by a link of the page’s own, is in the cart of the next page', async () => {
  await visit({ latency: 1_000 }, async ({ page, portal }) => {
    await page.goto('/shop');
    await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).waitFor();
    assert.deepEqual(portal.simulator.inspect().carts, [], 'the back end has answered already');
    await page.goto('/cart');
    await page.getByRole('button', { name: 'Remove Fibre 500', exact: true }).waitFor();
    await page.getByRole('button', { name: 'One more: Fibre 500', exact: true }).click();
    await page.goto('/checkout');
    await fillContact(page);
    await page.getByRole('button', { name: 'Continue to review' }).click();
    const place = page.getByRole('button', { name: 'Place order' });
    await place.waitFor();
    // it says that the cart is being updated, and takes no order of it meanwhile
    await page.locator('selfcare-checkout').locator('[part~="blockers"]').waitFor({ state: 'detached' });
    await place.click();
    await page.getByRole('heading', { name: 'Your order is placed' }).waitFor();
    const ordered = portal.simulator.inspect().orders.flatMap(({ productOrderItem }) => productOrderItem as { quantity: number }[]);
    assert.deepEqual(ordered.map(({ quantity }) => quantity), [2]);
  });
});
