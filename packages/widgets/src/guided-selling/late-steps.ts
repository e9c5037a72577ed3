import { lateCode } from '@selfcare/lit';

/** What no flow begins with as a rule, and many never come to: an address, a number on its scale, and the offers. It loads while the first question shows. */
export const lateSteps = lateCode(() => import('./guided-steps-later.js'));
