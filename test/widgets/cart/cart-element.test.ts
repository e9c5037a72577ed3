import { expect } from '@open-wc/testing';
import { BackendProblem, cartStore, type Cart, type CartPort, type ProblemCode } from '@selfcare/core';
import '@selfcare/widgets/cart/define';
import type { CartElement } from '@selfcare/widgets/cart';
import { aCartPort, aSession, aTokenIdentity, lateAnswer, type TestSession, type TestSessionOptions } from '../../support/session.js';
import { aCart, aCartLine, eur, someBuckets } from '../../support/samples.js';
import { aWidget, control, controlNames, drawn, focusedName, part, parts, statusOf, textOf } from '../../support/widget.js';

const monthly = (cents: number) => someBuckets({ perPeriod: [{ period: { count: 1, unit: 'month' }, steps: [{ after: 0, amount: eur(cents) }] }] });
const plan = aCartLine({ id: 'plan', name: 'Plan 20 GB', prices: monthly(1999) });
const phone = aCartLine({ id: 'phone', offeringId: 'phone', name: 'Norra 6', quantity: 2, prices: someBuckets({ dueToday: [eur(49800)] }) });
const refusing = (code: ProblemCode) => () => Promise.reject(new BackendProblem(code, 'refused'));

/** A cart port that keeps what it is told. */
function aKeepingCart(lines = [plan, phone]): CartPort {
  let cart: Cart = aCart({ lines, totals: { ...monthly(1999), dueToday: [eur(49800)] } });
  return aCartPort({
    load: () => Promise.resolve(cart),
    putLine: (_, { lineId, key, quantity, name, offeringId, action }) => {
      const id = lineId ?? key;
      const others = cart.lines.filter((line) => line.id !== id);
      cart = { ...cart, lines: quantity ? [...others, { id, action, offeringId, name, quantity }] : others };
      return Promise.resolve(cart);
    },
  });
}

interface Shown {
  readonly cart: CartElement;
  readonly session: TestSession;
}

async function aShownCart(port: CartPort | Partial<CartPort> = aKeepingCart(), attributes: Readonly<Record<string, string>> = {}, options: TestSessionOptions = {}): Promise<Shown> {
  const session = aSession({ locale: 'en-IE', ...options, backend: { capabilities: { cart: true }, cart: aCartPort(port) } });
  const element = document.createElement('selfcare-cart');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return { cart: await aWidget(element, session), session };
}

async function press({ cart, session }: Shown, name: string): Promise<void> {
  const button = control(cart, name);
  button.focus();
  button.click();
  await drawn(cart, session);
}

const lineNames = (cart: CartElement): string[] => parts(cart, 'line-name').map(({ textContent }) => textContent!.trim());
const quantities = (cart: CartElement): string[] => (parts(cart, 'quantity-input') as HTMLInputElement[]).map(({ value }) => value);

