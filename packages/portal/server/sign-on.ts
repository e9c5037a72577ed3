import { randomUUID } from 'node:crypto';
import { demoCustomers, InvalidCredentials, issueToken, readToken, type Principal } from '@selfcare/mocks';

/** How the portal's pages prove who asks: by the portal's cookie, or by tokens that the page asks for. */
export type SignOnMode = 'cookie' | 'token';

/** Who looks at a page. A guest is told apart from other guests, and nothing more. */
export interface Visitor {
  readonly guestId: string;
  readonly signedIn?: SignedIn;
}

interface SignedIn {
  readonly customer: Principal;
  readonly mode: SignOnMode;
  /** Until when the back end takes the cookie, in ms since the epoch; renewed by `refresh`. */
  accessUntil: number;
}

const sessionCookie = 'tern_session';
const guestCookie = 'tern_guest';
const requestedBy = 'x-requested-by';

/**
 * The portal's simulated sign-on: an identity provider with three demonstration customers and no passwords, and the
 * back-end-for-front-end that keeps its sessions in memory. It proves nothing to anybody; a real portal brings its own.
 */
export class SimulatedSignOn {
  readonly #sessions = new Map<string, SignedIn>();
  readonly #goodTokens = new Set<string>();
  readonly #accessLifetime: number;

  /** `accessLifetime`: how long (ms) the back end takes a cookie or a token before it must be renewed. */
  constructor(accessLifetime = 300_000) {
    this.#accessLifetime = accessLifetime;
  }

  /** Who sends these cookies, and the cookie to set when it is somebody new. */
  visitor(cookieHeader: string | undefined): { visitor: Visitor; setCookie?: string } {
    const cookies = readCookies(cookieHeader);
    const known = cookies.get(guestCookie);
    const guestId = known && /^guest-[\da-f-]{36}$/.test(known) ? known : `guest-${randomUUID()}`;
    const signedIn = this.#sessions.get(cookies.get(sessionCookie) ?? '');
    return { visitor: { guestId, ...(signedIn ? { signedIn } : {}) }, ...(guestId === known ? {} : { setCookie: cookie(guestCookie, guestId) }) };
  }

  /** Starts a session and answers with its cookie; undefined for somebody who is no demonstration customer. */
  signIn(customerId: string, mode: SignOnMode): { setCookie: string; customer: Principal } | undefined {
    const customer = demoCustomers.find(({ id }) => id === customerId);
    if (!customer) return undefined;
    const id = randomUUID();
    this.#sessions.set(id, { customer, mode, accessUntil: Date.now() + this.#accessLifetime });
    return { setCookie: cookie(sessionCookie, id), customer };
  }

  signOut(cookieHeader: string | undefined): { setCookie: string } {
    this.#sessions.delete(readCookies(cookieHeader).get(sessionCookie) ?? '');
    return { setCookie: `${cookie(sessionCookie, '')}; Max-Age=0` };
  }

  /** Makes the cookie good again; false when there is no session to renew. */
  refresh(cookieHeader: string | undefined): boolean {
    const { signedIn } = this.visitor(cookieHeader).visitor;
    if (!signedIn) return false;
    signedIn.accessUntil = Date.now() + this.#accessLifetime;
    return true;
  }

  /** A new access token, or undefined when nobody has signed in. */
  token(cookieHeader: string | undefined): string | undefined {
    const { signedIn } = this.visitor(cookieHeader).visitor;
    const token = signedIn && issueToken(signedIn.customer.id, Date.now(), this.#accessLifetime);
    if (token) this.#goodTokens.add(token);
    return token;
  }

  /** Ends the access of every session at once, as a back end does that restarts: the next request of each page is answered 401. */
  expireAccess(): void {
    for (const session of this.#sessions.values()) session.accessUntil = 0;
    this.#goodTokens.clear();
  }

  /** Ends every session: renewals fail from here on. */
  endSessions(): void {
    this.#sessions.clear();
    this.#goodTokens.clear();
  }

  /**
   * Who a request to the simulated BSS comes from. A signed-in page proves itself by bearer token or by cookie, as it was signed in; with a
   * cookie, every request must also carry `X-Requested-By`, which no foreign page can send. Throws `InvalidCredentials` (401).
   */
  identify(request: Request): Principal {
    const { visitor } = this.visitor(request.headers.get('cookie') ?? undefined);
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (bearer) {
      const customer = readToken(bearer, Date.now());
      if (!this.#goodTokens.has(bearer)) throw new InvalidCredentials('The access has expired.');
      return customer;
    }
    const { signedIn, guestId } = visitor;
    if (!signedIn) {
      // The page still believes in a session that is gone.
      if (request.headers.has(requestedBy)) throw new InvalidCredentials('The session has ended.');
      return { id: guestId, name: 'Guest', kind: 'guest' };
    }
    if (signedIn.mode === 'token') throw new InvalidCredentials('This session proves itself by an access token.');
    if (!request.headers.has(requestedBy)) throw new InvalidCredentials('A request with the portal\'s cookie needs the header X-Requested-By.');
    if (Date.now() >= signedIn.accessUntil) throw new InvalidCredentials('The access has expired.');
    return signedIn.customer;
  }
}

// A portal on https adds Secure and the prefix __Host-; on plain http, as here, not every browser keeps such a cookie.
function cookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`;
}

function readCookies(header = ''): ReadonlyMap<string, string> {
  return new Map(
    header.split(';').map((pair) => {
      const [name = '', ...value] = pair.trim().split('=');
      return [name, value.join('=')];
    }),
  );
}
