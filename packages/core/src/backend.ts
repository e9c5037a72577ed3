import type { AlertPort } from './alerts/alert-port.js';
import type { CataloguePort } from './catalogue/catalogue-port.js';
import type { CartPort } from './cart/cart-port.js';
import type { Credentials } from './identity/credentials.js';
import type { GuidedSellingPort } from './guided-selling/guided-selling-port.js';
import type { Customer } from './identity/identity.js';
import type { OrderPort } from './orders/order-port.js';
import type { Platform } from './platform.js';
import type { ProductPort } from './products/product-port.js';
import type { QualificationPort } from './qualification/qualification-port.js';
import type { Scope } from './session.js';

/**
 * One port for each part of the back end, and what it can do. A part that is missing is filled with one that says
 * `unsupported`.
 */
export interface Backend {
  /** Tells this back end from others in keys and journals: its name and address, nothing personal. */
  readonly key: string;
  readonly capabilities: Capabilities;
  readonly catalogue: CataloguePort;
  readonly cart: CartPort;
  readonly orders: OrderPort;
  readonly qualification: QualificationPort;
  readonly guidedSelling: GuidedSellingPort;
  readonly alerts: AlertPort;
  readonly products: ProductPort;
}

/** What a back end can do beyond its ports. Absent means no. */
export interface Capabilities {
  readonly catalogue?: boolean;
  readonly cart?: boolean;
  readonly orders?: boolean;
  readonly qualification?: boolean;
  readonly guidedSelling?: boolean;
  readonly alerts?: boolean;
  readonly products?: boolean;
  /** The same order intent sent twice makes one order. */
  readonly idempotentCreate?: boolean;
  /** Orders can be looked up by the intent that placed them. */
  readonly findByExternalId?: boolean;
}

/** What the session hands to the adapter it starts. */
export interface BackendHost {
  readonly platform: Platform;
  /** Of whoever is signed in now: ask for it at each request. */
  credentials(): Credentials;
  /** Who is signed in, as far as the host tells; undefined while nobody is, and where the host does not tell. */
  customer(): Customer | undefined;
  /** Where in the customer's organisation the page stands: its `customerId` comes before the signed-in customer's own. */
  scope(): Scope;
  /** Aborted when who asks changes: what was read before belongs to nobody. Another signal is another person, whatever their id. */
  signal(): AbortSignal;
  /** BCP 47. */
  locale(): string;
  /** Tells the developer, once a page for each `key`. */
  warn(key: string, message: string): void;
}

/**
 * Makes a back end for one session. A part it does not give is unsupported. Throws a `configuration` problem when its options
 * are wrong.
 */
export type BackendFactory = (host: BackendHost) => Partial<Backend> & Pick<Backend, 'key'>;

/** What markup says of a back end: `<selfcare-session backend="tmf" base="/tmf-api">`. */
export interface BackendAttributes {
  /** Where the back end answers; relative to the page. */
  readonly base: string;
}

type NamedBackend = (attributes: BackendAttributes) => BackendFactory;

// One list a page, so that an adapter's bundle and the session's bundle need not be the same.
const registryKey = Symbol.for('selfcare.backends.v1');
const registry = ((globalThis as Record<symbol, unknown>)[registryKey] ??= new Map()) as Map<string, NamedBackend>;
const waiting = ((globalThis as Record<symbol, unknown>)[Symbol.for('selfcare.backends.waiting.v1')] ??= new Set()) as Set<
  (name: string) => void
>;

/** Gives a kind of back end a name for markup. The first definition of a name wins; a later one is ignored. */
export function defineBackend(name: string, make: NamedBackend): void {
  if (registry.has(name)) return;
  registry.set(name, make);
  for (const tell of [...waiting]) tell(name);
}

/** The back end of that name, or undefined while none is defined. */
export function namedBackend(name: string): NamedBackend | undefined {
  return registry.get(name);
}

/** The names known now, for messages. */
export function backendNames(): readonly string[] {
  return [...registry.keys()];
}

/** Calls `listener` when a back end is defined, with its name. */
export function onBackendDefined(listener: (name: string) => void): () => void {
  waiting.add(listener);
  return () => waiting.delete(listener);
}
