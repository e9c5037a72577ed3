import { expect } from '@open-wc/testing';
import { cartStore, type Characteristic, type Offering } from '@selfcare/core';
import '@selfcare/widgets/catalogue-browser/define';
import type { BeforeAddToCartEvent, CatalogueBrowserElement } from '@selfcare/widgets/catalogue-browser';
import { loadLateParts } from '../../support/late-parts.js';
import { testPlatform } from '../../support/platform.js';
import { aCartPort, aCataloguePort, aSession } from '../../support/session.js';
import { anOffering, aPrice, eur } from '../../support/samples.js';
import { aWidget, control, controlNames, drawn, part, parts, statusOf, textOf } from '../../support/widget.js';

/** Opened at 2026-01-15T12:00:00Z. */
async function aDetail(overrides: Partial<Offering> = {}, { olderCart = false } = {}): Promise<CatalogueBrowserElement> {
  const platform = testPlatform();
  platform.visit({ offering: 'plan-20' });
  const offering = anOffering(overrides);
  const page = { offerings: [offering], total: 1, hasMore: false, skipped: 0 };
  const catalogue = aCataloguePort({ getOffering: () => Promise.resolve(offering), listOfferings: () => Promise.resolve(page) });
  const session = aSession({ platform, locale: 'en-IE', backend: { capabilities: { catalogue: true, cart: true }, catalogue, cart: aCartPort() } });
  if (olderCart) Object.assign(session.use(cartStore), { takesConfigurations: undefined });
  return aWidget(document.createElement('selfcare-catalogue-browser'), session);
}

/** The radio button or check box with that label. */
function option(browser: CatalogueBrowserElement, label: string): HTMLInputElement {
  return parts(browser, 'option').find(({ textContent }) => textContent?.trim() === label)!.querySelector('input')!;
}

const rows = (browser: CatalogueBrowserElement): string[] =>
  [...part(browser, 'price-table').querySelectorAll('.price-row')].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());

