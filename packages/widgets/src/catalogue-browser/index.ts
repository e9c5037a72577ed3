export { CatalogueBrowserElement } from './catalogue-browser-element.js';
export { AddedToCartEvent, BeforeAddToCartEvent, OfferingOpenedEvent } from './catalogue-browser-events.js';
export { catalogueBrowserStrings } from './catalogue-browser-strings.js';
