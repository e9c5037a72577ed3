import { BackendProblem, type GuidedSellingPort } from '@selfcare/core';
import { flowEntryFrom, flowFrom } from './guided-flow-wire.js';
import type { TmfHttp } from './tmf-http.js';
import { readPage } from './tmf-list.js';

const api = 'guidedSelling';
const resource = 'guidedSellingFlow';
const mostFlows = 100;

/** The flows of guided selling, which no TM Forum API describes: the project's own contract, beside the back end's other APIs. */
export function createTmfGuidedSelling(http: TmfHttp): GuidedSellingPort {
  return {
    async listFlows(options) {
      const query = { fields: ['id', 'name', 'description'], limit: mostFlows };
      const { items } = await readPage(http, { api, resource, query }, options);
      return items.flatMap((item) => flowEntryFrom(item) ?? []);
    },
    async getFlow(id, options) {
      const { body, call } = await http.send({ api, resource, id }, options);
      const flow = flowFrom(body);
      if (!flow) throw new BackendProblem('bad-answer', `${call} answered JSON that is no guided selling flow`);
      return flow;
    },
  };
}
