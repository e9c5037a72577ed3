import { expect } from '@open-wc/testing';
import type { Offering } from '@selfcare/core';
import '@selfcare/widgets/catalogue-browser/define';
import type { CatalogueBrowserElement } from '@selfcare/widgets/catalogue-browser';
import { testPlatform } from '../../support/platform.js';
import { aCartPort, aCataloguePort, aSession } from '../../support/session.js';
import { anOffering, aPrice, eur } from '../../support/samples.js';
import { aWidget, controlNames, part, parts, textOf } from '../../support/widget.js';

/** Opened at 2026-01-15T12:00:00Z. */
async function aDetail(overrides: Partial<Offering> = {}): Promise<CatalogueBrowserElement> {
  const platform = testPlatform();
  platform.visit({ offering: 'plan-20' });
  const catalogue = aCataloguePort({ getOffering: () => Promise.resolve(anOffering(overrides)) });
  const session = aSession({ platform, locale: 'en-IE', backend: { capabilities: { catalogue: true, cart: true }, catalogue, cart: aCartPort() } });
  return aWidget(document.createElement('selfcare-catalogue-browser'), session);
}

const rows = (browser: CatalogueBrowserElement): string[] =>
  [...part(browser, 'price-table').querySelectorAll('.price-row')].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());

describe('the detail of an offering', () => {
  it('shows all prices in their buckets, the term and what leaving early costs', async () => {
    const browser = await aDetail({
      minimumTerm: { count: 24, unit: 'month' },
      prices: [
        aPrice({ amount: eur(2999), promotion: { name: 'Start', amount: eur(1999), periods: 6 } }),
        aPrice({ id: '2', kind: 'oneTime', due: 'today', amount: eur(695), period: undefined }),
        aPrice({ id: '3', kind: 'oneTime', amount: eur(2000), period: undefined }),
        aPrice({ id: '4', kind: 'usage', name: 'Data beyond 20 GB', amount: eur(150), period: undefined, per: { amount: 1, unit: 'GB' } }),
        aPrice({ id: '5', kind: 'penalty', amount: eur(9900), period: undefined }),
      ],
    });
    expect(rows(browser)).to.deep.equal([
      'Every month €19.99 for 6 months, then €29.99',
      'Due today €6.95',
      'On your first bill €20.00',
      'Data beyond 20 GB €1.50 per GB',
    ]);
    expect(part(browser, 'terms').textContent!.replace(/\s+/g, ' ').trim()).to.equal('Minimum term 24 months If you leave early €99.00');
    await expect(browser).to.be.accessible();
  });

  it('says that a price is missing and what is shown is the least', async () => {
    const browser = await aDetail({ pricesIncomplete: true });
    expect(rows(browser)).to.deep.equal(['Every month from €19.99']);
    expect(textOf(browser)).to.contain('Some prices could not be loaded. You pay at least what is shown.');
  });

  it('lists what a bundle holds and how many of it', async () => {
    const browser = await aDetail({
      parts: [
        { offeringId: 'a', name: 'Fibre', least: 1, most: 1 },
        { offeringId: 'b', name: 'TV box', least: 1, most: 3 },
        { offeringId: 'c', name: 'SIM', least: 2, most: 2 },
        { offeringId: 'd', name: 'Sport', least: 0, most: 1 },
      ],
    });
    const items = [...part(browser, 'parts').querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(items).to.deep.equal(['Fibre', '1 to 3 × TV box', '2 × SIM', 'Sport, if you like']);
  });

  const notNow: readonly [string, Partial<Offering>, string][] = [
    ['is not on sale yet', { validFor: { start: '2026-03-01T12:00:00.000Z' } }, 'On sale from 1 March 2026'],
    ['is planned without a date', { availability: 'planned' }, 'Not on sale yet'],
    ['is no longer sold', { availability: 'retired' }, 'No longer on sale'],
    ['was sold until a day', { validFor: { end: '2026-01-10T12:00:00.000Z' } }, 'On sale until 10 January 2026'],
    ['only comes with another', { sellable: false }, 'Only together with another product'],
    ['has a state nobody knows', { availability: 'unknown', lifecycle: 'In limbo' }, 'Cannot be ordered right now'],
  ];
  for (const [what, overrides, words] of notNow) {
    it(`says why it cannot be ordered when it ${what}, and offers no way to try`, async () => {
      const browser = await aDetail(overrides);
      expect(textOf(browser)).to.contain(words);
      expect(controlNames(browser)).to.deep.equal(['Back to All products']);
    });
  }

  it('shows a drawing in the place of a picture that cannot be loaded', async () => {
    const browser = await aDetail({ picture: { url: `${location.origin}/nothing-here.svg`, description: 'A phone' } });
    const picture = browser.renderRoot.querySelector('img')!;
    expect(picture.alt).to.equal('A phone');
    picture.dispatchEvent(new Event('error'));
    expect(getComputedStyle(picture).display).to.equal('none');
    expect(getComputedStyle(parts(browser, 'picture')[0]!.querySelector('svg')!).display).not.to.equal('none');
  });
});
