import * as z from 'zod/mini';
import { createEventWriter, eventfulApis, type EventDelivery, type EventListener, type EventfulApi, type ResourceEvent } from './events.js';
import type { Random } from './random.js';
import { parseBody, readJsonObject } from './request-body.js';
import type { ApiResource, Call } from './router.js';
import { notFound, Refusal } from './tmf-error.js';
import { matching } from './tmf-query.js';
import { tmfVersions, type TmfVersion } from './tmf-version.js';

/** What the hubs need of the simulator. */
export interface HubSurroundings {
  readonly random: Pick<Random, 'id'>;
  readonly seed: number;
  /** Sends an event to a listener; without it, listeners are registered and hear nothing. */
  readonly deliver?: ((delivery: EventDelivery) => void) | undefined;
}

/** The hubs of all APIs. */
export interface Hubs {
  readonly resources: readonly ApiResource[];
  /** Has every listener of the event's API that asked for it hear of it; `now` in ms. */
  announce(event: ResourceEvent, now: number): void;
}

const mostListeners = 100;
const body = z.object({ callback: z.string().check(z.maxLength(2_000)), query: z.optional(z.string().check(z.maxLength(2_000))) });

/**
 * TMF630's hubs of all APIs: a listener registers its address, with a `query` for the events that it wants (`eventType=ProductOrderStateChangeEvent`),
 * and is forgotten with its `DELETE`. Where events are delivered, no web page may register (403): none could hear, and a page of any origin
 * could otherwise have requests sent where it cannot send them itself.
 */
export function createHubs({ random, seed, deliver }: HubSurroundings): Hubs {
  const write = createEventWriter(seed);
  const registered = new Map<string, Map<string, EventListener>>();
  const listenersOf = (api: EventfulApi, version: TmfVersion): Map<string, EventListener> => {
    const listeners = registered.get(`${api}/${version}`) ?? new Map<string, EventListener>();
    registered.set(`${api}/${version}`, listeners);
    return listeners;
  };

  async function register(listeners: Map<string, EventListener>, version: TmfVersion, { request }: Call): Promise<Response> {
    const { callback, query } = parseBody(body, await readJsonObject(request));
    if (!URL.canParse(callback) || !/^https?:$/.test(new URL(callback).protocol)) {
      throw new Refusal(400, 'invalidCallback', 'The callback is no address', 'callback must be an http(s) address.');
    }
    if (deliver && request.headers.has('Origin')) throw new Refusal(403, 'listenerIsAPage', 'A web page cannot listen', 'A page hears of nothing that is sent to an address.');
    if (listeners.size >= mostListeners) throw new Refusal(409, 'tooManyListeners', 'There are too many listeners already');
    const wanted = new URLSearchParams(query);
    matching([], wanted);
    const id = random.id(8);
    listeners.set(id, { callback, version, wants: (event) => matching([event], wanted).length > 0 });
    return Response.json({ id, callback, ...(query === undefined ? {} : { query }), ...(version === 'v5' ? { '@type': 'Hub' } : {}) }, { status: 201 });
  }

  return {
    resources: eventfulApis.flatMap((api) =>
      tmfVersions.map((version) => ({
        path: `${api}/${version}/hub`,
        collection: { POST: (call: Call) => register(listenersOf(api, version), version, call) },
        member: {
          DELETE: ({ id }: Call) => {
            if (!listenersOf(api, version).delete(id)) throw notFound('hub', id);
            return new Response(null, { status: 204 });
          },
        },
      })),
    ),
    announce(event, now) {
      if (!deliver) return;
      for (const version of tmfVersions) {
        const listeners = [...listenersOf(event.api, version).values()];
        if (listeners.length === 0) continue;
        const told = write(event, version, now);
        for (const { callback, wants } of listeners) if (wants({ id: '', ...told })) deliver({ callback, body: told });
      }
    },
  };
}
