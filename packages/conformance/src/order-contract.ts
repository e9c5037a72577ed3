import type { OrderCommand } from '@selfcare/core';
import type { AdapterUnderTest, ContractTest, OpenedAdapter } from './adapter-contract.js';
import { must, orderables, patient, refused } from './contract-check.js';

const contact = {
  givenName: 'Ada', familyName: 'Byron', email: 'ada@example.com', phone: '+353 1 555 0100', street: '1 Quay', postcode: 'D02 X285', city: 'Dublin', country: 'IE',
};

async function commandFor(adapter: AdapterUnderTest, opened: OpenedAdapter, intentId: string): Promise<OrderCommand> {
  const [one] = await orderables(adapter, opened);
  const line = { id: 'line-1', action: 'add', offeringId: one.id, name: one.name, quantity: 1 } as const;
  return { intentId, cart: { id: 'contract-cart', lines: [line] }, contact };
}

/** What every order port must do. */
export function orderContract(adapter: AdapterUnderTest, test: ContractTest): void {
  test('an order that is placed is told, listed, and found by the intent that placed it', async (opened) => {
    const { orders, capabilities } = opened.backend;
    if (!orders) return;
    const placed = await orders.placeOrder(await commandFor(adapter, opened, 'contract-intent-1'), patient());
    must('answer with the order’s own id and items', placed.id !== '' && placed.lines.length === 1, placed);
    must('find an order by its id', (await orders.getOrder(placed.id, patient())).id === placed.id);
    const page = await orders.listOrders({ offset: 0, limit: 24 }, patient());
    must('list an order that was placed', page.orders.some(({ id }) => id === placed.id), page.orders.map(({ id }) => id));
    if (capabilities?.findByExternalId !== true) return;
    must('find an order by its intent', (await orders.findOrder('contract-intent-1', patient()))?.id === placed.id);
    must('find nothing for an intent that placed nothing', (await orders.findOrder('contract-intent-none', patient())) === undefined);
  });

  test('an intent that is sent twice makes one order, where the adapter promises that', async (opened) => {
    const { orders, capabilities } = opened.backend;
    if (!orders || capabilities?.idempotentCreate !== true) return;
    const command = await commandFor(adapter, opened, 'contract-intent-2');
    const first = await orders.placeOrder(command, patient());
    const second = await orders.placeOrder(command, patient());
    must('answer twice with one order', first.id === second.id, [first.id, second.id]);
    const { orders: listed } = await orders.listOrders({ offset: 0, limit: 24 }, patient());
    must('list that order once', listed.filter(({ id }) => id === first.id).length === 1, listed.map(({ id }) => id));
  });

  test('an order that there is not is not found, and none are an empty list', async ({ backend: { orders } }) => {
    if (!orders) return;
    await refused('for an order that there is not', orders.getOrder('no such order', patient()), 'not-found');
    const { orders: none, hasMore } = await orders.listOrders({ offset: 0, limit: 24 }, patient());
    must('list nothing before something was ordered', none.length === 0 && !hasMore, none);
  });
}
