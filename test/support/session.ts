import {
  createSession,
  type Backend,
  type CartPort,
  type CataloguePort,
  type Customer,
  type OrderPort,
  type Session,
  type SessionOptions,
  type TokenIdentity,
} from '@selfcare/core';
import { aCart, anOffering, anOrder } from './samples.js';
import { testPlatform, type TestPlatform } from './platform.js';

export type TestSession = Omit<Session, 'platform'> & { readonly platform: TestPlatform };

export interface TestSessionOptions extends Partial<Omit<SessionOptions, 'backend' | 'platform'>> {
  /** The parts of the back end; the others are unsupported. */
  readonly backend?: Partial<Backend>;
  readonly platform?: TestPlatform;
}

/** A session over port doubles, on a platform whose time stands still. */
export function aSession({ backend = {}, platform = testPlatform(), ...options }: TestSessionOptions = {}): TestSession {
  return createSession({ ...options, platform, backend: () => ({ key: 'test', ...backend }) }) as TestSession;
}

export const ada: Customer = { id: 'c-1', name: 'Ada' };

/** Ada, whose host hands out one token after another: `token-1`, `token-2` … */
export function aTokenIdentity(overrides: Partial<TokenIdentity> = {}): TokenIdentity {
  let tokens = 1;
  return {
    mode: 'token',
    customer: ada,
    getAccessToken: ({ renew }) => Promise.resolve(`token-${renew ? ++tokens : tokens}`),
    ...overrides,
  };
}

/** A catalogue of one offering. */
export function aCataloguePort(overrides: Partial<CataloguePort> = {}): CataloguePort {
  return {
    listCategories: () => Promise.resolve([{ id: 'mobile', name: 'Mobile' }]),
    listOfferings: () => Promise.resolve({ offerings: [anOffering()], total: 1, hasMore: false, skipped: 0 }),
    getOffering: (id) => Promise.resolve(anOffering({ id })),
    ...overrides,
  };
}

/** A cart that takes one line at a time and is empty at first. */
export function aCartPort(overrides: Partial<CartPort> = {}): CartPort {
  return {
    load: () => Promise.resolve(undefined),
    putLine: (cartId, { key, action, offeringId, name, quantity }) =>
      Promise.resolve(
        aCart({ id: cartId ?? 'cart-1', lines: quantity ? [{ id: key, action, offeringId, name, quantity }] : [] }),
      ),
    discard: () => Promise.resolve(),
    ...overrides,
  };
}

/** A back end that takes every order and completes it at once. */
export function anOrderPort(overrides: Partial<OrderPort> = {}): OrderPort {
  return {
    placeOrder: ({ intentId }) => Promise.resolve(anOrder({ externalId: intentId })),
    findOrder: () => Promise.resolve(undefined),
    listOrders: () => Promise.resolve({ orders: [anOrder()], total: 1, hasMore: false, skipped: 0 }),
    getOrder: (id) => Promise.resolve(anOrder({ id })),
    ...overrides,
  };
}

/** An answer that comes when the test says so. */
export interface LateAnswer<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: unknown): void;
}

export function lateAnswer<T>(): LateAnswer<T> {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
