import { expect } from '@open-wc/testing';
import { item, paths, startCalling, type Caller, type Got } from './caller.js';

const contact = 'ada@example.com';
const order = (...items: readonly unknown[]): Record<string, unknown> => ({
  notificationContact: contact,
  productOrderItem: items,
});
const place = (caller: Caller, body: unknown = order(item('plan')), headers?: Record<string, string>): Promise<Got> =>
  caller.ask('POST', paths.orders, body, headers);
const keyed = (key: string): Record<string, string> => ({ 'Idempotency-Key': key });

describe('order API', () => {
  it('acknowledges an order with its items, totals and dates', async () => {
    const { status, body, headers } = await place(startCalling(), order(item('plan', 2), item('phone')));
    expect([status, body.state, headers.get('Location')]).to.deep.equal([201, 'acknowledged', body.href]);
    expect(body.productOrderItem.map(({ id, state, action, quantity }: any) => [id, state, action, quantity])).to.deep.equal([
      ['plan', 'acknowledged', 'add', 2],
      ['phone', 'acknowledged', 'add', 1],
    ]);
    expect(body.orderTotalPrice.map(({ priceType, price }: any) => [priceType, price.taxIncludedAmount.value])).to.deep.equal([
      ['recurring', 59.98],
      ['oneTime', 912.9],
    ]);
    expect(body.productOrderItem[0].itemTotalPrice[0].price.taxIncludedAmount).to.deep.equal({ unit: 'EUR', value: 59.98 });
    expect([body.orderDate, body.expectedCompletionDate]).to.deep.equal(['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:20.000Z']);
  });

  it('moves on by itself to completed, in about twenty seconds', async () => {
    const caller = startCalling();
    const { body } = await place(caller, order(item('plan'), item('phone')));
    const seen: string[] = [body.state];
    for (let second = 0; second < 20; second += 1) {
      caller.wait(1000);
      seen.push((await caller.ask('GET', `${paths.orders}/${body.id}`)).body.state);
    }
    expect([...new Set(seen)]).to.deep.equal(['acknowledged', 'inProgress', 'completed']);
    const { body: done } = await caller.ask('GET', `${paths.orders}/${body.id}`);
    expect(done.productOrderItem.map(({ state }: any) => state)).to.deep.equal(['completed', 'completed']);
    expect(done.completionDate).to.equal('2026-03-01T10:00:20.000Z');
  });

  it('takes the time that it is told to', async () => {
    const caller = startCalling({ orderDuration: 3_600_000 });
    const { body } = await place(caller);
    caller.wait(3_599_999);
    expect((await caller.ask('GET', `${paths.orders}/${body.id}`)).body)
      .to.include({ state: 'inProgress' })
      .and.not.have.property('completionDate');
    caller.wait(1);
    expect((await caller.ask('GET', `${paths.orders}/${body.id}`)).body.state).to.equal('completed');
  });

  it('makes one order of the same Idempotency-Key, however often it comes', async () => {
    const caller = startCalling().as('customer-maya');
    const [first, again] = [await place(caller, undefined, keyed('k-1')), await place(caller, undefined, keyed('k-1'))];
    expect(again.body).to.deep.equal(first.body);
    expect(again.status).to.equal(201);
    expect((await caller.ask('GET', paths.orders)).body).to.have.length(1);
  });

  it('makes one order of many requests with one key at the same time', async () => {
    const caller = startCalling({ latency: { min: 0, max: 5 } });
    const placed = await Promise.all(
      Array.from({ length: 8 }, () => place(caller, { ...order(item('plan')), externalId: 'e-1' }, keyed('k-1'))),
    );
    expect(new Set(placed.map(({ body }) => body.id)).size).to.equal(1);
    expect(caller.simulator.inspect().orders).to.have.length(1);
  });

  it('makes one order of the same externalId, also under another key', async () => {
    const caller = startCalling();
    const body = { ...order(item('plan')), externalId: 'e-1' };
    const first = await place(caller, body, keyed('k-1'));
    const again = await place(caller, body, keyed('k-2'));
    expect([again.body.id, again.body.externalId]).to.deep.equal([first.body.id, 'e-1']);
  });

  it('refuses with 409 a known key or externalId with another content', async () => {
    const caller = startCalling();
    await place(caller, { ...order(item('plan')), externalId: 'e-1' }, keyed('k-1'));
    const byKey = await place(caller, order(item('phone')), keyed('k-1'));
    const byExternalId = await place(caller, { ...order(item('phone')), externalId: 'e-1' });
    expect([byKey.status, byExternalId.status, byKey.body.code]).to.deep.equal([409, 409, 'orderDiffers']);
    expect(caller.simulator.inspect().orders).to.have.length(1);
  });

  it('takes the same content in another order of attributes for the same', async () => {
    const caller = startCalling();
    const first = await place(
      caller,
      '{"externalId":"e","notificationContact":"a@b.example","productOrderItem":[{"id":"1","action":"add","productOffering":{"id":"plan"}}]}',
    );
    const again = await place(
      caller,
      '{"productOrderItem":[{"productOffering":{"id":"plan"},"action":"add","id":"1"}],"notificationContact":"a@b.example","externalId":"e"}',
    );
    expect([again.status, again.body.id]).to.deep.equal([201, first.body.id]);
  });

  it('makes separate orders of the same key from different customers', async () => {
    const caller = startCalling();
    const [maya, tom] = [
      await place(caller.as('customer-maya'), undefined, keyed('k')),
      await place(caller.as('customer-tom'), undefined, keyed('k')),
    ];
    expect(maya.body.id).not.to.equal(tom.body.id);
  });

  it('lets a refused order be tried again under the same key', async () => {
    const caller = startCalling();
    expect((await place(caller, order(item('retired')), keyed('k'))).status).to.equal(422);
    expect((await place(caller, order(item('plan')), keyed('k'))).status).to.equal(201);
  });

  it('refuses an empty or endless Idempotency-Key', async () => {
    expect((await place(startCalling(), undefined, keyed('x'.repeat(256)))).status).to.equal(400);
    expect((await place(startCalling(), undefined, keyed(''))).status).to.equal(400);
  });

  it('refuses an order without items, and names an item that it cannot sell', async () => {
    expect((await place(startCalling(), order())).status).to.equal(422);
    expect((await place(startCalling(), { notificationContact: contact })).status).to.equal(422);
    const { status, body } = await place(startCalling(), order(item('plan'), item('box', 1, 'b')));
    expect([status, body.itemId]).to.deep.equal([422, 'b']);
  });

  it('refuses items without an id, as TMF622 requires one, and items that share one', async () => {
    expect((await place(startCalling(), order({ productOffering: { id: 'plan' } }))).body.message).to.match(
      /^productOrderItem\.0\.id/,
    );
    expect((await place(startCalling(), order(item('plan', 1, 'x'), item('phone', 1, 'x')))).body.code).to.equal(
      'itemIdRepeated',
    );
  });

  it('asks a guest how to be reached, and knows that of its customers', async () => {
    const caller = startCalling();
    const body = { productOrderItem: [item('plan')] };
    expect((await place(caller, body)).body.code).to.equal('contactMissing');
    expect((await place(caller.as('customer-maya'), body)).body.notificationContact).to.equal('maya.lindqvist@example.com');
  });

  it('keeps how a related party is reached, and refuses a way that reaches nobody', async () => {
    const party = (emailAddress: string) => ({
      id: 'x',
      role: 'contact',
      contactMedium: [{ mediumType: 'email', characteristic: { emailAddress } }],
    });
    const { body } = await place(startCalling(), { ...order(item('plan')), relatedParty: [party('a@b.example')] });
    expect(body.relatedParty[0].contactMedium[0].characteristic).to.deep.equal({ emailAddress: 'a@b.example' });
    expect((await place(startCalling(), { ...order(item('plan')), relatedParty: [party('nobody')] })).body.code).to.equal(
      'contactInvalid',
    );
  });

  it('lists the orders of the customer, newest first, by filter and page', async () => {
    const caller = startCalling();
    const maya = caller.as('customer-maya');
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      ids.unshift((await place(maya, { ...order(item('plan')), externalId: `e-${count}` })).body.id);
      caller.wait(15_000);
    }
    await place(caller.as('customer-tom'));
    const list = async (query: string): Promise<string[]> =>
      (await maya.ask('GET', `${paths.orders}?${query}`)).body.map(({ id }: any) => id);
    expect(await list('')).to.deep.equal(ids);
    expect(await list('relatedParty.id=customer-maya&limit=2')).to.deep.equal(ids.slice(0, 2));
    expect(await list('relatedParty.id=customer-tom')).to.deep.equal([]);
    expect(await list('externalId=e-1')).to.deep.equal([ids[1]]);
    expect(await list('state=completed')).to.deep.equal(ids.slice(1));
    expect(await list('sort=orderDate')).to.deep.equal([...ids].reverse());
    expect((await maya.ask('GET', `${paths.orders}?limit=2`)).status).to.equal(206);
  });

  it('hides an order from everybody but the customer who placed it', async () => {
    const caller = startCalling();
    const { body } = await place(caller.as('customer-maya'), { ...order(item('plan')), externalId: 'e' });
    for (const other of [caller, caller.as('customer-tom')]) {
      expect((await other.ask('GET', `${paths.orders}/${body.id}`)).status).to.equal(404);
      expect((await other.ask('GET', `${paths.orders}?externalId=e`)).body).to.deep.equal([]);
    }
  });

  it('lets a guest find an order by its id or externalId, and list none', async () => {
    const caller = startCalling();
    const { body } = await place(caller, { ...order(item('plan')), externalId: 'e' });
    await place(caller);
    expect((await caller.ask('GET', `${paths.orders}/${body.id}`)).status).to.equal(200);
    expect((await caller.ask('GET', `${paths.orders}?externalId=e`)).body.map(({ id }: any) => id)).to.deep.equal([body.id]);
    expect((await caller.ask('GET', paths.orders)).body).to.deep.equal([]);
    expect((await caller.ask('GET', `${paths.orders}?externalId=`)).body).to.deep.equal([]);
  });

  it('follows the parts of a bundle as items of their own', async () => {
    const caller = startCalling();
    const { body } = await place(caller, order({ ...item('bundle'), productOrderItem: [item('plan'), item('box', 2)] }));
    expect(body.orderTotalPrice.map(({ price }: any) => price.taxIncludedAmount.value)).to.deep.equal([44]);
    caller.wait(20_000);
    const { body: done } = await caller.ask('GET', `${paths.orders}/${body.id}`);
    expect(done.productOrderItem[0].productOrderItem.map(({ id, state }: any) => [id, state])).to.deep.equal([
      ['plan', 'completed'],
      ['box', 'completed'],
    ]);
  });

  it('are the same orders in v4 and in v5, each in its own words', async () => {
    const caller = startCalling().as('customer-maya');
    const v5 = 'productOrderingManagement/v5/productOrder';
    const party = { role: 'contact', partyOrPartyRole: { id: 'x', '@type': 'PartyRef', '@referredType': 'Individual' }, '@type': 'RelatedPartyRefOrPartyRoleRef' };
    const { status, body } = await caller.ask('POST', v5, {
      externalId: [{ id: 'intent-5', '@type': 'ExternalIdentifier' }],
      channel: [{ role: 'web', channel: { id: 'portal', '@type': 'ChannelRef' }, '@type': 'RelatedChannel' }],
      relatedParty: [party],
      productOrderItem: [item('plan')],
      '@type': 'ProductOrder',
    });
    expect(status).to.equal(201);
    expect(body).to.not.have.property('orderDate');
    expect(body.creationDate).to.be.a('string');
    expect(body.externalId).to.deep.equal([{ id: 'intent-5', owner: 'caller', externalIdentifierType: 'orderIntent', '@type': 'ExternalIdentifier' }]);
    expect(body.relatedParty.map(({ role, partyOrPartyRole }: any) => [role, partyOrPartyRole.id])).to.deep.equal([['customer', 'customer-maya'], ['contact', 'x']]);
    const [listed] = (await caller.ask('GET', `${v5}?externalId.id=intent-5&sort=-creationDate`)).body;
    expect([listed.id, listed.channel[0].channel.id]).to.deep.equal([body.id, 'portal']);
    const old = (await caller.ask('GET', `${paths.orders}?externalId=intent-5`)).body[0];
    expect([old.id, old.externalId, old.orderDate]).to.deep.equal([body.id, 'intent-5', body.creationDate]);
    expect(old.channel[0].id).to.equal('portal');
  });
});
