import { expect, waitUntil } from '@open-wc/testing';
import { BackendProblem, cartStore, type CataloguePort, type Facet, type Offering, type ProblemCode } from '@selfcare/core';
import '@selfcare/widgets/catalogue-browser/define';
import type { AddedToCartEvent, BeforeAddToCartEvent, CatalogueBrowserElement, OfferingOpenedEvent } from '@selfcare/widgets/catalogue-browser';
import { lateDetail } from '../../../packages/widgets/src/catalogue-browser/late-detail.js';
import { loadLateParts } from '../../support/late-parts.js';
import { playedLate } from '../../support/played-late.js';
import { testPlatform } from '../../support/platform.js';
import { aCartPort, aCataloguePort, aSession, lateAnswer, type TestSession } from '../../support/session.js';
import { aCart, aCategory, anOffering, eur, aPrice } from '../../support/samples.js';
import { aWidget, control, controlNames, drawn, focusedName, part, parts, statusOf, textOf } from '../../support/widget.js';

const go = anOffering({ id: 'go', name: 'Go 5 GB', facts: [{ name: 'Data', value: '5 GB' }] });
const max = anOffering({ id: 'max', name: 'Max' });
const shelves = [aCategory(), aCategory({ id: 'sim', name: 'SIM only', parentId: 'mobile' }), aCategory({ id: 'tv', name: 'TV' })];

const pageOf = (offerings: readonly Offering[], rest = {}) => ({ offerings, total: offerings.length, hasMore: false, skipped: 0, ...rest });
const refusing = (code: ProblemCode) => () => Promise.reject(new BackendProblem(code, 'refused'));

interface Setting {
  readonly catalogue?: Partial<CataloguePort>;
  readonly cart?: Parameters<typeof aCartPort>[0];
  readonly withCart?: boolean;
  readonly platform?: ReturnType<typeof testPlatform>;
}

async function aBrowser({ catalogue, cart, withCart = true, platform }: Setting = {}): Promise<{ browser: CatalogueBrowserElement; session: TestSession }> {
  const port = aCataloguePort({
    listCategories: () => Promise.resolve(shelves),
    listOfferings: () => Promise.resolve(pageOf([go, max])),
    getOffering: (id) => Promise.resolve([go, max].find((one) => one.id === id) ?? Promise.reject(new BackendProblem('not-found', id))),
    ...catalogue,
  });
  const capabilities = { catalogue: true, cart: withCart };
  const session = aSession({ platform, locale: 'en-IE', backend: { capabilities, catalogue: port, ...(withCart ? { cart: aCartPort(cart) } : {}) } });
  const browser = await aWidget(document.createElement('selfcare-catalogue-browser'), session);
  return { browser, session };
}

async function press(browser: CatalogueBrowserElement, session: TestSession, name: string): Promise<void> {
  const button = control(browser, name);
  button.focus();
  button.click();
  await drawn(browser, session);
}

const cardNames = (browser: CatalogueBrowserElement): string[] => parts(browser, 'card-name').map(({ textContent }) => textContent ?? '');

