import type { CallOptions } from '../call-options.js';
import { freezeDeep } from '../freeze.js';
import { plainDigits } from '../plain-digits.js';
import { asProblem, type Problem } from '../problem.js';
import type { Session } from '../session.js';
import { withDeadline } from '../time/waiting.js';
import type { SentCode } from './alert-port.js';
import type { AlertContact } from './alert-settings.js';

/** How far the customer has come in showing that a contact is theirs. */
export interface VerificationState {
  readonly contactId: string;
  /** A code is being sent, has been sent, is being checked; or could not be sent (`problem`). */
  readonly step: 'sending' | 'sent' | 'checking' | 'not-sent';
  /** Where the code went, masked. Personal. */
  readonly sentTo?: string;
  /** What the back end adds for the customer. */
  readonly message?: string;
  /** Seconds until another code can be asked for; 0 when one can. */
  readonly resendIn: number;
  /** Why no code could be sent, or why the last one that was typed did not count. */
  readonly problem?: Problem;
}

const patience = 30_000;

/** One customer's way from a code that is sent to a contact that is verified; one contact at a time. */
export class ContactVerification {
  readonly #session: Session;
  readonly #changed: () => void;
  #state: VerificationState | undefined;
  #verificationId: string | undefined;
  #round = new AbortController();
  #cancelTick: (() => void) | undefined;

  /** `changed` is called whenever there is something new to show. */
  constructor(session: Session, changed: () => void) {
    this.#session = session;
    this.#changed = changed;
  }

  /** Undefined while no contact is being verified. */
  get state(): VerificationState | undefined {
    return this.#state;
  }

  /** Has a code sent, or another one; before its time is over nothing is sent. */
  async send(contactId: string): Promise<void> {
    const { contactId: current, resendIn = 0, step } = this.#state ?? {};
    if (current === contactId && (resendIn > 0 || step === 'sending' || step === 'checking')) return;
    if (current !== contactId) this.stop();
    this.#show({ ...this.#state, contactId, step: 'sending', resendIn: 0, problem: undefined });
    const { alerts } = this.#session.backend;
    const sent = await this.#ask((options) => alerts.sendCode(contactId, options));
    if ('value' in sent) this.#showSent(contactId, sent.value);
    else if (sent.problem.code !== 'cancelled') this.#showNotSent(contactId, sent.problem);
  }

  /** Checks a typed code; the contact when it is verified. A wrong code leaves the state at `sent`, with its problem. */
  async confirm(typed: string): Promise<AlertContact | undefined> {
    const state = this.#state;
    const id = this.#verificationId;
    if (!state || id === undefined || state.step !== 'sent') return undefined;
    const code = plainDigits(typed).replace(/[\s-]/g, '');
    if (code === '') {
      this.#show({ ...state, problem: { code: 'invalid', message: 'No code was typed' } });
      return undefined;
    }
    this.#show({ ...state, step: 'checking', problem: undefined });
    const confirmed = await this.#ask((options) => this.#session.backend.alerts.confirmCode(id, code, options));
    if ('value' in confirmed) {
      this.stop();
      return confirmed.value;
    }
    if (confirmed.problem.code !== 'cancelled' && this.#state) this.#show({ ...this.#state, step: 'sent', problem: confirmed.problem });
    return undefined;
  }

  /** Leaves it; an answer that is under way changes nothing any more. */
  stop(): void {
    this.#round.abort();
    this.#round = new AbortController();
    this.#cancelTick?.();
    this.#verificationId = undefined;
    this.#state = undefined;
  }

  #showSent(contactId: string, { verificationId, sentTo, message, resendAfter }: SentCode): void {
    this.#verificationId = verificationId;
    const resendIn = Math.max(0, Math.ceil(resendAfter));
    this.#show({ contactId, step: 'sent', resendIn, ...(sentTo ? { sentTo } : {}), ...(message ? { message } : {}) });
    this.#tick();
  }

  /** A code that was sent before still counts when no other one could be sent. */
  #showNotSent(contactId: string, problem: Problem): void {
    const step = this.#verificationId === undefined ? 'not-sent' : 'sent';
    this.#show({ ...this.#state, contactId, step, problem, resendIn: problem.retryAfter ?? 0 });
    this.#tick();
  }

  #tick(): void {
    this.#cancelTick?.();
    if (!this.#state?.resendIn) return;
    this.#cancelTick = this.#session.platform.clock.after(1_000, () => {
      if (this.#state) this.#show({ ...this.#state, resendIn: this.#state.resendIn - 1 });
      this.#tick();
    });
  }

  async #ask<T>(work: (options: CallOptions) => Promise<T>): Promise<{ readonly value: T } | { readonly problem: Problem }> {
    const { signal } = this.#round;
    try {
      return { value: await withDeadline(this.#session.platform.clock, patience, signal, work) };
    } catch (error) {
      return { problem: asProblem(error) };
    }
  }

  #show(state: VerificationState): void {
    this.#state = freezeDeep(state);
    this.#changed();
  }
}
