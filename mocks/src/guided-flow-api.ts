import mobile from '../data/guided-flows/mobile.json' with { type: 'json' };
import home from '../data/guided-flows/home.json' with { type: 'json' };
import type { ApiResource } from './router.js';
import { notFound } from './tmf-error.js';
import { listResponse, withFields, type TmfResource } from './tmf-query.js';

/** The demonstration flows: a mobile plan with a phone, and fibre at home with TV. */
export const builtInFlows: readonly TmfResource[] = [mobile, home];

/** The flows of guided selling, by the project's own contract: no TM Forum API describes them. */
export function guidedFlowApi(flows: readonly TmfResource[]): readonly ApiResource[] {
  return [
    {
      path: 'selfcare/v1/guidedSellingFlow',
      collection: { GET: ({ url }) => listResponse(flows, url.searchParams) },
      member: {
        GET: ({ id, url }) => {
          const flow = flows.find((one) => one.id === id);
          if (!flow) throw notFound('guidedSellingFlow', id);
          return Response.json(withFields(flow, url.searchParams));
        },
      },
    },
  ];
}
