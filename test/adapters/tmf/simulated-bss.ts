import type { Backend, Customer } from '@selfcare/core';
import { createInProcessFetch, createSimulator, issueToken, type Simulator, type SimulatorOptions } from '@selfcare/mocks';
import { tmf, type TmfOptions } from '@selfcare/adapters/tmf';
import { aHost, type TestHost } from './tmf-host.js';

/** The adapter over a simulated BSS of its own. */
export interface SimulatedBackend {
  readonly backend: Backend;
  readonly host: TestHost;
  readonly simulator: Simulator;
  /** What the BSS answered since this was last asked: method, path below the base, query. */
  asked(): readonly string[];
}

export const maya: Customer = { id: 'customer-maya', name: 'Maya Lindqvist' };

/** A change of what the simulated BSS answers: `pass` asks it. */
export type Interference = (request: Request, pass: (request: Request) => Promise<Response>) => Promise<Response>;

/** Opens the adapter over a simulated BSS whose clock is the host's; `interfere` stands between the two. */
export function openSimulated(
  { customer, interfere = (request, pass) => pass(request), options, bss }: {
    readonly customer?: Customer;
    readonly interfere?: Interference;
    readonly options?: Partial<TmfOptions>;
    readonly bss?: SimulatorOptions;
  } = {},
): SimulatedBackend {
  const base = aHost();
  const { clock } = base.platform;
  const simulator = createSimulator({ clock, ...bss });
  const pass = createInProcessFetch(simulator);
  let requests: string[] = [];
  const fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    requests.push(`${request.method} ${pathname.replace('/tmf-api/', '')}${decodeURIComponent(search)}`);
    return interfere(request, pass);
  };
  const host = aHost({
    platform: base.platform,
    customer,
    credentials: {
      headers: () => {
        const headers: Record<string, string> = customer ? { Authorization: `Bearer ${issueToken(customer.id, clock.now(), 3_600_000)}` } : {};
        return Promise.resolve({ headers, stamp: 0 });
      },
    },
  });
  return {
    backend: tmf({ base: '/tmf-api', fetch, ...options })(host) as Backend,
    host,
    simulator,
    asked() {
      const before = requests;
      requests = [];
      return before;
    },
  };
}
