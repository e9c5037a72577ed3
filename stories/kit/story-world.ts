import { selfcareRest } from '@selfcare/adapters/selfcare-rest';
import { tmf } from '@selfcare/adapters/tmf';
import { composeBackend, createSession, type BackendFactory, type BackendPart, type Identity, type Session } from '@selfcare/core';
import {
  builtInCatalogue,
  createInProcessFetch,
  createSimulator,
  demoCustomers,
  issueToken,
  scenarioOptions,
  type CatalogueData,
  type Fault,
  type ScenarioName,
  type Simulator,
} from '@selfcare/mocks';
import { createStoryClock, type StoryClock } from './story-clock.js';
import { createStoryPlatform, type StoryPlatform } from './story-platform.js';

/** What a story begins with. */
export interface StorySetup {
  /** `none` leaves the widget without a session. */
  readonly session?: 'none';
  /** The customer of the simulated BSS who is signed in; nobody by default. */
  readonly customer?: string;
  /** Another back end than the simulated one, where the story is about an adapter. */
  readonly backend?: BackendFactory;
  /** What is on sale, by default the demonstration catalogue. */
  readonly data?: CatalogueData;
  /** The page's address, as the widgets read it. */
  readonly address?: Readonly<Record<string, string>>;
  /** What the back end answers in place of what it would, by the path that was asked, where the story is about answers of another making. */
  readonly retell?: (path: string, body: unknown) => unknown;
  /** What the back end can do, where the story is about something that it cannot. */
  readonly without?: readonly BackendPart[];
  /** What the customer did before the page was opened: nothing goes wrong yet. */
  readonly before?: (session: Session, world: StoryWorld) => Promise<unknown>;
  /** What goes wrong once the widget is there. */
  readonly faults?: readonly Fault[];
  /** The page has no connection, and knows it. */
  readonly offline?: boolean;
  /** Milliseconds that pass at once when the widget has asked for what it shows. */
  readonly skip?: number;
  /** Time stands still after that: what is on its way stays on its way. */
  readonly stopped?: boolean;
  /** Milliseconds of the machine's time that the story goes on: for what waits without asking a clock. */
  readonly lingers?: number;
  /** What the customer does, or what befalls them, when the widget stands. */
  readonly act?: (scene: StoryScene) => unknown;
}

/** What a story can reach when its widget stands. */
export interface StoryScene {
  readonly world: StoryWorld;
  readonly session: Session;
  /** The first widget of the story. */
  readonly widget: HTMLElement & { readonly updateComplete: Promise<boolean> };
  /** Waits until what was set off has come to rest. */
  rest(): Promise<void>;
}

/** The conditions that the toolbar sets, on top of the story's own. */
export interface Conditions {
  /** What the back end begins with, in place of the story's own. */
  readonly scenario?: ScenarioName | undefined;
  /** Milliseconds that each answer takes. */
  readonly latency: number;
  readonly faults: readonly Fault[];
}

/** One simulated back end with a customer, a platform and a time of its own. */
export interface StoryWorld {
  readonly simulator: Simulator;
  readonly clock: StoryClock;
  readonly platform: StoryPlatform;
  readonly backend: BackendFactory;
  readonly identity: Identity | undefined;
  /** How the widgets reach the simulated back end. */
  readonly fetch: typeof fetch;
  /** What was asked and is not answered yet. */
  readonly underWay: number;
  /** When, by the machine, something was last asked or answered. */
  readonly lastStir: number;
}

