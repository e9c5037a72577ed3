import * as z from 'zod/mini';
import type { Random } from './random.js';
import { parseBody, readJsonObject } from './request-body.js';
import type { ApiResource, Call } from './router.js';
import { notFound, Refusal } from './tmf-error.js';
import type { TmfResource } from './tmf-query.js';
import { tmfVersions } from './tmf-version.js';

/** What the hubs need of the simulator. */
export interface HubSurroundings {
  readonly random: Pick<Random, 'id'>;
}

const apis = ['productCatalogManagement', 'shoppingCart', 'productOrderingManagement', 'productOfferingQualification', 'productInventory'] as const;
const mostListeners = 100;
const body = z.object({ callback: z.string().check(z.maxLength(2_000)), query: z.optional(z.string().check(z.maxLength(2_000))) });

/** TMF630's hubs of all APIs: listeners are registered and forgotten. Nothing is ever sent to them, since no browser could receive it. */
export function hubApi({ random }: HubSurroundings): readonly ApiResource[] {
  return apis.flatMap((api) =>
    tmfVersions.map((version) => {
      const listeners = new Map<string, TmfResource>();
      return {
        path: `${api}/${version}/hub`,
        collection: { POST: (call: Call) => register(listeners, random, version === 'v5', call) },
        member: {
          DELETE: ({ id }: Call) => {
            if (!listeners.delete(id)) throw notFound('hub', id);
            return new Response(null, { status: 204 });
          },
        },
      };
    }),
  );
}

async function register(listeners: Map<string, TmfResource>, random: HubSurroundings['random'], isTyped: boolean, { request }: Call): Promise<Response> {
  const { callback, query } = parseBody(body, await readJsonObject(request));
  if (!URL.canParse(callback) || !/^https?:$/.test(new URL(callback).protocol)) {
    throw new Refusal(400, 'invalidCallback', 'The callback is no address', 'callback must be an http(s) address.');
  }
  if (listeners.size >= mostListeners) throw new Refusal(409, 'tooManyListeners', 'There are too many listeners already');
  const id = random.id(8);
  const listener = { id, callback, ...(query === undefined ? {} : { query }), ...(isTyped ? { '@type': 'Hub' } : {}) };
  listeners.set(id, listener);
  return Response.json(listener, { status: 201 });
}
