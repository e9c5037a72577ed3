import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signIn, until, visit, type Visit } from '../support/portal-visit.js';

async function signedIn(visited: Visit, mode: 'cookie' | 'token', path: string): Promise<void> {
  await visited.page.goto(`/identity/sign-in?return=${encodeURIComponent(path)}`);
  await signIn(visited, 'Maya Lindqvist', mode);
  await visited.page.getByText('Maya Lindqvist', { exact: true }).waitFor();
}

for (const mode of ['cookie', 'token'] as const) {
  test(`widgets that meet an expired ${mode} together renew it once, and the customer notices nothing`, async () => {
    // A refused request stands in the browser's console whatever the page does.
    await visit({ expectErrors: /401 \(Unauthorized\)/ }, async (visited) => {
      const { page, portal } = visited;
      const renewals: string[] = [];
      await signedIn(visited, mode, '/shop');
      await page.getByRole('heading', { name: 'Fibre 500', exact: true }).waitFor();
      page.on('request', (request) => {
        if (/\/identity\/(refresh|token)$/.test(request.url())) renewals.push(request.url());
      });
      portal.signOn.expireAccess();
      await page.evaluate(() => {
        for (const name of ['Go 20 GB', 'Go 60 GB', 'Fibre 500']) {
          const browser = document.querySelector('selfcare-catalogue-browser');
          browser?.shadowRoot?.querySelector<HTMLButtonElement>(`button[aria-label="Add to cart: ${name}"]`)?.click();
        }
      });
      await until(() => portal.simulator.inspect().carts.some(({ cartItem }) => (cartItem as unknown[]).length === 3));
      await page.getByRole('banner').getByRole('link', { name: 'Cart, 3 items' }).waitFor();
      assert.equal(renewals.length, 1);
    });
  });
}

test('a sign-in that cannot be renewed asks once, and keeps what the customer sees', async () => {
  await visit({ expectErrors: /401 \(Unauthorized\)/ }, async (visited) => {
    const { page, portal } = visited;
    await signedIn(visited, 'cookie', '/shop');
    await page.getByRole('heading', { name: 'Fibre 500', exact: true }).waitFor();
    portal.signOn.endSessions();
    // Whatever asks first is refused: a press, or what the page reads behind what it shows.
    await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).dispatchEvent('click');
    await page.getByRole('dialog', { name: 'Please sign in again' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Fibre 500', exact: true }).count(), 1);
  });
});

test('signing out leaves no personal word in the page or in storage', async () => {
  await visit({}, async (visited) => {
    const { page } = visited;
    await signedIn(visited, 'cookie', '/shop');
    await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).waitFor();
    await page.goto('/checkout');
    await page.getByLabel('First name').fill('Canary');
    await page.getByLabel('Email address').fill('canary@example.com');
    await page.getByText('Maya Lindqvist', { exact: true }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await page.goto('/checkout');
    await page.getByText('Your cart is empty').first().waitFor();
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.documentElement.innerHTML, document.cookie]));
    assert.doesNotMatch(kept, /Canary|canary@example\.com|Lindqvist|customer-maya/);
  });
});

test('signing out in one tab empties the others', async () => {
  await visit({}, async (visited) => {
    const { page, context } = visited;
    await signedIn(visited, 'cookie', '/shop');
    await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).waitFor();
    const other = await context.newPage();
    await other.goto('/cart');
    await other.getByRole('button', { name: 'Remove Fibre 500', exact: true }).waitFor();
    await page.getByText('Maya Lindqvist', { exact: true }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await other.getByRole('dialog', { name: 'You are signed out here' }).waitFor();
    await other.getByText('Your cart is empty').waitFor();
    assert.equal(await other.getByText('Maya Lindqvist').count(), 0);
  });
});

for (const mode of ['cookie', 'token'] as const) {
  test(`a tab whose customer gave way to another acts for neither, by ${mode}`, async () => {
    await visit({ expectErrors: /401 \(Unauthorized\)/ }, async (visited) => {
      const { page, context, portal } = visited;
      await signedIn(visited, mode, '/alerts');
      const toggle = page.getByRole('switch', { name: 'Orders by email' });
      await toggle.waitFor();
      const other = await context.newPage();
      await other.goto('/identity/sign-in?return=/alerts');
      await signIn({ ...visited, page: other }, 'Tom Byrne', mode);
      await other.getByRole('switch', { name: 'Orders by email' }).waitFor();
      if (mode === 'cookie') {
        await page.getByRole('dialog', { name: 'You are signed out here' }).waitFor();
        assert.equal(await page.getByText('Maya Lindqvist').count(), 0);
      } else {
        portal.signOn.expireAccess();
        await toggle.click();
        await page.getByRole('dialog', { name: 'Please sign in again' }).waitFor();
      }
      await other.reload();
      assert.equal(await other.getByRole('switch', { name: 'Orders by email' }).getAttribute('aria-checked'), 'true');
    });
  });
}

test('a sign-out that does not reach the sign-on is said, and goes through when tried again', async () => {
  await visit({ expectErrors: /Failed to load resource/ }, async (visited) => {
    const { page, context } = visited;
    await signedIn(visited, 'cookie', '/alerts');
    await page.getByRole('switch', { name: 'Orders by email' }).waitFor();
    await context.route('**/identity/sign-out', (route) => route.abort());
    await page.getByText('Maya Lindqvist', { exact: true }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    const notice = page.getByRole('dialog', { name: 'You are not signed out yet' });
    await notice.waitFor();
    await context.unroute('**/identity/sign-out');
    await notice.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
  });
});

for (const { locale, width } of [{ locale: 'de-DE', width: 1024 }, { locale: 'ar-AE', width: 768 }, { locale: 'de-DE', width: 280 }]) {
  test(`the header of a customer who has signed in fits into ${width} px in ${locale}`, async () => {
    await visit({ width }, async (visited) => {
      const { page, checkWidth } = visited;
      await signedIn(visited, 'cookie', '/alerts');
      await page.goto(`/alerts?locale=${locale}`);
      await page.getByRole('switch').first().waitFor();
      await checkWidth();
      for (const choice of await page.locator('.switches select').all()) {
        const box = await choice.boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= width, 'a choice lies outside the window');
      }
    });
  });
}
