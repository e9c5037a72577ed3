import type { CartLineCommand } from '@selfcare/core';
import { tmf } from '@selfcare/adapters/tmf';
import { expect } from '@open-wc/testing';
import { maya, openSimulated } from './simulated-bss.js';
import { aHost, patient, problemOf, scripted, type SentRequest } from './tmf-host.js';

const eur = (cents: number) => ({ amount: cents, currency: 'EUR', scale: 2 });

const line = (more: Partial<CartLineCommand> = {}): CartLineCommand => ({
  action: 'add', offeringId: 'mobile-go-60gb', name: 'Go 60 GB', quantity: 1, key: 'key-1', ...more,
});

const open = (...options: Parameters<typeof openSimulated>) => {
  const { backend, ...rest } = openSimulated(...options);
  return { cart: backend.cart, ...rest };
};

/** The adapter's cart over a scripted back end. */
function over(answer: (request: SentRequest, count: number) => Response | Promise<Response>, customer?: { id: string }) {
  const server = scripted(answer);
  const host = aHost({ customer });
  return { cart: tmf({ base: '/tmf-api', fetch: server.fetch })(host).cart!, host, ...server };
}

const item = (more: object = {}) => ({ id: 'l', quantity: 1, productOffering: { id: 'o', name: 'O' }, ...more });

