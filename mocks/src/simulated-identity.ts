import * as z from 'zod/mini';

/** Somebody the simulated BSS knows: what a request may see and change follows from `id`. */
export interface Principal {
  /** Opaque. Carts and orders belong to the principal that made them. */
  readonly id: string;
  readonly name: string;
  /** `guest` is somebody who is recognised (by a session of the host's) but not signed in. */
  readonly kind: 'consumer' | 'business' | 'guest';
  readonly email?: string;
}

/** The customers that the simulated identity provider can sign in: two consumers and one business. */
export const demoCustomers: readonly (Principal & { readonly email: string })[] = [
  { id: 'customer-maya', name: 'Maya Lindqvist', kind: 'consumer', email: 'maya.lindqvist@example.com' },
  { id: 'customer-tom', name: 'Tom Byrne', kind: 'consumer', email: 'tom.byrne@example.com' },
  { id: 'customer-harbour', name: 'Harbour Bakery Ltd', kind: 'business', email: 'orders@harbourbakery.example' },
];

/** Thrown for credentials that are not valid (any more); the simulated BSS answers 401 with the message. */
export class InvalidCredentials extends Error {
  override readonly name = 'InvalidCredentials';
}

const claims = z.object({ sub: z.string(), iat: z.number(), exp: z.number() });

/**
 * Issues a token for a demonstration customer, good from `now` for `lifetime` (both in milliseconds).
 *
 * The token is `simulated.<base64url of its JSON claims>`: unsigned, plainly no credential, and worthless outside the simulation.
 * Throws `RangeError` for a customer that does not exist.
 */
export function issueToken(customerId: string, now: number, lifetime: number): string {
  if (!customerWith(customerId)) throw new RangeError(`There is no demonstration customer ${JSON.stringify(customerId)}.`);
  const json = JSON.stringify({ sub: customerId, iat: now, exp: now + lifetime });
  return `simulated.${btoa(json).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/**
 * The customer whom a token was issued for; throws {@link InvalidCredentials} when it is no such token, or no longer good at
 * `now`.
 */
export function readToken(token: string, now: number): Principal {
  const parsed = claims.safeParse(claimsOf(token));
  const customer = parsed.success ? customerWith(parsed.data.sub) : undefined;
  if (!parsed.success || !customer)
    throw new InvalidCredentials('The access token is not one of the simulated identity provider.');
  if (now >= parsed.data.exp) throw new InvalidCredentials('The access token has expired.');
  return customer;
}

/** The customer named by the request's bearer token, `undefined` without one; throws {@link InvalidCredentials} for a bad one. */
export function identifyByBearer(request: Request, now: number): Principal | undefined {
  const authorization = request.headers.get('Authorization');
  if (authorization === null) return undefined;
  const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (token === undefined) throw new InvalidCredentials('The Authorization header holds no bearer token.');
  return readToken(token, now);
}

function customerWith(id: string): Principal | undefined {
  return demoCustomers.find((customer) => customer.id === id);
}

function claimsOf(token: string): unknown {
  const payload = /^simulated\.([\w-]+)$/.exec(token)?.[1];
  if (payload === undefined) return undefined;
  try {
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as unknown;
  } catch {
    return undefined;
  }
}
