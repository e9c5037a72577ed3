import { tmf } from '@selfcare/adapters/tmf';
import { createBrowserPlatform } from '@selfcare/browser';
import { createSession, type Identity, type Session } from '@selfcare/core';

/** What the portal's server says of the visitor, on the page's root element. */
interface PageVisitor {
  readonly signOn: string;
  readonly customerId: string;
  readonly customerName: string;
}

/** Starts the session that both bundles join: the portal's own origin is the back end. */
export function startPortalSession(): Session {
  const { lang, dataset } = document.documentElement;
  return createSession({
    backend: tmf({ base: '/tmf-api', idempotentCreate: true }),
    platform: createBrowserPlatform(),
    identity: identityOf(dataset as unknown as PageVisitor),
    locale: lang,
    warn: (message) => console.warn(message),
  });
}

function identityOf({ signOn, customerId: id, customerName: name }: PageVisitor): Identity {
  const customer = { id, name };
  switch (signOn) {
    case 'cookie':
      return {
        mode: 'cookie',
        customer,
        refresh: async ({ signal }) => (await fetch('/identity/refresh', { method: 'POST', signal })).ok,
      };
    case 'token':
      return {
        mode: 'token',
        customer,
        getAccessToken: async ({ signal }) => {
          const answer = await fetch('/identity/token', { method: 'POST', signal });
          return answer.ok ? ((await answer.json()) as { access_token: string }).access_token : undefined;
        },
      };
    default:
      return { mode: 'anonymous' };
  }
}
