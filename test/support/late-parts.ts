import { lateModules } from '../../packages/adapters/src/tmf/late-modules.js';
import { lateDetail } from '../../packages/widgets/src/catalogue-browser/late-detail.js';
import { lateReview } from '../../packages/widgets/src/checkout/late-review.js';

/** Loads what pages load when it is wanted, so that it is there within a turn, as everything is that needs no time. */
export async function loadLateParts(): Promise<void> {
  await Promise.all([lateDetail, lateReview, ...Object.values(lateModules).map((load) => ({ load }))].map(({ load }) => load()));
}