/** Makes the world of a story and lets pass what happened before. */
export async function createStoryWorld(setup: StorySetup, { scenario, latency, faults }: Conditions): Promise<StoryWorld> {
  // the traffic needs the clock, and the clock waits for the traffic
  const clock: StoryClock = createStoryClock(() => traffic.turn());
  const platform = createStoryPlatform(clock, setup.address);
  const situation = scenario === undefined ? {} : scenarioOptions(scenario, clock.now());
  const data = withPicturesHere(situation.data ?? setup.data ?? builtInCatalogue);
  const { guidedFlows, earlierOrders } = situation;
  const simulator = createSimulator({ clock, data, guidedFlows, earlierOrders });
  const pass = createInProcessFetch(simulator);
  const traffic = createTraffic(setup.retell ? retold(pass, setup.retell) : pass, clock);
  const identity = setup.customer === undefined ? undefined : identityOf(setup.customer, clock);
  const backend = setup.backend ?? lacking(simulatedBackend(traffic.fetch), setup.without ?? []);
  const world: StoryWorld = {
    simulator,
    clock,
    platform,
    backend,
    identity,
    fetch: traffic.fetch,
    get underWay() {
      return traffic.underWay;
    },
    get lastStir() {
      return traffic.lastStir;
    },
  };
  if (setup.before) {
    const session = createSession({ backend, platform, identity, locale: 'en-IE' });
    await setup.before(session, world);
    session.close();
  }
  platform.connect(!setup.offline);
  simulator.setFaults([...(setup.faults ?? []), ...faults, ...(situation.faults ?? [])]);
  traffic.latency = Math.max(latency, situation.latency?.max ?? 0);
  return world;
}

function createTraffic(pass: typeof fetch, clock: StoryClock) {
  const traffic = {
    underWay: 0,
    lastStir: performance.now(),
    latency: 0,
    fetch: pass,
    /** Waits until nothing stirs; what nobody answers for so long needs time to pass, or never ends. */
    async turn() {
      const calm = (): number => performance.now() - traffic.lastStir;
      do await new Promise((resolve) => setTimeout(resolve, 20));
      while (calm() < (traffic.underWay > 0 ? 250 : 20));
    },
  };
  const stir = (change: number): void => {
    traffic.underWay += change;
    traffic.lastStir = performance.now();
  };
  traffic.fetch = async (input, init) => {
    stir(1);
    try {
      const { latency } = traffic;
      if (latency > 0) await new Promise<void>((resolve) => void clock.after(latency, resolve));
      return await pass(input, init);
    } finally {
      stir(-1);
    }
  };
  return traffic;
}

function retold(pass: typeof fetch, retell: NonNullable<StorySetup['retell']>): typeof fetch {
  return async (input, init) => {
    const answer = await pass(input, init);
    if (!answer.ok || !answer.headers.get('Content-Type')?.includes('json')) return answer;
    const { pathname } = new URL(input instanceof Request ? input.url : input, 'http://simulated-bss.invalid');
    return Response.json(retell(pathname, await answer.json()), { status: answer.status, headers: answer.headers });
  };
}

function identityOf(customerId: string, clock: StoryClock): Identity {
  const customer = demoCustomers.find(({ id }) => id === customerId);
  return { mode: 'token', customer, getAccessToken: () => Promise.resolve(issueToken(customerId, clock.now(), 3_600_000)) };
}

function simulatedBackend(given: typeof fetch): BackendFactory {
  const base = 'http://simulated-bss.invalid/tmf-api';
  return composeBackend(tmf({ base, fetch: given, idempotentCreate: true }), { alerts: selfcareRest({ base: `${base}/selfcare/v1`, fetch: given }) });
}

function lacking(make: BackendFactory, parts: readonly BackendPart[]): BackendFactory {
  return (host) => {
    const backend = make(host);
    const off = Object.fromEntries(parts.map((part) => [part, false]));
    return { ...backend, ...Object.fromEntries(parts.map((part) => [part, undefined])), capabilities: { ...backend.capabilities, ...off } };
  };
}

/** The pictures stand beside this page, wherever it is served. */
function withPicturesHere(data: CatalogueData): CatalogueData {
  const here = JSON.stringify(new URL('pictures/', document.baseURI).href).slice(1, -1);
  return JSON.parse(JSON.stringify(data).replaceAll('"/pictures/', `"${here}`)) as CatalogueData;
}
