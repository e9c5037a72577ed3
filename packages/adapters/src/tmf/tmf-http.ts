import type { BackendHost, CallOptions } from '@selfcare/core';
import { createJsonHttp, encoded, segment, type JsonAnswer, type JsonHttp } from '../json-http.js';
import { problemOfRefusal, tmfErrorIn } from './tmf-problem.js';
import type { TmfApi, TmfParameter } from './tmf-profile.js';
import type { TmfSettings } from './tmf-settings.js';
import { entriesOf, isObject } from './wire.js';

/** One request to one of the back end's APIs. */
export interface TmfRequest {
  readonly api: TmfApi;
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly resource: string;
  readonly id?: string;
  /** Several values of one name are alternatives (`id=a,b`). */
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** How long to wait for the whole answer, in ms: 15 s by default. */
  readonly patience?: number;
}

/** A whole answer with a status of 2xx. `body` is parsed JSON that nobody has looked at, or undefined when there was none. */
export type TmfAnswer = JsonAnswer;

/** The one way to the back end. Every failure is a `BackendProblem`. */
export interface TmfHttp extends Pick<JsonHttp, 'unfit'> {
  send(request: TmfRequest, options: CallOptions): Promise<TmfAnswer>;
  /** The address that a request goes to. */
  url(request: TmfRequest): string;
}

/** How long an address may be, in characters, to pass through every server and proxy on its way. */
export const longestUrl = 2_000;

/** HTTP as the TM Forum's design guidelines (TMF630) use it, with the session's credentials. */
export function createTmfHttp(settings: TmfSettings, host: BackendHost, fetch?: typeof globalThis.fetch): TmfHttp {
  const { addresses, base, headers, parameters, query: always, patch } = settings;
  const http = createJsonHttp({ name: 'tmf', base, headers, problemOf: (refusal, now) => problemOfRefusal(refusal, now, settings), ...(fetch ? { fetch } : {}) }, host);

  /** One `name=value` for each parameter that the back end knows; several values as it wants them. */
  const pairsOf = ([name, value]: [string, NonNullable<TmfRequest['query']>[string]]): readonly string[] => {
    const known = parameters[name as TmfParameter] ?? name;
    if (value === undefined || known === false) return [];
    const values = [value].flat().map((one) => encoded(String(one)));
    return name === 'id' && settings.idList === 'repeated' ? values.map((one) => `${known}=${one}`) : [`${known}=${values.join(',')}`];
  };

  const url = ({ api, resource, id, method = 'GET', query = {} }: TmfRequest): string => {
    const path = `${addresses[api]}/${resource}${id === undefined ? '' : `/${segment(id, resource)}`}`;
    const asked = method === 'GET' ? { ...always[api], ...query } : query;
    const pairs = Object.entries(asked).flatMap(pairsOf);
    return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
  };

  return {
    url,
    unfit: http.unfit,
    async send(request, options) {
      const { method = 'GET', api, resource, id, headers, json, patience } = request;
      const call = `${method} ${new URL(addresses[api]).pathname}/${resource}${id === undefined ? '' : '/{id}'}`;
      const answer = await http.send(
        {
          method,
          url: url(request),
          call,
          collection: id === undefined,
          json: settings.write && isObject(json) ? settings.write(resource, json) : json,
          ...(method === 'PATCH' ? { mediaType: patch.mediaType } : {}),
          // A change of the cart and an order arrive although the customer has gone on to the next page.
          lasting: (api === 'shoppingCart' || api === 'productOrdering') && method !== 'GET',
          cacheable: api === 'productCatalog',
          ...(headers ? { headers } : {}),
          ...(patience === undefined ? {} : { patience }),
        },
        options,
      );
      const error = errorIn(answer);
      if (error) throw http.unfit(answer, `answered ${answer.status} with an error${error.code ? ` (code ${error.code})` : ''}`);
      return { ...answer, body: inTmfShape(resource, unwrapped(answer.body, settings), settings) };
    },
  };
}

/** Some back ends say with status 200 that something went wrong. */
function errorIn({ body }: TmfAnswer): ReturnType<typeof tmfErrorIn> {
  return isObject(body) && body.id === undefined ? tmfErrorIn(body) : undefined;
}

/** Some back ends put the list, or its only item, into an envelope: `{ PageSize: 50, result: […] }`. */
function unwrapped(body: unknown, { envelope }: TmfSettings): unknown {
  if (!isObject(body)) return body;
  const inside = envelope === undefined ? (body.result ?? body.items) : body[envelope];
  return body.id === undefined && typeof inside === 'object' && inside !== null ? inside : body;
}

/** Each thing in the shape that the profile puts it into; one that it cannot read stays as it came. */
function inTmfShape(resource: string, body: unknown, { read }: TmfSettings): unknown {
  if (!read) return body;
  const put = (thing: unknown): unknown => {
    try {
      return isObject(thing) ? read(resource, thing) : thing;
    } catch {
      return thing;
    }
  };
  return Array.isArray(body) ? entriesOf(body).map(put) : put(body);
}
