import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { buildBundles } from '../../packages/portal/server/build-bundles.js';
import { fillContact, until, visit, type Visit } from '../support/portal-visit.js';

type Team = 'shop' | 'account';

const built = buildBundles();

/** Visits the portal with the bundle of one team as it was built long ago. */
async function visitWithOlder(team: Team, journey: (visit: Visit) => Promise<void>): Promise<void> {
  const file = await readFile(new URL(`../hosts/older-build/${team}.js.br`, import.meta.url));
  const bundles = new Map([...(await built), [`/bundles/${team}.js`, brotliDecompressSync(file).toString()]]);
  await visit({ bundles }, journey);
}

for (const older of ['shop', 'account'] as const) {
  for (const first of ['shop', 'account'] as const) {
    const query = first === 'account' ? '?bundles=account-first' : '';

    test(`an older ${older} bundle and a new one are one shop with one cart when the ${first} bundle loads first`, async () => {
      await visitWithOlder(older, async ({ page, portal }) => {
        const warnings: string[] = [];
        page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
        const badge = (name: string) => page.getByRole('banner').getByRole('link', { name });
        await page.goto(`/shop${query}`);
        await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
        await badge('Cart, 1 item').waitFor();
        await page.getByRole('button', { name: 'Add to cart: Go 20 GB', exact: true }).click();
        await badge('Cart, 2 items').waitFor();
        const linesAtBackEnd = () => portal.simulator.inspect().carts.map(({ cartItem }) => (cartItem as readonly unknown[]).length);
        await until(() => linesAtBackEnd()[0] === 2);
        assert.deepEqual(linesAtBackEnd(), [2], 'one cart with two lines');

        await badge('Cart, 2 items').click();
        await page.getByRole('button', { name: 'Remove Go 20 GB', exact: true }).click();
        await badge('Cart, 1 item').waitFor();
        await page.getByRole('main').getByRole('link', { name: 'Check out' }).click();
        await fillContact(page);
        await page.getByRole('button', { name: 'Continue to review' }).click();
        await page.getByRole('button', { name: 'Place order' }).click();
        await page.getByRole('heading', { name: 'Your order is placed' }).waitFor();
        await badge('Cart, 0 items').waitFor();
        await page.getByRole('link', { name: 'Follow your order' }).click();
        await page.getByText('Everything you ordered is done.').first().waitFor({ timeout: 30_000 });
        const [order, ...others] = portal.simulator.inspect().orders;
        assert.equal((order?.productOrderItem as readonly unknown[]).length, 1);
        assert.deepEqual(others, []);
        const isCartOlder = older === 'account' && first === 'account';
        assert.deepEqual(warnings.map((text) => /knows no configurations/.test(text)), isCartOlder ? [true] : [], warnings.join('\n'));
      });
    });
  }
}

test('a new widget for which an older session has no back end says what to do instead', async () => {
  await visitWithOlder('account', async ({ page }) => {
    await page.goto('/guide?bundles=account-first');
    await page.getByRole('main').getByRole('paragraph').filter({ hasText: 'This is not offered online yet' }).waitFor();
  });
});
