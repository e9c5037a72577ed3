import { expect } from '@open-wc/testing';
import { cartStore, type Cart, type CartPort } from '@selfcare/core';
import '@selfcare/widgets/cart/define';
import type { CartElement } from '@selfcare/widgets/cart';
import { aCartPort, aSession, lateAnswer, type TestSession } from '../../support/session.js';
import { aCart, aCartLine } from '../../support/samples.js';
import { aWidget, control, controlNames, drawn, part, parts, statusOf } from '../../support/widget.js';

async function aBadge(quantity: number, attributes: Readonly<Record<string, string>> = {}, port: Partial<CartPort> = {}): Promise<{ badge: CartElement; session: TestSession }> {
  const lines = [aCartLine({ quantity }), aCartLine({ id: 'line-2', offeringId: 'other', quantity: 9 })].slice(0, quantity === 99 ? 2 : 1);
  const load = () => Promise.resolve(quantity ? aCart({ lines }) : undefined);
  const session = aSession({ locale: 'en-IE', backend: { capabilities: { cart: true }, cart: aCartPort({ load, ...port }) } });
  const element = document.createElement('selfcare-cart');
  element.compact = true;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return { badge: await aWidget(element, session), session };
}

describe('<selfcare-cart compact>', () => {
  it('is named with its count', async () => {
    expect(controlNames((await aBadge(2)).badge)).to.deep.equal(['Cart, 2 items']);
    expect(controlNames((await aBadge(1)).badge)).to.deep.equal(['Cart, 1 item']);
    const { badge } = await aBadge(0);
    expect(controlNames(badge)).to.deep.equal(['Cart, 0 items']);
    expect(parts(badge, 'count')).to.deep.equal([]);
    await expect(badge).to.be.accessible();
  });

  it('stays small however much is in the cart', async () => {
    const { badge } = await aBadge(99);
    expect(controlNames(badge)).to.deep.equal(['Cart, 108 items']);
    expect(part(badge, 'count').textContent).to.equal('99+');
  });

  it('announces a change of its count, and not the count it begins with', async () => {
    const { badge, session } = await aBadge(2);
    expect(statusOf(badge)).to.equal('');
    void session.use(cartStore).changeQuantity('line-1', 3);
    await drawn(badge, session);
    expect(statusOf(badge)).to.equal('Cart, 3 items');
  });

  it('leads where the page says, unless the page sees to it', async () => {
    const { badge } = await aBadge(2, { href: '#cart' });
    const link = control(badge, 'Cart, 2 items');
    expect(link.getAttribute('href')).to.equal('#cart');
    let asked = 0;
    badge.addEventListener('selfcare-before-open-cart', (event) => {
      asked++;
      event.preventDefault();
    });
    link.click();
    expect(asked).to.equal(1);
    expect(location.hash).not.to.equal('#cart');
  });

  it('is a button that tells the page where no address is given, or none that leads anywhere', async () => {
    const { badge } = await aBadge(2);
    let asked = 0;
    badge.addEventListener('selfcare-before-open-cart', () => asked++);
    control(badge, 'Cart, 2 items').click();
    expect(asked).to.equal(1);
    const { error } = console;
    console.error = () => undefined;
    const { badge: hostile } = await aBadge(2, { href: 'javascript:alert(1)' });
    console.error = error;
    expect(hostile.renderRoot.querySelector('a')).to.equal(null);
  });

  it('leads to the cart only when what was just added is in it', async () => {
    const answer = lateAnswer<Cart>();
    const { badge, session } = await aBadge(2, { href: '#opened-cart' }, { putLine: () => answer.promise });
    void session.use(cartStore).add({ id: 'box', name: 'TV box' });
    await drawn(badge, session);
    control(badge, 'Cart, 3 items').click();
    await drawn(badge, session);
    expect(location.hash).not.to.equal('#opened-cart');
    expect(statusOf(badge)).to.equal('Saving your changes');
    answer.resolve(aCart({ lines: [aCartLine({ quantity: 2 }), aCartLine({ id: 'box', offeringId: 'box' })] }));
    await drawn(badge, session);
    expect(location.hash).to.equal('#opened-cart');
    history.replaceState(null, '', ' ');
  });

  it('is not there where the back end has no cart', async () => {
    const element = document.createElement('selfcare-cart');
    element.compact = true;
    expect(controlNames(await aWidget(element, aSession()))).to.deep.equal([]);
  });

  it('stands in a line of text and is as wide as its words', async () => {
    const { badge } = await aBadge(2);
    expect(getComputedStyle(badge).display).to.equal('inline-block');
    expect(badge.getBoundingClientRect().width).to.be.within(60, 200);
  });
});
