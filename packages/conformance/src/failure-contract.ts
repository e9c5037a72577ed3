import type { CallOptions, ProblemCode } from '@selfcare/core';
import type { AdapterUnderTest, ContractTest, OpenedAdapter, WireFailure } from './adapter-contract.js';
import { must, patient, refused } from './contract-check.js';

const expected: Readonly<Record<WireFailure, readonly ProblemCode[]>> = {
  'no server': ['unavailable', 'offline'],
  'a page in place of the API': ['bad-answer', 'configuration'],
  'broken JSON': ['bad-answer'],
  '401': ['signed-out'],
  '403': ['not-allowed'],
  '429': ['too-many'],
  '503': ['unavailable'],
};

type Call = readonly [name: string, call: (options: CallOptions) => Promise<unknown>];

/** One read of each port, and the write that must never be believed by mistake. */
function callsOf({ backend }: OpenedAdapter): readonly Call[] {
  const { catalogue, cart, orders, guidedSelling, alerts, products } = backend;
  const line = { action: 'add', offeringId: 'x', name: 'X', quantity: 1, key: 'key-1' } as const;
  return [
    ...(catalogue ? [['listOfferings', (options) => catalogue.listOfferings({ offset: 0, limit: 7 }, options)] satisfies Call] : []),
    ...(catalogue ? [['getOffering', (options) => catalogue.getOffering('x', options)] satisfies Call] : []),
    ...(cart ? [['putLine', (options) => cart.putLine('cart-1', line, options)] satisfies Call] : []),
    ...(orders ? [['listOrders', (options) => orders.listOrders({ offset: 0, limit: 7 }, options)] satisfies Call] : []),
    ...(guidedSelling ? [['listFlows', (options) => guidedSelling.listFlows(options)] satisfies Call] : []),
    ...(products ? [['listProducts', (options) => products.listProducts({ offset: 0, limit: 7 }, options)] satisfies Call] : []),
    ...(alerts ? [['load', (options) => alerts.load(options)] satisfies Call] : []),
  ];
}

/** What every port must make of a back end that fails, and of somebody who does not wait. */
export function failureContract(_adapter: AdapterUnderTest, test: ContractTest): void {
  for (const [how, codes] of Object.entries(expected) as [WireFailure, readonly ProblemCode[]][]) {
    test(`every port says what it is when all that comes is ${how}`, async (opened) => {
      if (!opened.fail) return;
      opened.fail(how);
      for (const [name, call] of callsOf(opened)) await refused(`from ${name} when all that comes is ${how}`, call(patient()), ...codes);
    });
  }

  test('every port gives up at once when nobody waits any more', async (opened) => {
    for (const [name, call] of callsOf(opened)) {
      const given = new AbortController();
      const answer = call({ signal: given.signal });
      given.abort();
      // what was there at once may still come
      const end = await Promise.race([answer.then(() => 'answered', (error: unknown) => error), afterAWhile()]);
      must(`not keep ${name} waiting when it is given up`, end !== 'nothing');
      if (end !== 'answered') await refused(`from ${name} when it is given up`, Promise.reject(end as Error), 'cancelled', 'not-found');
    }
  });
}

function afterAWhile(): Promise<'nothing'> {
  return new Promise((resolve) => setTimeout(() => resolve('nothing'), 1_000));
}
