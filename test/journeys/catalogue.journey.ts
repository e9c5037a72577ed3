import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateCatalogue } from '@selfcare/mocks';
import type { Page } from 'playwright-core';
import { visit } from '../support/portal-visit.js';

const countShown = async (page: Page): Promise<number> => Number(/[\d,]+/.exec((await page.locator('.count').innerText()).replaceAll(',', ''))?.[0]);

test('a visitor filters and sorts, finds as many as were counted, and goes on from nothing found', async () => {
  await visit({}, async ({ page, press, checkAccessibility, checkWidth }) => {
    await page.goto('/shop#category=mobile');
    const fiveG = page.getByRole('group', { name: 'Network' }).getByRole('checkbox', { name: /^5G \d/ });
    await fiveG.waitFor();
    const counted = Number(await fiveG.evaluate((input) => input.closest('label')?.querySelector('.facet-count')?.textContent));
    await fiveG.click();
    await page.getByRole('button', { name: 'Remove the filter 5G' }).waitFor();
    await page.locator('article.card').first().waitFor();
    assert.equal(await countShown(page), counted);
    await page.getByLabel('Sort by').selectOption('price');
    assert.match(page.url(), /filter=Network.*sort=price/);
    await checkAccessibility();
    await checkWidth();

    await page.goto('/shop#filter=Network:5G;Data:nothing');
    await page.reload();
    await press(page.getByRole('button', { name: 'Remove “nothing”' }));
    await page.locator('article.card').first().waitFor();
    assert.match(decodeURIComponent(page.url()), /#filter=Network:5G$/);
  });
});

test('with the keyboard alone at 360 px, a visitor chooses a phone’s storage and finds it so in the cart', async () => {
  await visit({ hand: 'keyboard', width: 360 }, async ({ page, press, checkAccessibility, checkWidth }) => {
    await page.goto('/shop#category=phones');
    await press(page.getByRole('button', { name: 'Choose options of Norra 9 Pro' }));
    const prices = page.getByRole('group', { name: 'Price of Norra 9 Pro' });
    await prices.getByText('€1,099.00').waitFor();
    await press(page.getByRole('radio', { name: '256 GB' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await prices.getByText('€1,449.00').waitFor();
    await press(page.getByRole('radio', { name: 'Ink' }));
    await page.keyboard.press('ArrowRight');
    await checkAccessibility();
    await checkWidth();
    await press(page.getByRole('button', { name: 'Add to cart: Norra 9 Pro' }));
    await press(page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }));
    await page.getByText('Storage: 1 TB').waitFor();
    await page.getByText('Colour: Pearl').waitFor();
    await page.getByRole('main').getByText('€1,449.00').first().waitFor();
    await checkAccessibility();
    await checkWidth();
  });
});

test('a bundle with choices costs in the cart what its detail said', async () => {
  await visit({}, async ({ page, press, checkAccessibility }) => {
    await page.goto('/shop#offering=bundle-home-choice');
    await press(page.getByRole('checkbox', { name: 'Kids' }));
    await page.getByText('TV extra: choose one').waitFor();
    await checkAccessibility();
    await press(page.getByRole('button', { name: /^Choose: TV extra/ }));
    await press(page.getByRole('checkbox', { name: 'Sport' }));
    await press(page.getByRole('button', { name: 'One more: TV box' }));
    const told = await page.locator('.price-row.heavy .money').first().innerText();
    await press(page.getByRole('button', { name: /^Add to cart/ }));
    await press(page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' }));
    await page.getByText('2 × TV box').waitFor();
    assert.equal(await page.getByRole('main').locator('.price-row.heavy .money').first().innerText(), told);
    await checkAccessibility();
  });
});

test('2,000 offerings scroll in a few cards, nothing shifts, and Back leads to the same card', async () => {
  await visit({ catalogue: generateCatalogue({ seed: 3, sellable: 2_000, retired: 0 }) }, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts = (window as unknown as { shifts: number[] }).shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
          const isOurs = entry.sources.some(({ node }) => (node?.getRootNode() as ShadowRoot | undefined)?.host?.localName === 'selfcare-catalogue-browser');
          if (isOurs) (shifts as number[]).push(entry.value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/shop');
    await page.locator('article.card').first().waitFor();
    assert.deepEqual(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts), []);
    await page.locator('selfcare-catalogue-browser').evaluate((browser) => {
      browser.setAttribute('endless', '');
      browser.setAttribute('pagesize', '96');
    });
    const places = () => page.locator('li[data-place]').evaluateAll((items) => items.map((item) => Number((item as HTMLElement).dataset['place'])));
    let last = 0;
    for (let round = 0; round < 60 && last < 400; round++) {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForTimeout(100);
      const drawn = await places();
      assert.ok(drawn.length <= 60, `${drawn.length} cards are drawn`);
      last = Math.max(last, ...drawn);
    }
    assert.ok(last >= 400, `scrolled to ${last}`);
    const card = page.locator('article.card').nth(5);
    const id = await card.getAttribute('data-offering');
    await card.getByRole('button').first().click();
    await page.locator('article.detail').waitFor();
    await page.goBack();
    await page.locator(`article.card[data-offering="${id}"]`).waitFor();
    await page.waitForFunction((left) => {
      const focused = document.querySelector('selfcare-catalogue-browser')?.shadowRoot?.activeElement;
      return focused?.closest('article')?.getAttribute('data-offering') === left;
    }, id);
  });
});
