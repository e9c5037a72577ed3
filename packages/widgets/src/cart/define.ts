import { defineElement } from '@selfcare/lit';
import { CartElement } from './cart-element.js';

defineElement('selfcare-cart', CartElement);

// whoever imports this alone is told the types of the tag and its events all the same
export type * from './index.js';
