import { defineStrings } from '@selfcare/lit';
import { priceStrings } from '@selfcare/ui';
import { problemStrings } from '../problem-strings.js';

/** Every word of the cart. */
export const cartStrings = defineStrings({
  name: 'cart',
  en: {
    ...priceStrings,
    ...problemStrings,
    heading: 'Cart',
    loading: 'Loading your cart',
    count: { one: '{count} item', other: '{count} items' },
    badge: { one: 'Cart, {count} item', other: 'Cart, {count} items' },
    badgeLoading: 'Cart',
    manyItems: '99+',
    lines: 'What is in your cart',
    quantityOf: 'Quantity of {name}',
    lessOf: 'One less: {name}',
    moreOf: 'One more: {name}',
    mostReached: 'At most {count}.',
    leastReached: 'Use Remove to take it out.',
    noNumber: 'Write a whole number from 1 to {count}.',
    times: '{count} ×',
    remove: 'Remove',
    removeOf: 'Remove {name}',
    removed: '{name} was removed',
    undo: 'Undo',
    undoOf: 'Undo: put {name} back',
    broughtBack: '{name} is back in your cart',
    pending: 'Saving',
    lineFailed: 'Not changed. {reason}',
    lineFailedOf: '{name} was not changed. {reason}',
    totals: 'What you pay',
    totalsUnknown: 'Prices are confirmed before you order.',
    checkOut: 'Check out',
    checkOutWaits: 'Saving your changes',
    checkOutStayed: 'Not every change could be saved. Look at your cart once more before you check out.',
    emptyTitle: 'Your cart is empty',
    emptyMessage: 'What you add to it appears here.',
    browse: 'Browse products',
    loadFailed: 'Your cart could not be loaded',
  },
});

/** The keys of its words. */
export type CartWord = keyof typeof cartStrings.en;

/** What the parts of the widget need of its `StringsController`. */
export interface CartWords {
  readonly locale: string;
  say(key: CartWord, values?: Readonly<Record<string, string | number>>): string;
}
