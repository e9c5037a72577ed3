import { defineElement } from '@selfcare/lit';
import { OrderTrackerElement } from './order-tracker-element.js';

defineElement('selfcare-order-tracker', OrderTrackerElement);

// whoever imports this alone is told the types of the tag and its events all the same
export type * from './index.js';
