import type { Shop } from './shop.js';

const heard: string[] = [];

/** What every host gives its widgets; what it hears is kept for the test. */
export const shop: Shop = {
  strings: { details: 'Look closer' },
  onAdded: ({ type, offering, quantity }) => void heard.push(`${type}: ${quantity} × ${offering.id}`),
};

Object.assign(globalThis, { heard });
