export * from './cart/index.js';
export * from './catalogue-browser/index.js';
export * from './checkout/index.js';
export * from './order-tracker/index.js';
