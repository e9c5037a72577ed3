import { defineStrings } from '@selfcare/lit';
import { priceStrings } from '@selfcare/ui';
import { problemStrings } from '../problem-strings.js';

/** Every word of guided selling. */
export const guidedSellingStrings = defineStrings({
  name: 'guidedSelling',
  en: {
    ...priceStrings,
    ...problemStrings,

    loading: 'Loading the questions',
    chooseHeading: 'What are you looking for?',
    chooseFlow: 'Start: {name}',
    start: 'Start',
    noFlowsTitle: 'There is no guide at the moment',
    noFlowsMessage: 'Have a look around the shop, or contact us.',
    goToShop: 'Go to the shop',
    otherFlow: 'Look for something else',
    loadFailed: 'The questions could not be loaded',
    goneTitle: 'This guide is no longer there',
    goneMessage: 'Have a look around the shop, or contact us.',
    emptyTitle: 'There is nothing to choose from right now',
    emptyMessage: 'None of the products that this guide leads to is on sale at the moment.',
    notAskableTitle: 'We cannot ask you the questions right now',
    notAskableMessage: 'Have a look around the shop, or contact us and we will help you.',
    leftOut: 'A part of this guide could not be shown. What you see is right all the same.',
    offeringsGone: 'Some products are no longer on sale and are left out here.',

    steps: 'Steps',
    stepAnswered: 'answered',
    stepOffers: 'Your offers',
    fits: { one: '{count} offer fits', other: '{count} offers fit' },
    fitsOf: { one: '{count} of {total} offers fits', other: '{count} of {total} offers fit' },
    wouldFit: { one: '{count} offer', other: '{count} offers' },
    wouldFitWith: { one: '{count} offer fits with this', other: '{count} offers fit with this' },
    answerNumber: '{value} {unit}',
    answerAny: 'Does not matter',
    answerAddress: 'Given',
    answerNone: 'None of these',

    cardinalityOne: 'Choose one.',
    cardinalitySome: 'Choose {least} to {most}.',
    cardinalityUpTo: { one: 'Choose one, or none.', other: 'Choose up to {count}.' },
    cardinalityExactly: { one: 'Choose one.', other: 'Choose {count}.' },
    noneLeft: 'No offer has this.',
    noneLeftWith: 'No offer has this together with your answer to {names}.',
    noneLeftBeside: 'No offer has this together with {names}.',
    mostChosen: { one: 'You can choose one. Take it back first.', other: 'You can choose {count}. Take one back first.' },
    wouldUndo: { one: 'Your answer to {names} would no longer hold.', other: 'Your answers to {names} would no longer hold.' },
    changeAnswer: 'Change “{name}”',
    continue: 'Continue',
    seeOffers: { one: 'Show the {count} offer', other: 'Show the {count} offers' },
    skip: 'It does not matter ({count})',
    goBack: 'Back',
    startOver: 'Start over',
    tooFew: { one: 'Choose an answer to go on.', other: 'Choose {count} answers to go on.' },
    tooMany: { one: 'Choose no more than one.', other: 'Choose no more than {count}.' },
    tooHard: 'No offer fits this number. Try another, or change an earlier answer.',
    street: 'Street and number',
    postcode: 'Postcode',
    city: 'Town or city',
    streetMissing: 'Enter your street and number',
    cityMissing: 'Enter your town or city',
    addressPrivacy: 'We use the address only to see what is possible there, and do not keep it.',
    addressForgotten: 'Your answers are still here. Only the address is not kept: please enter it again.',

    droppedTitle: { one: 'One answer no longer holds', other: '{count} answers no longer hold' },
    droppedNotAsked: '{name}: {answer}. This is no longer asked.',
    droppedNotPossible: '{name}: {answer}. This can no longer be chosen.',
    droppedNoOffers: '{name}: {answer}. No offer would be left.',
    undo: 'Undo the change',
    accept: 'All right',

    offersHeading: 'Offers that fit you',
    offersChecking: 'Checking what you can have',
    offersOrder: 'The lowest monthly price first. Where it changes, the highest counts.',
    matched: '{name}: {answer}',
    offersMore: {
      one: '{count} more offer fits. Answer more, or change an answer, to see it.',
      other: '{count} more offers fit. Answer more, or change an answer, to see them.',
    },
    checkFailed: 'We could not check what you can have',
    checkFailedMessage: 'The offers fit your answers. Whether you can have them we tell you when you order.',
    pricesOf: 'Price of {name}',
    matches: 'Fits your answers',
    eligible: 'You can have this',
    eligibilityOpen: 'To be checked when you order',
    notEligible: 'Not for you at the moment',
    notEligibleMessage: 'Contact us to hear why.',
    reasonOf: '{name}: {reason}',
    add: 'Add to cart',
    addOf: 'Add to cart: {name}',
    adding: 'Adding',
    addingOf: 'Adding {name}',
    added: '{name} is in your cart',
    inCart: 'In your cart',
    goToCart: 'Go to the cart',
    addFailed: 'Not added to your cart.',
    addFailedPartly: '{added} is in your cart, the rest is not.',
    addFailedOf: '{name} was not added to your cart. {reason}',
  },
});

/** The keys of its words. */
export type GuidedSellingWord = keyof typeof guidedSellingStrings.en;

/** What the parts of the widget need of its `StringsController`. */
export interface GuidedSellingWords {
  readonly locale: string;
  say(key: GuidedSellingWord, values?: Readonly<Record<string, string | number>>): string;
}
