import { createSimulator, type Simulator, type SimulatorOptions } from './simulator.js';

/** The origin that relative URLs get in the in-process door; nothing is ever sent to it. */
export const inProcessOrigin = 'http://simulated-bss.invalid';

/**
 * Makes a `fetch` that a simulated BSS answers without network or service worker: a new one for options, or the given one.
 *
 * As with a real `fetch`, an aborted signal rejects at once with its reason (what was sent may still take effect), a network
 * error is a `TypeError`, and a redirect is not followed. What the simulator does not cover is answered with 404.
 */
export function createInProcessFetch(source: SimulatorOptions | Simulator = {}): typeof fetch {
  const simulator = 'respond' in source ? source : createSimulator(source);
  return async (input, init) => {
    const request = new Request(typeof input === 'string' ? new URL(input, inProcessOrigin) : input, init);
    request.signal.throwIfAborted();
    const response = await raced(simulator.respond(request), request.signal);
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
}

function raced<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