describe('<selfcare-catalogue-browser>', () => {
  before(loadLateParts);

  it('shows what there is, with prices, facts and the count', async () => {
    const { browser } = await aBrowser();
    expect(cardNames(browser)).to.deep.equal(['Go 5 GB', 'Max']);
    expect(textOf(browser)).to.contain('All products 2 products').and.to.contain('€19.99 per month').and.to.contain('Data 5 GB');
    expect(statusOf(browser)).to.equal('2 products');
    await expect(browser).to.be.accessible();
  });

  it('lists what has no price just now, says so on its card, and reads it again when asked', async () => {
    let unread: Pick<Offering, 'unread' | 'prices'> | undefined = { prices: [], unread: ['prices'] };
    const list = () => Promise.resolve(pageOf([go, { ...max, ...unread }], unread ? { partial: true } : {}));
    const { browser, session } = await aBrowser({ catalogue: { listOfferings: list } });
    expect(textOf(browser)).to.contain('€19.99 per month').and.to.contain('Price not available right now');
    expect(statusOf(browser)).to.equal('2 products. Some prices or details could not be loaded.');
    expect(controlNames(browser)).to.include('Add to cart: Max');
    await expect(browser).to.be.accessible();
    unread = undefined;
    await press(browser, session, 'Try again: Price of Max');
    expect(textOf(browser)).not.to.contain('not available');
    expect(statusOf(browser)).to.equal('2 products');
  });

  it('adds nothing of which what there is to choose could not be loaded, and leads to loading it', async () => {
    const added: string[] = [];
    const { browser, session } = await aBrowser({
      catalogue: { getOffering: (id) => Promise.resolve({ ...go, id, unread: ['specification'] }) },
      cart: { putLine: (_id, { offeringId }) => (added.push(offeringId), Promise.resolve(aCart())) },
    });
    await press(browser, session, 'Details of Go 5 GB');
    expect(textOf(browser)).to.contain('Not everything could be loaded');
    await press(browser, session, 'Add to cart: Go 5 GB');
    expect([added, focusedName(browser)]).to.deep.equal([[], 'Try again']);
    await expect(browser).to.be.accessible();
  });

  it('marks the chosen shelf, shows the shelves in it and asks for what is on it', async () => {
    const asked: (string | undefined)[] = [];
    const { browser, session } = await aBrowser({ catalogue: { listOfferings: ({ categoryId }) => (asked.push(categoryId), Promise.resolve(pageOf([go]))) } });
    await press(browser, session, 'Mobile');
    expect(asked.at(-1)).to.equal('mobile');
    expect(parts(browser, 'category').map(({ textContent, ariaCurrent }) => [textContent, ariaCurrent])).to.deep.equal([
      ['All', null],
      ['Mobile', 'page'],
      ['TV', null],
      ['SIM only', null],
    ]);
    await press(browser, session, 'SIM only');
    expect(parts(browser, 'category').map(({ ariaCurrent }) => ariaCurrent)).to.deep.equal([null, 'true', null, 'page']);
    expect(part(browser, 'heading').textContent).to.equal('SIM only');
    await expect(browser).to.be.accessible();
  });

  it('searches as one types, and offers to clear a search that found nothing', async () => {
    const { browser, session } = await aBrowser({ catalogue: { listOfferings: ({ text }) => Promise.resolve(pageOf(text ? [] : [go])) } });
    const input = part(browser, 'search') as HTMLInputElement;
    input.value = 'yacht';
    input.dispatchEvent(new Event('input'));
    await session.platform.advance(250);
    await drawn(browser, session);
    expect(textOf(browser)).to.contain('Nothing found for “yacht”');
    await expect(browser).to.be.accessible();
    part(browser, 'empty').querySelector('button')!.click();
    await session.platform.advance(250);
    await drawn(browser, session);
    expect(cardNames(browser)).to.deep.equal(['Go 5 GB']);
    expect(input.value).to.equal('');
  });

  it('says when a shelf is empty, and leads back to everything', async () => {
    const { browser, session } = await aBrowser({ catalogue: { listOfferings: ({ categoryId }) => Promise.resolve(pageOf(categoryId ? [] : [go])) } });
    await press(browser, session, 'TV');
    expect(textOf(browser)).to.contain('Nothing here at the moment');
    await press(browser, session, 'Show all products');
    expect(cardNames(browser)).to.deep.equal(['Go 5 GB']);
  });

  it('shows more on demand and keeps what is there', async () => {
    const { browser, session } = await aBrowser({
      catalogue: { listOfferings: ({ offset }) => Promise.resolve(offset === 0 ? pageOf([go], { total: 2, hasMore: true }) : pageOf([max], { total: 2 })) },
    });
    await press(browser, session, 'Show more');
    expect(cardNames(browser)).to.deep.equal(['Go 5 GB', 'Max']);
    expect(controlNames(browser)).not.to.contain('Show more');
  });

  it('keeps what is there when more could not be loaded, and tries again', async () => {
    let refusals = 1;
    const { browser, session } = await aBrowser({
      catalogue: {
        listOfferings: ({ offset }) =>
          offset === 0 ? Promise.resolve(pageOf([go], { total: 2, hasMore: true })) : refusals-- > 0 ? refusing('conflict')() : Promise.resolve(pageOf([max], { total: 2 })),
      },
    });
    await press(browser, session, 'Show more');
    expect(cardNames(browser)).to.deep.equal(['Go 5 GB']);
    await press(browser, session, 'Try again');
    expect(cardNames(browser)).to.deep.equal(['Go 5 GB', 'Max']);
  });

  it('opens the detail, tells the page, and comes back to the same card', async () => {
    const { browser, session } = await aBrowser();
    const opened: string[] = [];
    browser.addEventListener('selfcare-offering-opened', (event: OfferingOpenedEvent) => opened.push(event.offering.id));
    await press(browser, session, 'Details of Max');
    expect(opened).to.deep.equal(['max']);
    expect(part(browser, 'heading').textContent).to.equal('Max');
    expect(browser.shadowRoot!.activeElement).not.to.equal(null);
    await expect(browser).to.be.accessible();
    await press(browser, session, 'Back to All products');
    expect(focusedName(browser)).to.equal('Details of Max');
  });

  it('follows the browser’s Back out of the detail, with the focus', async () => {
    const { browser, session } = await aBrowser();
    await press(browser, session, 'Details of Go 5 GB');
    session.platform.goBack();
    await drawn(browser, session);
    expect(focusedName(browser)).to.equal('Details of Go 5 GB');
  });

  it('takes no focus when the page opens at a detail', async () => {
    const platform = testPlatform();
    platform.visit({ offering: 'max' });
    const { browser } = await aBrowser({ platform });
    expect(part(browser, 'heading').textContent).to.equal('Max');
    expect(browser.shadowRoot!.activeElement).to.equal(null);
  });

  it('says that an offering is gone, and leads back', async () => {
    const platform = testPlatform();
    platform.visit({ offering: 'gone' });
    const { browser, session } = await aBrowser({ platform });
    expect(textOf(browser)).to.contain('This product is no longer there');
    await press(browser, session, 'Back to All products');
    expect(cardNames(browser)).to.deep.equal(['Go 5 GB', 'Max']);
  });

  it('adds to the cart, shows it on the card, and tells the page before and after', async () => {
    const { browser, session } = await aBrowser();
    const told: string[] = [];
    let outcome: Promise<unknown> | undefined;
    browser.addEventListener('selfcare-before-add-to-cart', (event: BeforeAddToCartEvent) => {
      told.push(`before ${event.offering.id} ${event.quantity}`);
      outcome = event.promise;
    });
    browser.addEventListener('selfcare-added-to-cart', (event: AddedToCartEvent) => told.push(`added ${event.offering.id}`));
    await press(browser, session, 'Add to cart: Go 5 GB');
    expect(told).to.deep.equal(['before go 1', 'added go']);
    expect(await outcome).to.deep.equal({ ok: true });
    expect(parts(browser, 'in-cart').map(({ textContent }) => textContent?.trim())).to.deep.equal(['1 in your cart']);
    expect(statusOf(browser)).to.equal('Go 5 GB is in your cart');
    expect(focusedName(browser)).to.equal('Add to cart: Go 5 GB');
  });

  it('adds one for a double click, and two for two presses', async () => {
    const { browser, session } = await aBrowser();
    const inCart = (): number | undefined => session.use(cartStore).state.lines[0]?.quantity;
    for (const detail of [1, 2]) {
      control(browser, 'Add to cart: Go 5 GB').dispatchEvent(new MouseEvent('click', { detail, bubbles: true, composed: true }));
      await drawn(browser, session);
    }
    expect(inCart()).to.equal(1);
    await press(browser, session, 'Add to cart: Go 5 GB');
    expect(inCart()).to.equal(2);
  });

  it('adds nothing when the page stops it', async () => {
    const { browser, session } = await aBrowser();
    let outcome: Promise<unknown> | undefined;
    browser.addEventListener('selfcare-before-add-to-cart', (event: BeforeAddToCartEvent) => {
      event.preventDefault();
      outcome = event.promise;
    });
    await press(browser, session, 'Add to cart: Go 5 GB');
    expect(await outcome).to.equal(undefined);
    expect(session.use(cartStore).state.count).to.equal(0);
    expect(statusOf(browser)).to.equal('2 products');
  });

  it('shows that an add is under way, on its card alone', async () => {
    const answer = lateAnswer<ReturnType<typeof aCart>>();
    const { browser, session } = await aBrowser({ cart: { putLine: () => answer.promise } });
    await press(browser, session, 'Add to cart: Go 5 GB');
    expect(controlNames(browser)).to.include.members(['Adding Go 5 GB', 'Add to cart: Max']);
    await expect(browser).to.be.accessible();
  });

  it('says on its card why an add failed, and tries again', async () => {
    let refusals = 1;
    const { browser, session } = await aBrowser({ cart: { putLine: (_, { key }) => (refusals-- > 0 ? refusing('invalid')() : Promise.resolve(aCart({ lines: [{ id: key, action: 'add', offeringId: 'go', name: 'Go', quantity: 1 }] }))) } });
    await press(browser, session, 'Add to cart: Go 5 GB');
    expect(parts(browser, 'add-failure').map(({ textContent }) => textContent?.trim())).to.deep.equal(['Not added to your cart. Please check what you chose, or contact us.']);
    expect(statusOf(browser)).to.contain('Go 5 GB was not added to your cart');
    await expect(browser).to.be.accessible();
    await press(browser, session, 'Try again: Add to cart: Go 5 GB');
    expect(parts(browser, 'add-failure')).to.deep.equal([]);
    expect(statusOf(browser)).to.equal('Go 5 GB is in your cart');
  });

  it('offers to add nothing where the back end has no cart', async () => {
    const { browser } = await aBrowser({ withCart: false });
    expect(controlNames(browser).filter((name) => name.startsWith('Add'))).to.deep.equal([]);
    expect(cardNames(browser)).to.deep.equal(['Go 5 GB', 'Max']);
  });

  it('holds the place of what is on its way, and says when that takes long', async () => {
    const never = () => new Promise<never>(() => undefined);
    const { browser, session } = await aBrowser({ catalogue: { listOfferings: never, listCategories: never } });
    expect(parts(browser, 'card-skeleton').length).to.be.above(7);
    expect(statusOf(browser)).to.equal('Loading products');
    await session.platform.advance(5_000);
    await drawn(browser, session);
    expect(textOf(browser)).to.contain('This takes longer than usual');
    expect(controlNames(browser)).to.contain('Try again');
    await expect(browser).to.be.accessible();
  });

  it('says when the products could not be loaded, and tries again', async () => {
    let refused = true;
    const { browser, session } = await aBrowser({ catalogue: { listOfferings: () => (refused ? refusing('unavailable')() : Promise.resolve(pageOf([go]))) } });
    await session.platform.advance(10_000);
    await drawn(browser, session);
    expect(textOf(browser)).to.contain('The products could not be loaded');
    expect(statusOf(browser)).to.equal('This is not available right now');
    await expect(browser).to.be.accessible();
    refused = false;
    await press(browser, session, 'Try again');
    expect(cardNames(browser)).to.deep.equal(['Go 5 GB']);
  });

  it('says that the connection is gone', async () => {
    const { browser, session } = await aBrowser({ catalogue: { listOfferings: refusing('offline') } });
    await session.platform.advance(10_000);
    await drawn(browser, session);
    expect(textOf(browser)).to.contain('You seem to be offline');
  });

  it('asks the page to sign in when the customer is signed out', async () => {
    const { browser, session } = await aBrowser({ catalogue: { listOfferings: refusing('signed-out') } });
    let asked = 0;
    session.onAuthRequired(() => (asked++, false));
    await press(browser, session, 'Sign in');
    expect(asked).to.equal(1);
  });

  it('says when the catalogue is closed to the customer, or not online at all', async () => {
    expect(textOf((await aBrowser({ catalogue: { listOfferings: refusing('not-allowed') } })).browser)).to.contain('This is not open to you');
    expect(textOf((await aBrowser({ catalogue: { listOfferings: refusing('unsupported') } })).browser)).to.contain('This is not offered online yet');
  });

  it('keeps the last good list when it cannot be read again, and says so', async () => {
    let refused = false;
    const { browser, session } = await aBrowser({ catalogue: { listOfferings: () => (refused ? refusing('unavailable')() : Promise.resolve(pageOf([go]))) } });
    refused = true;
    session.queries.invalidate(['catalogue']);
    await session.platform.advance(10_000);
    await drawn(browser, session);
    expect(cardNames(browser)).to.deep.equal(['Go 5 GB']);
    expect(textOf(browser)).to.contain('This may be out of date');
  });

  it('lists what could be read and says how much could not', async () => {
    const { browser } = await aBrowser({ catalogue: { listOfferings: () => Promise.resolve(pageOf([go], { skipped: 2 })) } });
    expect(cardNames(browser)).to.deep.equal(['Go 5 GB']);
    expect(part(browser, 'skipped').textContent).to.contain('2 products could not be shown.');
  });

  it('lists the products although the shelves could not be read', async () => {
    const { browser } = await aBrowser({ catalogue: { listCategories: refusing('conflict') } });
    expect(cardNames(browser)).to.deep.equal(['Go 5 GB', 'Max']);
    expect(textOf(browser)).to.contain('The categories could not be loaded.');
  });

  it('waits with its shape for a session, then says kindly that the page is not ready', async () => {
    const { error } = console;
    console.error = () => undefined;
    const browser = await aWidget(document.createElement('selfcare-catalogue-browser'));
    expect(statusOf(browser)).to.equal('Loading products');
    expect(parts(browser, 'card-skeleton').length).to.be.above(7);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await browser.updateComplete;
    console.error = error;
    expect(textOf(browser)).to.contain('This part of the page is not ready yet');
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror="window.hit = true">';
    const offering = anOffering({ id: '__proto__', name: hostile, description: hostile, facts: [{ name: hostile, value: hostile }], prices: [aPrice({ name: hostile, kind: 'usage', amount: eur(1) })] });
    const { browser, session } = await aBrowser({ catalogue: { listOfferings: () => Promise.resolve(pageOf([offering])), getOffering: () => Promise.resolve(offering) } });
    expect(cardNames(browser)).to.deep.equal([hostile]);
    await press(browser, session, `Details of ${hostile}`);
    expect(part(browser, 'heading').textContent).to.equal(hostile);
    expect(browser.renderRoot.querySelector('img')).to.equal(null);
    expect('hit' in window).to.equal(false);
  });

  for (const width of [280, 360, 768, 1280]) {
    it(`holds very long names at ${width} px`, async () => {
      const name = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen '.repeat(4);
      const long = anOffering({ name, description: name, facts: [{ name, value: name }], prices: [aPrice({ kind: 'usage', name, per: { amount: 1, unit: 'GB' } })] });
      const { browser, session } = await aBrowser({ catalogue: { listOfferings: () => Promise.resolve(pageOf([long, go])), listCategories: () => Promise.resolve([aCategory({ name })]), getOffering: () => Promise.resolve(long) } });
      browser.parentElement!.style.inlineSize = `${width}px`;
      expect(browser.scrollWidth, 'list').to.be.at.most(width);
      await press(browser, session, `Details of ${name.trim()}`);
      expect(browser.scrollWidth, 'detail').to.be.at.most(width);
    });
  }

  it('stands the prices and the actions of a row level', async () => {
    const wordy = anOffering({ id: 'wordy', name: 'A plan with a name that takes two lines on its card', description: 'Many words. '.repeat(30), facts: [{ name: 'Data', value: '1' }, { name: 'Calls', value: '2' }] });
    const { browser } = await aBrowser({ catalogue: { listOfferings: () => Promise.resolve(pageOf([go, wordy])) } });
    browser.parentElement!.style.inlineSize = '700px';
    for (const name of ['price', 'card-actions']) {
      const tops = parts(browser, name).map((one) => Math.round(one.getBoundingClientRect().top));
      expect(new Set(tops).size, name).to.equal(1);
    }
  });

  it('cuts nothing off what a card says of prices', async () => {
    const charges = [
      aPrice({ amount: eur(4999), promotion: { name: 'Half a year', amount: eur(3499), periods: 6 } }),
      aPrice({ id: 'connection', kind: 'oneTime', due: 'today', amount: eur(695), period: undefined }),
      aPrice({ id: 'activation', kind: 'oneTime', due: 'firstBill', amount: eur(2000), period: undefined }),
    ];
    const { browser } = await aBrowser({ catalogue: { listOfferings: () => Promise.resolve(pageOf([anOffering({ prices: charges })])) } });
    browser.parentElement!.style.inlineSize = '360px';
    const [price] = parts(browser, 'price');
    expect(textOf(browser)).to.contain('Tax included');
    expect(price!.scrollHeight).to.be.at.most(price!.clientHeight + 1);
  });

  it('says everything in the page’s own words', async () => {
    const { browser, session } = await aBrowser();
    browser.strings = { add: 'Into the bag', allHeading: 'Everything' };
    await drawn(browser, session);
    expect(part(browser, 'heading').textContent).to.equal('Everything');
    expect(parts(browser, 'add')[0]!.textContent?.trim()).to.equal('Into the bag');
  });

  it('writes prices anew when the language changes', async () => {
    const { browser, session } = await aBrowser();
    session.changeLocale('de-DE');
    await drawn(browser, session);
    expect(textOf(browser)).to.contain('19,99');
  });

  const network: Facet = { key: 'Network', name: 'Network', kind: 'fact', values: [{ value: '4G', count: 0 }, { value: '5G', count: 2 }] };
  const price: Facet = { key: 'price', name: 'price', kind: 'price', values: [{ value: '-10', count: 1, below: eur(1000) }, { value: '10-', count: 1, from: eur(1000) }] };
  const facetLabels = (browser: CatalogueBrowserElement): string[] => parts(browser, 'facet-value').map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
  const check = async (browser: CatalogueBrowserElement, session: TestSession, at: number): Promise<void> => {
    parts(browser, 'facet-value')[at]!.querySelector('input')!.click();
    await drawn(browser, session);
  };

  it('offers what to filter by with its counts, and shows what is chosen with a way to take it back', async () => {
    const asked: unknown[] = [];
    const { browser, session } = await aBrowser({
      catalogue: { countFacets: () => Promise.resolve([price, network]), listOfferings: ({ facets }) => (asked.push(facets), Promise.resolve(pageOf([go, max]))) },
    });
    part(browser, 'filters-toggle').click();
    await drawn(browser, session);
    expect(facetLabels(browser)).to.deep.equal(['Below €10.00 1', '€10.00 and more 1', '4G 0', '5G 2']);
    await expect(browser).to.be.accessible();
    await check(browser, session, 3);
    expect(asked.at(-1)).to.deep.equal([{ facet: 'Network', value: '5G' }]);
    expect(part(browser, 'filters-toggle').textContent).to.contain('1 filter');
    await press(browser, session, 'Remove the filter 5G');
    expect([parts(browser, 'chosen-filter'), session.platform.routing.read('filter')]).to.deep.equal([[], undefined]);
  });

  it('opens the filters where there is room beside the cards, and follows the width until the customer decides', async () => {
    const { browser } = await aBrowser({ catalogue: { countFacets: () => Promise.resolve([network]) } });
    const filters = (): HTMLDetailsElement => browser.renderRoot.querySelector<HTMLDetailsElement>('[part="filters"]')!;
    const become = async (width: number, open: boolean): Promise<void> => {
      browser.parentElement!.style.inlineSize = `${width}px`;
      await waitUntil(() => filters().open === open, `the filters are ${open ? 'open' : 'closed'} at ${width} px`);
    };
    await become(1100, true);
    await become(500, false);
    part(browser, 'filters-toggle').click();
    await become(1100, true);
    await become(500, true);
  });

  it('says why a value leads nowhere, keeps it within reach of the keyboard, and does not choose it', async () => {
    const platform = testPlatform();
    platform.visit({ filter: 'price:-10' });
    const { browser, session } = await aBrowser({ platform, catalogue: { countFacets: () => Promise.resolve([price, network]) } });
    part(browser, 'filters-toggle').click();
    await drawn(browser, session);
    const barren = parts(browser, 'facet-value')[2]!.querySelector('input')!;
    expect([barren.ariaDisabled, barren.disabled]).to.deep.equal(['true', false]);
    expect(browser.shadowRoot!.getElementById(barren.getAttribute('aria-describedby')!)!.textContent).to.contain('Below €10.00');
    await check(browser, session, 2);
    expect([barren.checked, parts(browser, 'chosen-filter').length]).to.deep.equal([false, 1]);
    await expect(browser).to.be.accessible();
  });

  it('leads back from filters that leave nothing, the last one first', async () => {
    const platform = testPlatform();
    platform.visit({ filter: 'Network:5G;Data:1 GB' });
    const { browser, session } = await aBrowser({
      platform,
      catalogue: { countFacets: () => Promise.resolve([]), listOfferings: ({ facets = [] }) => Promise.resolve(pageOf(facets.length > 1 ? [] : [go])) },
    });
    expect(textOf(browser)).to.contain('Nothing matches all of your filters');
    expect(controlNames(browser)).to.include('Remove all filters');
    await expect(browser).to.be.accessible();
    await press(browser, session, 'Remove “1 GB”');
    expect(cardNames(browser)).to.deep.equal(['Go 5 GB']);
  });

  it('sorts, and offers neither filters nor sorting where the back end cannot count', async () => {
    const asked: unknown[] = [];
    const { browser, session } = await aBrowser({ catalogue: { countFacets: () => Promise.resolve([]), listOfferings: ({ sort }) => (asked.push(sort), Promise.resolve(pageOf([go]))) } });
    const select = part(browser, 'sort') as HTMLSelectElement;
    select.value = 'price';
    select.dispatchEvent(new Event('change'));
    await drawn(browser, session);
    expect(asked.at(-1)).to.equal('price');
    const plain = (await aBrowser()).browser;
    expect([parts(plain, 'sort'), parts(plain, 'filters')]).to.deep.equal([[], []]);
  });

  it('has the filters of a large catalogue counted only when they are opened', async () => {
    let counted = 0;
    const { browser, session } = await aBrowser({
      catalogue: { countFacets: () => (counted++, Promise.resolve([network])), listOfferings: () => Promise.resolve(pageOf([go], { total: 10_000 })) },
    });
    expect(counted).to.equal(0);
    part(browser, 'filters-toggle').click();
    // a toggle is told a task later
    await drawn(browser, session);
    await drawn(browser, session);
    expect([counted, parts(browser, 'facet').length]).to.deep.equal([1, 1]);
  });

  it('shows the catalogue of another day, says so, and offers to order nothing from it', async () => {
    const asked: unknown[] = [];
    const { browser, session } = await aBrowser({ catalogue: { listOfferings: ({ asOf }) => (asked.push(asOf), Promise.resolve(pageOf([go]))) } });
    browser.asof = '2027-03-01';
    await drawn(browser, session);
    expect(asked.at(-1)).to.equal('2027-03-01T00:00:00.000Z');
    expect(part(browser, 'preview').textContent).to.contain('Preview of 1 March 2027');
    expect(controlNames(browser).filter((name) => name.startsWith('Add'))).to.deep.equal([]);
    const { error } = console;
    const heard: unknown[] = [];
    console.error = (...words: unknown[]) => void heard.push(words[0]);
    browser.asof = 'next spring';
    await drawn(browser, session);
    console.error = error;
    expect([parts(browser, 'preview').length, heard]).to.deep.equal([0, ['<selfcare-catalogue-browser asof="next spring"> is no date: write it as in "2027-03-01"']]);
  });

  it('asks for as many at once as it is told, and for more by itself when it is endless', async () => {
    const asked: number[][] = [];
    const { browser, session } = await aBrowser({
      catalogue: { listOfferings: ({ offset, limit }) => (asked.push([offset, limit]), Promise.resolve(pageOf([offset ? max : go], { total: 2, hasMore: offset === 0 }))) },
    });
    browser.pagesize = 12;
    browser.endless = true;
    await drawn(browser, session);
    await waitUntil(() => cardNames(browser).length === 2);
    expect(asked.slice(1)).to.deep.equal([[0, 12], [12, 12]]);
  });

  it('says which card is not as it was shown at first', async () => {
    let cents = 1999;
    const { browser, session } = await aBrowser({ catalogue: { listOfferings: () => Promise.resolve(pageOf([{ ...go, prices: [aPrice({ amount: eur(cents) })] }, max])) } });
    cents = 2499;
    session.queries.invalidate(['catalogue']);
    await drawn(browser, session);
    expect(parts(browser, 'changed').map((one) => one.closest<HTMLElement>('.card')?.dataset['offering'])).to.deep.equal(['go']);
    await expect(browser).to.be.accessible();
  });

  it('leads to the detail of what has something to choose, in the place of adding it blindly', async () => {
    const colour = { name: 'Colour', values: ['Ink', 'Moss'].map((value) => ({ value, label: value })), defaults: ['Ink'], least: 1, most: 1 };
    const phone = anOffering({ id: 'phone', name: 'Norra 6', characteristics: [colour] });
    const { browser, session } = await aBrowser({ catalogue: { listOfferings: () => Promise.resolve(pageOf([phone])), getOffering: () => Promise.resolve(phone) } });
    expect(controlNames(browser)).to.include('Choose options of Norra 6').and.not.include('Add to cart: Norra 6');
    await press(browser, session, 'Choose options of Norra 6');
    expect(parts(browser, 'option').length).to.equal(2);
  });

  describe('whose code for the detail is late', () => {
    const detail = playedLate(lateDetail);
    const shown = (browser: CatalogueBrowserElement): readonly number[] => ['detail-skeleton', 'problem', 'detail'].map((name) => parts(browser, name).length);

    it('shows the shape of the detail until it is here', async () => {
      const { browser, session } = await aBrowser();
      await press(browser, session, 'Details of Go 5 GB');
      expect(shown(browser)).to.deep.equal([1, 0, 0]);
      detail.arrive();
      await drawn(browser, session);
      expect(shown(browser)).to.deep.equal([0, 0, 1]);
    });

    it('says that it could not be loaded, asks no more by itself, and tries again when asked', async () => {
      const { browser, session } = await aBrowser();
      await press(browser, session, 'Details of Go 5 GB');
      detail.fail();
      await drawn(browser, session);
      await drawn(browser, session);
      expect(shown(browser)).to.deep.equal([0, 1, 0]);
      await press(browser, session, 'Try again');
      expect(shown(browser)).to.deep.equal([0, 0, 1]);
    });
  });
});