describe('the cart of a TM Forum back end', () => {
  it('is made by the first line, which keeps the id that it was given', async () => {
    const { cart } = open();
    expect(await cart.load(undefined, patient)).to.equal(undefined);
    const made = await cart.putLine(undefined, line(), patient);
    expect(made.lines).to.have.length(1);
    expect(made.lines[0]).to.include({ id: 'key-1', offeringId: 'mobile-go-60gb', name: 'Go 60 GB', quantity: 1, action: 'add' });
    expect(await cart.load(made.id, patient)).to.deep.equal(made);
  });

  it('comes with the back end’s totals, promotion and all', async () => {
    const { cart } = open();
    const { totals, lines } = await cart.putLine(undefined, line({ quantity: 2 }), patient);
    expect(totals).to.include({ estimated: false, incomplete: false, tax: 'included' });
    expect(totals?.perPeriod).to.deep.equal([
      { period: { count: 1, unit: 'month' }, steps: [{ after: 0, amount: eur(2998) }, { after: 6, amount: eur(3998) }] },
    ]);
    expect(lines[0]?.prices?.perPeriod).to.deep.equal(totals?.perPeriod);
    expect(totals?.usage).to.have.length(1);
  });

  it('takes more lines, other quantities and removals, and leaves the rest as it is', async () => {
    const { cart } = open();
    const { id } = await cart.putLine(undefined, line(), patient);
    await cart.putLine(id, line({ key: 'key-2', offeringId: 'fibre-500', name: 'Fibre 500' }), patient);
    const changed = await cart.putLine(id, line({ lineId: 'key-1', key: 'other', quantity: 3 }), patient);
    expect(changed.lines.map((one) => [one.id, one.quantity])).to.deep.equal([['key-1', 3], ['key-2', 1]]);
    const removed = await cart.putLine(id, line({ lineId: 'key-1', quantity: 0 }), patient);
    expect(removed.lines.map((one) => one.id)).to.deep.equal(['key-2']);
    expect((await cart.putLine(id, line({ lineId: 'key-2', quantity: 0 }), patient)).lines).to.deep.equal([]);
  });

  it('changes nothing when a command comes twice', async () => {
    const { cart, asked } = open();
    const { id } = await cart.putLine(undefined, line(), patient);
    asked();
    expect((await cart.putLine(id, line(), patient)).lines).to.have.length(1);
    expect((await cart.putLine(id, line({ lineId: 'gone', quantity: 0 }), patient)).lines).to.have.length(1);
    expect(asked().some((request) => request.startsWith('PATCH'))).to.equal(false);
  });

  it('takes no second line of an offering that somebody else has put in, and has the store look', async () => {
    const { cart, asked } = open();
    const { id } = await cart.putLine(undefined, line(), patient);
    asked();
    await problemOf(cart.putLine(id, line({ key: 'key-2', quantity: 3 }), patient), 'conflict');
    expect(asked().some((request) => request.startsWith('PATCH'))).to.equal(false);
    const configured = { characteristics: [{ name: 'Colour', values: ['Ink'] }], parts: [] };
    await cart.putLine(id, line({ key: 'key-2', configuration: configured }), patient).catch(() => undefined);
    expect(asked().some((request) => request.startsWith('PATCH'))).to.equal(true);
  });

  it('is found again for the customer, and by nobody else', async () => {
    const { cart, simulator } = open({ customer: maya });
    const made = await cart.putLine(undefined, line(), patient);
    expect((await cart.load(undefined, patient))?.id).to.equal(made.id);
    expect(simulator.inspect().carts[0]?.relatedParty).to.deep.include({ id: maya.id, name: maya.name, role: 'customer', '@referredType': 'Individual' });
  });

  it('is not there any more after it was thrown away, which may happen twice', async () => {
    const { cart } = open();
    const { id } = await cart.putLine(undefined, line(), patient);
    await cart.discard(id, patient);
    await cart.discard(id, patient);
    expect(await cart.load(id, patient)).to.equal(undefined);
    await problemOf(cart.putLine(id, line(), patient), 'not-found');
    await problemOf(cart.putLine(undefined, line({ quantity: 0 }), patient), 'not-found');
  });

  it('says which line is refused', async () => {
    const { cart } = open();
    const problem = await problemOf(cart.putLine(undefined, line({ offeringId: 'broadband-24' }), patient), 'invalid');
    expect(problem.fields?.map(({ field }) => field)).to.deep.equal(['key-1']);
  });

  it('says conflict when the line that is to be changed was taken out meanwhile', async () => {
    const { cart } = open();
    const { id } = await cart.putLine(undefined, line(), patient);
    await problemOf(cart.putLine(id, line({ lineId: 'gone', quantity: 2 }), patient), 'conflict');
  });

  it('puts the line into what another tab has made of the cart, and gives up after the second time', async () => {
    let races = 0;
    const { cart } = open({
      interfere: async (request, pass) => {
        if (request.method === 'PATCH' && races > 0) {
          races -= 1;
          const body = { cartItem: [{ id: `other-${races}`, action: 'add', quantity: 1, productOffering: { id: 'fibre-500' } }] };
          await pass(new Request(request.url, { method: 'PATCH', body: JSON.stringify(body) }));
        }
        return pass(request);
      },
    });
    const { id } = await cart.putLine(undefined, line(), patient);
    races = 1;
    const { lines } = await cart.putLine(id, line({ key: 'key-2', offeringId: 'mobile-go-20gb' }), patient);
    expect(lines.map((one) => one.id)).to.deep.equal(['other-0', 'key-2']);
    races = 2;
    await problemOf(cart.putLine(id, line({ key: 'key-3', offeringId: 'mobile-go-5gb' }), patient), 'outdated');
  });

  it('looks again when the answer to a change does not tell', async () => {
    const { cart } = open({
      interfere: async (request, pass) => {
        const response = await pass(request);
        return request.method === 'PATCH' ? new Response(null, { status: 204 }) : response;
      },
    });
    const { id } = await cart.putLine(undefined, line(), patient);
    expect((await cart.putLine(id, line({ lineId: 'key-1', quantity: 5 }), patient)).lines[0]?.quantity).to.equal(5);
  });

  it('does not believe a success that changed nothing', async () => {
    const { cart } = over(({ method }) => Response.json({ id: 'c', cartItem: [item()] }, { status: method === 'PATCH' ? 201 : 200 }));
    const problem = await problemOf(cart.putLine('c', line({ lineId: 'l', offeringId: 'o', quantity: 2 }), patient), 'bad-answer');
    expect(problem.message).to.contain('PATCH /tmf-api/shoppingCart/v4/shoppingCart/{id}');
    await problemOf(cart.putLine('c', line({ lineId: 'l', quantity: 0 }), patient), 'bad-answer');
  });

  it('keeps the id of a new line where the back end gives it another', async () => {
    const items: object[] = [];
    const { cart, sent } = over(({ method, json }) => {
      if (method !== 'GET') {
        const { cartItem } = json as { cartItem: { id: string }[] };
        items.splice(0, items.length, ...cartItem.map((one, index) => ({ ...one, id: one.id.startsWith('s') ? one.id : `s${index}` })));
      }
      return Response.json({ id: 'c', cartItem: items });
    });
    expect((await cart.putLine(undefined, line(), patient)).lines[0]?.id).to.equal('key-1');
    expect((await cart.putLine('c', line({ key: 'key-2', offeringId: 'other' }), patient)).lines.map(({ id }) => id)).to.deep.equal(['key-1', 'key-2']);
    const { lines } = await cart.putLine('c', line({ lineId: 'key-1', quantity: 4 }), patient);
    expect(lines.map(({ id, quantity }) => [id, quantity])).to.deep.equal([['key-1', 4], ['key-2', 1]]);
    expect((sent.at(-1)?.json as { cartItem: { id: string }[] }).cartItem.map(({ id }) => id)).to.deep.equal(['s0', 's1']);
    expect((await cart.load('c', patient))?.lines.map(({ id }) => id)).to.deep.equal(['key-1', 'key-2']);
  });

  it('keeps what is chosen as a number a number, when the line is changed by somebody who never saw the catalogue', async () => {
    const stored = item({ product: { productCharacteristic: [{ name: 'Lines', value: 2 }, { name: 'Fixed IP', value: true }, { name: 'Colour', value: 'Ink' }] } });
    const { cart, sent } = over(({ method, json }) => Response.json({ id: 'c', cartItem: method === 'PATCH' ? (json as { cartItem: object[] }).cartItem : [stored] }));
    const before = (await cart.load('c', patient))?.lines[0];
    expect(before?.configuration?.characteristics.map(({ values, valueType }) => [values, valueType])).to.deep.equal([[['2'], 'number'], [['true'], 'boolean'], [['Ink'], undefined]]);
    await cart.putLine('c', line({ ...before, lineId: before?.id, quantity: 3 }), patient);
    const [sentItem] = (sent.at(-1)?.json as { cartItem: { product: { productCharacteristic: { value: unknown }[] } }[] }).cartItem;
    expect(sentItem?.product.productCharacteristic.map(({ value }) => value)).to.deep.equal([2, true, 'Ink']);
  });

  it('sends back what it does not know of other lines, without their prices', async () => {
    const foreign = { ...item({ id: 'f' }), note: [{ text: 'Leave at the door' }], vendor: { x: 1 }, itemPrice: [{}], ItemTotalPrice: [{}], status: 'saveForLater' };
    const { cart, sent } = over(({ method, json }) => Response.json({ id: 'c', cartItem: method === 'PATCH' ? (json as { cartItem: object[] }).cartItem : [foreign, null] }));
    await cart.putLine('c', line(), patient);
    const [first] = (sent.at(-1)?.json as { cartItem: object[] }).cartItem;
    expect(first).to.deep.equal({ ...item({ id: 'f' }), note: [{ text: 'Leave at the door' }], vendor: { x: 1 }, status: 'saveForLater' });
  });

  it('does not show what was put aside for later, nor lines that cannot be read', async () => {
    const { cart } = over(() => Response.json({ id: 'c', cartItem: [item(), item({ id: 's', status: 'savedForLater' }), item({ id: 't', status: 'saveForLater' }), {}, null, { id: 'x' }] }));
    expect((await cart.load('c', patient))?.lines.map(({ id }) => id)).to.deep.equal(['l']);
  });

  it('has no totals where the back end gives none, and reads line totals in either spelling', async () => {
    const total = [{ priceType: 'oneTime', price: { taxIncludedAmount: { unit: 'EUR', value: 5 } } }];
    const { cart } = over(() => Response.json({ id: 'c', cartTotalPrice: [], cartItem: [item({ ItemTotalPrice: total }), item({ id: 'm', itemTotalPrice: total }), item({ id: 'n', quantity: '2', itemPrice: total })] }));
    const found = await cart.load('c', patient);
    expect(found).to.not.have.property('totals');
    expect(found?.lines.map(({ prices, quantity }) => [quantity, prices?.dueToday])).to.deep.equal([[1, [eur(500)]], [1, [eur(500)]], [2, undefined]]);
  });

  it('is no empty cart where none of the carts listed can be read', async () => {
    const { cart } = over(() => Response.json([{ cartItem: [] }, null]), { id: 'ada' });
    await problemOf(cart.load(undefined, patient), 'bad-answer');
  });

  it('takes the customer’s own latest open cart, whatever else the list holds', async () => {
    const cartOf = (id: string, party: string | undefined, start: string, end = '2027-01-01') => ({
      id, cartItem: [], validFor: { startDateTime: start, endDateTime: end }, ...(party ? { relatedParty: { id: party } } : {}),
    });
    const carts = [
      cartOf('older', 'ada', '2026-01-01'), cartOf('latest', 'ada', '2026-01-10'), cartOf('foreign', 'bob', '2026-01-14'), cartOf('nobody', undefined, '2026-01-14'),
      cartOf('over', 'ada', '2026-01-14', '2026-01-15'), { cartItem: [] },
    ];
    const { cart, sent } = over(() => Response.json(carts), { id: 'ada' });
    expect((await cart.load(undefined, patient))?.id).to.equal('latest');
    expect(sent[0]?.query.get('relatedParty.id')).to.equal('ada');
  });

  it('has no cart to offer where the back end has no list of carts', async () => {
    const { cart } = over(() => Response.json({ code: '405', reason: 'Method not allowed' }, { status: 405 }), { id: 'ada' });
    expect(await cart.load(undefined, patient)).to.equal(undefined);
  });

  it('says so when something answers that is no cart', async () => {
    for (const body of [[], { cartItem: [] }, 'cart']) {
      const { cart } = over(() => Response.json(body));
      await problemOf(cart.load('c', patient), 'bad-answer');
      await problemOf(cart.putLine(undefined, line(), patient), 'bad-answer');
    }
  });

  it('is the scope’s customer’s, to be looked for and to be made', async () => {
    const { cart, sent, host } = over(({ method, json }) => Response.json(method === 'POST' ? { id: 'c', ...(json as object) } : []), { id: 'agent' });
    for (const customerId of ['acme', 'globex']) {
      host.changeScope({ customerId });
      await cart.load(undefined, patient);
    }
    expect(sent.map(({ query }) => query.get('relatedParty.id'))).to.deep.equal(['acme', 'globex']);
    await cart.putLine(undefined, line(), patient);
    expect(sent.at(-1)?.json).to.have.nested.property('relatedParty[0].id', 'globex');
  });

  it('is given up when nobody waits for it any more', async () => {
    const { cart } = over(() => new Promise(() => undefined));
    const life = new AbortController();
    const putting = problemOf(cart.putLine('c', line(), { signal: life.signal }), 'cancelled');
    life.abort();
    await putting;
  });

  it('keeps what is chosen of an offering and of the parts of a bundle, for each of the quantity', async () => {
    const { cart } = open();
    const configuration = {
      characteristics: [],
      parts: [
        { offeringId: 'fibre-500', name: 'Fibre 500', quantity: 1 },
        { offeringId: 'tv-family', name: 'TV Family', quantity: 1 },
        { offeringId: 'tv-world', name: 'World channels', quantity: 1, configuration: { characteristics: [{ name: 'Languages', values: ['Hindi', 'Polish'] }], parts: [] } },
        { offeringId: 'tv-box', name: 'TV box', quantity: 2 },
      ],
    };
    const made = await cart.putLine(undefined, line({ offeringId: 'bundle-home-choice', name: 'Home, your way', configuration }), patient);
    expect(made.lines[0]?.configuration).to.deep.equal(configuration);
    const two = await cart.putLine(made.id, line({ lineId: 'key-1', offeringId: 'bundle-home-choice', name: 'Home, your way', quantity: 2, configuration }), patient);
    expect([two.lines.length, two.lines[0]?.quantity, two.lines[0]?.configuration]).to.deep.equal([1, 2, configuration]);
  });

  it('prices a line with the parts inside of it', async () => {
    const { cart } = open();
    const parts = [{ offeringId: 'office-phone-line', name: 'Office phone line', quantity: 4 }];
    const price = async (configuration?: CartLineCommand['configuration']) => {
      const command = line({ offeringId: 'bundle-office-voice', name: 'Office phones', ...(configuration ? { configuration } : {}) });
      const { lines, totals } = await cart.putLine(undefined, command, patient);
      expect(lines[0]?.prices?.perPeriod).to.deep.equal(totals?.perPeriod);
      return totals?.perPeriod[0]?.steps[0]?.amount.amount ?? 0;
    };
    expect(await price({ characteristics: [], parts })).to.be.above(await price());
  });

  it('keeps what it does not know of a part when it is changed', async () => {
    const before = item({ cartItem: [{ id: 'l.1', quantity: 1, productOffering: { id: 'p', name: 'P' }, note: [{ text: 'hers' }], itemPrice: [] }] });
    const { cart, sent } = over(({ method, json }) => Response.json({ id: 'c', cartItem: method === 'GET' ? [before] : (json as { cartItem: unknown[] }).cartItem }));
    const { lines } = (await cart.load('c', patient))!;
    await cart.putLine('c', line({ ...lines[0], lineId: 'l', quantity: 3 }), patient);
    const { cartItem } = sent.at(-1)?.json as { cartItem: { quantity: number; cartItem: Record<string, unknown>[] }[] };
    expect(cartItem[0]?.cartItem[0]).to.deep.include({ id: 'l.1', quantity: 3, note: [{ text: 'hers' }] }).and.not.have.property('itemPrice');
  });
});