describe('<selfcare-cart>', () => {
  it('shows its lines, what they cost and what is paid when', async () => {
    const { cart } = await aShownCart();
    expect(lineNames(cart)).to.deep.equal(['Plan 20 GB', 'Norra 6']);
    expect(quantities(cart)).to.deep.equal(['1', '2']);
    expect(part(cart, 'totals').textContent!.replace(/\s+/g, ' ')).to.contain('Every month €19.99').and.to.contain('Due today €498.00');
    expect(statusOf(cart)).to.equal('3 items');
    await expect(cart).to.be.accessible();
  });

  it('changes a quantity at once, and keeps the last totals as “updating” until the back end has spoken', async () => {
    const answer = lateAnswer<Cart>();
    const shown = await aShownCart({ ...aKeepingCart(), putLine: () => answer.promise });
    await press(shown, 'One more: Plan 20 GB');
    expect(quantities(shown.cart)).to.deep.equal(['2', '2']);
    expect(parts(shown.cart, 'pending').length).to.equal(1);
    expect(part(shown.cart, 'price-table').textContent).to.contain('Updating').and.to.contain('€19.99');
    expect(focusedName(shown.cart)).to.equal('One more: Plan 20 GB');
    await expect(shown.cart).to.be.accessible();
  });

  it('takes a line back to what it was when the back end refuses the change, and says why there', async () => {
    const shown = await aShownCart({ ...aKeepingCart(), putLine: refusing('invalid') });
    await press(shown, 'One more: Plan 20 GB');
    expect(quantities(shown.cart)).to.deep.equal(['1', '2']);
    expect(parts(shown.cart, 'line-failure').map(({ textContent }) => textContent!.trim())).to.deep.equal(['Not changed. Please check what you chose, or contact us.']);
    expect(statusOf(shown.cart)).to.contain('Plan 20 GB was not changed');
    await expect(shown.cart).to.be.accessible();
  });

  it('offers to undo a removal where the line stood, with the focus on it', async () => {
    const shown = await aShownCart();
    await press(shown, 'Remove Plan 20 GB');
    expect(lineNames(shown.cart)).to.deep.equal(['Norra 6']);
    expect(focusedName(shown.cart)).to.equal('Undo: put Plan 20 GB back');
    expect(statusOf(shown.cart)).to.equal('Plan 20 GB was removed');
    const [first] = part(shown.cart, 'lines').querySelectorAll('li');
    expect(first!.textContent).to.contain('Plan 20 GB was removed');
    await expect(shown.cart).to.be.accessible();
  });

  it('puts the line back where it stood, with the focus on it', async () => {
    const shown = await aShownCart();
    await press(shown, 'Remove Plan 20 GB');
    await press(shown, 'Undo: put Plan 20 GB back');
    expect(lineNames(shown.cart)).to.deep.equal(['Plan 20 GB', 'Norra 6']);
    expect(focusedName(shown.cart)).to.equal('Remove Plan 20 GB');
    expect(statusOf(shown.cart)).to.equal('Plan 20 GB is back in your cart');
  });

  it('says nothing of a removal that failed after it was undone', async () => {
    const answer = lateAnswer<Cart>();
    const shown = await aShownCart({ ...aKeepingCart(), putLine: () => answer.promise });
    await press(shown, 'Remove Plan 20 GB');
    await press(shown, 'Undo: put Plan 20 GB back');
    answer.reject(new BackendProblem('unavailable', 'Down'));
    await drawn(shown.cart, shown.session);
    await drawn(shown.cart, shown.session);
    expect([statusOf(shown.cart), parts(shown.cart, 'line-failure').length]).to.deep.equal(['Plan 20 GB is back in your cart', 0]);
  });

  it('moves the focus to its heading when the time to undo is over', async () => {
    const shown = await aShownCart();
    await press(shown, 'Remove Plan 20 GB');
    await shown.session.platform.advance(10_000);
    await drawn(shown.cart, shown.session);
    expect(controlNames(shown.cart)).not.to.contain('Undo: put Plan 20 GB back');
    expect(focusedName(shown.cart)).to.equal('Cart');
  });

  it('says what to do with an empty cart, with the last removal still to be undone', async () => {
    const shown = await aShownCart(aKeepingCart([plan]), { shophref: '/shop' });
    await press(shown, 'Remove Plan 20 GB');
    expect(textOf(shown.cart)).to.contain('Your cart is empty');
    expect(controlNames(shown.cart)).to.deep.equal(['Undo: put Plan 20 GB back', 'Browse products']);
    await expect(shown.cart).to.be.accessible();
  });

  it('makes no cart for looking at it', async () => {
    let written = 0;
    const { cart } = await aShownCart({ putLine: () => (written++, Promise.resolve(aCart())) });
    expect(textOf(cart)).to.contain('Your cart is empty');
    expect(written).to.equal(0);
  });

  it('tells the page that the customer wants to check out', async () => {
    const shown = await aShownCart();
    let asked = 0;
    shown.cart.parentElement!.addEventListener('selfcare-before-check-out', (event) => (asked++, event.preventDefault()));
    await press(shown, 'Check out');
    expect(asked).to.equal(1);
  });

  it('leads to the checkout by a link that the page may take over', async () => {
    const shown = await aShownCart(undefined, { checkouthref: '#checkout' });
    const link = control(shown.cart, 'Check out') as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.equal('#checkout');
    shown.cart.addEventListener('selfcare-before-check-out', (event) => event.preventDefault());
    link.click();
    expect(location.hash).not.to.equal('#checkout');
  });

  it('tells the developer once when checking out leads nowhere and nobody sees to it', async () => {
    const warnings: string[] = [];
    const shown = await aShownCart(undefined, {}, { warn: (message) => warnings.push(message) });
    await press(shown, 'Check out');
    await press(shown, 'Check out');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('set checkouthref, or listen for selfcare-before-check-out');
  });

  it('leads to the checkout only when the back end has every change, and says so meanwhile', async () => {
    const answer = lateAnswer<Cart>();
    const shown = await aShownCart({ ...aKeepingCart(), putLine: () => answer.promise }, { checkouthref: '#with-changes' });
    await press(shown, 'One more: Plan 20 GB');
    await press(shown, 'Check out');
    expect(location.hash).not.to.equal('#with-changes');
    expect(statusOf(shown.cart)).to.equal('Saving your changes');
    expect(focusedName(shown.cart)).to.equal('Saving your changes');
    await press(shown, 'Saving your changes');
    answer.resolve(aCart({ lines: [{ ...plan, quantity: 2 }, phone] }));
    await drawn(shown.cart, shown.session);
    expect(location.hash).to.equal('#with-changes');
    expect(focusedName(shown.cart)).to.equal('Check out');
    history.replaceState(null, '', ' ');
  });

  it('keeps the customer, and says why, when a change fails that was made before checking out', async () => {
    const answer = lateAnswer<Cart>();
    const shown = await aShownCart({ ...aKeepingCart(), putLine: () => answer.promise }, { checkouthref: '#after-failure' });
    await press(shown, 'One more: Plan 20 GB');
    await press(shown, 'Check out');
    answer.reject(new BackendProblem('invalid', 'refused'));
    await drawn(shown.cart, shown.session);
    expect(location.hash).not.to.equal('#after-failure');
    expect(part(shown.cart, 'stayed').textContent).to.contain('Not every change could be saved.');
    expect(statusOf(shown.cart)).to.contain('Plan 20 GB was not changed');
    await expect(shown.cart).to.be.accessible();
    await press(shown, 'Check out');
    expect(location.hash).to.equal('#after-failure');
    history.replaceState(null, '', ' ');
  });

  it('tells a page that leads on itself when the back end has every change', async () => {
    const answer = lateAnswer<Cart>();
    const shown = await aShownCart({ ...aKeepingCart(), putLine: () => answer.promise }, { checkouthref: '#of-the-page' });
    const told: unknown[] = [];
    shown.cart.addEventListener('selfcare-before-check-out', (event) => {
      event.preventDefault();
      void event.promise.then((outcome) => told.push(outcome));
    });
    await press(shown, 'One more: Plan 20 GB');
    await press(shown, 'Check out');
    expect(told).to.deep.equal([]);
    answer.resolve(aCart({ lines: [{ ...plan, quantity: 2 }, phone] }));
    await drawn(shown.cart, shown.session);
    expect(told).to.deep.equal([{ ok: true }]);
    expect(location.hash).not.to.equal('#of-the-page');
  });

  it('leaves a press that opens another tab to the browser, whatever is under way', async () => {
    const shown = await aShownCart({ ...aKeepingCart(), putLine: () => lateAnswer<Cart>().promise }, { checkouthref: '#tab' });
    await press(shown, 'One more: Plan 20 GB');
    let taken: boolean | undefined;
    shown.cart.addEventListener('click', (event) => {
      taken = event.defaultPrevented;
      event.preventDefault();
    });
    control(shown.cart, 'Check out').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
    expect(taken).to.equal(false);
    expect(controlNames(shown.cart)).to.contain('Check out');
  });

  for (const [typed, taken, said] of [['1000', '99', 'At most 99.'], ['100', '99', 'At most 99.'], ['0', '1', 'Use Remove to take it out.'], ['1.5', '1', 'Write a whole number from 1 to 99.']] as const) {
    it(`says why it takes ${taken} for a quantity of ${typed}`, async () => {
      const { cart, session } = await aShownCart();
      const input = part(cart, 'quantity-input') as HTMLInputElement;
      input.value = typed;
      input.dispatchEvent(new Event('change'));
      await drawn(cart, session);
      expect(input.value).to.equal(taken);
      expect(part(cart, 'quantity-note').textContent).to.equal(said);
      expect(statusOf(cart)).to.equal(said);
      await expect(cart).to.be.accessible();
      await press({ cart, session }, taken === '1' ? 'One more: Plan 20 GB' : 'One less: Plan 20 GB');
      expect(parts(cart, 'quantity-note')).to.have.length(0);
    });
  }

  it('never says that a cart is empty which it could not read again', async () => {
    let refused = false;
    const { cart, session } = await aShownCart({ load: () => (refused ? refusing('unavailable')() : Promise.resolve(aCart({ lines: [] }))) });
    expect(textOf(cart)).to.contain('Your cart is empty');
    refused = true;
    void session.use(cartStore).refresh();
    await session.platform.advance(10_000);
    await drawn(cart, session);
    expect(textOf(cart)).not.to.contain('Your cart is empty');
    expect(statusOf(cart)).to.equal('This is not available right now');
  });

  it('leads nowhere by an address that is none, and tells the developer', async () => {
    const said: unknown[] = [];
    const { error } = console;
    console.error = (message: unknown) => said.push(message);
    const { cart } = await aShownCart(undefined, { checkouthref: 'javascript:alert(1)' });
    console.error = error;
    expect(cart.renderRoot.querySelector('a')).to.equal(null);
    expect(controlNames(cart)).to.contain('Check out');
    expect(said).to.deep.equal(['<selfcare-cart checkouthref="javascript:alert(1)"> leads nowhere: it takes a relative or an http(s) address']);
  });

  it('shows the cart without anything that changes it as a summary', async () => {
    const { cart } = await aShownCart(undefined, { summary: '' });
    expect(controlNames(cart)).to.deep.equal([]);
    expect(cart.renderRoot.querySelector('input')).to.equal(null);
    expect(lineNames(cart).map((name) => name.replace(/\s+/g, ' '))).to.deep.equal(['Plan 20 GB', '2 × Norra 6']);
    await expect(cart).to.be.accessible();
  });

  it('holds its place while the cart is on its way, and says when that takes long', async () => {
    const { cart, session } = await aShownCart({ load: () => new Promise<never>(() => undefined) });
    expect(statusOf(cart)).to.equal('Loading your cart');
    expect(parts(cart, 'skeleton').length).to.be.above(0);
    await session.platform.advance(5_000);
    await drawn(cart, session);
    expect(textOf(cart)).to.contain('This takes longer than usual');
  });

  it('says when the cart could not be loaded, and tries again', async () => {
    let refused = true;
    const shown = await aShownCart({ load: () => (refused ? refusing('unavailable')() : Promise.resolve(aCart({ lines: [plan] }))) });
    await shown.session.platform.advance(10_000);
    await drawn(shown.cart, shown.session);
    expect(textOf(shown.cart)).to.contain('Your cart could not be loaded');
    await expect(shown.cart).to.be.accessible();
    refused = false;
    await press(shown, 'Try again');
    expect(lineNames(shown.cart)).to.deep.equal(['Plan 20 GB']);
  });

  it('keeps the last good cart when it cannot be read again', async () => {
    let refused = false;
    const { cart, session } = await aShownCart({ load: () => (refused ? refusing('offline')() : Promise.resolve(aCart({ lines: [plan] }))) });
    refused = true;
    void session.use(cartStore).refresh();
    await session.platform.advance(10_000);
    await drawn(cart, session);
    expect(lineNames(cart)).to.deep.equal(['Plan 20 GB']);
    expect(textOf(cart)).to.contain('You seem to be offline');
  });

  it('asks the page to sign in when the customer is signed out', async () => {
    const shown = await aShownCart({ load: refusing('signed-out') });
    let asked = 0;
    shown.session.onAuthRequired(() => (asked++, false));
    await press(shown, 'Sign in');
    expect(asked).to.equal(1);
  });

  it('says kindly that there is no cart online', async () => {
    const cart = await aWidget(document.createElement('selfcare-cart'), aSession());
    expect(textOf(cart)).to.contain('This is not offered online yet');
    expect(statusOf(cart)).to.equal('This is not offered online yet');
  });

  it('leaves no word of a customer standing who signed out', async () => {
    const shown = await aShownCart();
    shown.session.signIn(aTokenIdentity());
    await drawn(shown.cart, shown.session);
    await press(shown, 'Remove Plan 20 GB');
    expect(statusOf(shown.cart)).to.contain('Plan 20 GB');
    shown.session.signOut();
    await shown.cart.updateComplete;
    expect(shown.cart.shadowRoot!.textContent).not.to.contain('Plan 20 GB');
  });

  it('shows hostile names as text', async () => {
    const name = '<img src=x onerror="window.hit = true">';
    const { cart } = await aShownCart(aKeepingCart([aCartLine({ id: '__proto__', name })]));
    expect(lineNames(cart)).to.deep.equal([name]);
    expect(cart.renderRoot.querySelector('img')).to.equal(null);
  });

  for (const width of [280, 360, 768, 1280]) {
    it(`holds very long names at ${width} px`, async () => {
      const name = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen '.repeat(4);
      const { cart } = await aShownCart(aKeepingCart([aCartLine({ name, prices: monthly(123456789) })]));
      cart.parentElement!.style.inlineSize = `${width}px`;
      expect(cart.scrollWidth).to.be.at.most(width);
    });
  }

  it('shows one and the same cart in two places', async () => {
    const shown = await aShownCart();
    const other = document.createElement('selfcare-cart');
    shown.cart.after(other);
    await press(shown, 'One more: Plan 20 GB');
    await drawn(other, shown.session);
    expect(quantities(other)).to.deep.equal(quantities(shown.cart));
  });
});
