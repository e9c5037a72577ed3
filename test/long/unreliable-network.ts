import type { Simulator } from '@selfcare/mocks';
import type { TestPlatform } from '../support/platform.js';
import { unlessAborted } from '../support/unless-aborted.js';
import type { Fate } from '../support/unreliable-ports.js';

/** A network that delays, drops, repeats and reorders what goes between tabs and a simulated BSS. */
export interface UnreliableNetwork {
  /** The `fetch` of one tab. A tab that has crashed hears of no answer; what it sent goes on. */
  fetchFor(tab: TestPlatform): typeof fetch;
  /** True while a request is being answered that waits for no time to pass. */
  readonly busy: boolean;
  /** From now on every request is answered at once. */
  heal(): void;
}

export interface NetworkOptions {
  /** Keeps the time; is never crashed. */
  readonly clock: TestPlatform['clock'];
  readonly simulator: Simulator;
  /** The fate of the next request. */
  readonly nextFate: (request: Request) => Fate;
  /** Hears of each request, by its name, and of what comes of it. */
  readonly note: (what: string) => void;
}

export function unreliableNetwork({ clock, simulator, nextFate, note }: NetworkOptions): UnreliableNetwork {
  let busy = 0;
  let healed = false;
  const after = (delay: number): Promise<void> => (delay > 0 ? new Promise((resolve) => void clock.after(delay, resolve)) : Promise.resolve());

  async function pass(request: Request): Promise<Response> {
    busy += 1;
    try {
      return await simulator.respond(request);
    } finally {
      busy -= 1;
    }
  }

  async function travel(request: Request, tab: TestPlatform): Promise<Response> {
    if (tab.crashed) return new Promise(() => undefined);
    const name = `${request.method} ${new URL(request.url).pathname.split('/').slice(4).join('/')}`;
    if (healed) note(`${name} is sent at ${clock.now()}`);
    if (healed) return pass(request);
    const { kind, there, back } = nextFate(request);
    note(`${name} is sent at ${clock.now()}, to be ${kind} after ${there} + ${back} ms`);
    const again = kind === 'twice' ? request.clone() : undefined;
    await after(there);
    if (kind === 'late') void after(2 * back + 1).then(() => pass(request));
    const response = kind === 'refused' ? refusal(request) : kind === 'late' || kind === 'requestLost' ? undefined : await pass(request);
    if (again) void after(back / 2).then(() => pass(again));
    await new Promise<void>((resolve) => void tab.clock.after(back, resolve));
    if (!response || kind === 'answerLost') throw new TypeError('Failed to fetch');
    return response;
  }

  return {
    get busy() {
      return busy > 0;
    },
    heal: () => void (healed = true),
    fetchFor: (tab) => async (input, init) => {
      const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
      signal?.throwIfAborted();
      // A request of its own: what is sent arrives although the caller gives up.
      return unlessAborted(travel(new Request(input, { ...init, signal: null }), tab), signal);
    },
  };
}

/** A read is refused for now, a write for good. */
function refusal({ method }: Request): Response {
  return Response.json({ code: 'refused', reason: 'Refused' }, { status: method === 'GET' ? 503 : 422 });
}
