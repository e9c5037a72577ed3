import type { AlertPort, Backend, Customer } from '@selfcare/core';
import { selfcareRest } from '@selfcare/adapters/selfcare-rest';
import { createInProcessFetch, createSimulator, issueToken, type Simulator } from '@selfcare/mocks';
import { aHost, type TestHost } from '../tmf/tmf-host.js';

/** A request as it went out. */
export interface Sent {
  readonly call: string;
  readonly headers: Headers;
  readonly keepalive: boolean;
  readonly json: unknown;
}

export interface Opened {
  readonly alerts: AlertPort;
  readonly backend: ReturnType<ReturnType<typeof selfcareRest>>;
  readonly host: TestHost;
  readonly sent: readonly Sent[];
}

/** The adapter over a fetch that answers as `answer` says; what it throws is what `fetch` rejects with. */
export function open(answer: (request: Sent, count: number) => Response | Promise<Response>, host: TestHost = aHost()): Opened {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    const call = `${request.method} ${new URL(request.url).pathname}`;
    sent.push({ call, headers: request.headers, keepalive: request.keepalive, json: text === '' ? undefined : (JSON.parse(text) as unknown) });
    return answer(sent.at(-1)!, sent.length);
  };
  const backend = selfcareRest({ base: '/selfcare/v1', fetch })(host);
  return { alerts: (backend as Backend).alerts, backend, host, sent };
}

/** The adapter over a simulated BSS of its own, as a customer or as nobody. */
export function openSimulated(customer?: Customer): { readonly alerts: AlertPort; readonly simulator: Simulator; readonly host: TestHost } {
  const base = aHost();
  const { clock } = base.platform;
  const simulator = createSimulator({ clock });
  const headers = (): Record<string, string> =>
    customer ? { Authorization: `Bearer ${issueToken(customer.id, clock.now(), 3_600_000)}` } : {};
  const host = aHost({ platform: base.platform, customer, credentials: { headers: () => Promise.resolve({ headers: headers(), stamp: 0 }) } });
  const backend = selfcareRest({ base: '/tmf-api/selfcare/v1', fetch: createInProcessFetch(simulator) })(host);
  return { alerts: (backend as Backend).alerts, simulator, host };
}
