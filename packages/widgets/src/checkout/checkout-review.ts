import { lineConfigurationStyles } from '../line-configuration.js';
import { outcomeStyles } from './order-outcome-styles.js';
import { reviewStyles } from './review-styles.js';

export { blockerList } from './blocker-list.js';
export { contactSummary } from './contact-summary.js';
export { nextSteps } from './next-steps.js';
export { orderLines } from './order-lines.js';
export { orderPlaced, orderPlacing, orderRejected, orderUnknown } from './order-outcome.js';

/** What goes with this part. */
export const styles = [lineConfigurationStyles, reviewStyles, outcomeStyles];
