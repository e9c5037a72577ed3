import { ContextEvent } from '@lit/context';
import type { Session } from '@selfcare/core';
import { sessionContext } from './session-context.js';
import { SessionProvider } from './session-provider.js';

const providers = new WeakMap<HTMLElement, SessionProvider>();

/**
 * Offers the session to every widget inside `target`, whichever bundle the widget came in and whether it is there already. A
 * second call for the same target takes the first one's place. Returns what ends it, as closing the session does: the widgets
 * then ask again.
 */
export function provideSession(session: Session, target: HTMLElement = document.body): () => void {
  const former = providers.get(target);
  const provider = new SessionProvider(target);
  providers.set(target, provider);
  provider.offer(session);
  provider.hostConnected();
  former?.end();

  const leaveSession = session.subscribe(() => session.state.status === 'closed' && end());
  const end = (): void => {
    leaveSession();
    provider.end();
    if (providers.get(target) === provider) providers.delete(target);
  };
  return end;
}

/**
 * The session that the whole page has already (the first starter wins), or the one that `start` makes, provided from now on.
 */
export function joinSession(start: () => Session): Session {
  const found = pageSession();
  if (found) return found;
  const session = start();
  provideSession(session);
  return session;
}

function pageSession(): Session | undefined {
  let found: Session | undefined;
  const answer = (session: Session | undefined): void => void (found ??= session);
  // Asked on behalf of an element that provides nothing: a provider does not answer its own element.
  document.body.dispatchEvent(new ContextEvent(sessionContext, document.createElement('span'), answer, false));
  return found?.state.status === 'open' ? found : undefined;
}
