/** A question came into view: to tell where conversations are left. Holds no answer. */
export class GuidedStepShownEvent extends Event {
  static readonly type = 'selfcare-guided-step-shown';

  readonly flowId: string;
  readonly questionId: string;

  constructor(flowId: string, questionId: string) {
    super(GuidedStepShownEvent.type, { bubbles: true, composed: true });
    this.flowId = flowId;
    this.questionId = questionId;
  }
}

/** The end of a conversation came into view, with the offers that it led to, the first one first. */
export class GuidedOffersShownEvent extends Event {
  static readonly type = 'selfcare-guided-offers-shown';

  readonly flowId: string;
  /** Of each offer the ids of its offerings. */
  readonly offers: readonly (readonly string[])[];

  constructor(flowId: string, offers: readonly (readonly string[])[]) {
    super(GuidedOffersShownEvent.type, { bubbles: true, composed: true });
    this.flowId = flowId;
    this.offers = offers;
  }
}

declare global {
  interface HTMLElementEventMap {
    'selfcare-guided-step-shown': GuidedStepShownEvent;
    'selfcare-guided-offers-shown': GuidedOffersShownEvent;
  }
}
