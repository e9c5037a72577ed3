import { createBrowserPlatform } from '@selfcare/browser';
import { adapterContract, type SuiteRunner } from '@selfcare/conformance';
import { createSession } from '@selfcare/core';
import { priceListBackend } from './price-list-adapter.js';

/** Declares the tests with the `describe` and `it` of whatever runs them: Mocha, Vitest, Jest, node:test. */
export function declarePriceListContract(runner: SuiteRunner): void {
  const open = () => {
    const backend = priceListBackend({ 'Harbour Fibre 100': 2499, 'Harbour Fibre 500': 3499 });
    const session = createSession({ platform: createBrowserPlatform(), backend });
    return { backend: session.backend, close: () => session.close() };
  };
  adapterContract('the price list', { open }, runner);
}
