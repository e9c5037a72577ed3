import type { CallOptions } from '../call-options.js';
import type { AlertChange, AlertContact, AlertSettings } from './alert-settings.js';

/** A code that is on its way to a contact. */
export interface SentCode {
  /** Names this code when it is confirmed. */
  readonly verificationId: string;
  /** Where it went, masked. Personal. */
  readonly sentTo?: string;
  /** What the back end adds for the customer, in their language. */
  readonly message?: string;
  /** In how many seconds another one can be asked for. */
  readonly resendAfter: number;
}

/** What the alert settings ask of a back end. All of it belongs to who is signed in. */
export interface AlertPort {
  load(options: CallOptions): Promise<AlertSettings>;
  /**
   * Saves one cell and answers with it as the back end has it then. Throws `outdated` when the cell is no longer at the change's
   * version, `invalid` when the value is not allowed, `not-found` when there is no such cell.
   */
  change(change: AlertChange, options: CallOptions): Promise<AlertChange>;
  /** Has a code sent to a contact; `too-many` says when the next one is possible. */
  sendCode(contactId: string, options: CallOptions): Promise<SentCode>;
  /** The contact that the code proves. Throws `invalid` for a wrong code, `outdated` for one that no longer counts. */
  confirmCode(verificationId: string, code: string, options: CallOptions): Promise<AlertContact>;
}
