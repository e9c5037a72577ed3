import { selfcareRest } from '@selfcare/adapters/selfcare-rest';
import { tmf } from '@selfcare/adapters/tmf';
import { createBrowserPlatform } from '@selfcare/browser';
import { composeBackend, createSession, type Identity, type Session } from '@selfcare/core';

/** What the portal's server says of the visitor, on the page's root element. */
interface PageVisitor {
  readonly signOn: string;
  readonly customerId: string;
  readonly customerName: string;
}

/** Starts the session that both bundles join: the portal's own origin is the back end. */
export function startPortalSession(): Session {
  const { lang, dataset } = document.documentElement;
  // The simulated BSS puts prices into offerings when asked to, which spares a request.
  const bss = tmf({ base: '/tmf-api', idempotentCreate: true, query: { productCatalog: { expand: 'productOfferingPrice' } } });
  return createSession({
    backend: composeBackend(bss, { alerts: selfcareRest({ base: '/tmf-api/selfcare/v1' }) }),
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
        refresh: async ({ signal }) => (await askFor(id, 'refresh', signal)) !== undefined,
      };
    case 'token':
      return {
        mode: 'token',
        customer,
        getAccessToken: async ({ signal }) => (await askFor(id, 'token', signal))?.access_token,
      };
    default:
      return { mode: 'anonymous' };
  }
}

/** What the sign-on gives this customer; undefined when it knows nobody, or by now somebody else who signed in in another tab. */
async function askFor(customerId: string, what: 'refresh' | 'token', signal: AbortSignal): Promise<SignOnAnswer | undefined> {
  const response = await askSignOn(what, signal);
  const answer = response.ok ? ((await response.json()) as SignOnAnswer) : undefined;
  return answer?.customer === customerId ? answer : undefined;
}

interface SignOnAnswer {
  readonly customer: string;
  readonly access_token?: string;
}

/** Asks the portal's own sign-on, with the header that no foreign page can send. */
export function askSignOn(what: 'refresh' | 'token' | 'sign-out', signal?: AbortSignal): Promise<Response> {
  return fetch(`/identity/${what}`, { method: 'POST', headers: { 'X-Requested-By': 'tern' }, signal });
}
