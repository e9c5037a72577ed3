import { setupWorker } from 'msw/browser';
import { createSimulator, type Simulator, type SimulatorOptions } from './simulator.js';

/** How the simulated BSS runs under MSW's service worker. */
export interface WorkerOptions extends SimulatorOptions {
  /** Where the page serves MSW's worker script from; `/mockServiceWorker.js` by default. */
  readonly workerUrl?: string;
}

/** A simulated BSS that answers this page's requests. */
export interface RunningWorker {
  readonly simulator: Simulator;
  /** Lets the page's requests go to the network again. */
  stop(): void;
}

/**
 * Answers this page's requests under the base URL from a simulated BSS, and leaves all others alone. Its state lives as long as
 * the page, unless `keep` says where it lives on. Of the faults, one that breaks a connection is a network error at once, and what
 * never answers hangs in the page and not on a wire.
 *
 * Rejects when the service worker cannot be registered: the script is missing, the page is no secure context, or its policies
 * forbid it.
 */
export async function startWorker({
  workerUrl = '/mockServiceWorker.js',
  ...options
}: WorkerOptions = {}): Promise<RunningWorker> {
  const simulator = createSimulator(options);
  const worker = setupWorker(...simulator.handlers);
  await worker.start({ serviceWorker: { url: workerUrl }, onUnhandledRequest: 'bypass', quiet: true });
  return { simulator, stop: () => worker.stop() };
}
