import { http, type RequestHandler } from 'msw';
import { alertSettingsApi } from './alert-settings-api.js';
import type { StoredAlerts } from './alert-settings-wire.js';
import { alertVerificationApi } from './alert-verification-api.js';
import { readBaseUrl } from './base-url.js';
import { builtInCatalogue } from './built-in-catalogue.js';
import { cartApi, handOverCarts } from './cart-api.js';
import { wireCart } from './cart-wire.js';
import { catalogueApi } from './catalogue-api.js';
import { catalogueAt, createCatalogue, type CatalogueData } from './catalogue.js';
import { earlierOrders, type EarlierOrder } from './earlier-orders.js';
import { planFaults, type Fault } from './faults.js';
import type { EventDelivery } from './events.js';
import { builtInFlows, guidedFlowApi } from './guided-flow-api.js';
import { createHubs } from './hub-api.js';
import { keepState, keptState, type StateKeeper } from './kept-state.js';
import { orderApi } from './order-api.js';
import { eventsToCome, orderEvent } from './order-events.js';
import { wireOrder, type StoredOrder } from './order-wire.js';
import { productApi } from './product-api.js';
import { qualificationApi } from './qualification-api.js';
import { createRandom, resumeRandom } from './random.js';
import { createRouter, type Router } from './router.js';
import { scenarioOptions, type ScenarioName } from './scenarios.js';
import { identifyByBearer, InvalidCredentials, type Principal } from './simulated-identity.js';
import { Refusal, refusalResponse } from './tmf-error.js';
import type { TmfResource } from './tmf-query.js';

/** How a simulated BSS behaves; every part has a default. */
export interface SimulatorOptions {
  /** The situation to begin in. What the other options say holds in its place; its faults come after theirs. */
  readonly scenario?: ScenarioName;
  /** The same seed gives the same ids, delays and courses of orders; 1 by default. */
  readonly seed?: number;
  /**
   * Tells the time in milliseconds since 1970, and calls once after so many milliseconds; the machine's clock by default. One without
   * `after` waits by the machine's.
   */
  readonly clock?: { now(): number; after?(delay: number, call: () => void): unknown };
  /** How long every answer takes, in milliseconds; 0 by default. */
  readonly latency?: number | { readonly min: number; readonly max: number };
  /** A path (any origin) or an absolute URL under which the APIs are; `/tmf-api` by default. */
  readonly baseUrl?: string;
  /** The catalogue on sale; the built-in one by default. */
  readonly data?: CatalogueData;
  /** The flows of guided selling; the built-in ones by default. */
  readonly guidedFlows?: readonly TmfResource[];
  /** What was ordered before; nothing by default. */
  readonly earlierOrders?: readonly EarlierOrder[];
  /** What goes wrong with which requests; nothing by default. */
  readonly faults?: readonly Fault[];
  /** Milliseconds from an order's placing to its completion; 20,000 by default. */
  readonly orderDuration?: number;
  /** Where the state outlives this simulator, for instance `sessionStorage`: with all that was ordered. By default nowhere. */
  readonly keep?: StateKeeper;
  /**
   * Tells who asks; `undefined` is somebody who is not recognised. By default the bearer token of the simulated identity
   * provider tells. Throws `InvalidCredentials` to have the request refused with 401.
   */
  readonly identify?: (request: Request) => Promise<Principal | undefined> | Principal | undefined;
  /**
   * Sends an event to a listener that registered with a hub: carts that are made, changed and deleted, orders that are placed and move on. By
   * default nothing is sent, and no browser ever sends; the BSS that runs by itself (`startBss`) sends over HTTP.
   */
  readonly deliver?: (delivery: EventDelivery) => void;
}

/** What happened in a simulator so far. */
export interface SimulatorRecord {
  /** Every cart that was not deleted, in TMF663 v4 shape. */
  readonly carts: readonly TmfResource[];
  /** The alert settings of every customer who has asked for them, as their own contract describes them. */
  readonly alerts: readonly StoredAlerts[];
  /** Every order as it is now, in TMF622 v4 shape, oldest first. */
  readonly orders: readonly TmfResource[];
  /** The last 1,000 requests that were answered, oldest first. */
  readonly requests: readonly AnsweredRequest[];
}

