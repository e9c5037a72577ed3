import { defineElement } from '@selfcare/lit';
import { CartElement } from './cart-element.js';

defineElement('selfcare-cart', CartElement);
