import { defineElement } from '@selfcare/lit';
import { CheckoutElement } from './checkout-element.js';

defineElement('selfcare-checkout', CheckoutElement);
