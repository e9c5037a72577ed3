import { defineStrings } from '@selfcare/lit';
import { priceStrings } from '@selfcare/ui';
import { problemStrings } from '../problem-strings.js';

/** Every word of the checkout. */
export const checkoutStrings = defineStrings({
  name: 'checkout',
  en: {
    ...priceStrings,
    ...problemStrings,

    steps: 'Steps of your order',
    stepContact: 'Your details',
    stepReview: 'Review',
    stepPlaced: 'Order placed',
    stepDone: 'done',

    loading: 'Loading your order',
    emptyTitle: 'Your cart is empty',
    emptyMessage: 'Put something in it, then come back here to order.',
    goToShop: 'Go to the shop',
    cartFailedTitle: 'Your cart could not be loaded',
    expiredMessage: 'What you typed is kept. Sign in to go on.',

    contactHeading: 'Your details',
    contactIntro: 'We use them for this order only.',
    contactIntroGuest: 'We use them for this order only. You do not need an account.',
    personLegend: 'Who is ordering',
    addressLegend: 'Where it goes',
    givenName: 'First name',
    familyName: 'Last name',
    email: 'Email address',
    emailHint: 'For news about this order.',
    phone: 'Phone number',
    phoneHint: 'In case we have a question about your order.',
    street: 'Street and number',
    postcode: 'Postcode',
    city: 'Town or city',
    country: 'Country',
    chooseCountry: 'Choose a country',
    optional: '(optional)',
    continueToReview: 'Continue to review',

    errorSummary: { one: 'One field needs your attention', other: '{count} fields need your attention' },
    givenNameMissing: 'Enter your first name',
    givenNameWrong: 'Enter your first name in letters',
    familyNameMissing: 'Enter your last name',
    familyNameWrong: 'Enter your last name in letters',
    emailMissing: 'Enter your email address',
    emailWrong: 'Enter an email address like name@example.com',
    phoneMissing: 'Enter your phone number',
    phoneWrong: 'Enter a phone number in digits, with the country code if it is not local',
    streetMissing: 'Enter your street and number',
    streetWrong: 'Enter a street and number',
    postcodeMissing: 'Enter your postcode',
    postcodeWrong: 'Enter a postcode of the chosen country',
    cityMissing: 'Enter your town or city',
    cityWrong: 'Enter a town or city',
    countryMissing: 'Choose your country',
    countryWrong: 'Choose a country from the list',
    fieldRefused: '{field}: this was not accepted. Check it, or enter another',

    barLabel: 'Your order so far',
    barItems: { one: '{count} item', other: '{count} items' },

    reviewHeading: 'Check your order',
    contactSummary: 'Your details',
    change: 'Change',
    changeContact: 'Change your details',
    contactName: 'Name',
    contactReach: 'Contact',
    contactAddress: 'Address',
    linesHeading: { one: 'Your item', other: 'Your items' },
    lineQuantity: 'Quantity {count}',
    totalsHeading: 'What you pay',
    nextHeading: 'What happens next',
    nextNumber: 'You get your order number right away.',
    nextWork: 'We start on your order, and you can follow every step.',
    nextPay: 'You pay nothing on this page.',
    nextPayToday: 'You pay nothing on this page. What is due today is collected when we accept your order.',
    terms: 'By placing the order you accept the terms of the products in it.',
    place: 'Place order',
    placing: 'Placing your order',
    stillPlacing: 'Still working. Please keep this page open.',

    blockersHeading: { one: 'One thing stands in the way', other: '{count} things stand in the way' },
    blockerCartEmpty: 'Your cart is empty.',
    blockerCartUpdating: 'Your cart is being updated. This takes a moment.',
    blockerCartFailed: 'Your cart could not be loaded.',
    blockerLineRefused: 'The last change of {name} was not accepted.',
    blockerLineRefusedUnnamed: 'The last change of an item was not accepted.',
    blockerPriceIncomplete: 'The price of {name} is not known yet.',
    blockerPriceIncompleteUnnamed: 'A price is not known yet.',
    blockerUnknown: 'Your order cannot be placed yet.',
    fixCart: 'Load the cart again',
    fixPrice: 'Ask for the price again',
    fixLine: 'Look at the item',
    fixField: 'Correct it',

    rejectedHeading: 'Your order was not placed',
    rejectedKept: 'Nothing was ordered. Your cart and your details are kept.',
    checkDetails: 'Check your details',
    reviewAgain: 'Look at your order again',

    unknownHeading: 'We are checking your order',
    unknownMessage: 'Do not order again. The connection broke before we knew whether your order arrived, and we are finding out.',
    unknownReference: 'Reference',
    unknownHelp: 'If you contact us about this order, tell us the reference.',
    checkAgain: 'Check again',
    checkingAgain: 'Checking',

    placedHeading: 'Your order is placed',
    placedMessage: 'Thank you. We have your order and start on it now.',
    placedNumber: 'Order number',
    placedNextFollow: 'Follow each step on the page of your orders.',
    placedNextKeep: 'Keep the order number. It is all you need if you contact us.',
    placedNextExpected: 'We expect to be done by {date}.',
    trackOrder: 'Follow your order',
    continueShopping: 'Back to the shop',
    startOver: 'Order what is in your cart now',
  },
});

/** The keys of its words. */
export type CheckoutWord = keyof typeof checkoutStrings.en;

/** What the parts of the widget need of its `StringsController`. */
export interface CheckoutWords {
  readonly locale: string;
  say(key: CheckoutWord, values?: Readonly<Record<string, string | number>>): string;
}
