import { composeBackend, createSession, cartStore, type BackendFactory, type Customer, type Session, type TokenIdentity } from '@selfcare/core';
import { selfcareRest } from '@selfcare/adapters/selfcare-rest';
import { tmf, type TmfOptions } from '@selfcare/adapters/tmf';
import {
  createInProcessFetch,
  createSimulator,
  issueToken,
  type CatalogueData,
  type Fault,
  type FaultKind,
  type Simulator,
} from '@selfcare/mocks';
import type { LitElement } from 'lit';
import { tinyCatalogue } from '../mocks/tiny-catalogue.js';
import { tinyFlow } from '../mocks/tiny-flow.js';
import { loadLateParts } from '../support/late-parts.js';
import { withQuirk, type Quirk } from '../support/odd-habits.js';
import { testPlatform } from '../support/platform.js';
import type { TestSession } from '../support/session.js';
import { aWidget, control, drawn } from '../support/widget.js';

before(loadLateParts);

export interface ShopVisitOptions {
  /** Nobody is signed in; by default a customer is. */
  readonly guest?: boolean;
  readonly tmf?: Partial<TmfOptions>;
  readonly data?: CatalogueData;
  /** What the BSS does oddly in everything that it answers. */
  readonly quirk?: Quirk;
  /** Changes what the BSS answers to reads, and to questions that are posts: JSON in, JSON out. */
  readonly spoil?: (body: unknown, url: URL) => unknown;
  /**
   * Makes another back end of the usual one; `through` gives the way to a BSS of one's own, as everything that comes through it is waited for.
   */
  readonly backend?: (usual: BackendFactory, through: (bss: Simulator) => typeof globalThis.fetch) => BackendFactory;
}

/**
 * One person in front of one widget, whose session talks over the adapters to a simulated BSS. Time stands still until it
 * passes.
 */
export interface ShopVisit {
  readonly session: TestSession;
  readonly simulator: Simulator;
  /** A page with this widget alone, in a session of its own; what was there before is left. */
  open<E extends LitElement>(tag: string, attributes?: Readonly<Record<string, string>>): Promise<E>;
  /** Lets time pass, with all that follows. */
  pass(ms: number): Promise<void>;
  /** Presses the button or link of that name. */
  press(name: string): Promise<void>;
  /** From now on this befalls the requests that match. */
  befall(kind: FaultKind, match: NonNullable<Fault['match']>, limits?: Pick<Fault, 'times' | 'after' | 'delay'>): void;
  /** Nothing befalls any request any more. */
  heal(): void;
  /** Puts offerings into the cart through the session's own store. */
  fillCart(...offeringIds: readonly string[]): Promise<void>;
  /** An order that the customer placed elsewhere. */
  orderElsewhere(): Promise<void>;
  /** The host sees to it that the customer is signed in; a guest has only pressed the button, and reads the cart anew. */
  signInAgain(): Promise<void>;
}

const maya: Customer = { id: 'customer-maya', name: 'Maya Lindqvist' };

/** Turns of the machine without news after which nothing more comes: bodies are read in a few. */
const quietTurns = 8;

/** The same while a request is under way: on a busy machine its body takes long to be read, but some faults never end. */
const patientTurns = 120;

export function visitShop({ guest = false, tmf: options, data = tinyCatalogue, quirk, spoil, backend = (usual) => usual }: ShopVisitOptions = {}): ShopVisit {
  let turns = 0;
  let underWay = 0;
  const platform = testPlatform({ busy: () => ++turns < (underWay > 0 ? patientTurns : quietTurns) });
  const stir = (): void => void (turns = 0);
  const network = platform.openTab();
  const { clock } = network;
  // The BSS takes its time by the same clock, and what comes through its door is news.
  // One that waits by the clock is not under way meanwhile.
  const after = (delay: number, call: () => void): unknown => {
    underWay -= 1;
    return clock.after(delay, () => {
      underWay += 1;
      stir();
      call();
    });
  };
  const simulator = createSimulator({ data, guidedFlows: [tinyFlow], clock: { now: () => clock.now(), after } });
  const door = withQuirk(createInProcessFetch(simulator), quirk);
  const fetch: typeof globalThis.fetch = (input, init) => {
    stir();
    underWay += 1;
    const request = new Request(input, init);
    return door(request)
      .then((response) => (spoil && isQuestion(request) && response.ok ? spoiled(response, spoil, request) : response))
      .finally(() => {
        underWay -= 1;
        stir();
      });
  };
  const token = (): string => issueToken(maya.id, clock.now(), 3_600_000);
  const identity: TokenIdentity = { mode: 'token', customer: maya, getAccessToken: () => Promise.resolve(token()) };
  const usual = composeBackend(tmf({ base: '/tmf-api', fetch, ...options }), { alerts: selfcareRest({ base: '/tmf-api/selfcare/v1', fetch }) });
  const through = (bss: Simulator): typeof globalThis.fetch => {
    const other = createInProcessFetch(bss);
    return (input, init) => {
      stir();
      underWay += 1;
      return other(input, init).finally(() => {
        underWay -= 1;
        stir();
      });
    };
  };
  const begin = (): TestSession => {
    stir();
    return createSession({
      platform,
      locale: 'en-IE',
      backend: backend(usual, through),
      ...(guest ? {} : { identity }),
    } as Parameters<typeof createSession>[0]) as TestSession;
  };
  let session = begin();
  let widget: LitElement | undefined;
  const settle = async (): Promise<void> => {
    stir();
    if (widget) await drawn(widget, session);
    else await platform.settle();
  };

  return {
    get session() {
      return session;
    },
    simulator,
    async open<E extends LitElement>(tag: string, attributes: Readonly<Record<string, string>> = {}): Promise<E> {
      widget?.remove();
      session.close();
      session = begin();
      const element = document.createElement(tag) as E;
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      widget = element;
      await aWidget(element, session);
      await settle();
      return element;
    },
    async pass(ms) {
      stir();
      await platform.advance(ms);
      await settle();
    },
    async press(name) {
      if (!widget) throw new Error('There is no widget to press something in');
      const button = control(widget, name);
      button.focus();
      button.click();
      await settle();
    },
    befall: (kind, match, limits) => simulator.setFaults([{ kind, match, ...limits }]),
    heal: () => simulator.setFaults([]),
    async fillCart(...offeringIds) {
      const cart = (session as Session).use(cartStore);
      for (const id of offeringIds) {
        const outcome = cart.add({ id, name: data.productOffering?.find((offering) => offering.id === id)?.name as string });
        await settle();
        await outcome;
      }
      await settle();
    },
    async orderElsewhere() {
      const headers = { Authorization: `Bearer ${token()}` };
      const item = { id: '1', action: 'add', quantity: 1, productOffering: { id: 'plan' } };
      const body = JSON.stringify({ externalId: 'elsewhere', notificationContact: 'maya@example.com', productOrderItem: [item] });
      await door('/tmf-api/productOrderingManagement/v4/productOrder', { method: 'POST', headers, body });
    },
    async signInAgain() {
      if (guest) void (session as Session).use(cartStore).refresh();
      else session.signIn(identity);
      await settle();
    },
  };
}

function isQuestion({ method, url }: Request): boolean {
  return method === 'GET' || /\/(productOfferingQualification|alertVerification)\b/.test(url);
}

async function spoiled(response: Response, spoil: NonNullable<ShopVisitOptions['spoil']>, { url }: Request): Promise<Response> {
  const body = spoil(await response.json(), new URL(url));
  return new Response(JSON.stringify(body), { status: response.status, headers: response.headers });
}
