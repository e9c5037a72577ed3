import { lateModules } from '../../packages/adapters/src/tmf/late-modules.js';
import { lateLimits } from '../../packages/widgets/src/alert-settings/late-limits.js';
import { lateDetail } from '../../packages/widgets/src/catalogue-browser/late-detail.js';
import { lateReview } from '../../packages/widgets/src/checkout/late-review.js';
import { lateSteps } from '../../packages/widgets/src/guided-selling/late-steps.js';

/** Loads what pages load when it is wanted, so that it is there within a turn, as everything is that needs no time. */
export async function loadLateParts(): Promise<void> {
  await Promise.all([lateDetail, lateLimits, lateReview, lateSteps, ...Object.values(lateModules).map((load) => ({ load }))].map(({ load }) => load()));
}
