import type { AlertChange, AlertChannel } from '@selfcare/core';

/** What kind of setting it is, and what its news is about. */
export interface ChangedAlert {
  readonly kind: AlertChange['kind'];
  /** Of a preference and a threshold. */
  readonly topicId?: string;
  /** Of a preference. */
  readonly channel?: AlertChannel;
}

/** The back end confirmed that a setting is as the customer wants it, also after an undo. Holds neither the line nor the value. */
export class AlertChangedEvent extends Event implements ChangedAlert {
  static readonly type = 'selfcare-alert-changed';

  readonly kind: AlertChange['kind'];
  readonly topicId: string | undefined;
  readonly channel: AlertChannel | undefined;

  constructor({ kind, topicId, channel }: ChangedAlert) {
    super(AlertChangedEvent.type, { bubbles: true, composed: true });
    this.kind = kind;
    this.topicId = topicId;
    this.channel = channel;
  }
}

/** A customer showed by a code that a contact is theirs. Holds no address. */
export class ContactVerifiedEvent extends Event {
  static readonly type = 'selfcare-contact-verified';

  readonly channel: AlertChannel;

  constructor(channel: AlertChannel) {
    super(ContactVerifiedEvent.type, { bubbles: true, composed: true });
    this.channel = channel;
  }
}

declare global {
  interface HTMLElementEventMap {
    'selfcare-alert-changed': AlertChangedEvent;
    'selfcare-contact-verified': ContactVerifiedEvent;
  }
}
