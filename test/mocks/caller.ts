import { createInProcessFetch, createSimulator, issueToken, type Simulator, type SimulatorOptions } from '@selfcare/mocks';
import { start, tinyCatalogue } from './tiny-catalogue.js';

/** What a caller got: the status, the headers, and the JSON body. */
export interface Got<Body = any> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Somebody who calls one simulated BSS, whose clock stands still until it is moved. */
export interface Caller {
  readonly simulator: Simulator;
  /** Moves the simulator's clock by milliseconds. */
  wait(duration: number): void;
  /** The same BSS, called with the token of a demonstration customer. */
  as(customerId: string): Caller;
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Got>;
}

/** Starts a BSS that sells the tiny catalogue, and calls it as a guest. */
export function startCalling(options: SimulatorOptions = {}): Caller {
  let now = start;
  const clock = { now: () => now };
  const simulator = createSimulator({ data: tinyCatalogue, clock, ...options });
  const fetch = createInProcessFetch(simulator);
  const callerWith = (own: Record<string, string>): Caller => ({
    simulator,
    wait: (duration) => {
      now += duration;
    },
    as: (customerId) => callerWith({ Authorization: `Bearer ${issueToken(customerId, now, 3_600_000)}` }),
    ask: async (method, path, body, headers) => {
      const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
      const response = await fetch(`/tmf-api/${path}`, {
        method,
        headers: { ...own, ...headers },
        ...(sent === undefined ? {} : { body: sent }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
    },
  });
  return callerWith({});
}

/** The paths of the resources. */
export const paths = {
  offerings: 'productCatalogManagement/v4/productOffering',
  prices: 'productCatalogManagement/v4/productOfferingPrice',
  categories: 'productCatalogManagement/v4/category',
  specifications: 'productCatalogManagement/v4/productSpecification',
  carts: 'shoppingCart/v4/shoppingCart',
  orders: 'productOrderingManagement/v4/productOrder',
};

/** An item that adds an offering. */
export function item(offeringId: string, quantity = 1, id = offeringId): Record<string, unknown> {
  return { id, action: 'add', quantity, productOffering: { id: offeringId } };
}
