import type { BackendHost } from '@selfcare/core';

/**
 * Holds something for whoever asks now, and begins anew when another person asks (also one whose id nobody tells), from another place in
 * the organisation, or in another language: prices and lists that one was shown are not for the next. Ask for it before the request goes out.
 */
export function perAudience<T>(host: BackendHost, begin: () => T): () => T {
  let held: { readonly signal: AbortSignal; readonly view: string; readonly value: T } | undefined;
  return () => {
    const signal = host.signal();
    const view = JSON.stringify([host.scope(), host.locale()]);
    if (held?.signal !== signal || held.view !== view) held = { signal, view, value: begin() };
    return held.value;
  };
}

/** Whose things are read and written: the customer of the session's scope, else whoever is signed in; undefined when nobody tells. */
export function customerIdOf(host: BackendHost): string | undefined {
  return host.scope().customerId ?? host.customer()?.id;
}