/** One line of a simulator's record: never a body, a header or a query. The status of a connection that broke is 0. */
export interface AnsweredRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** One simulated BSS with a state of its own. */
export interface Simulator {
  /** MSW request handlers that answer everything under the base URL; they share this simulator's state. */
  readonly handlers: readonly RequestHandler[];
  /** Says whether the handlers answer this URL. */
  covers(url: URL): boolean;
  /** Answers a request under the base URL, as the handlers do; one that is somewhere else gets 404. A broken connection is `Response.error()`. */
  respond(request: Request): Promise<Response>;
  /** Forgets carts, orders and requests, and starts again from the seed. */
  reset(): void;
  /** From now on this is what goes wrong, in place of all that went wrong before; nothing for an empty list. A reset changes none of it. */
  setFaults(faults: readonly Fault[]): void;
  /** A copy of what happened so far. */
  inspect(): SimulatorRecord;
  /** Gives a guest's carts to the customer that the guest turned out to be, as a host's server does at sign-on. */
  handOverCarts(guestId: string, customer: Principal): void;
}

interface World {
  handOverCarts(guestId: string, customer: Principal, now: number): void;
  /** The carts and orders as they are at a time (ms). */
  inspect(now: number): Pick<SimulatorRecord, 'carts' | 'orders' | 'alerts'>;
  readonly requests: AnsweredRequest[];
  readonly router: Router;
  /** How long the next answer takes, in milliseconds. */
  nextLatency(): number;
  /** Keeps the state where the options say. */
  keep(): void;
  /** From now on nobody hears of what was still to come. */
  end(): void;
}

/**
 * Makes a simulated BSS: TMF620, TMF663, TMF622, TMF679 and TMF637, each in v4 and in v5 over the same state in memory. Throws `TypeError` for a base
 * URL, a scenario or a fault that is none.
 */
export function createSimulator({ scenario, ...given }: SimulatorOptions = {}): Simulator {
  const base = readBaseUrl(given.baseUrl ?? '/tmf-api');
  const clock = given.clock ?? { now: () => Date.now() };
  const situation = scenario === undefined ? {} : scenarioOptions(scenario, clock.now());
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given;
  const options = { ...situation, ...said, clock, faults: [...(given.faults ?? []), ...(situation.faults ?? [])] };
  const identify = options.identify ?? ((request: Request) => identifyByBearer(request, clock.now()));
  let world = createWorld(options, base.href, true);
  let faults = planFaults(options.faults);

  const respond = async (request: Request): Promise<Response> => {
    const current = world;
    const path = new URL(request.url).pathname.slice(base.path.length);
    await pause(current.nextLatency(), clock);
    const response = await faults.answer(request, {
      path,
      pass: (passed) => respondWell(current, passed, path),
      pause: (duration) => pause(duration, clock),
      now: clock.now(),
    });
    current.requests.push({ method: request.method, path, status: response.status });
    if (current.requests.length > 1000) current.requests.shift();
    return response;
  };

  const respondWell = async (current: World, request: Request, path: string): Promise<Response> => {
    const now = clock.now();
    const url = new URL(request.url);
    const response = await answered(async () => {
      const { answer, id } = current.router(request.method, path);
      return await answer({ request, url, id, principal: await identify(request), now });
    });
    response.headers.set('Date', new Date(now).toUTCString());
    if (!path.startsWith('/productCatalogManagement/')) response.headers.set('Cache-Control', 'no-store');
    // A world that was reset meanwhile must not overwrite what the new one keeps.
    if (request.method !== 'GET' && current === world) current.keep();
    return response;
  };

  return {
    handlers: [
      http.all(
        ({ request }) => base.covers(new URL(request.url)),
        ({ request }) => respond(request),
      ),
    ],
    covers: base.covers,
    respond: (request) => (base.covers(new URL(request.url)) ? respond(request) : Promise.resolve(new Response(null, { status: 404 }))),
    reset: () => {
      world.end();
      world = createWorld(options, base.href, false);
      world.keep();
    },
    setFaults: (next) => {
      faults = planFaults(next);
    },
    inspect: () => ({ ...world.inspect(clock.now()), requests: [...world.requests] }),
    handOverCarts: (guestId, customer) => {
      world.handOverCarts(guestId, customer, clock.now());
      world.keep();
    },
  };
}

/** MSW request handlers, and the simulated BSS behind them. */
export interface SimulatedHandlers extends ReadonlyArray<RequestHandler>, Pick<Simulator, 'reset' | 'inspect' | 'setFaults'> {}

