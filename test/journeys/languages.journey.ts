import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from '../support/portal-visit.js';

test('the portal changes its language where it stands: what was typed, opened and put in the cart stays', async () => {
  await visit({}, async ({ page, checkAccessibility }) => {
    await page.goto('/shop');
    await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).waitFor();
    await page.getByRole('button', { name: 'Details of Fibre 500', exact: true }).click();
    await page.getByRole('button', { name: 'Back to All products' }).waitFor();
    await page.evaluate(() => ((window as { stays?: boolean }).stays = true));

    await page.getByLabel('Language').selectOption('Deutsch');
    await page.getByRole('button', { name: 'Zurück zu Alle Produkte' }).waitFor();
    await page.getByRole('heading', { name: 'Fibre 500' }).waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Warenkorb, 1 Artikel' }).waitFor();
    await page.getByRole('link', { name: 'Bestellungen', exact: true }).waitFor();
    assert.match(await page.title(), /^Shop – Tern$/);

    await page.getByLabel('Sprache').selectOption('العربية');
    await page.getByRole('button', { name: 'العودة إلى جميع المنتجات' }).waitFor();
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ['ar-AE', 'rtl']);
    assert.equal(await page.evaluate(() => (window as { stays?: boolean }).stays), true);
    assert.match(page.url(), /locale=ar-AE/);
    await checkAccessibility();

    await page.reload();
    await page.getByRole('button', { name: 'العودة إلى جميع المنتجات' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'الطلبات' }).getAttribute('href'), '/orders?locale=ar-AE&brand=tern');
  });
});

test('words that were typed into the checkout outlive a change of the language, and so does the place in the form', async () => {
  await visit({}, async ({ page }) => {
    await page.goto('/shop');
    await page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }).waitFor();
    await page.goto('/checkout');
    await page.getByLabel('First name').fill('Maya');
    await page.getByLabel('Town or city').fill('Dublin');
    await page.evaluate(() => {
      const language = document.querySelector<HTMLSelectElement>('select[name="locale"]')!;
      language.value = 'de-DE';
      language.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.getByLabel('Ort').waitFor();
    assert.deepEqual([await page.getByLabel('Vorname').inputValue(), await page.getByLabel('Ort').inputValue()], ['Maya', 'Dublin']);
    assert.equal(await page.getByLabel('Ort').evaluate((field) => (field.getRootNode() as Document | ShadowRoot).activeElement === field), true);
  });
});

test('the portal changes its look where it stands, from its own to a dark one and to none', async () => {
  await visit({}, async ({ page, checkAccessibility }) => {
    await page.goto('/shop');
    const add = page.getByRole('button', { name: 'Add to cart: Fibre 500', exact: true });
    await add.waitFor();
    const look = () => add.evaluate((button) => [getComputedStyle(button).borderRadius, getComputedStyle(button).color].join(' '));
    const looks = new Set([await look()]);
    for (const name of ['Volt', 'Hearth', 'Plain']) {
      await page.getByLabel('Look').selectOption(name);
      await page.waitForURL(new RegExp(`brand=${name === 'Plain' ? 'none' : name.toLowerCase()}`));
      looks.add(await look());
      await checkAccessibility();
    }
    assert.equal(looks.size, 4);
  });
});

for (const width of [360, 1280]) {
  for (const locale of ['de-DE', 'ar-AE', 'en-XA']) {
    test(`no page of the portal is wider than a window of ${width} px in ${locale}`, async () => {
      await visit({ width }, async ({ page, checkWidth }) => {
        for (const path of ['/', '/shop', '/guide', '/cart', '/checkout', '/orders', '/help', '/identity/sign-in']) {
          await page.goto(`${path}?locale=${locale}`);
          await page.waitForLoadState('networkidle');
          await checkWidth();
        }
      });
    });
  }
}
