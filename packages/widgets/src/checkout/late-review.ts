import { lateCode } from '@selfcare/lit';

/**
 * What comes after the form: the review, and every end of an order. They are one part, so that no order is placed of which the end could not be
 * shown; it loads while the form is filled in.
 */
export const lateReview = lateCode(() => import('./checkout-review.js'));
