import { asProblem, BackendProblem, isBackendProblem } from '../problem.js';
import type { Identity } from './identity.js';

/** What an adapter puts on a request, and what it does when the request is refused. */
export interface Credentials {
  /** Fetch's `credentials`: cookies go with requests in cookie mode also to another origin of the host's. */
  readonly cookies: 'include' | 'same-origin';
  /**
   * The headers that say who asks, with a stamp that tells which credential they came from. Throws `signed-out`, `cancelled`, or
   * `unavailable` when the host could not be asked just now.
   */
  headers(signal: AbortSignal): Promise<StampedHeaders>;
  /**
   * Called with the stamp of a request that was answered 401. True: send it once more. All that were refused with one
   * credential share one renewal; a request refused with an older credential than today's is just sent again. Throws
   * `cancelled` when `signal` aborts, and `unavailable` when the host could not be asked just now: nobody has to sign in for that.
   */
  renew(stamp: number, signal: AbortSignal): Promise<boolean>;
}

export interface StampedHeaders {
  readonly headers: Readonly<Record<string, string>>;
  readonly stamp: number;
}

const requestedBy = { name: 'X-Requested-By', value: 'selfcare' };

/** What credentials ask of the session they belong to. */
export interface CredentialsHost {
  /** Aborted when this identity is no longer the session's. */
  readonly signal: AbortSignal;
  /** Called once, when a renewal failed: somebody must sign in. */
  ended(): void;
  /** Runs a renewal while no other tab runs one. */
  alone(work: () => Promise<boolean>): Promise<boolean>;
  /** Tells the developer what the host's own callback did wrong. */
  tell(message: string): void;
  /** Called after a renewal of what all tabs share, the cookie. */
  renewed(): void;
}

/** Credentials that the session can tell of a renewal in another tab. */
export interface OwnCredentials extends Credentials {
  renewedElsewhere(): void;
}

/** Credentials of one identity. */
export function createCredentials(identity: Identity, host: CredentialsHost): OwnCredentials {
  let stamp = 0;
  let token: Promise<string | undefined> | undefined;
  let over = false;

  async function askToken(renew: boolean): Promise<string | undefined> {
    return identity.mode === 'token' ? identity.getAccessToken({ renew, signal: host.signal }) : undefined;
  }

  const threw = (callback: string) => (error: unknown): undefined => {
    const message = asProblem(error).message.slice(0, 200);
    const isCut = isOfTheLine(error);
    const meaning = isCut ? 'It is asked again with the next request' : 'It should answer with nothing when the customer must sign in';
    host.tell(`${callback}() threw: ${message}. ${meaning}`);
    if (isCut) throw new BackendProblem('unavailable', `${callback}() reached nobody: ${message}`, { cause: error });
  };

  async function headers(signal: AbortSignal): Promise<StampedHeaders> {
    const at = stamp;
    if (identity.mode === 'anonymous') return { headers: {}, stamp: at };
    if (identity.mode === 'cookie') {
      const { name, value } = identity.header ?? requestedBy;
      return { headers: { [name]: value }, stamp: at };
    }
    token ??= over ? Promise.resolve(undefined) : askToken(false).catch(threw('getAccessToken'));
    const asked = token;
    asked.catch(() => (token = token === asked ? undefined : token));
    const current = await unlessAborted(token, [signal, host.signal]);
    if (current === undefined) {
      end();
      throw new BackendProblem('signed-out', 'getAccessToken() gave no token');
    }
    return { headers: { Authorization: `Bearer ${current}` }, stamp: at };
  }

  function end(): void {
    if (over || host.signal.aborted) return;
    over = true;
    token = undefined;
    host.ended();
  }

  async function renewNow(): Promise<boolean> {
    if (identity.mode === 'cookie') {
      const renewed = (await identity.refresh?.({ signal: host.signal })) ?? false;
      if (renewed) host.renewed();
      return renewed;
    }
    const fresh = await askToken(true);
    if (fresh !== undefined) token = Promise.resolve(fresh);
    return fresh !== undefined;
  }

  /** Whoever waited for the lock may find that another request or another tab has renewed meanwhile, or could not. */
  async function renewUnlessDone(refused: number): Promise<boolean> {
    if (over || refused < stamp) return !over;
    const renewed = (await renewNow().catch(threw(identity.mode === 'cookie' ? 'refresh' : 'getAccessToken'))) ?? false;
    if (renewed) stamp += 1;
    else end();
    return renewed;
  }

  async function renew(refused: number, signal: AbortSignal): Promise<boolean> {
    if (identity.mode === 'anonymous') end();
    if (over) return false;
    const renewal = host.alone(() => renewUnlessDone(refused)).catch((error: unknown) => {
      if (isBackendProblem(error)) throw error;
      return false;
    });
    return unlessAborted(renewal, [signal, host.signal]);
  }

  function renewedElsewhere(): void {
    if (identity.mode === 'cookie') stamp += 1;
  }

  return { cookies: identity.mode === 'cookie' ? 'include' : 'same-origin', headers, renew, renewedElsewhere };
}

/** `fetch` throws a TypeError when a line is cut, also since the page is being left; a time limit of the host's own aborts. */
function isOfTheLine(error: unknown): boolean {
  return ['TypeError', 'AbortError', 'TimeoutError', 'NetworkError'].includes(String((error as Partial<Error> | undefined)?.name));
}

/** The host's own work may take as long as it likes; a request that is given up does not wait for it. */
function unlessAborted<T>(work: Promise<T>, signals: readonly AbortSignal[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new BackendProblem('cancelled', 'Given up while waiting for credentials'));
    if (signals.some(({ aborted }) => aborted)) giveUp();
    for (const signal of signals) signal.addEventListener('abort', giveUp, { once: true });
    const leave = (): void => signals.forEach((signal) => signal.removeEventListener('abort', giveUp));
    work.then(resolve, reject).finally(leave);
  });
}
