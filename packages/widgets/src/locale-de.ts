export * from './alert-settings/alert-settings-strings-de.js';
export * from './cart/cart-strings-de.js';
export * from './catalogue-browser/catalogue-browser-strings-de.js';
export * from './checkout/checkout-strings-de.js';
export * from './guided-selling/guided-selling-strings-de.js';
export * from './order-tracker/order-tracker-strings-de.js';
