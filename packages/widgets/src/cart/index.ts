export { CartElement } from './cart-element.js';
export { CartRequestedEvent, CheckoutRequestedEvent } from './cart-events.js';
export { cartStrings } from './cart-strings.js';
