import type { BackendFactory } from '@selfcare/core';
import { baseAddress } from '../base-address.js';
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
    const address = baseAddress('selfcareRest(): base', base, '/selfcare/v1');
    return {
      key: `selfcare-rest ${address}`,
      capabilities: { alerts: true },
      alerts: createRestAlerts(createRestHttp(address, host, fetch), host),
    };
  };
}
