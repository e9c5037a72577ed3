export * from './alert-settings/alert-settings-strings-ar.js';
export * from './cart/cart-strings-ar.js';
export * from './catalogue-browser/catalogue-browser-strings-ar.js';
export * from './checkout/checkout-strings-ar.js';
export * from './guided-selling/guided-selling-strings-ar.js';
export * from './order-tracker/order-tracker-strings-ar.js';
