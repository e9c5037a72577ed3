import type { CallOptions } from '../call-options.js';
import type { GuidedFlow, GuidedFlowEntry } from './guided-flow.js';

/** What guided selling asks of a back end: the flows it has. */
export interface GuidedSellingPort {
  listFlows(options: CallOptions): Promise<readonly GuidedFlowEntry[]>;
  /** Throws `not-found` for an id that is no flow's. What cannot be read of a flow is left out, and told in its `faults`. */
  getFlow(id: string, options: CallOptions): Promise<GuidedFlow>;
}
