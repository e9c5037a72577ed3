import { isFinal, type ContactDetails, type OrderCommand } from '@selfcare/core';
import { tmf, type TmfOptions } from '@selfcare/adapters/tmf';
import { expect } from '@open-wc/testing';
import { aCart, aCartLine } from '../../support/samples.js';
import { lateAnswer } from '../../support/session.js';
import { maya, openSimulated } from './simulated-bss.js';
import { aHost, patient, problemOf, scripted, type SentRequest } from './tmf-host.js';

const contact: ContactDetails = {
  givenName: 'Maya', familyName: 'Lindqvist', email: 'maya@example.com', phone: '+353 1 000 0000', street: '1 Quay', postcode: 'D01', city: 'Dublin', country: 'IE',
};

const lines = [aCartLine({ id: 'l1', offeringId: 'mobile-go-60gb', quantity: 2 }), aCartLine({ id: 'l2', offeringId: 'fibre-500' })];
const command = (more: Partial<OrderCommand> = {}): OrderCommand => ({ intentId: 'intent-1', cart: aCart({ lines }), contact, ...more });
const firstPage = { offset: 0, limit: 20 };

const open = (...options: Parameters<typeof openSimulated>) => {
  const { backend, ...rest } = openSimulated(...options);
  return { orders: backend.orders, ...rest };
};

/** The adapter's orders over a scripted back end. */
function over(answer: (request: SentRequest, count: number) => Response | Promise<Response>, customer?: { id: string }, options?: Partial<TmfOptions>) {
  const server = scripted(answer);
  const host = aHost({ customer });
  return { orders: tmf({ base: '/tmf-api', fetch: server.fetch, ...options })(host).orders!, host, ...server };
}

