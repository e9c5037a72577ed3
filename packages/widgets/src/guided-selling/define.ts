import { defineElement } from '@selfcare/lit';
import { GuidedSellingElement } from './guided-selling-element.js';

defineElement('selfcare-guided-selling', GuidedSellingElement);

// whoever imports this alone is told the types of the tag and its events all the same
export type * from './index.js';
