/** Where something is to be installed or delivered, as a person writes it. Personal: lives in memory only. */
export interface ServiceAddress {
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
}

/** Why an offering is not open to a customer, in the back end's words for customers. */
export interface QualificationReason {
  /** The back end's own code, for the developer. */
  readonly code?: string;
  readonly label: string;
}

/**
 * Whether this customer may have one offering. `unknown` is everything that is not clearly yes or no: no answer, an answer that takes more
 * time, one that hangs on something the back end does not know yet. It is never shown as a refusal.
 */
export interface Qualification {
  readonly offeringId: string;
  readonly result: 'qualified' | 'unqualified' | 'unknown';
  /** Of a refusal, why; of an unknown result, what it hangs on. */
  readonly reasons: readonly QualificationReason[];
  /** What the back end offers in its place. */
  readonly alternativeIds: readonly string[];
}
