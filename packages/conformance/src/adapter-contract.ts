import type { Backend, Capabilities } from '@selfcare/core';
import { cartContract } from './cart-contract.js';
import { catalogueContract } from './catalogue-contract.js';
import { failureContract } from './failure-contract.js';
import { orderContract } from './order-contract.js';
import { productContract } from './product-contract.js';
import { qualificationContract } from './qualification-contract.js';
import type { SuiteRunner } from './suite-runner.js';

/** What the way to the back end does from now on to every answer. */
export type WireFailure = 'no server' | 'a page in place of the API' | 'broken JSON' | '401' | '403' | '429' | '503';

/** An adapter over a back end of its own, in which nobody has done anything yet. */
export interface OpenedAdapter {
  /** What the adapter's factory gave, or the back end of a session over it. A part that its capabilities deny counts as none. */
  readonly backend: Partial<Backend> & { readonly key: string; readonly capabilities?: Capabilities };
  /** Has every answer fail so from now on. Without it, what an adapter makes of failures is not tested. */
  fail?(how: WireFailure): void;
  close?(): void | Promise<void>;
}

/** An adapter as the suite gets hold of it. */
export interface AdapterUnderTest {
  /** Opens the adapter for a customer who may order, over a new back end or one as good as new. */
  open(): OpenedAdapter | Promise<OpenedAdapter>;
  /** Two things on sale that can be ordered together, as they are and each by itself; the first two that the catalogue lists without it. */
  readonly offerings?: readonly [Orderable, Orderable];
}

/** Something to put into a cart. */
export interface Orderable {
  readonly id: string;
  readonly name: string;
}

/**
 * Declares, with the runner's own `describe` and `it`, what every adapter must do in the ports that it has: those that it does not have are left
 * out. It needs no page, and nothing of a back end but that it sells two things.
 */
export function adapterContract(name: string, adapter: AdapterUnderTest, { describe, it }: SuiteRunner): void {
  const test = (title: string, body: (opened: OpenedAdapter) => Promise<void>): unknown =>
    it(title, async () => {
      const opened = await adapter.open();
      try {
        await body({ ...opened, backend: withoutDenied(opened.backend) });
      } finally {
        await opened.close?.();
      }
    });

  describe(`${name} keeps the contract of an adapter`, () => {
    for (const contract of [catalogueContract, cartContract, orderContract, qualificationContract, productContract, failureContract]) contract(adapter, test);
  });
}

/** A session puts a port in the place of each part that there is not, and denies it. */
function withoutDenied(backend: OpenedAdapter['backend']): OpenedAdapter['backend'] {
  const denied = new Set(Object.entries(backend.capabilities ?? {}).flatMap(([part, has]) => (has === false ? part : [])));
  return Object.fromEntries(Object.entries(backend).filter(([part]) => !denied.has(part))) as OpenedAdapter['backend'];
}

/** Declares one test, which gets the adapter opened and has it closed afterwards. */
export type ContractTest = (title: string, body: (opened: OpenedAdapter) => Promise<void>) => unknown;
