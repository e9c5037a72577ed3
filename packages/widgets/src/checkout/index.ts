export { CheckoutElement } from './checkout-element.js';
export { BeforePlaceOrderEvent, OrderPlacedEvent, type PlaceOrderOutcome } from './checkout-events.js';
export { checkoutStrings } from './checkout-strings.js';
