import { defineElement } from '@selfcare/lit';
import { GuidedSellingElement } from './guided-selling-element.js';

defineElement('selfcare-guided-selling', GuidedSellingElement);
