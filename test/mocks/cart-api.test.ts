import { expect } from '@open-wc/testing';
import { builtInCatalogue, demoCustomers, type SimulatorOptions } from '@selfcare/mocks';
import { item, paths, startCalling, type Caller } from './caller.js';

const day = 86_400_000;
const create = (caller: Caller, ...items: readonly unknown[]) => caller.ask('POST', paths.carts, { cartItem: items });
const gross = (prices: readonly any[]): readonly unknown[] =>
  prices.map(({ priceType, recurringChargePeriod, price }) => [
    priceType,
    recurringChargePeriod,
    price.taxIncludedAmount.value,
    price.dutyFreeAmount.value,
  ]);

describe('cart API', () => {
  it('creates a cart with an id, where to find it, and how long it is kept', async () => {
    const { status, body, headers } = await create(startCalling(), item('plan'));
    expect(status).to.equal(201);
    expect(headers.get('Location')).to.equal(`/tmf-api/shoppingCart/v4/shoppingCart/${body.id}`);
    expect(body.validFor).to.deep.equal({ startDateTime: '2026-03-01T10:00:00.000Z', endDateTime: '2026-03-08T10:00:00.000Z' });
    expect(headers.get('Cache-Control')).to.equal('no-store');
  });

  it('creates an empty cart', async () => {
    const { status, body } = await startCalling().ask('POST', paths.carts, {});
    expect([status, body.cartItem, body.cartTotalPrice]).to.deep.equal([201, [], []]);
  });

  it('believes no price that the caller sends', async () => {
    const { body } = await create(startCalling(), {
      ...item('phone'),
      itemPrice: [{ price: { taxIncludedAmount: { unit: 'EUR', value: 1 } } }],
    });
    expect(gross(body.cartItem[0].itemPrice)).to.deep.equal([['oneTime', undefined, 899, 730.89]]);
  });

  it('refuses with 422 and names the item that it cannot sell', async () => {
    const { status, body } = await create(startCalling(), item('plan'), item('retired', 1, 'line-2'));
    expect([status, body.code, body.itemId, body['@type']]).to.deep.equal([422, 'offeringNotOnSale', 'line-2', 'ItemError']);
    expect(body.message).to.contain('"line-2"').and.contain('"retired"');
  });

  it('refuses quantities that are none, and items that share an id', async () => {
    for (const quantity of [0, 100, 1.5, '2', null, -3]) {
      expect((await create(startCalling(), { ...item('plan'), quantity })).status, String(quantity)).to.equal(422);
    }
    expect((await create(startCalling(), item('plan', 1, 'x'), item('phone', 1, 'x'))).body.code).to.equal('itemIdRepeated');
  });

  it('replaces the items as a whole, and leaves what the change does not name', async () => {
    const caller = startCalling();
    const { body: cart } = await caller.ask('POST', paths.carts, {
      cartItem: [item('plan'), item('phone')],
      contactMedium: [{ mediumType: 'email' }],
    });
    const { status, body } = await caller.ask('PATCH', `${paths.carts}/${cart.id}`, { cartItem: [item('plan', 2)] });
    expect(status).to.equal(200);
    expect(body.cartItem.map(({ id, quantity }: any) => [id, quantity])).to.deep.equal([['plan', 2]]);
    expect(body.contactMedium).to.deep.equal([{ mediumType: 'email' }]);
    expect((await caller.ask('PATCH', `${paths.carts}/${cart.id}`, { contactMedium: null })).body).not.to.have.property(
      'contactMedium',
    );
  });

  it('leaves the cart as it was when a change is refused', async () => {
    const caller = startCalling();
    const { body: cart } = await create(caller, item('plan'));
    expect((await caller.ask('PATCH', `${paths.carts}/${cart.id}`, { cartItem: [item('nowhere')] })).status).to.equal(422);
    expect((await caller.ask('GET', `${paths.carts}/${cart.id}`)).body).to.deep.equal(cart);
  });

  it('refuses with 412 a change that was made on an older state', async () => {
    const caller = startCalling();
    const { body: cart, headers } = await create(caller, item('plan'));
    const old = { 'If-Match': headers.get('ETag')! };
    const first = await caller.ask('PATCH', `${paths.carts}/${cart.id}`, { cartItem: [item('plan', 2)] }, old);
    const late = await caller.ask('PATCH', `${paths.carts}/${cart.id}`, { cartItem: [item('plan', 9)] }, old);
    expect([first.status, late.status, late.headers.get('ETag')]).to.deep.equal([200, 412, first.headers.get('ETag')]);
    expect((await caller.ask('DELETE', `${paths.carts}/${cart.id}`, undefined, old)).status).to.equal(412);
    expect((await caller.ask('GET', `${paths.carts}/${cart.id}`)).body.cartItem[0].quantity).to.equal(2);
    expect((await caller.ask('PATCH', `${paths.carts}/${cart.id}`, {}, { 'If-Match': '*' })).status).to.equal(200);
  });

  it('refuses a change that puts together what excludes each other, takes an item without what it requires', async () => {
    const caller = startCalling({ data: builtInCatalogue });
    const { status, body: cart } = await create(caller, item('managed-firewall'));
    expect(status).to.equal(201);
    const { status: refused, body } = await caller.ask('PATCH', `${paths.carts}/${cart.id}`, {
      cartItem: [item('managed-firewall'), item('sd-wan-site')],
    });
    expect([refused, body.code, body.itemId]).to.deep.equal([422, 'offeringExcluded', 'sd-wan-site']);
    expect((await create(caller, item('sd-wan-site'), item('managed-firewall'))).body.code).to.equal('offeringExcluded');
  });

  it('lets a customer read and mend the cart that two carts became, though its items exclude each other', async () => {
    const { guest, simulator, customer } = startAsGuest({ data: builtInCatalogue });
    const { body: own } = await create(customer, item('static-ip'));
    await create(guest, item('static-ip-block'));
    simulator.handOverCarts('guest-1', demoCustomers[0]!);
    const { status, body } = await customer.ask('GET', `${paths.carts}/${own.id}`);
    expect([status, body.cartItem.length]).to.deep.equal([200, 2]);
    expect((await customer.ask('PATCH', `${paths.carts}/${own.id}`, { cartItem: [body.cartItem[1]] })).status).to.equal(200);
  });

  it('deletes a cart', async () => {
    const caller = startCalling();
    const { body: cart } = await create(caller, item('plan'));
    expect((await caller.ask('DELETE', `${paths.carts}/${cart.id}`)).status).to.equal(204);
    expect((await caller.ask('GET', `${paths.carts}/${cart.id}`)).status).to.equal(404);
  });

  it('forgets a cart seven days after the last change', async () => {
    const caller = startCalling();
    const { body: cart } = await create(caller, item('plan'));
    caller.wait(6 * day);
    expect((await caller.ask('PATCH', `${paths.carts}/${cart.id}`, {})).status).to.equal(200);
    caller.wait(7 * day - 1);
    expect((await caller.ask('GET', `${paths.carts}/${cart.id}`)).status).to.equal(200);
    caller.wait(1);
    expect((await caller.ask('GET', `${paths.carts}/${cart.id}`)).status).to.equal(404);
  });

  it('hides a cart from everybody but the customer who made it', async () => {
    const caller = startCalling();
    const [maya, tom] = [caller.as('customer-maya'), caller.as('customer-tom')];
    const { body: cart } = await create(maya, item('plan'));
    for (const other of [tom, caller]) {
      for (const method of ['GET', 'PATCH', 'DELETE']) {
        expect((await other.ask(method, `${paths.carts}/${cart.id}`, method === 'PATCH' ? {} : undefined)).status).to.equal(404);
      }
      expect((await other.ask('GET', paths.carts)).body).to.deep.equal([]);
    }
    const { body: own } = await maya.ask('GET', `${paths.carts}?relatedParty.id=customer-maya`);
    expect(own).to.deep.equal([cart]);
    expect(cart.relatedParty).to.deep.equal([
      { id: 'customer-maya', name: 'Maya Lindqvist', role: 'customer', '@referredType': 'Individual' },
    ]);
  });

  it('shows a guest the cart whose id they know, and no list of carts', async () => {
    const caller = startCalling();
    const { body: cart } = await create(caller, item('plan'));
    expect((await caller.ask('GET', `${paths.carts}/${cart.id}`)).body).to.deep.equal(cart);
    expect((await caller.ask('GET', paths.carts)).body).to.deep.equal([]);
  });

  it('takes no attribute into the prototype of anything', async () => {
    const body =
      '{"__proto__":{"polluted":1},"cartItem":[{"id":"__proto__","productOffering":{"id":"plan"},"product":{"place":[{"__proto__":{"polluted":1}}]}}]}';
    const { status } = await startCalling().ask('POST', paths.carts, body);
    expect([status, ({} as Record<string, unknown>).polluted]).to.deep.equal([201, undefined]);
  });

  it('makes the cart of a guest who signs in the customer\'s, under its own id', async () => {
    const { guest, simulator, customer } = startAsGuest();
    const { body: cart } = await create(guest, item('plan'));
    simulator.handOverCarts('guest-1', demoCustomers[0]!);
    expect((await customer.ask('GET', `${paths.carts}/${cart.id}`)).body.cartItem.map((line: any) => line.id)).to.deep.equal(['plan']);
    expect((await guest.ask('GET', `${paths.carts}/${cart.id}`)).status).to.equal(404);
  });

  it('joins the guest\'s items to the cart that the customer has, once', async () => {
    const { guest, simulator, customer } = startAsGuest();
    const { body: own } = await create(customer, item('phone'));
    await create(guest, item('plan', 2), item('phone'));
    simulator.handOverCarts('guest-1', demoCustomers[0]!);
    simulator.handOverCarts('guest-1', demoCustomers[0]!);
    const { cartItem } = (await customer.ask('GET', `${paths.carts}/${own.id}`)).body;
    expect(cartItem.map((line: any) => [line.productOffering.id, line.quantity])).to.deep.equal([['phone', 1], ['plan', 2], ['phone', 1]]);
    expect(new Set(cartItem.map((line: any) => line.id)).size).to.equal(3);
  });

  it('is one cart in v4 and in v5, each in its own words', async () => {
    const caller = startCalling({ data: undefined }).as('customer-maya');
    const v5 = 'shoppingCart/v5/shoppingCart';
    const product = { '@type': 'Product', productCharacteristic: [{ '@type': 'StringCharacteristic', name: 'Colour', value: 'Coral' }] };
    const sent = { id: 'l', action: 'add', quantity: 2, productOffering: { id: 'phone-halden-arc', '@type': 'ProductOfferingRef' }, product, '@type': 'CartItem' };
    const made = await caller.ask('POST', v5, { cartItem: [sent], '@type': 'ShoppingCart' });
    expect([made.status, made.headers.get('Location')]).to.deep.equal([201, `/tmf-api/${v5}/${made.body.id}`]);
    expect(made.body.relatedParty).to.deep.equal([
      {
        role: 'customer', '@type': 'RelatedPartyOrPartyRole',
        partyOrPartyRole: { id: 'customer-maya', name: 'Maya Lindqvist', '@referredType': 'Individual', '@type': 'PartyRef' },
      },
    ]);
    expect(made.body.cartItem[0]).to.not.have.property('ItemTotalPrice');
    expect(made.body.cartItem[0].itemTotalPrice[0]).to.have.nested.property('price.@type', 'Price');
    const { body } = await caller.ask('GET', `${paths.carts}/${made.body.id}`);
    expect([body.relatedParty[0].id, body.cartItem[0].ItemTotalPrice.length > 0, body.cartItem[0].quantity]).to.deep.equal(['customer-maya', true, 2]);
    expect((await caller.ask('GET', `${v5}?relatedParty.partyOrPartyRole.id=customer-maya`)).body).to.have.length(1);
    expect((await caller.ask('GET', `${paths.carts}?relatedParty.partyOrPartyRole.id=customer-maya`)).body).to.have.length(0);
  });

  it('is changed by a merge, a merge patch or operations, and by nothing else', async () => {
    const caller = startCalling();
    const { body: cart } = await create(caller, item('plan'));
    const change = (body: unknown, type: string) => caller.ask('PATCH', `shoppingCart/v5/shoppingCart/${cart.id}`, body, { 'Content-Type': type });
    const quantities = ({ body }: { body: any }) => body.cartItem.map(({ quantity }: { quantity: number }) => quantity);
    expect(quantities(await change({ cartItem: [item('plan', 2)] }, 'application/json'))).to.deep.equal([2]);
    expect(quantities(await change({ cartItem: [item('plan', 3)] }, 'application/merge-patch+json'))).to.deep.equal([3]);
    const operations = [{ op: 'replace', path: '/cartItem/0/quantity', value: 4 }];
    expect(quantities(await change(operations, 'application/json-patch+json'))).to.deep.equal([4]);
    expect((await change([], 'application/json-patch-query+json')).status).to.equal(415);
  });
});

/** A BSS that takes callers without a token for one recognised guest. */
function startAsGuest(options: SimulatorOptions = {}): { guest: Caller; customer: Caller; simulator: Caller['simulator'] } {
  const recognised = { id: 'guest-1', name: 'Guest', kind: 'guest' } as const;
  const guest = startCalling({
    ...options,
    identify: (request) => (request.headers.has('Authorization') ? demoCustomers[0] : recognised),
  });
  return { guest, customer: guest.as('customer-maya'), simulator: guest.simulator };
}
