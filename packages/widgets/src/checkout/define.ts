import { defineElement } from '@selfcare/lit';
import { CheckoutElement } from './checkout-element.js';

defineElement('selfcare-checkout', CheckoutElement);

// whoever imports this alone is told the types of the tag and its events all the same
export type * from './index.js';
