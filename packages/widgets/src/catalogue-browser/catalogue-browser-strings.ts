import { defineStrings } from '@selfcare/lit';
import { priceStrings } from '@selfcare/ui';
import { problemStrings } from '../problem-strings.js';

/** Every word of the catalogue browser. */
export const catalogueBrowserStrings = defineStrings({
  en: {
    ...priceStrings,
    ...problemStrings,
    allHeading: 'All products',
    categories: 'Categories',
    subcategories: 'In {category}',
    all: 'All',
    search: 'Search products',
    clearSearch: 'Clear search',
    loading: 'Loading products',
    count: { one: '{count} product', other: '{count} products' },
    countShown: { one: '{count} product shown', other: '{count} products shown' },
    emptyTitle: 'Nothing here at the moment',
    emptyMessage: 'There are no products in this category right now.',
    showAll: 'Show all products',
    noHitsTitle: 'Nothing found for “{text}”',
    noHitsMessage: 'Check the spelling, or try a more general word.',
    skipped: { one: '{count} product could not be shown.', other: '{count} products could not be shown.' },
    showMore: 'Show more',
    loadingMore: 'Loading more',
    moreFailed: 'More products could not be loaded',
    offeringsFailed: 'The products could not be loaded',
    categoriesFailed: 'The categories could not be loaded.',
    details: 'Details',
    detailsOf: 'Details of {name}',
    add: 'Add to cart',
    addOf: 'Add to cart: {name}',
    adding: 'Adding',
    addingOf: 'Adding {name}',
    added: '{name} is in your cart',
    inCart: { one: '{count} in your cart', other: '{count} in your cart' },
    addFailed: 'Not added to your cart.',
    addFailedOf: '{name} was not added to your cart. {reason}',
    back: 'Back to {category}',
    loadingDetail: 'Loading the details',
    detailFailed: 'The details could not be loaded',
    goneTitle: 'This product is no longer there',
    goneMessage: 'It may have been replaced by a newer one.',
    facts: 'At a glance',
    parts: 'What is in it',
    partMany: '{least} to {most} × {name}',
    partSome: '{count} × {name}',
    partOptional: '{name}, if you like',
    prices: 'Price of {name}',
    pricesIncomplete: 'Some prices could not be loaded. You pay at least what is shown.',
    minimumTerm: 'Minimum term',
    leavingEarly: 'If you leave early',
    leavingEarlyPer: '{price} for each {unit} left',
    planned: 'Not on sale yet',
    plannedFrom: 'On sale from {date}',
    plannedMessage: 'You can look at it now and order it then.',
    retired: 'No longer on sale',
    retiredOn: 'On sale until {date}',
    retiredMessage: 'If you have it already, you keep it.',
    partOnly: 'Only together with another product',
    partOnlyMessage: 'You can choose it when you order the product that it belongs to.',
    unavailableNow: 'Cannot be ordered right now',
    unavailableNowMessage: 'Please contact us if you would like to have it.',
  },
});

/** The keys of its words. */
export type CatalogueBrowserWord = keyof typeof catalogueBrowserStrings.en;

/** What the parts of the widget need of its `StringsController`. */
export interface CatalogueBrowserWords {
  readonly locale: string;
  say(key: CatalogueBrowserWord, values?: Readonly<Record<string, string | number>>): string;
}
