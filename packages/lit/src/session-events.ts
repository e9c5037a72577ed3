import type { Problem, Session } from '@selfcare/core';

/**
 * The back end wants somebody to sign in, or a customer pressed "Sign in". Goes out from the element that provides the
 * session. Whoever sees to it calls `preventDefault()`, signs the customer in its own way and then calls `session.signIn()`.
 */
export class AuthRequiredEvent extends Event {
  static readonly type = 'selfcare-auth-required';

  /** The session that asks. */
  readonly session: Session;

  constructor(session: Session) {
    super(AuthRequiredEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.session = session;
  }
}

/** A `<selfcare-session>` could not start: its `problem` says what to write instead. */
export class SessionFailedEvent extends Event {
  static readonly type = 'selfcare-session-failed';

  readonly problem: Problem;

  constructor(problem: Problem) {
    super(SessionFailedEvent.type);
    this.problem = problem;
  }
}

declare global {
  interface HTMLElementEventMap {
    'selfcare-auth-required': AuthRequiredEvent;
    'selfcare-session-failed': SessionFailedEvent;
  }
}
