import { ContextEvent, ContextProvider } from '@lit/context';
import type { Session } from '@selfcare/core';
import type { ReactiveControllerHost } from 'lit';
import { answerLateProviders, sessionContext } from './session-context.js';
import { listSession } from './session-directory.js';
import { AuthRequiredEvent } from './session-events.js';

/** Offers a session to what is inside an element: first none, then one, then perhaps another. */
export class SessionProvider extends ContextProvider<typeof sessionContext> {
  #leaveSession: (() => void) | undefined;

  constructor(target: HTMLElement & Partial<ReactiveControllerHost>) {
    super(target, { context: sessionContext });
    answerLateProviders();
  }

  /** Puts the session, or none, in the place of the former. A session that closes is withdrawn by itself. */
  offer(session: Session | undefined): void {
    this.#leaveSession?.();
    this.#leaveSession = session && this.#follow(session);
    this.setValue(session);
  }

  /** Stops providing; whoever got its session here asks again. */
  end(): void {
    this.host.removeEventListener('context-request', this.onContextRequest);
    this.host.removeEventListener('context-provider', this.onProviderRequest);
    const orphans = [...this.subscriptions];
    // Nobody else may answer them: they must not keep what is no longer offered.
    this.offer(undefined);
    this.clearCallbacks();
    for (const [callback, { consumerHost }] of orphans) {
      consumerHost.dispatchEvent(new ContextEvent(sessionContext, consumerHost, callback, true));
    }
  }

  #follow(session: Session): () => void {
    const leaving = [
      listSession(session),
      session.onAuthRequired(() => this.host.dispatchEvent(new AuthRequiredEvent(session))),
      session.subscribe(() => session.state.status === 'closed' && this.offer(undefined)),
    ];
    return () => leaving.forEach((leave) => leave());
  }
}
