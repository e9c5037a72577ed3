import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BackendProblem, cartStore, checkoutStore, type Backend, type CartPort, type ContactField, type Order, type OrderPort, type ProblemCode, type Session } from '@selfcare/core';
import { provideSession } from '@selfcare/lit';
import '@selfcare/widgets/checkout/define';
import type { BeforePlaceOrderEvent, CheckoutElement, OrderPlacedEvent, PlaceOrderOutcome } from '@selfcare/widgets/checkout';
import { lateReview } from '../../../packages/widgets/src/checkout/late-review.js';
import { loadLateParts } from '../../support/late-parts.js';
import { playedLate } from '../../support/played-late.js';
import { testPlatform } from '../../support/platform.js';
import { aCart, aCartLine, anOrder, aPrice, eur, someBuckets } from '../../support/samples.js';
import { aCartPort, anOrderPort, aSession, aTokenIdentity, lateAnswer, type TestSession } from '../../support/session.js';
import { aWidget, control, controlNames, drawn, focusedName, part, parts, statusOf, textOf } from '../../support/widget.js';

const monthly = { period: { count: 1, unit: 'month' }, steps: [{ after: 0, amount: eur(3499) }] } as const;
const fibre = aCartLine({ id: 'fibre', name: 'Fibre 500', prices: someBuckets({ perPeriod: [monthly], dueToday: [eur(4900)] }) });
const box = aCartLine({ id: 'box', name: 'TV box', quantity: 2, prices: someBuckets({ firstBill: [eur(2000)] }) });
const fullCart = aCart({ lines: [fibre, box], totals: someBuckets({ perPeriod: [monthly], dueToday: [eur(4900)], firstBill: [eur(2000)] }) });

const ada: Readonly<Record<ContactField, string>> = {
  givenName: 'Ada',
  familyName: 'Byrne',
  email: 'ada@example.com',
  phone: '+353 87 123 4567',
  street: '12 Harbour Row',
  postcode: 'D08 AX2P',
  city: 'Dublin',
  country: 'IE',
};

const fieldNames = {
  givenName: 'given-name',
  familyName: 'family-name',
  email: 'email',
  phone: 'tel',
  street: 'address-line1',
  postcode: 'postal-code',
  city: 'address-level2',
  country: 'country',
} as const;

interface Setting {
  readonly cart?: Partial<CartPort>;
  readonly orders?: Partial<OrderPort>;
  readonly capabilities?: Partial<Backend['capabilities']>;
  readonly identity?: ReturnType<typeof aTokenIdentity>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly id?: string;
  readonly platform?: ReturnType<typeof testPlatform>;
}

const sessionOf = ({ cart, orders, capabilities, identity, id, locale = 'en-IE', platform = testPlatform() }: Setting): TestSession =>
  aSession({
    locale,
    id,
    ...(identity ? { identity } : {}),
    platform,
    backend: {
      cart: aCartPort({ load: () => Promise.resolve(fullCart), ...cart }),
      orders: anOrderPort(orders),
      capabilities: { cart: true, orders: true, findByExternalId: true, ...capabilities },
    },
  });

