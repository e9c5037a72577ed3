export * from './alert-settings/index.js';
export * from './cart/index.js';
export * from './catalogue-browser/index.js';
export * from './checkout/index.js';
export * from './guided-selling/index.js';
export * from './order-tracker/index.js';