describe('the orders of a TM Forum back end', () => {
  it('are made of the cart and the contact, and go on to completion', async () => {
    const { orders, host } = open({ customer: maya });
    const placed = await orders.placeOrder(command(), patient);
    expect(placed).to.include({ externalId: 'intent-1', state: 'acknowledged', stateName: 'acknowledged', orderedAt: '2026-01-15T12:00:00.000Z' });
    expect(placed.lines.map(({ id, offeringId, quantity, state }) => [id, offeringId, quantity, state])).to.deep.equal([
      ['l1', 'mobile-go-60gb', 2, 'acknowledged'], ['l2', 'fibre-500', 1, 'acknowledged'],
    ]);
    expect(placed.totals?.perPeriod[0]?.steps.length).to.be.above(1);
    await host.platform.advance(30_000);
    const done = await orders.getOrder(placed.id, patient);
    expect([done.state, isFinal(done.state), done.completedAt]).to.deep.equal(['completed', true, '2026-01-15T12:00:20.000Z']);
  });

  it('tell what is paid by use, which totals do not hold, from the prices of their items and what is inside of these', async () => {
    const usage = (id: string, value: number) => ({
      name: `Data beyond ${id}`,
      priceType: 'usage',
      unitOfMeasure: { amount: 1, units: 'GB' },
      price: { taxIncludedAmount: { unit: 'EUR', value } },
      productOfferingPrice: { id },
    });
    const monthly = { priceType: 'recurring', recurringChargePeriod: 'month', price: { taxIncludedAmount: { unit: 'EUR', value: 20 } } };
    const inside = { id: '1.1', itemPrice: [usage('20 GB', 2)] };
    const order = { id: 'o1', orderTotalPrice: [monthly], productOrderItem: [{ id: '1', itemPrice: [monthly, usage('60 GB', 1)], productOrderItem: [inside] }] };
    const { orders } = over(() => Response.json(order));
    const { totals } = await orders.getOrder('o1', patient);
    expect(totals?.usage.map(({ name, amount, per }) => [name, amount?.amount, per])).to.deep.equal([
      ['Data beyond 60 GB', 100, { amount: 1, unit: 'GB' }],
      ['Data beyond 20 GB', 200, { amount: 1, unit: 'GB' }],
    ]);
    expect(totals?.perPeriod).to.have.length(1);
  });

  it('can be placed and followed by somebody who has not signed in', async () => {
    const { orders } = open();
    const placed = await orders.placeOrder(command(), patient);
    expect((await orders.getOrder(placed.id, patient)).state).to.equal('acknowledged');
    expect((await orders.findOrder('intent-1', patient))?.id).to.equal(placed.id);
  });

  it('are written as TMF622 v4 has it, under the intent’s id', async () => {
    const { orders, sent } = over(() => Response.json({ id: 'o1' }, { status: 201 }), { id: 'ada' }, { channel: { id: 'portal' } });
    const cart = aCart({ lines: [aCartLine({ id: 'l1', action: 'modify', productId: 'p7' })] });
    await orders.placeOrder(command({ cart }), patient);
    expect(sent[0]).to.include({ method: 'POST', path: 'productOrderingManagement/v4/productOrder' });
    expect(sent[0]?.headers.get('Idempotency-Key')).to.equal('intent-1');
    const order = sent[0]?.json as Record<string, unknown> & { relatedParty: { id: string; role: string }[] };
    expect(order).to.deep.include({
      externalId: 'intent-1',
      notificationContact: 'maya@example.com',
      channel: [{ id: 'portal' }],
      productOrderItem: [{
        id: 'l1', action: 'modify', quantity: 1, product: { id: 'p7', '@type': 'Product' }, '@type': 'ProductOrderItem',
        productOffering: { id: 'plan-20', name: 'Plan 20 GB', '@type': 'ProductOfferingRef', '@referredType': 'ProductOffering' },
      }],
    });
    expect(order.relatedParty.map(({ id, role }) => [id, role])).to.deep.equal([['ada', 'customer'], ['ada', 'contact']]);
  });

  it('pass on what is chosen, with the parts of a bundle as items inside of the item', async () => {
    const { orders, sent } = over(() => Response.json({ id: 'o1' }, { status: 201 }));
    const inner = { characteristics: [], parts: [{ offeringId: 'line', name: 'Line', quantity: 3 }] };
    const configuration = { characteristics: [{ name: 'Colour', values: ['Ink'] }], parts: [{ offeringId: 'voice', name: 'Voice', quantity: 2, configuration: inner }] };
    await orders.placeOrder(command({ cart: aCart({ lines: [aCartLine({ id: 'l1', quantity: 2, configuration })] }) }), patient);
    const { productOrderItem } = sent[0]?.json as { productOrderItem: { product: object; productOrderItem: { id: string; quantity: number; productOrderItem: object[] }[] }[] };
    expect(productOrderItem[0]?.product).to.deep.equal({
      '@type': 'Product', productCharacteristic: [{ '@type': 'StringCharacteristic', name: 'Colour', valueType: 'string', value: 'Ink' }],
    });
    expect(productOrderItem[0]?.productOrderItem[0]).to.deep.include({ id: 'l1.1', quantity: 4, action: 'add' });
    expect(productOrderItem[0]?.productOrderItem[0]?.productOrderItem[0]).to.deep.include({ id: 'l1.1.1', quantity: 12, productOffering: { id: 'line', name: 'Line', '@type': 'ProductOfferingRef', '@referredType': 'ProductOffering' } });
  });

  it('send what is chosen as the number or truth value that the catalogue says it is, in either version', async () => {
    const characteristics = [
      { name: 'Lines', values: ['2'], valueType: 'number' },
      { name: 'Fixed IP', values: ['true'], valueType: 'boolean' },
      { name: 'Code', values: ['007'], valueType: 'number' },
      { name: 'Colour', values: ['2'] },
    ] as const;
    for (const versions of ['v4', 'v5'] as const) {
      const { fetch, sent } = scripted(() => Response.json({ id: 'o1' }, { status: 201 }));
      const { orders } = tmf({ base: '/tmf-api', versions, fetch })(aHost());
      await orders!.placeOrder(command({ cart: aCart({ lines: [aCartLine({ configuration: { characteristics, parts: [] } })] }) }), patient);
      const [item] = (sent[0]?.json as { productOrderItem: { product: { productCharacteristic: { value: unknown; valueType: string; '@type': string }[] } }[] }).productOrderItem;
      expect(item?.product.productCharacteristic.map((one) => [one.value, one.valueType, one['@type']])).to.deep.equal([
        [2, 'number', 'NumberCharacteristic'], [true, 'boolean', 'BooleanCharacteristic'], ['007', 'string', 'StringCharacteristic'], ['2', 'string', 'StringCharacteristic'],
      ]);
    }
  });

  it('are placed once, however often the same intent is sent', async () => {
    const { orders, simulator } = open({ customer: maya });
    const [first, second] = [await orders.placeOrder(command(), patient), await orders.placeOrder(command(), patient)];
    expect([second.id, simulator.inspect().orders.length]).to.deep.equal([first.id, 1]);
  });

  it('adopt the order that the same intent placed before', async () => {
    const { orders } = open({ customer: maya });
    const first = await orders.placeOrder(command(), patient);
    const other = await orders.placeOrder(command({ contact: { ...contact, city: 'Cork' } }), patient);
    expect(other.id).to.equal(first.id);
    const refused = over(({ method }) => (method === 'POST' ? Response.json({ code: '1', reason: 'Exists' }, { status: 409 }) : Response.json([])));
    await problemOf(refused.orders.placeOrder(command(), patient), 'conflict');
  });

  it('leave open whether they were placed when the answer is lost, and are found by their intent', async () => {
    const { orders } = open({
      customer: maya,
      interfere: async (request, pass) => {
        const response = await pass(request);
        if (request.method === 'POST') throw new TypeError('Failed to fetch');
        return response;
      },
    });
    await problemOf(orders.placeOrder(command(), patient), 'unavailable');
    expect((await orders.findOrder('intent-1', patient))?.externalId).to.equal('intent-1');
  });

  it('wait 30 seconds for the answer to an order', async () => {
    const { orders, host } = over(() => new Promise(() => undefined));
    let settled = false;
    const placing = problemOf(orders.placeOrder(command(), patient), 'timeout').finally(() => (settled = true));
    await host.platform.advance(29_999);
    expect(settled).to.equal(false);
    await host.platform.advance(1);
    await placing;
  });

  it('do not take another order for the one that was placed', async () => {
    const { orders } = over(() => Response.json({ id: 'o1', externalId: 'somebody-else' }, { status: 201 }));
    await problemOf(orders.placeOrder(command(), patient), 'bad-answer');
    await problemOf(over(() => new Response(null, { status: 201 })).orders.placeOrder(command(), patient), 'bad-answer');
  });

  it('name the line and the field that are refused', async () => {
    const { orders } = open();
    const cart = aCart({ lines: [aCartLine({ id: 'l9', offeringId: 'broadband-24' })] });
    const refusal = await problemOf(orders.placeOrder(command({ cart }), patient), 'invalid');
    expect(refusal.fields?.map(({ field }) => field)).to.deep.equal(['l9']);
    const noContact = await problemOf(orders.placeOrder(command({ contact: { ...contact, email: 'nowhere', phone: '' } }), patient), 'invalid');
    expect(noContact.fields?.map(({ field }) => field)).to.deep.equal(['contact.email']);
  });

  it('are surely not placed when the customer’s whole list does not hold them', async () => {
    const { orders } = open({ customer: maya });
    expect(await orders.findOrder('intent-2', patient)).to.equal(undefined);
    await orders.placeOrder(command(), patient);
    expect(await orders.findOrder('intent-2', patient)).to.equal(undefined);
  });

  it('are found in a list that heeds no filter', async () => {
    const all = Array.from({ length: 150 }, (_, index) => ({ id: `o${index}`, externalId: `e${index}` }));
    const { orders } = over(({ query }) => Response.json(all.slice(Number(query.get('offset') ?? 0)).slice(0, 100)));
    expect((await orders.findOrder('e140', patient))?.id).to.equal('o140');
    expect(await orders.findOrder('nobody’s', patient)).to.equal(undefined);
  });

  it('may have been placed where the back end cannot tell', async () => {
    const dropsIntents = over(({ query }) => Response.json(query.has('externalId') ? [] : [{ id: 'o1' }, { id: 'o2' }]), { id: 'ada' });
    await problemOf(dropsIntents.orders.findOrder('intent-1', patient), 'unavailable');
    const showsNothing = over(() => Response.json([]));
    await problemOf(showsNothing.orders.findOrder('intent-1', patient), 'unavailable');
    const neverEnds = over(({ query }) => {
      const offset = Number(query.get('offset') ?? 0);
      return Response.json(Array.from({ length: 100 }, (_, index) => ({ id: `o${offset + index}`, externalId: `e${offset + index}` })));
    });
    await problemOf(neverEnds.orders.findOrder('intent-1', patient), 'unavailable');
    const down = over(() => Response.json({}, { status: 503 }));
    await problemOf(down.orders.findOrder('intent-1', patient), 'unavailable');
  });

  it('are surely not placed when a filter that has worked before finds nothing', async () => {
    const all = [{ id: 'o1', externalId: 'intent-1' }];
    const { orders, sent } = over(({ query }) => Response.json(all.filter(({ externalId }) => externalId === query.get('externalId'))));
    await orders.findOrder('intent-1', patient);
    expect([await orders.findOrder('intent-2', patient), sent.length]).to.deep.equal([undefined, 2]);
  });

  it('are listed newest first, page by page', async () => {
    const { orders, host } = open({ customer: maya });
    const ids: string[] = [];
    for (const number of [1, 2, 3]) {
      ids.unshift((await orders.placeOrder(command({ intentId: `intent-${number}` }), patient)).id);
      await host.platform.advance(1_000);
    }
    const first = await orders.listOrders({ offset: 0, limit: 2 }, patient);
    const rest = await orders.listOrders({ offset: 2, limit: 2 }, patient);
    expect([...first.orders, ...rest.orders].map(({ id }) => id)).to.deep.equal(ids);
    expect([first.hasMore, rest.hasMore, rest.total]).to.deep.equal([true, false, 3]);
  });

  it('are all there after every page was read again at once and the first answer came last', async () => {
    const all = Array.from({ length: 100 }, (_, index) => ({ id: `o${index}` }));
    const late = lateAnswer<undefined>();
    const { orders, host } = over(async ({ query }, count) => {
      if (count === 1) await late.promise;
      const offset = Number(query.get('offset'));
      return Response.json(all.slice(offset, offset + Number(query.get('limit'))), { headers: { 'X-Total-Count': '100' } });
    });
    const page = (offset: number) => orders.listOrders({ offset, limit: 20 }, patient);
    const again = [0, 20, 40].map(page);
    await host.platform.settle();
    late.resolve(undefined);
    const pages = [...(await Promise.all(again)), await page(60), await page(80)];
    expect(pages.flatMap((one) => one.orders.map(({ id }) => id))).to.deep.equal(all.map(({ id }) => id));
  });

  it('of one person are never gone on with for the next, though nobody tells who they are', async () => {
    let who = 'first';
    const { orders, host } = over(({ query }) => {
      const offset = Number(query.get('offset'));
      const all = Array.from({ length: 60 }, (_, index) => ({ id: `${who}-${index}` }));
      return Response.json(all.slice(offset, offset + Number(query.get('limit'))), { headers: { 'X-Total-Count': '60' } });
    });
    await orders.listOrders(firstPage, patient);
    who = 'next';
    host.changePerson();
    const { orders: second } = await orders.listOrders({ offset: 20, limit: 20 }, patient);
    expect(second.map(({ id }) => id.split('-')[0])).to.deep.equal(Array(20).fill('next'));
  });

  it('are read and placed for the customer of the scope', async () => {
    const { orders, sent, host } = over(({ method }) => Response.json(method === 'POST' ? { id: 'o1' } : []), { id: 'agent' });
    for (const customerId of ['acme', 'globex']) {
      host.changeScope({ customerId });
      await orders.listOrders(firstPage, patient);
    }
    expect(sent.map(({ query }) => query.get('relatedParty.id'))).to.deep.equal(['acme', 'globex']);
    await orders.placeOrder(command(), patient);
    expect((sent.at(-1)?.json as { relatedParty: { id: string }[] }).relatedParty[0]?.id).to.equal('globex');
  });

  it('are listed newest first over a back end that does not sort', async () => {
    const all = Array.from({ length: 130 }, (_, index) => ({ id: `o${index}`, orderDate: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString() }));
    const { orders } = over(({ query }) => Response.json(all.slice(Number(query.get('offset') ?? 0)).slice(0, Number(query.get('limit')))));
    const { orders: newest, hasMore } = await orders.listOrders(firstPage, patient);
    expect([newest[0]?.id, newest.at(-1)?.id, hasMore]).to.deep.equal(['o129', 'o110', true]);
  });

  it('show a customer only the customer’s own', async () => {
    const all = [{ id: 'mine', relatedParty: [{ id: 'ada' }] }, { id: 'foreign', relatedParty: { id: 'bob' } }, { id: 'untold' }];
    const { orders, sent } = over(() => Response.json(all), { id: 'ada' });
    expect((await orders.listOrders(firstPage, patient)).orders.map(({ id }) => id)).to.deep.equal(['mine', 'untold']);
    expect(Object.fromEntries(sent[0]?.query ?? [])).to.include({ 'relatedParty.id': 'ada', sort: '-orderDate' });
  });

  it('are none where the back end says 404 for an empty list', async () => {
    const { orders } = over(() => Response.json({ code: '404', reason: 'No records matching' }, { status: 404 }));
    expect(await orders.listOrders(firstPage, patient)).to.deep.equal({ orders: [], total: 0, hasMore: false, skipped: 0 });
  });

  it('are read with whatever the back end leaves out or writes differently', async () => {
    const state = async (word?: unknown) => {
      const { orders } = over(() => Response.json({ id: 'o', state: word }));
      const order = await orders.getOrder('o', patient);
      return [order.state, order.stateName];
    };
    expect(await state('InProgress')).to.deep.equal(['inProgress', 'InProgress']);
    expect(await state('in progress ')).to.deep.equal(['inProgress', 'in progress']);
    expect(await state('inProgress.accepted')).to.deep.equal(['inProgress', 'inProgress.accepted']);
    expect(await state('Activated')).to.deep.equal(['unknown', 'Activated']);
    expect(await state('__proto__')).to.deep.equal(['unknown', '__proto__']);
    expect(await state(null)).to.deep.equal(['unknown', '']);
    const odd = { id: 7, orderDate: '2026-05-04T05:19:17.000+0000', completionDate: 'soon', productOrderItem: { id: 1, action: 'Add', quantity: '2', product: { name: 'SIM' } } };
    expect(await over(() => Response.json(odd)).orders.getOrder('7', patient)).to.deep.equal({
      id: '7', state: 'unknown', stateName: '', orderedAt: '2026-05-04T05:19:17.000Z',
      lines: [{ id: '1', action: 'add', name: 'SIM', quantity: 2, state: 'unknown', stateName: '' }],
    });
  });

  it('count what cannot be read in a list', async () => {
    const { orders } = over(() => Response.json([{ id: 'a' }, {}, 'b', { id: 'c' }], { headers: { 'X-Total-Count': '4' } }));
    const { orders: read, skipped } = await orders.listOrders(firstPage, patient);
    expect([read.map(({ id }) => id), skipped]).to.deep.equal([['a', 'c'], 2]);
  });

  it('are not found under an id that nobody gave', async () => {
    const { orders } = open();
    await problemOf(orders.getOrder('nowhere', patient), 'not-found');
  });
});
