import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { signIn, visit, type Visit, type VisitOptions } from '../support/portal-visit.js';

const networkErrors = /Failed to load resource/;
const question = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true });
const offers = (page: Page): Locator => question(page, 'Offers that fit you');
const steps = (page: Page): Locator => page.getByRole('navigation', { name: 'Steps' });
const badge = (page: Page, items: string): Locator => page.getByRole('banner').getByRole('link', { name: `Cart, ${items}` });

/** Chooses an option and goes on: with the mouse, or by tabbing into the group, the arrow keys or Space, and Enter. */
async function answer({ page, press }: Visit, hand: VisitOptions['hand'], option: Locator): Promise<void> {
  if (hand !== 'keyboard') {
    await option.check();
    return press(page.getByRole('button', { name: 'Continue' }));
  }
  await option.waitFor();
  const type = await option.getAttribute('type');
  for (let step = 0; step < 200 && !(await isFocused(option)); step++) {
    const within = type === 'radio' && (await page.evaluate(() => (document.activeElement?.shadowRoot?.activeElement as HTMLInputElement | null)?.type === 'radio'));
    await page.keyboard.press(within ? 'ArrowDown' : 'Tab');
  }
  if (!(await option.isChecked())) await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
}

const isFocused = (control: Locator): Promise<boolean> => control.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element);

async function findMobilePlan(visited: Visit, hand: VisitOptions['hand']): Promise<void> {
  const { page, press, checkAccessibility, checkWidth } = visited;
  const radio = (name: string): Locator => page.getByRole('radio', { name, exact: true });
  await page.goto('/');
  await press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Find a plan' }));
  await press(page.getByRole('button', { name: /^Start: A mobile plan/ }));
  await question(page, 'Would you like a phone with it?').waitFor();
  await checkAccessibility();
  await checkWidth();
  await answer(visited, hand, radio('Yes, a new phone'));
  await question(page, 'What kind of phone?').waitFor();
  await answer(visited, hand, radio('A good one for every day'));
  await question(page, 'How much data do you need in a month?').waitFor();
  await checkAccessibility();
  await checkWidth();
  await press(page.getByRole('button', { name: 'Continue' }));
  await question(page, 'What matters most to you?').waitFor();
  await answer(visited, hand, page.getByRole('checkbox', { name: 'Leaving whenever I like' }));
  await question(page, 'How much would you like to pay today?').waitFor();
  await answer(visited, hand, radio('Up to €50'));
  await question(page, 'How much may it cost a month, all in all?').waitFor();
  await checkAccessibility();
  await press(page.getByRole('button', { name: 'Continue' }));
  await offers(page).waitFor();
}

const cases: readonly (VisitOptions & { readonly title: string })[] = [
  { title: 'a visitor with a mouse' },
  { title: 'a visitor with the keyboard alone, at 360 px', hand: 'keyboard', width: 360 },
];

for (const { title, ...options } of cases) {
  test(`${title} is led to a plan with a phone in six answers, and both are in the cart`, async () => {
    await visit(options, async (visited) => {
      const { page, press, checkAccessibility, checkWidth } = visited;
      await findMobilePlan(visited, options.hand);
      const add = page.getByRole('button', { name: /^Add to cart: / }).first();
      await add.waitFor();
      await checkAccessibility();
      await checkWidth();
      await press(add);
      await badge(page, '2 items').waitFor();
      await page.getByRole('main').getByRole('link', { name: 'Go to the cart' }).first().waitFor();
      await checkAccessibility();
    });
  });
}

test('answers survive a reload and the browser’s Back, and a change that costs some can be undone', async () => {
  await visit({}, async (visited) => {
    const { page } = visited;
    await findMobilePlan(visited, 'mouse');
    const url = page.url();
    await page.reload();
    await offers(page).waitFor();
    assert.equal(page.url(), url);
    await page.goBack();
    await question(page, 'How much may it cost a month, all in all?').waitFor();
    await steps(page).getByRole('button', { name: /^Phone/ }).click();
    await answer(visited, 'mouse', page.getByRole('radio', { name: 'No, I keep the one I have' }));
    await page.getByText('2 answers no longer hold').waitFor();
    await page.getByRole('button', { name: 'Undo the change' }).click();
    await steps(page).getByRole('button', { name: /^Kind of phone/ }).waitFor();
  });
});

test('a customer at an address learns what can be had there, and the address is kept nowhere', async () => {
  await visit({}, async (visited) => {
    const { page, checkAccessibility } = visited;
    await page.goto('/identity/sign-in?return=/guide');
    await signIn(visited, 'Tom Byrne', 'cookie');
    await page.getByRole('button', { name: /^Start: Fibre at home/ }).click();
    await page.getByLabel('Street and number').fill('9 Canary Row');
    await page.getByLabel('Postcode').fill('F28 T004');
    await page.getByLabel('Town or city').fill('Canaryville');
    await checkAccessibility();
    await page.getByRole('button', { name: 'Continue' }).click();
    await answer(visited, 'mouse', page.getByRole('radio', { name: 'News, mail and a film now and then' }));
    await answer(visited, 'mouse', page.getByRole('radio', { name: 'No, internet alone' }));
    await page.getByRole('button', { name: 'It does not matter' }).click();
    await page.getByRole('button', { name: 'It does not matter' }).click();
    await offers(page).waitFor();
    await page.getByText('Not for you at the moment').first().waitFor();
    await page.getByText(/does not reach this address yet/).first().waitFor();
    await checkAccessibility();
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href]));
    assert.doesNotMatch(kept, /Canary|F28/);
    await page.reload();
    await page.getByText('Only the address is not kept').waitFor();
  });
});

test('a back end that fails at each step costs no answer', async () => {
  await visit({ expectErrors: networkErrors, width: 360 }, async (visited) => {
    const { page, context, checkAccessibility } = visited;
    const fail = (pattern: string): Promise<unknown> => context.route(pattern, (route) => route.fulfill({ status: 403, json: { code: '1', reason: 'no' } }));
    await context.route('**/guidedSellingFlow**', (route) => route.abort('connectionrefused'));
    await page.goto('/guide');
    await page.getByText('The questions could not be loaded').first().waitFor();
    await checkAccessibility();
    await context.unroute('**/guidedSellingFlow**');
    await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: /^Start: A mobile plan/ }).waitFor();
    await fail('**/productOfferingQualification/**');
    await findMobilePlan(visited, 'mouse');
    await page.getByText('We could not check what you can have').first().waitFor();
    await context.unroute('**/productOfferingQualification/**');
    await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
    await page.getByText('You can have this').or(page.getByText('To be checked when you order')).first().waitFor();
    await fail('**/shoppingCart/**');
    await page.getByRole('button', { name: /^Add to cart: / }).first().click();
    await page.getByText('Not added to your cart.').first().waitFor();
    await checkAccessibility();
    await context.unroute('**/shoppingCart/**');
    await page.getByRole('button', { name: /^Try again: / }).first().click();
    await badge(page, '2 items').waitFor();
  });
});
