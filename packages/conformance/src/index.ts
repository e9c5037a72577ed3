export { cartViewSuite, type CartViewUnderTest } from './cart-view-suite.js';
export type { SuiteRunner } from './suite-runner.js';
