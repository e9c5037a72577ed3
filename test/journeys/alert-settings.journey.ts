import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { simulatedCode } from '@selfcare/mocks';
import { signIn, until, visit, type Visit, type VisitOptions } from '../support/portal-visit.js';

const networkErrors = /Failed to load resource/;

async function signedIn(visited: Visit, name = 'Maya Lindqvist', mode: 'cookie' | 'token' = 'cookie'): Promise<void> {
  const { page, press } = visited;
  await page.goto('/identity/sign-in');
  await signIn(visited, name, mode);
  await press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Alerts' }));
  await page.getByRole('heading', { name: 'What you hear about' }).waitFor();
}

const toggle = (page: Page, name: string) => page.getByRole('switch', { name, exact: true });

const choiceOf = ({ portal }: Visit, id: string): string | undefined =>
  portal.simulator.inspect().alerts[0]?.settings.preferences.find((one) => one.id === id)?.choice;

async function verify({ page, press, type }: Visit): Promise<void> {
  await press(page.getByRole('button', { name: 'Verify: Text message' }));
  await page.getByText('This is a simulation').waitFor();
  await type(page.getByLabel('Code', { exact: true }), '000000');
  await press(page.getByRole('button', { name: 'Confirm' }));
  await page.getByText('This is not the code.').waitFor();
  await type(page.getByLabel('Code', { exact: true }), simulatedCode);
  await press(page.getByRole('button', { name: 'Confirm' }));
  await page.getByRole('status').getByText('Text message is verified.').waitFor();
  assert.equal(await page.getByText('Nothing arrives').count(), 0);
}

async function setLimit({ page, type, press }: Visit): Promise<void> {
  await page.getByRole('radio', { name: /^Mobile/ }).check();
  await type(page.getByLabel('Roaming', { exact: true }), '12.50');
  await press(page.getByRole('switch', { name: 'Keep quiet at night or whenever you like' }));
}

async function keepsItAll(visited: Visit): Promise<void> {
  const { page, portal } = visited;
  await until(() => choiceOf(visited, 'account.bill.email') === 'off');
  await until(() => portal.simulator.inspect().alerts[0]?.settings.quietHours?.hours.on === false);
  const { settings } = portal.simulator.inspect().alerts[0]!;
  assert.equal(settings.thresholds.find(({ id }) => id === 'line-mobile.roaming-spending')?.limit, '12.50');
  await page.reload();
  await toggle(page, 'Bills and payments by email').waitFor();
  assert.equal(await toggle(page, 'Bills and payments by email').getAttribute('aria-checked'), 'false');
}

const cases: readonly (VisitOptions & { readonly title: string; readonly mode: 'cookie' | 'token' })[] = [
  { title: 'with a mouse', mode: 'cookie' },
  { title: 'signed in by token, at 360 px', mode: 'token', width: 360 },
  { title: 'with the keyboard alone, at 360 px', mode: 'cookie', hand: 'keyboard', width: 360 },
];

for (const { title, mode, ...options } of cases) {
  test(`a customer chooses alerts, undoes a change, verifies a number and sets a limit, ${title}`, async () => {
    // A wrong code is refused, which stands in the browser's console whatever the page does.
    await visit({ ...options, expectErrors: /422/ }, async (visited) => {
      const { page, press, checkAccessibility, checkWidth } = visited;
      await signedIn(visited, 'Maya Lindqvist', mode);
      await checkAccessibility();
      await checkWidth();
      await press(toggle(page, 'Offers and news by email'));
      await press(page.getByRole('button', { name: 'Undo: Offers and news by email' }));
      await press(toggle(page, 'Bills and payments by email'));
      await until(() => choiceOf(visited, 'account.marketing.email') === 'off' && choiceOf(visited, 'account.bill.email') === 'off');
      await verify(visited);
      await setLimit(visited);
      await checkAccessibility();
      await checkWidth();
      await keepsItAll(visited);
    });
  });
}