describe('the detail of an offering', () => {
  before(loadLateParts);

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
    expect(textOf(browser)).to.contain('Not all prices are known yet. You pay at least what is shown.');
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
    const items = () => [...part(browser, 'parts').querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(items()).to.deep.equal(['Fibre', 'TV box', '2 × SIM']);
    control(browser, 'One more: TV box').click();
    option(browser, 'Add Sport').click();
    await browser.updateComplete;
    expect(items()).to.deep.equal(['Fibre', '2 × TV box', '2 × SIM', 'Sport']);
    await expect(browser).to.be.accessible();
  });

  const choice = (name: string, values: readonly string[], overrides: Partial<Characteristic> = {}): Characteristic => ({
    name, values: values.map((value) => ({ value, label: value })), defaults: values.slice(0, 1), least: 1, most: 1, ...overrides,
  });

  it('shows the price, the picture and the term of what is chosen, and says the price', async () => {
    const once = (cents: number) => aPrice({ id: String(cents), kind: 'oneTime', due: 'today', amount: eur(cents), period: undefined });
    const colours = choice('Colour', ['Ink', 'Moss']);
    const browser = await aDetail({
      prices: [once(109900)],
      conditionalPrices: [{ price: once(109900), when: [{ name: 'Storage', values: ['256 GB'] }] }, { price: once(144900), when: [{ name: 'Storage', values: ['1 TB'] }] }],
      characteristics: [choice('Storage', ['256 GB', '1 TB']), { ...colours, values: colours.values.map((value) => ({ ...value, picture: { url: `${location.origin}/${value.value}.svg`, description: value.value } })) }],
      facts: [{ name: 'Storage', value: '256 GB, 1 TB' }, { name: 'Camera', value: '50 MP' }],
    });
    expect(rows(browser)).to.deep.equal(['Due today €1,099.00']);
    expect(part(browser, 'facts').textContent).to.contain('Camera').and.not.contain('Storage');
    option(browser, '1 TB').click();
    option(browser, 'Moss').click();
    await browser.updateComplete;
    expect(rows(browser)).to.deep.equal(['Due today €1,449.00']);
    expect([browser.renderRoot.querySelector('img')!.alt, statusOf(browser)]).to.deep.equal(['Moss', 'Now €1,449.00']);
    await expect(browser).to.be.accessible();
  });

  it('adds what is chosen, and names what is missing first, with a way to it', async () => {
    const added: unknown[] = [];
    const browser = await aDetail({ characteristics: [choice('Size', ['S', 'M'], { defaults: [] })] });
    browser.addEventListener('selfcare-before-add-to-cart', ({ configuration }: BeforeAddToCartEvent) => added.push(configuration));
    expect(part(browser, 'blockers').textContent).to.contain('Size: choose one');
    await expect(browser).to.be.accessible();
    control(browser, 'Add to cart: Plan 20 GB').click();
    expect([added, browser.shadowRoot!.activeElement]).to.deep.equal([[], part(browser, 'blockers')]);
    control(browser, 'Choose: Size').click();
    expect(browser.shadowRoot!.activeElement).to.equal(option(browser, 'S'));
    option(browser, 'M').click();
    await browser.updateComplete;
    expect(parts(browser, 'blockers')).to.deep.equal([]);
    control(browser, 'Add to cart: Plan 20 GB').click();
    expect(added).to.deep.equal([{ characteristics: [{ name: 'Size', values: ['M'] }], parts: [] }]);
  });

  it('cannot be added to a cart of an older bundle, which would add it unconfigured; what has nothing to choose can', async () => {
    const characteristics = [choice('Size', ['S', 'M'])];
    const addsIn = async (overrides: Partial<Offering>): Promise<number> => parts(await aDetail(overrides, { olderCart: true }), 'add').length;
    expect([await addsIn({ characteristics }), await addsIn({})]).to.deep.equal([0, 1]);
  });

  it('offers one of a group as one choice, and what is inside of a chosen part with it', async () => {
    const member = (id: string, overrides: Partial<Offering> = {}) => ({ offeringId: id, name: id, least: 0, most: 1, groupId: 'care', offering: anOffering({ id, name: id, prices: [aPrice({ amount: eur(500) })], ...overrides }) });
    const browser = await aDetail({
      parts: [{ ...member('Day'), usual: 1 }, member('Night', { characteristics: [choice('Languages', ['Hindi', 'Polish'], { most: 2 })] })],
      partGroups: [{ id: 'care', name: 'Care', least: 1, most: 1 }],
    });
    expect([option(browser, 'Day').type, parts(browser, 'inner-choices').length]).to.deep.equal(['radio', 0]);
    option(browser, 'Night').click();
    await browser.updateComplete;
    expect([option(browser, 'Day').checked, option(browser, 'Hindi').checked]).to.deep.equal([false, true]);
    expect(rows(browser)).to.deep.equal(['Every month €24.99']);
    await expect(browser).to.be.accessible();
  });

  it('says which version it is, and from when to when it is sold', async () => {
    const browser = await aDetail({ version: '2.0', validFor: { start: '2025-01-01T00:00:00.000Z', end: '2029-12-31T00:00:00.000Z' } });
    expect(part(browser, 'version').textContent).to.equal('Version 2.0 · on sale since 1 January 2025 · until 31 December 2029');
  });

  it('leads from a retired offering to what replaced it, and says why in the catalogue’s words', async () => {
    const browser = await aDetail({ availability: 'retired', lifecycleReason: 'It knows no 5G.', replacedBy: [{ id: 'new', name: 'Plan 2' }] });
    expect(textOf(browser)).to.contain('It knows no 5G.');
    control(browser, 'See Plan 2 instead').click();
    await browser.updateComplete;
    expect(browser.renderRoot.querySelector('[part="detail-skeleton"], [part="detail"]')).to.not.equal(null);
  });

  it('says what changed while it was looked at', async () => {
    let cents = 1999;
    const platform = testPlatform();
    platform.visit({ offering: 'plan-20' });
    const offering = () => anOffering({ prices: [aPrice({ amount: eur(cents) })] });
    const port = aCataloguePort({ getOffering: () => Promise.resolve(offering()), listOfferings: () => Promise.resolve({ offerings: [offering()], hasMore: false, skipped: 0 }) });
    const session = aSession({ platform, locale: 'en-IE', backend: { capabilities: { catalogue: true }, catalogue: port } });
    const browser = await aWidget(document.createElement('selfcare-catalogue-browser'), session);
    cents = 2499;
    session.queries.invalidate(['catalogue']);
    await drawn(browser, session);
    expect(part(browser, 'changed').textContent).to.contain('It was €19.99 per month, and is now €24.99 per month.');
    await expect(browser).to.be.accessible();
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
