import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillContact, signIn, visit, type Visit, type VisitOptions } from '../support/portal-visit.js';

interface Customer {
  readonly name: string;
  readonly mode: 'cookie' | 'token';
}

const badge = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Cart/ });

async function order(visited: Visit, query: string, customer?: Customer): Promise<void> {
  const { page, press, checkAccessibility, checkWidth } = visited;
  await page.goto(`/${query}`);
  if (customer) {
    await press(page.getByRole('link', { name: 'Sign in' }));
    await signIn(visited, customer.name, customer.mode);
    await page.getByText(customer.name, { exact: true }).waitFor();
  }
  await press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Shop' }));
  await page.getByRole('heading', { name: 'Fibre 500', exact: true }).waitFor();
  await checkAccessibility();
  await checkWidth();

  await press(page.getByRole('button', { name: 'Details of Fibre 500', exact: true }));
  await page.getByRole('heading', { name: 'Fibre 500', exact: true }).waitFor();
  await checkAccessibility();
  await press(page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }));
  await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).waitFor();

  await press(badge(page));
  await page.getByRole('button', { name: 'Remove Fibre 500', exact: true }).waitFor();
  await checkAccessibility();
  await checkWidth();
  await press(page.getByRole('main').getByRole('link', { name: 'Check out' }).or(page.getByRole('main').getByRole('button', { name: 'Check out' })));

  await fillContact(page, visited.type);
  await checkAccessibility();
  await checkWidth();
  await press(page.getByRole('button', { name: 'Continue to review' }));
  await page.getByRole('heading', { name: 'Check your order' }).waitFor();
  await checkAccessibility();
  await press(page.getByRole('button', { name: 'Place order' }));
  await page.getByRole('heading', { name: 'Your order is placed' }).waitFor();
  await checkAccessibility();
  await checkWidth();

  await press(page.getByRole('link', { name: 'Follow your order' }));
  await page.getByText('Everything you ordered is done.').first().waitFor({ timeout: 30_000 });
  await checkAccessibility();
  await checkWidth();
  await badge(page).waitFor();
  assert.equal(await page.getByRole('banner').getByRole('link', { name: /Cart, [1-9]/ }).count(), 0, 'the cart is empty after the order');
}

const cases: readonly (VisitOptions & { readonly title: string; readonly query: Readonly<Record<string, string>>; readonly customer?: Customer })[] = [
  { title: 'an anonymous visitor with a mouse', query: {} },
  { title: 'an anonymous visitor with the keyboard alone, at 360 px', hand: 'keyboard', width: 360, query: { bundles: 'account-first' } },
  {
    title: 'a customer signed in by cookie, with the keyboard alone, the account bundle first',
    hand: 'keyboard',
    query: { bundles: 'account-first' },
    customer: { name: 'Maya Lindqvist', mode: 'cookie' },
  },
  { title: 'a customer signed in by token with a mouse, at 360 px', width: 360, query: {}, customer: { name: 'Tom Byrne', mode: 'token' } },
];

for (const { title, query, customer, ...options } of cases) {
  test(`${title} browses, adds, orders and follows the order to its end`, async () => {
    const search = Object.keys(query).length ? `?${String(new URLSearchParams(query))}` : '';
    await visit(options, (visited) => order(visited, search, customer));
  });
}