test('the matrix is walked with the arrows and switched with the space bar', async () => {
  await visit({ hand: 'keyboard' }, async (visited) => {
    const { page } = visited;
    await signedIn(visited);
    await toggle(page, 'Orders by email').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    await until(() => choiceOf(visited, 'account.bill.email') === 'off');
    for (const key of ['End', 'Space']) await page.keyboard.press(key);
    await until(() => choiceOf(visited, 'account.bill.letter') === 'on');
    await page.getByRole('button', { name: 'Undo: Bills and payments by letter' }).waitFor();
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.querySelector('selfcare-alert-settings')?.shadowRoot?.activeElement?.getAttribute('aria-label'));
    assert.equal(await focused(), 'Undo: Bills and payments by letter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.querySelector('selfcare-alert-settings')?.shadowRoot?.activeElement?.closest('table')), null);
  });
});

test('a line says what it has from the account, and keeps its own until that is given up', async () => {
  await visit({}, async (visited) => {
    const { page } = visited;
    await signedIn(visited);
    await page.getByRole('radio', { name: /^Fibre/ }).check();
    await toggle(page, 'Outages by email').click();
    await page.getByText('Set here').waitFor();
    await until(() => choiceOf(visited, 'line-fibre.outage.email') === 'off');
    await page.getByRole('button', { name: 'Use the account’s: Outages' }).click();
    await until(() => choiceOf(visited, 'line-fibre.outage.email') === 'inherited');
    assert.equal(await toggle(page, 'Outages by email').getAttribute('aria-checked'), 'true');
  });
});

test('a change that cannot be saved fails alone with its reason, at 360 px, and is saved when it is tried again', async () => {
  await visit({ width: 360, expectErrors: networkErrors }, async (visited) => {
    const { page, context, checkAccessibility, checkWidth } = visited;
    await signedIn(visited);
    await context.route('**/alertSettings/account.bill.email', (route) => route.abort('connectionrefused'));
    await toggle(page, 'Bills and payments by email').click();
    await toggle(page, 'Offers and news by email').click();
    await page.getByText('Not saved: Bills and payments by email', { exact: true }).waitFor();
    assert.equal(await toggle(page, 'Bills and payments by email').getAttribute('aria-checked'), 'true');
    await until(() => choiceOf(visited, 'account.marketing.email') === 'on');
    await checkAccessibility();
    await checkWidth();
    await context.unroute('**/alertSettings/account.bill.email');
    await page.getByRole('button', { name: 'Try again: Bills and payments by email' }).click();
    await until(() => choiceOf(visited, 'account.bill.email') === 'off');
    assert.equal(await page.getByText('Not saved').count(), 0);
  });
});

test('a back end that does not answer leaves a sentence, and a way on that works', async () => {
  await visit({ expectErrors: networkErrors }, async (visited) => {
    const { page, context } = visited;
    await page.goto('/identity/sign-in');
    await signIn(visited, 'Maya Lindqvist', 'cookie');
    await page.getByText('Maya Lindqvist', { exact: true }).waitFor();
    await context.route('**/alertSettings', (route) => route.fulfill({ status: 503, body: '{"code":"down","reason":"down"}' }));
    await page.goto('/alerts');
    await page.getByText('Your alerts could not be loaded').first().waitFor();
    await context.unroute('**/alertSettings');
    await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
    await toggle(page, 'Orders by email').waitFor();
  });
});

test('a change in one tab shows in the other, and a guest is asked to sign in', async () => {
  await visit({}, async (visited) => {
    const { page, context } = visited;
    await page.goto('/alerts');
    await page.getByText('Sign in to choose your alerts').first().waitFor();
    await signedIn(visited);
    const other = await context.newPage();
    await other.goto('/alerts');
    await toggle(other, 'Bills and payments by email').waitFor();
    await toggle(page, 'Bills and payments by email').click();
    await other.locator('[role="switch"][aria-label="Bills and payments by email"][aria-checked="false"]').waitFor();
  });
});
