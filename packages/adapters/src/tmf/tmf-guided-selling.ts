import type { BackendHost, GuidedSellingPort } from '@selfcare/core';
import { flowEntryFrom, flowFrom } from './guided-flow-wire.js';
import type { TmfHttp } from './tmf-http.js';
import { readPage } from './tmf-list.js';

const api = 'guidedSelling';
const resource = 'guidedSellingFlow';
const mostFlows = 100;

/** The flows of guided selling, which no TM Forum API describes: the project's own contract, beside the back end's other APIs. */
export function createTmfGuidedSelling(http: TmfHttp, host: BackendHost): GuidedSellingPort {
  return {
    async listFlows(options) {
      const query = { fields: ['id', 'name', 'description'], limit: mostFlows };
      const { items } = await readPage(http, { api, resource, query }, options);
      const flows = items.flatMap((item) => flowEntryFrom(item) ?? []);
      const skipped = items.length - flows.length;
      if (skipped > 0 && flows.length === 0) throw http.unfit({ call: `GET ${resource}` }, `answered ${skipped} guided selling flows of which none can be read`);
      if (skipped > 0) host.warn('guided-flows-skipped', `${skipped} guided selling flows have no id or no name, and are left out`);
      return flows;
    },
    async getFlow(id, options) {
      const answer = await http.send({ api, resource, id }, options);
      const flow = flowFrom(answer.body);
      if (!flow) throw http.unfit(answer, 'answered JSON that is no guided selling flow');
      return flow;
    },
  };
}
