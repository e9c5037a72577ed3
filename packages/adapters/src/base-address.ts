import { BackendProblem } from '@selfcare/core';

/**
 * An http(s) address without credentials, query, hash and closing slash, absolute: relative ones are resolved against the page. Throws a
 * `configuration` problem that begins with `option` (`tmf(): base`) and says what to write, such as `example`; it repeats nothing that could be secret.
 */
export function baseAddress(option: string, base: unknown, example = '/tmf-api'): string {
  const page = globalThis.document?.baseURI ?? globalThis.location?.href ?? '';
  // Outside of a page (on a server, where nothing is asked) a relative address needs some origin.
  const around = /^https?:/.test(page) ? page : 'http://localhost/';
  const url = typeof base === 'string' && base.trim() !== '' && URL.canParse(base, around) ? new URL(base, around) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new BackendProblem('configuration', `${option} must be an http(s) address such as "${example}", not ${shown(base)}`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new BackendProblem('configuration', `${option} must be an address without credentials, query or hash`);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** A wrong value as a message may show it: text in quotes and cut, everything else by its kind. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : typeof value;
}