function anElement(attributes: Setting['attributes'] = {}): CheckoutElement {
  const element = document.createElement('selfcare-checkout');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

async function aCheckout(setting: Setting = {}): Promise<{ checkout: CheckoutElement; session: TestSession }> {
  const session = sessionOf(setting);
  return { checkout: await aWidget(anElement(setting.attributes), session), session };
}

const formOf = (checkout: CheckoutElement): HTMLFormElement => {
  const form = checkout.querySelector('form');
  if (!form) throw new Error('No form in light DOM');
  return form;
};

const fieldOf = (checkout: CheckoutElement, field: ContactField): HTMLInputElement | HTMLSelectElement =>
  formOf(checkout).elements.namedItem(fieldNames[field]) as HTMLInputElement | HTMLSelectElement;

const typedIn = (checkout: CheckoutElement): Record<string, string> =>
  Object.fromEntries(Object.keys(fieldNames).map((field) => [field, fieldOf(checkout, field as ContactField).value]));

function type(checkout: CheckoutElement, field: ContactField, value: string): void {
  const input = fieldOf(checkout, field);
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function submit(checkout: CheckoutElement, session: TestSession): Promise<void> {
  formOf(checkout).requestSubmit();
  await drawn(checkout, session);
}

async function press(checkout: CheckoutElement, session: TestSession, name: string): Promise<void> {
  const button = control(checkout, name);
  button.focus();
  button.click();
  await drawn(checkout, session);
}

/** A checkout whose form is filled in and sent. */
async function aReview(setting: Setting = {}): Promise<{ checkout: CheckoutElement; session: TestSession }> {
  const { checkout, session } = await aCheckout(setting);
  for (const [field, value] of Object.entries(ada)) type(checkout, field as ContactField, value);
  await submit(checkout, session);
  return { checkout, session };
}

const refusing = (code: ProblemCode, fields?: { field: string; reason: string }[]) => () =>
  Promise.reject(new BackendProblem(code, 'refused', fields ? { fields } : {}));

const errorsIn = (checkout: CheckoutElement): string[] => [...checkout.querySelectorAll('.selfcare-contact-error')].map(({ textContent }) => textContent!.trim());

describe('<selfcare-checkout>', () => {
  before(loadLateParts);

  it('asks who orders in a native form of native fields, outside the shadow root', async () => {
    const { checkout } = await aCheckout();
    const form = formOf(checkout);
    expect(form.getRootNode()).to.equal(document);
    expect([...form.elements].map((one) => one.getAttribute('autocomplete')).filter(Boolean)).to.deep.equal(Object.values(fieldNames));
    expect([...form.querySelectorAll('label')].map(({ textContent, control: field }) => [textContent, field?.getAttribute('name')])).to.deep.equal([
      ['First name', 'given-name'],
      ['Last name', 'family-name'],
      ['Email address', 'email'],
      ['Phone number', 'tel'],
      ['Street and number', 'address-line1'],
      ['Postcode', 'postal-code'],
      ['Town or city', 'address-level2'],
      ['Country', 'country'],
    ]);
    expect(fieldOf(checkout, 'phone').getAttribute('inputmode')).to.equal('tel');
    await expect(checkout).to.be.accessible();
  });

  it('shows the form where the step is, and the total beside it', async () => {
    const { checkout } = await aCheckout();
    expect((checkout.renderRoot.querySelector('slot[name="selfcare-contact"]') as HTMLSlotElement).assignedElements()).to.have.length(1);
    expect(part(checkout, 'heading').textContent).to.equal('Your details');
    expect(part(checkout, 'bar').textContent).to.contain('€34.99').and.to.contain('3 items');
    expect(checkout.renderRoot.querySelector('[aria-current="step"]')?.textContent).to.contain('Your details');
  });

  it('takes what a tool filled in, with events and without', async () => {
    const { checkout, session } = await aCheckout();
    for (const [field, value] of Object.entries(ada)) {
      const input = fieldOf(checkout, field as ContactField);
      input.value = value;
      if (field === 'email') input.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await drawn(checkout, session);
    expect(typedIn(checkout)).to.deep.equal(ada);
    await submit(checkout, session);
    expect(part(checkout, 'contact-summary').textContent).to.contain('Ada Byrne').and.to.contain('ada@example.com').and.to.contain('Ireland');
  });

  it('goes on by Enter in a field', async () => {
    const { checkout, session } = await aCheckout();
    for (const [field, value] of Object.entries(ada)) type(checkout, field as ContactField, value);
    fieldOf(checkout, 'city').focus();
    await sendKeys({ press: 'Enter' });
    await drawn(checkout, session);
    expect(part(checkout, 'heading').textContent).to.equal('Check your order');
    expect(focusedName(checkout)).to.equal('Check your order');
  });

  it('gathers what is wrong above the form, takes the focus there, and leads from there to each field', async () => {
    const { checkout, session } = await aCheckout();
    type(checkout, 'givenName', 'Ada');
    type(checkout, 'email', 'ada@');
    await submit(checkout, session);
    const summary = checkout.querySelector<HTMLElement>('.selfcare-contact-summary')!;
    expect(document.activeElement).to.equal(summary);
    expect(summary.textContent).to.contain('6 fields need your attention');
    const address = location.href;
    const link = [...summary.querySelectorAll('a')].find(({ textContent }) => textContent === 'Enter an email address like name@example.com')!;
    link.click();
    expect(document.activeElement).to.equal(fieldOf(checkout, 'email'));
    expect(location.href).to.equal(address);
    expect(fieldOf(checkout, 'email').ariaInvalid).to.equal('true');
    expect(fieldOf(checkout, 'givenName').ariaInvalid).to.equal('false');
    const described = fieldOf(checkout, 'email').getAttribute('aria-describedby')!.split(' ').map((id) => document.getElementById(id)?.textContent);
    expect(described).to.deep.equal(['For news about this order.', 'Enter an email address like name@example.com']);
    expect(fieldOf(checkout, 'givenName').value).to.equal('Ada');
    await expect(checkout).to.be.accessible();
  });

  it('says nothing while somebody types, something when a wrong field is left, and takes it back at once when it is right', async () => {
    const { checkout, session } = await aCheckout();
    type(checkout, 'email', 'ada@');
    await drawn(checkout, session);
    expect(errorsIn(checkout)).to.deep.equal([]);
    fieldOf(checkout, 'phone').focus();
    await drawn(checkout, session);
    expect(errorsIn(checkout)).to.deep.equal(['Enter an email address like name@example.com']);
    expect(checkout.querySelector('.selfcare-contact-summary')).to.equal(null);
    type(checkout, 'email', 'ada@example.com');
    await drawn(checkout, session);
    expect(errorsIn(checkout)).to.deep.equal([]);
  });

  it('makes the form again, with what was typed, when the page empties the element', async () => {
    const { checkout, session } = await aCheckout();
    type(checkout, 'givenName', 'Ada');
    checkout.textContent = '';
    await drawn(checkout, session);
    expect(fieldOf(checkout, 'givenName').value).to.equal('Ada');
    checkout.firstElementChild!.textContent = '';
    await drawn(checkout, session);
    expect(fieldOf(checkout, 'givenName').value).to.equal('Ada');
    expect(checkout.querySelectorAll('form')).to.have.length(1);
  });

  it('keeps the form and what is in it when the element is moved', async () => {
    const { checkout, session } = await aCheckout();
    const form = formOf(checkout);
    fieldOf(checkout, 'city').value = 'Dublin';
    checkout.parentElement!.append(document.createElement('i'), checkout);
    await drawn(checkout, session);
    expect(formOf(checkout)).to.equal(form);
    expect(fieldOf(checkout, 'city').value).to.equal('Dublin');
  });

  it('dresses the form by one sheet, which goes with the last form of its root', async () => {
    const before = document.adoptedStyleSheets.length;
    const { checkout, session } = await aCheckout();
    const other = anElement();
    checkout.after(other);
    await drawn(other, session);
    expect(document.adoptedStyleSheets).to.have.length(before + 1);
    checkout.remove();
    expect(document.adoptedStyleSheets).to.have.length(before + 1);
    other.remove();
    expect(document.adoptedStyleSheets).to.have.length(before);
  });

  it('reaches nothing of the page with that sheet, and yields to what the page says', async () => {
    const { checkout } = await aCheckout();
    const sheet = document.adoptedStyleSheets.at(-1)!;
    const selectors: string[] = [];
    const collect = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) selectors.push(...rule.selectorText.split(','));
        else if ('cssRules' in rule) collect(rule.cssRules as CSSRuleList);
      }
    };
    collect(sheet.cssRules);
    expect(selectors).to.have.length.above(15);
    for (const selector of selectors) expect(selector.trim()).to.match(/^\.selfcare-contact/);
    expect([...sheet.cssRules].map(({ constructor: { name } }) => name)).to.deep.equal(['CSSLayerBlockRule']);
    const page = new CSSStyleSheet();
    page.replaceSync('input { border-top-width: 7px }');
    document.adoptedStyleSheets.push(page);
    expect(getComputedStyle(fieldOf(checkout, 'city')).borderTopWidth).to.equal('7px');
    document.adoptedStyleSheets.pop();
  });

  it('works inside a shadow root of the page', async () => {
    const session = sessionOf({});
    const place = await fixture<HTMLElement>(html`<div></div>`);
    provideSession(session as Session, place);
    const root = place.attachShadow({ mode: 'open' });
    const checkout = anElement();
    root.append(checkout);
    await drawn(checkout, session);
    await submit(checkout, session);
    expect(root.activeElement?.className).to.equal('selfcare-contact-summary');
    expect(getComputedStyle(root.activeElement!).borderInlineStartWidth).to.equal('4px');
  });

  it('offers only the countries that the page names', async () => {
    const { checkout } = await aCheckout({ attributes: { countries: 'IE, GB xx' } });
    const options = (fieldOf(checkout, 'country') as HTMLSelectElement).options;
    expect([...options].map(({ value, text }) => [value, text])).to.deep.equal([
      ['', 'Choose a country'],
      ['IE', 'Ireland'],
      ['GB', 'United Kingdom'],
    ]);
    expect(fieldOf(checkout, 'country').value).to.equal('IE');
  });

  it('chooses no country of the locale that the page does not serve, and the only one that it does', async () => {
    const { checkout } = await aCheckout({ locale: 'en-US', attributes: { countries: 'IE GB' } });
    expect(fieldOf(checkout, 'country').value).to.equal('');
    const { checkout: other } = await aCheckout({ locale: 'en-US', attributes: { countries: 'IE' } });
    expect(fieldOf(other, 'country').value).to.equal('IE');
  });

  it('shows everything once more before the order is placed', async () => {
    const { checkout } = await aReview();
    const text = textOf(checkout);
    expect(parts(checkout, 'line').map((line) => line.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Fibre 500 €34.99 per month €49.00 today',
      'TV box Quantity 2 €20.00 on your first bill',
    ]);
    expect(part(checkout, 'totals').textContent).to.contain('Due today').and.to.contain('€49.00').and.to.contain('On your first bill');
    expect(text).to.contain('What happens next').and.to.contain('By placing the order you accept');
    expect(checkout.querySelector('form')).to.equal(null);
    expect(statusOf(checkout)).to.equal('Check your order');
    await expect(checkout).to.be.accessible();
  });

  it('leads back to the details with what was typed', async () => {
    const { checkout, session } = await aReview();
    await press(checkout, session, 'Change your details');
    expect(typedIn(checkout)).to.deep.equal(ada);
    expect(focusedName(checkout)).to.equal('Your details');
  });

  it('goes back to the filled form with the browser, the focus on its heading, and forward to the review', async () => {
    const { checkout, session } = await aReview();
    part(checkout, 'place').focus();
    session.platform.goBack();
    await drawn(checkout, session);
    expect(typedIn(checkout)).to.deep.equal(ada);
    expect(focusedName(checkout)).to.equal('Your details');
    session.platform.visit({ step: 'review' });
    await drawn(checkout, session);
    expect(part(checkout, 'heading').textContent).to.equal('Check your order');
  });

  it('shows the placed order again when the page is opened anew, and tells nobody a second time', async () => {
    const answer = lateAnswer<Order>();
    const platform = testPlatform();
    platform.visit({ placed: 'O-3' });
    const told: unknown[] = [];
    const listen = (event: Event): void => void told.push(event);
    document.body.addEventListener('selfcare-order-placed', listen);
    const { checkout, session } = await aCheckout({ platform, cart: { load: () => Promise.resolve(undefined) }, orders: { getOrder: () => answer.promise } });
    expect(statusOf(checkout)).to.equal('Loading your order');
    expect(parts(checkout, 'skeleton')).to.have.length.above(0);
    expect(textOf(checkout)).not.to.contain('Your cart is empty');
    answer.resolve(anOrder({ id: 'O-3' }));
    await drawn(checkout, session);
    document.body.removeEventListener('selfcare-order-placed', listen);
    expect(part(checkout, 'order-number').textContent).to.contain('O-3');
    expect(told).to.deep.equal([]);
  });

  it('tells only a visitor that no account is needed', async () => {
    expect(textOf((await aCheckout()).checkout)).to.contain('You do not need an account.');
    expect(textOf((await aCheckout({ identity: aTokenIdentity() })).checkout)).not.to.contain('account');
  });

  it('never says that a cart is empty which it could not read again', async () => {
    let broken = false;
    const { checkout, session } = await aCheckout({ cart: { load: () => (broken ? refusing('unavailable')() : Promise.resolve(undefined)) } });
    broken = true;
    void session.use(cartStore).refresh();
    await session.platform.advance(10_000);
    await drawn(checkout, session);
    expect(textOf(checkout)).to.contain('Your cart could not be loaded').and.not.to.contain('Your cart is empty');
    expect(controlNames(checkout)).to.contain('Try again');
  });

  it('says what is paid by use with what it is for', async () => {
    const usage = aPrice({ kind: 'usage', name: 'Data beyond 60 GB', period: undefined, amount: eur(100), per: { amount: 1, unit: 'GB' } });
    const { checkout } = await aReview({ cart: { load: () => Promise.resolve(aCart({ lines: [{ ...fibre, prices: someBuckets({ perPeriod: [monthly], usage: [usage] }) }] })) } });
    expect(part(checkout, 'line').textContent).to.contain('Data beyond 60 GB: €1.00 per GB');
  });

  it('places one order, however often and wherever it is pressed in one task', async () => {
    const commands: unknown[] = [];
    const answer = lateAnswer<Order>();
    const { checkout, session } = await aReview({ orders: { placeOrder: (command) => (commands.push(command), answer.promise) } });
    const other = anElement();
    checkout.after(other);
    await drawn(other, session);
    const button = part(checkout, 'place');
    button.focus();
    button.click();
    button.click();
    part(other, 'place').click();
    await drawn(checkout, session);
    part(checkout, 'place').click();
    await sendKeys({ press: 'Enter' });
    await drawn(checkout, session);
    expect(commands).to.have.length(1);
    expect(part(checkout, 'place').getAttribute('aria-disabled')).to.equal('true');
    expect(part(checkout, 'place').textContent).to.contain('Placing your order');
    expect(focusedName(checkout)).to.equal('Placing your order');
    expect(controlNames(checkout)).not.to.contain('Change your details');
    answer.resolve(anOrder({ id: 'O-1' }));
    await drawn(checkout, session);
    expect(part(other, 'order-number').textContent).to.contain('O-1');
  });

  it('says after five seconds that it is still working', async () => {
    const { checkout, session } = await aReview({ orders: { placeOrder: () => lateAnswer<Order>().promise } });
    await press(checkout, session, 'Place order');
    expect(statusOf(checkout)).to.equal('Placing your order');
    await session.platform.advance(4_999);
    await drawn(checkout, session);
    expect(statusOf(checkout)).to.equal('Placing your order');
    await session.platform.advance(1);
    await drawn(checkout, session);
    expect(statusOf(checkout)).to.equal('Still working. Please keep this page open.');
    await expect(checkout).to.be.accessible();
  });

  it('shows the number of the placed order, what comes next and the way to follow it', async () => {
    const { checkout, session } = await aReview({
      attributes: { orderhref: '/orders', shophref: '/shop' },
      orders: { placeOrder: () => Promise.resolve(anOrder({ id: 'O/1 ü', state: 'acknowledged', expectedAt: '2026-01-22T10:00:00.000Z' })) },
    });
    await press(checkout, session, 'Place order');
    expect(part(checkout, 'order-number').textContent).to.contain('O/1 ü');
    expect(textOf(checkout)).to.contain('We expect to be done by 22 January 2026.');
    expect(control(checkout, 'Follow your order').getAttribute('href')).to.equal('/orders#order=O%2F1%20%C3%BC');
    expect(control(checkout, 'Back to the shop').getAttribute('href')).to.equal('/shop');
    expect(statusOf(checkout)).to.equal('Your order is placed');
    expect(focusedName(checkout)).to.equal('Your order is placed');
    expect(checkout.outerHTML).not.to.contain('ada@example.com');
    await expect(checkout).to.be.accessible();
  });

  it('adds the order to a fragment that is there already', async () => {
    const { checkout, session } = await aReview({ attributes: { orderhref: 'account#tab=orders' } });
    await press(checkout, session, 'Place order');
    expect(control(checkout, 'Follow your order').getAttribute('href')).to.equal('account#tab=orders&order=order-1');
  });

  it('links to nothing but web pages, and tells the developer', async () => {
    const said: unknown[] = [];
    const { error } = console;
    console.error = (message: unknown) => said.push(message);
    const { checkout, session } = await aReview({ attributes: { orderhref: 'javascript:alert(1)', shophref: 'java\nscript:alert(1)' } });
    await press(checkout, session, 'Place order');
    console.error = error;
    expect(checkout.renderRoot.querySelectorAll('a')).to.have.length(0);
    expect(said).to.have.length(2);
    expect(said[0]).to.equal('<selfcare-checkout orderhref="javascript:alert(1)"> leads nowhere: it takes a relative or an http(s) address');
  });

  it('tells the page once that the order is placed, with nothing personal', async () => {
    const { checkout, session } = await aReview();
    const other = anElement();
    checkout.after(other);
    await drawn(other, session);
    const told: OrderPlacedEvent[] = [];
    const listen = (event: OrderPlacedEvent): void => void told.push(event);
    document.body.addEventListener('selfcare-order-placed', listen);
    await press(checkout, session, 'Place order');
    document.body.removeEventListener('selfcare-order-placed', listen);
    expect(told.map(({ orderId, composed }) => [orderId, composed])).to.deep.equal([['order-1', true]]);
    expect(JSON.stringify({ ...told[0] })).to.equal('{"isTrusted":false,"orderId":"order-1"}');
  });

  it('tells it once where the page has two copies of the element, of two bundles', async () => {
    const copy = new URL('../../../packages/widgets/src/checkout/checkout-element.ts?copy', import.meta.url).href;
    const { CheckoutElement: Copy } = (await import(copy)) as { CheckoutElement: typeof CheckoutElement };
    customElements.define('other-bundle-checkout', Copy);
    const { checkout, session } = await aReview();
    const other = document.createElement('other-bundle-checkout') as CheckoutElement;
    checkout.after(other);
    await drawn(other, session);
    let told = 0;
    checkout.parentElement!.addEventListener('selfcare-order-placed', () => told++);
    await press(checkout, session, 'Place order');
    await drawn(other, session);
    expect(part(other, 'order-number').textContent).to.contain('order-1');
    expect(told).to.equal(1);
  });

  it('lets the page stop an order before anything is sent', async () => {
    const commands: unknown[] = [];
    const { checkout, session } = await aReview({ orders: { placeOrder: (command) => (commands.push(command), Promise.resolve(anOrder())) } });
    let outcome: unknown;
    checkout.addEventListener('selfcare-before-place-order', (event: BeforePlaceOrderEvent) => {
      event.preventDefault();
      void event.promise.then((end) => (outcome = end));
    }, { once: true });
    await press(checkout, session, 'Place order');
    expect(commands).to.have.length(0);
    expect(outcome).to.deep.equal({ status: 'prevented' });
    await press(checkout, session, 'Place order');
    expect(commands).to.have.length(1);
  });

  it('tells who listens how the attempt ended', async () => {
    const ends: unknown[] = [];
    const listen = (checkout: CheckoutElement): void =>
      checkout.addEventListener('selfcare-before-place-order', ({ promise }: BeforePlaceOrderEvent) => void promise.then((end) => ends.push(end)));
    const placed = await aReview();
    listen(placed.checkout);
    await press(placed.checkout, placed.session, 'Place order');
    const rejected = await aReview({ orders: { placeOrder: refusing('invalid') } });
    listen(rejected.checkout);
    await press(rejected.checkout, rejected.session, 'Place order');
    expect(ends).to.deep.equal([
      { status: 'placed', orderId: 'order-1' },
      { status: 'rejected', code: 'invalid' },
    ]);
  });

  it('survives a page that throws in its listener', async () => {
    const { checkout, session } = await aReview();
    const complaints: unknown[] = [];
    const former = window.onerror;
    window.onerror = (message) => (complaints.push(message), true);
    checkout.addEventListener('selfcare-before-place-order', () => {
      throw new Error('the page broke');
    });
    await press(checkout, session, 'Place order');
    window.onerror = former;
    expect(complaints).to.have.length(1);
    expect(part(checkout, 'order-number').textContent).to.contain('order-1');
  });

  it('says why an order was refused, keeps everything, and leads back to the review', async () => {
    const { checkout, session } = await aReview({ orders: { placeOrder: refusing('too-many') } });
    await press(checkout, session, 'Place order');
    expect(textOf(checkout)).to.contain('Your order was not placed').and.to.contain('A lot of people are here right now').and.to.contain('Nothing was ordered');
    expect(focusedName(checkout)).to.equal('Your order was not placed');
    await expect(checkout).to.be.accessible();
    await press(checkout, session, 'Look at your order again');
    expect(focusedName(checkout)).to.equal('Check your order');
    expect(part(checkout, 'contact-summary').textContent).to.contain('Ada Byrne');
  });

  it('shows at the field what the back end refused of the details', async () => {
    const { checkout, session } = await aReview({ orders: { placeOrder: refusing('invalid', [{ field: 'contact.postcode', reason: 'no such place' }]) } });
    await press(checkout, session, 'Place order');
    await press(checkout, session, 'Check your details');
    expect((document.activeElement as HTMLElement).className).to.equal('selfcare-contact-summary');
    expect(errorsIn(checkout)).to.deep.equal(['Postcode: this was not accepted. Check it, or enter another']);
    expect(typedIn(checkout)).to.deep.equal(ada);
    expect(checkout.textContent).not.to.contain('no such place');
  });

  it('says not to order again while nobody knows whether the order arrived, and finds out', async () => {
    let found: Order | undefined = undefined;
    const { checkout, session } = await aReview({ orders: { placeOrder: refusing('timeout'), findOrder: () => Promise.resolve(found) } });
    await press(checkout, session, 'Place order');
    await session.platform.advance(40_000);
    await drawn(checkout, session);
    expect(textOf(checkout)).to.contain('We are checking your order').and.to.contain('Do not order again.');
    expect(part(checkout, 'reference').textContent).to.match(/[0-9a-f]{8}-/);
    expect(controlNames(checkout)).not.to.contain('Place order');
    expect(focusedName(checkout)).to.equal('We are checking your order');
    await expect(checkout).to.be.accessible();
    found = anOrder({ id: 'O-7' });
    await press(checkout, session, 'Check again');
    await session.platform.advance(2_000);
    await drawn(checkout, session);
    expect(part(checkout, 'order-number').textContent).to.contain('O-7');
  });

  it('goes on placing the order when the element is gone, and shows it when it is back', async () => {
    const answer = lateAnswer<Order>();
    const { checkout, session } = await aReview({ orders: { placeOrder: () => answer.promise } });
    await press(checkout, session, 'Place order');
    const place = checkout.parentElement!;
    checkout.remove();
    answer.resolve(anOrder({ id: 'O-9' }));
    await session.platform.settle();
    const next = anElement();
    place.append(next);
    await drawn(next, session);
    expect(part(next, 'order-number').textContent).to.contain('O-9');
  });

  it('lists what stands in the way instead of placing the order, and leads to what mends it', async () => {
    const unpriced = aCart({ lines: [{ ...fibre, prices: someBuckets({ incomplete: true }) }] });
    let loaded = unpriced;
    const { checkout, session } = await aReview({ cart: { load: () => Promise.resolve(loaded) } });
    await press(checkout, session, 'Place order');
    expect(textOf(checkout)).to.contain('One thing stands in the way').and.to.contain('The price of Fibre 500 is not known yet.');
    expect((checkout.shadowRoot?.activeElement as HTMLElement).part.value).to.equal('blockers');
    await expect(checkout).to.be.accessible();
    loaded = fullCart;
    await press(checkout, session, 'Ask for the price again');
    expect(parts(checkout, 'blockers')).to.have.length(0);
    await press(checkout, session, 'Place order');
    expect(part(checkout, 'order-number').textContent).to.contain('order-1');
  });

  it('leads from a blocker to the field that it is about', async () => {
    const { checkout, session } = await aReview();
    session.use(checkoutStore).enter('city', '');
    await drawn(checkout, session);
    expect(part(checkout, 'blockers').textContent).to.contain('Enter your town or city');
    await press(checkout, session, 'Correct it');
    expect(document.activeElement).to.equal(fieldOf(checkout, 'city'));
  });

  it('leaves the focus alone when another checkout of the session goes on', async () => {
    const { checkout, session } = await aReview();
    const elsewhere = await fixture<HTMLElement>(html`<button>elsewhere</button>`);
    elsewhere.focus();
    session.use(checkoutStore).goBack();
    await drawn(checkout, session);
    expect(part(checkout, 'heading').textContent).to.equal('Your details');
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('shows the shape of the form while the cart is on its way, and says when that takes long', async () => {
    const { checkout, session } = await aCheckout({ cart: { load: () => lateAnswer<undefined>().promise } });
    expect(parts(checkout, 'skeleton')).to.have.length.above(5);
    expect(statusOf(checkout)).to.equal('Loading your order');
    await session.platform.advance(5_000);
    await drawn(checkout, session);
    expect(textOf(checkout)).to.contain('This takes longer than usual');
    expect(controlNames(checkout)).to.contain('Try again');
  });

  it('says that the cart is empty and leads to the shop', async () => {
    const { checkout } = await aCheckout({ cart: { load: () => Promise.resolve(undefined) }, attributes: { shophref: '/shop' } });
    expect(textOf(checkout)).to.contain('Your cart is empty');
    expect(control(checkout, 'Go to the shop').getAttribute('href')).to.equal('/shop');
    expect(checkout.querySelector('form')).to.equal(null);
    await expect(checkout).to.be.accessible();
  });

  it('tries again when the cart could not be loaded', async () => {
    let broken = true;
    const { checkout, session } = await aCheckout({
      cart: { load: () => (broken ? refusing('bad-answer')() : Promise.resolve(fullCart)) },
    });
    expect(textOf(checkout)).to.contain('Your cart could not be loaded');
    broken = false;
    await press(checkout, session, 'Try again');
    expect(formOf(checkout)).to.be.instanceOf(HTMLFormElement);
  });

  it('asks the page to sign somebody in when the back end wants it', async () => {
    const { checkout, session } = await aCheckout({ cart: { load: refusing('signed-out') } });
    let asked = 0;
    session.onAuthRequired(() => (asked++, false));
    await press(checkout, session, 'Sign in');
    expect(asked).to.equal(1);
  });

  it('says what can be done instead where the back end takes no orders', async () => {
    const { checkout } = await aCheckout({ capabilities: { orders: false } });
    expect(textOf(checkout)).to.contain('This is not offered online yet').and.to.contain('Please contact us');
    expect(checkout.querySelector('form')).to.equal(null);
    await expect(checkout).to.be.accessible();
  });

  it('draws its shape without a session', async () => {
    const checkout = await aWidget(anElement());
    expect(parts(checkout, 'skeleton')).to.have.length.above(5);
    expect(statusOf(checkout)).to.equal('Loading your order');
  });

  it('takes everything personal out of the page when the customer signs out', async () => {
    const { checkout, session } = await aCheckout({ identity: aTokenIdentity() });
    type(checkout, 'givenName', 'Ada');
    fieldOf(checkout, 'city').value = 'Dublin';
    const form = formOf(checkout);
    session.signOut();
    await drawn(checkout, session);
    expect(form.isConnected).to.equal(false);
    expect(checkout.querySelector<HTMLInputElement>('input')?.value ?? '').to.equal('');
  });

  it('takes what one customer typed out of the page for the next, though the page tells the id of neither', async () => {
    const nameless = (): ReturnType<typeof aTokenIdentity> => aTokenIdentity({ customer: undefined });
    const { checkout, session } = await aCheckout({ identity: nameless() });
    type(checkout, 'givenName', 'Ada');
    fieldOf(checkout, 'city').value = 'Dublin';
    session.signIn(nameless());
    await drawn(checkout, session);
    expect(typedIn(checkout)).to.include({ givenName: '', city: '' });
  });

  it('tells the page that nobody knows how an order ended whose customer signed out meanwhile', async () => {
    const { checkout, session } = await aReview({ identity: aTokenIdentity(), orders: { placeOrder: () => lateAnswer<Order>().promise } });
    let ended: PlaceOrderOutcome | undefined;
    checkout.addEventListener('selfcare-before-place-order', ({ promise }: BeforePlaceOrderEvent) => void promise.then((end) => (ended = end)));
    await press(checkout, session, 'Place order');
    session.signOut();
    await drawn(checkout, session);
    expect(ended).to.have.property('status', 'unknown');
  });

  it('leads to the order under the name that the session gives it in the address', async () => {
    const { checkout, session } = await aReview({ id: 'desk', attributes: { orderhref: '/orders' } });
    await press(checkout, session, 'Place order');
    expect(control(checkout, 'Follow your order').getAttribute('href')).to.equal('/orders#desk.order=order-1');
  });

  it('keeps what a visitor typed when the visitor signs in', async () => {
    const { checkout, session } = await aCheckout();
    type(checkout, 'givenName', 'Ada');
    session.signIn(aTokenIdentity());
    await drawn(checkout, session);
    expect(fieldOf(checkout, 'givenName').value).to.equal('Ada');
  });

  it('speaks in the words that the page gives it', async () => {
    const { checkout } = await aCheckout({ attributes: { strings: '{"contactHeading":"Who are you?","givenName":"Given name"}' } });
    expect(part(checkout, 'heading').textContent).to.equal('Who are you?');
    expect(formOf(checkout).querySelector('label')!.textContent).to.equal('Given name');
  });

  it('shows hostile and very long words as words, and lets none out of its box', async () => {
    const hostile = `<img src=x onerror="window.pwned=1">\u202E${'Donaudampfschifffahrt'.repeat(12)}`;
    const { checkout, session } = await aReview({ cart: { load: () => Promise.resolve(aCart({ lines: [{ ...fibre, name: hostile }], totals: fullCart.totals })) } });
    session.use(checkoutStore).enter('familyName', hostile.slice(0, 190));
    checkout.parentElement!.style.inlineSize = '320px';
    await drawn(checkout, session);
    expect(checkout.renderRoot.querySelectorAll('img')).to.have.length(0);
    for (const box of checkout.renderRoot.querySelectorAll<HTMLElement>('section, li, dl, dd')) {
      expect(box.scrollWidth, box.className || box.localName).to.be.at.most(box.clientWidth + 1);
    }
    expect(checkout.scrollWidth).to.be.at.most(321);
  });

  it('draws without an error when it is taken out of the page with something left to draw', async () => {
    const { checkout } = await aCheckout();
    checkout.remove();
    await Promise.resolve();
    checkout.requestUpdate();
    await checkout.updateComplete;
    expect(checkout.isConnected).to.equal(false);
  });

  describe('whose code for the review is late', () => {
    const review = playedLate(lateReview);

    it('stands under its heading, which keeps the focus, until the review is here', async () => {
      const { checkout, session } = await aReview();
      expect([focusedName(checkout), parts(checkout, 'place').length, parts(checkout, 'skeleton').length > 0]).to.deep.equal(['Check your order', 0, true]);
      review.arrive();
      await drawn(checkout, session);
      expect([focusedName(checkout), parts(checkout, 'place').length]).to.deep.equal(['Check your order', 1]);
    });

    it('says that the review could not be loaded, places nothing, and tries again', async () => {
      const { checkout, session } = await aReview();
      review.fail();
      await drawn(checkout, session);
      expect([parts(checkout, 'problem').length, parts(checkout, 'place').length]).to.deep.equal([1, 0]);
      await press(checkout, session, 'Try again');
      expect([parts(checkout, 'problem').length, parts(checkout, 'place').length]).to.deep.equal([0, 1]);
    });
  });
});