/** The request handlers of a new simulated BSS, for MSW's `setupWorker`, `setupServer` or `getResponse`: `setupServer(...createHandlers())`. */
export function createHandlers(options: SimulatorOptions = {}): SimulatedHandlers {
  const { handlers, reset, inspect, setFaults } = createSimulator(options);
  return Object.assign([...handlers], { reset, inspect, setFaults });
}

function createWorld(options: SimulatorOptions & { readonly clock: SimulatorClock }, baseUrl: string, resume: boolean): World {
  const { seed = 1, orderDuration = 20_000, data = builtInCatalogue, keep, clock } = options;
  const catalogue = createCatalogue(catalogueAt(baseUrl, data));
  const surroundings = { catalogue, baseUrl };
  const kept = keep && resume ? keptState(keep, catalogue) : undefined;
  const random = kept ? resumeRandom(kept.random) : createRandom(seed);
  const carts = new Map(kept?.carts.map((cart) => [cart.id, cart]));
  const before = kept?.orders ?? earlierOrders(options.earlierOrders ?? [], clock.now(), random);
  const orders = new Map(before.map((order) => [order.id, order]));
  const intents = new Map(kept?.intents);
  const alerts = new Map(kept?.alerts.map((one) => [one.ownerId, one]));
  const hubs = createHubs({ random, seed, deliver: options.deliver });
  let ended = false;
  /** Has the rest of an order's course told as it comes. */
  const follow = (order: StoredOrder): void => {
    if (!options.deliver) return;
    for (const { at, what } of eventsToCome(order, clock.now())) {
      after(at - clock.now(), clock, () => {
        if (!ended) hubs.announce(orderEvent(order, surroundings, what, at), at);
      });
    }
  };
  for (const order of orders.values()) follow(order);
  const placed = (order: StoredOrder): void => {
    hubs.announce(orderEvent(order, surroundings, 'Create', order.placedAt), order.placedAt);
    follow(order);
  };
  return {
    handOverCarts: (guestId, customer, now) => handOverCarts({ carts, random }, guestId, customer, now),
    inspect: (now) => ({
      carts: [...carts.values()].map((cart) => structuredClone(wireCart(cart, surroundings))),
      orders: [...orders.values()].map((order) => structuredClone(wireOrder(order, surroundings, now))),
      alerts: structuredClone([...alerts.values()]),
    }),
    requests: [],
    router: createRouter([
      ...catalogueApi(catalogue, baseUrl),
      ...cartApi({ ...surroundings, carts, random, announce: hubs.announce }),
      ...orderApi({ ...surroundings, orders, intents, random, seed, orderDuration, placed }),
      ...qualificationApi({ ...surroundings, orders, random }),
      ...productApi({ ...surroundings, orders }),
      ...hubs.resources,
      ...guidedFlowApi(options.guidedFlows ?? builtInFlows),
      ...alertSettingsApi({ alerts }),
      ...alertVerificationApi({ alerts, random }),
    ]),
    end: () => void (ended = true),
    nextLatency: latencies(options),
    keep: () => {
      if (!keep) return;
      keepState(keep, {
        carts: [...carts.values()],
        orders: [...orders.values()],
        intents: [...intents],
        alerts: [...alerts.values()],
        random: random.position(),
      });
    },
  };
}

function latencies({ seed = 1, latency = 0 }: SimulatorOptions): () => number {
  const { min, max } = typeof latency === 'number' ? { min: latency, max: latency } : latency;
  // A sequence of their own, so that ids do not depend on how long answers take.
  const random = createRandom(seed, -1);
  return () => min + (max - min) * random.next();
}

async function answered(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    return refusalResponse(refusalOf(error));
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof InvalidCredentials) {
    const headers = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
    return new Refusal(401, 'invalidCredentials', 'Sign in again', error.message, undefined, headers);
  }
  return new Refusal(500, 'internalError', 'The simulated back end failed', error instanceof Error ? error.message : undefined);
}

type SimulatorClock = NonNullable<SimulatorOptions['clock']>;

async function pause(duration: number, clock: SimulatorClock): Promise<void> {
  if (duration > 0) await new Promise<void>((resolve) => after(duration, clock, resolve));
}

function after(duration: number, clock: SimulatorClock, call: () => void): void {
  if (clock.after) clock.after(duration, call);
  else setTimeout(call, duration);
}
