export { AddedToCartEvent, BeforeAddToCartEvent } from '../add-to-cart-events.js';
export { GuidedSellingElement } from './guided-selling-element.js';
export { GuidedOffersShownEvent, GuidedStepShownEvent } from './guided-selling-events.js';
export { guidedSellingStrings } from './guided-selling-strings.js';
