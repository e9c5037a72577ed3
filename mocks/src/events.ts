import { createRandom } from './random.js';
import type { TmfResource } from './tmf-query.js';
import type { TmfVersion } from './tmf-version.js';

/** The APIs that have hubs, as their paths begin. */
export const eventfulApis = ['productCatalogManagement', 'shoppingCart', 'productOrderingManagement', 'productOfferingQualification', 'productInventory'] as const;

/** One of them. */
export type EventfulApi = (typeof eventfulApis)[number];

/** Something that happened to a resource, of which TMF630 has an event told: `ProductOrderStateChangeEvent`. */
export interface ResourceEvent {
  readonly api: EventfulApi;
  readonly resource: 'shoppingCart' | 'productOrder';
  readonly what: 'Create' | 'AttributeValueChange' | 'StateChange' | 'Delete';
  /** The resource as it is then, in that version. */
  write(version: TmfVersion): TmfResource;
}

/** One event on its way to one listener. */
export interface EventDelivery {
  /** The http(s) address that the listener registered. */
  readonly callback: string;
  /** The event as TM Forum defines it in the version that the listener registered with. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Somebody who registered with a hub. */
export interface EventListener {
  readonly callback: string;
  readonly version: TmfVersion;
  /** Says whether the event is one that the listener asked for. */
  wants(body: TmfResource): boolean;
}

/** Writes events; `now` (ms) is when they happen. Their ids are a sequence of their own, so that who listens changes no other id. */
export function createEventWriter(seed: number): (event: ResourceEvent, version: TmfVersion, now: number) => Readonly<Record<string, unknown>> {
  const random = createRandom(seed, -2);
  return ({ resource, what, write }, version, now) => {
    const eventType = `${resource.charAt(0).toUpperCase()}${resource.slice(1)}${what}Event`;
    return {
      eventId: random.id(12),
      eventTime: new Date(now).toISOString(),
      eventType,
      event: { [resource]: write(version) },
      ...(version === 'v5' ? { '@type': eventType } : {}),
    };
  };
}
