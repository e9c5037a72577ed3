import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { visit, type Visit } from '../support/portal-visit.js';

const addToCart = (page: Page, name: string) => page.getByRole('button', { name: `Add to cart: ${name}`, exact: true });
const badge = (page: Page, items: string) => page.getByRole('banner').getByRole('link', { name: `Cart, ${items}` });

/** Leaves by a link of the page's own, as a customer does. */
async function leave({ page }: Visit): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Help' }).click();
  await page.waitForURL('**/help*');
}

test('what is put in while the cart is still being read is in it on the next page', async () => {
  await visit({}, async (visited) => {
    const { page, context } = visited;
    await page.goto('/shop');
    await addToCart(page, 'Go 20 GB').click();
    await badge(page, '1 item').waitFor();
    let cartAnswers = (): void => undefined;
    const answered = new Promise<void>((resolve) => (cartAnswers = resolve));
    await context.route('**/shoppingCart/*', async (route) => {
      if (route.request().method() === 'GET') await answered;
      await route.continue().catch(() => undefined);
    });
    await page.reload();
    await addToCart(page, 'Fibre 500').click();
    await page.getByRole('button', { name: 'Adding Fibre 500' }).waitFor();
    await leave(visited);
    cartAnswers();
    await badge(page, '2 items').waitFor();
  });
});

test('an offer of a plan with a phone that is added and left at once is whole in the cart', async () => {
  await visit({ latency: 300 }, async (visited) => {
    const { page } = visited;
    const goOn = (): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();
    const choose = async (name: string): Promise<void> => {
      await page.getByRole('radio', { name, exact: true }).check();
      await goOn();
    };
    await page.goto('/guide');
    await page.getByRole('button', { name: /^Start: A mobile plan/ }).click();
    await choose('Yes, a new phone');
    await choose('A good one for every day');
    await page.getByRole('heading', { name: 'How much data do you need in a month?' }).waitFor();
    await goOn();
    await page.getByRole('checkbox', { name: 'Leaving whenever I like' }).check();
    await goOn();
    await choose('Up to €50');
    await page.getByRole('heading', { name: 'How much may it cost a month, all in all?' }).waitFor();
    await goOn();
    await page.getByRole('button', { name: /^Add to cart: / }).first().click();
    await leave(visited);
    await badge(page, '2 items').waitFor();
  });
});
