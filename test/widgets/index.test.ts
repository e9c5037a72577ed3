import { expect, waitUntil } from '@open-wc/testing';
import { tmf } from '@selfcare/adapters/tmf';
import { createBrowserPlatform } from '@selfcare/browser';
import { createSession } from '@selfcare/core';
import { provideSession } from '@selfcare/lit';
import { createInProcessFetch } from '@selfcare/mocks';
import '@selfcare/widgets/cart/define';
import '@selfcare/widgets/catalogue-browser/define';
import { control, part, parts, textOf } from '../support/widget.js';

function aShop() {
  const platform = createBrowserPlatform();
  for (const key of platform.journal.keys()) platform.journal.remove(key);
  platform.routing.write({ category: undefined, search: undefined, offering: undefined }, { replace: true });
  const session = createSession({ platform, locale: 'en-IE', backend: tmf({ base: '/tmf-api', fetch: createInProcessFetch() }) });
  const place = document.createElement('div');
  document.body.append(place);
  provideSession(session, place);
  const [browser, cart, badge] = [document.createElement('selfcare-catalogue-browser'), document.createElement('selfcare-cart'), document.createElement('selfcare-cart')];
  badge.compact = true;
  place.append(badge, browser, cart);
  return { session, place, browser, cart, badge };
}

describe('the widgets over the simulated back end', () => {
  it('browse, open, add and change the cart, with the back end’s own totals', async () => {
    const { session, place, browser, cart, badge } = aShop();
    await waitUntil(() => parts(browser, 'card-name').some(({ textContent }) => textContent === 'Go 60 GB'), 'the list', { timeout: 8_000 });
    expect(textOf(browser)).to.contain('for 6 months, then €19.99');
    await expect(browser).to.be.accessible();

    control(browser, 'Details of Go 60 GB').click();
    await waitUntil(() => parts(browser, 'detail').length === 1, 'the detail', { timeout: 8_000 });
    control(browser, 'Add to cart: Go 60 GB').click();
    await waitUntil(() => cart.renderRoot.querySelectorAll('[part="line"]').length === 1 && !textOf(cart).includes('Updating'), 'the line', { timeout: 8_000 });
    expect(textOf(cart)).to.contain('Every month €14.99 for 6 months, then €19.99');

    control(cart, 'One more: Go 60 GB').click();
    await waitUntil(() => textOf(cart).includes('Every month €29.98 for 6 months, then €39.98'), 'the new total', { timeout: 8_000 });
    await waitUntil(() => part(badge, 'count').textContent === '2', 'the badge', { timeout: 8_000 });
    await expect(cart).to.be.accessible();

    session.close();
    place.remove();
  });
});
