export { CartElement } from './cart-element.js';
export { BeforeCheckOutEvent, BeforeOpenCartEvent } from './cart-events.js';
export { cartStrings } from './cart-strings.js';
