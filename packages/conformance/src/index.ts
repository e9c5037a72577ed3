export { adapterContract, type AdapterUnderTest, type OpenedAdapter, type Orderable, type WireFailure } from './adapter-contract.js';
export { cartViewSuite, type CartViewUnderTest } from './cart-view-suite.js';
export type { SuiteRunner } from './suite-runner.js';
