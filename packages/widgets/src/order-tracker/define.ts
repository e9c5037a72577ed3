import { defineElement } from '@selfcare/lit';
import { OrderTrackerElement } from './order-tracker-element.js';

defineElement('selfcare-order-tracker', OrderTrackerElement);
