import type { EventDelivery } from './events.js';

/** Sends events to the addresses that listeners registered. */
export interface EventSender {
  /** Sends one event, after those to the same address that are still on their way. */
  deliver(delivery: EventDelivery): void;
  /** Gives up everything that is on its way, and sends nothing more. */
  close(): void;
}

/** How events are sent. */
export interface EventSenderOptions {
  /** How long one listener may take over one event, in milliseconds; 5,000 by default. */
  readonly patience?: number;
  /** Hears of each event that did not arrive, in a sentence; by default it stands in the console. */
  readonly tell?: (sentence: string) => void;
}

const mostWaiting = 100;

/**
 * Makes a sender over HTTP, for Node alone: each event is a POST of JSON to the callback as it was registered, once, in the order of what happened.
 * A redirect is not followed. What a listener is too slow for, more than a hundred events behind, is dropped and told.
 */
export function createEventSender({ patience = 5_000, tell = (sentence) => console.warn(sentence) }: EventSenderOptions = {}): EventSender {
  const closed = new AbortController();
  const waiting = new Map<string, { count: number; last: Promise<void> }>();

  async function send({ callback, body }: EventDelivery): Promise<void> {
    if (closed.signal.aborted) return;
    try {
      const response = await fetch(callback, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.any([closed.signal, AbortSignal.timeout(patience)]),
      });
      await response.body?.cancel();
      if (!response.ok) tell(`A ${String(body.eventType)} was answered ${response.status} by ${callback}`);
    } catch (error) {
      if (!closed.signal.aborted) tell(`A ${String(body.eventType)} did not reach ${callback}: ${(error as Error).message}`);
    }
  }

  return {
    deliver(delivery) {
      const { callback, body } = delivery;
      const line = waiting.get(callback) ?? { count: 0, last: Promise.resolve() };
      if (line.count >= mostWaiting) return tell(`A ${String(body.eventType)} was not sent to ${callback}, which is ${mostWaiting} events behind`);
      waiting.set(callback, line);
      line.count += 1;
      line.last = line.last.then(() => send(delivery)).then(() => {
        line.count -= 1;
        if (line.count === 0) waiting.delete(callback);
      });
    },
    close: () => closed.abort(),
  };
}
