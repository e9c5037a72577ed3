import { BackendProblem, type BackendFactory } from '@selfcare/core';
import { createRestAlerts } from './rest-alerts.js';
import { createRestHttp } from './rest-http.js';

/** How to reach a back end that speaks this project's own plain REST contracts (`alert-settings.openapi.json`). */
export interface SelfcareRestOptions {
  /** Where the resources live: an http(s) address without query, relative to the page or absolute. For instance `/selfcare/v1`. */
  readonly base: string;
  /** Sends the requests; the platform's `fetch` by default. */
  readonly fetch?: typeof fetch;
}

/**
 * A back end for what no TM Forum API covers, the alert settings; `composeBackend` puts it beside another one. The factory throws a
 * `configuration` problem when an option is wrong.
 */
export function selfcareRest({ base, fetch }: SelfcareRestOptions): BackendFactory {
  return (host) => {
    const address = addressOf(base);
    return {
      key: `selfcare-rest ${address}`,
      capabilities: { alerts: true },
      alerts: createRestAlerts(createRestHttp(address, host, fetch), host),
    };
  };
}

function addressOf(base: unknown): string {
  const page = globalThis.document?.baseURI ?? globalThis.location?.href ?? '';
  const around = /^https?:/.test(page) ? page : 'http://localhost/';
  const url = typeof base === 'string' && base.trim() !== '' && URL.canParse(base, around) ? new URL(base, around) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    const given = typeof base === 'string' ? JSON.stringify(base.slice(0, 80)) : typeof base;
    const wanted = 'an http(s) address without credentials, query or hash, such as "/selfcare/v1"';
    throw new BackendProblem('configuration', `selfcareRest(): base must be ${wanted}, not ${given}`);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
