import type { BackendHost, CallOptions } from '@selfcare/core';
import { createJsonHttp, segment, type JsonAnswer, type JsonHttp } from '../json-http.js';
import { problemOfRefusal } from './rest-problem.js';

/** One request to one of the resources. */
export interface RestRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly resource: string;
  readonly id?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

/** A whole answer with a status of 2xx: parsed JSON that nobody has looked at. */
export type RestAnswer = JsonAnswer;

/** The one way to the back end. Every failure is a `BackendProblem`. */
export interface RestHttp extends Pick<JsonHttp, 'unfit'> {
  send(request: RestRequest, options: CallOptions): Promise<RestAnswer>;
}

const patience = 10_000;

/** The plain REST contracts over HTTP. An answer that is not whole within 10 s is a `timeout`; there is no answer without a body. */
export function createRestHttp(address: string, host: BackendHost, fetch?: typeof globalThis.fetch): RestHttp {
  const http = createJsonHttp(
    { name: 'selfcare-rest', base: address, largestAnswer: 1, problemOf: problemOfRefusal, ...(fetch ? { fetch } : {}) },
    host,
  );
  return {
    unfit: http.unfit,
    async send({ method = 'GET', resource, id, headers, json }, options) {
      const call = `${method} ${new URL(address).pathname}/${resource}${id === undefined ? '' : '/{id}'}`;
      const url = `${address}/${resource}${id === undefined ? '' : `/${segment(id, resource)}`}`;
      // A change arrives although the customer has gone on to the next page.
      const lasting = method !== 'GET';
      const request = { method, url, call, collection: id === undefined, json, patience, lasting, ...(headers ? { headers } : {}) };
      const answer = await http.send(request, options);
      if (answer.body !== undefined) return answer;
      throw http.unfit(answer, 'answered nothing');
    },
  };
}
