import type { CallOptions } from '../call-options.js';
import type { Qualification, ServiceAddress } from './qualification.js';

/** Which offerings to check, each as one to be added, and where. The customer is that of the session's scope, else whoever is signed in. */
export interface QualificationQuery {
  readonly offeringIds: readonly string[];
  readonly address?: ServiceAddress;
}

/** Asks a back end whether this customer may have something. */
export interface QualificationPort {
  /** One qualification for each id that was asked for, in that order; what the back end does not answer is `unknown`. */
  checkOfferings(query: QualificationQuery, options: CallOptions): Promise<readonly Qualification[]>;
}
