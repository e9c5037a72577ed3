import type { CallOptions } from '../call-options.js';

/** Who uses the page, as far as the host tells. `id` is the back end's party id: opaque. */
export interface Customer {
  readonly id: string;
  readonly name?: string;
}

/** Nobody has signed in. Requests carry no credentials of ours (cookies of the same origin go along as the browser does it). */
export interface AnonymousIdentity {
  readonly mode: 'anonymous';
}

/**
 * The host's back-end-for-front-end holds the tokens; the browser sends its cookie. Each request carries `header`, which a
 * foreign page cannot send without asking (OAuth for browser-based apps, section on CSRF defences).
 */
export interface CookieIdentity {
  readonly mode: 'cookie';
  readonly customer?: Customer;
  /** By default `X-Requested-By: selfcare`. */
  readonly header?: { readonly name: string; readonly value: string };
  /** Renews the cookie's session after a 401; true when it is good again. A throw is taken as one of `getAccessToken`. Without it a 401 ends the session at once. */
  readonly refresh?: (options: CallOptions) => Promise<boolean>;
}

/** The host hands out access tokens. They are kept in memory only and asked for again when the back end refuses one. */
export interface TokenIdentity {
  readonly mode: 'token';
  readonly customer?: Customer;
  /**
   * A token that is good now; with `renew`, a new one, since the last was refused. Undefined or a throw: the customer must sign
   * in. What `fetch` throws when it reaches nobody (a TypeError), or an abort: asked again with the next request.
   */
  getAccessToken(options: CallOptions & { readonly renew: boolean }): Promise<string | undefined>;
}

/** The three ways of trust.md A2. The library never redirects and never stores a token: sign-on is the host's. */
export type Identity = AnonymousIdentity | CookieIdentity | TokenIdentity;

export const anonymous: Identity = Object.freeze({ mode: 'anonymous' });
