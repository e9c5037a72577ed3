export { OrderTrackerElement } from './order-tracker-element.js';
export { OrderOpenedEvent } from './order-tracker-events.js';
export { orderTrackerStrings } from './order-tracker-strings.js';
