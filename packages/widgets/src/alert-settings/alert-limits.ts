import { alertLimitStyles } from './alert-limit-styles.js';

export { alertQuietHours } from './alert-quiet-hours.js';
export { alertThresholds } from './alert-thresholds.js';
export { alertVerification } from './alert-verification.js';

/** What goes with this part. */
export const styles = [alertLimitStyles];
