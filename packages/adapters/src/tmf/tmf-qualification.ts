import type { BackendHost, CallOptions, Qualification, QualificationPort } from '@selfcare/core';
import { qualificationCodecV4 } from './qualification-wire-v4.js';
import { qualificationCodecV5 } from './qualification-wire-v5.js';
import { qualificationsFrom } from './qualification-wire.js';
import { customerIdOf } from './tmf-audience.js';
import type { TmfHttp } from './tmf-http.js';
import type { TmfSettings } from './tmf-settings.js';
import { entryIn, isObject } from './wire.js';

/** More in one request, and some back ends leave the rest without an answer. */
const mostItems = 20;

/** What a qualification has one of at least, whatever else it lacks. */
const marks = ['id', 'state', 'productOfferingQualificationItem', 'checkProductOfferingQualificationItem'] as const;

/** The qualification port over TMF679, v4 (`productOfferingQualification`) or v5 (`checkProductOfferingQualification`), 20 offerings a request. */
export function createTmfQualification(http: TmfHttp, settings: TmfSettings, host: BackendHost): QualificationPort {
  const codec = settings.versions.productOfferingQualification === 'v5' ? qualificationCodecV5 : qualificationCodecV4;
  return {
    async checkOfferings({ offeringIds, address }, options) {
      const customerId = customerIdOf(host);
      const check = async (ids: readonly string[]): Promise<readonly Qualification[]> => {
        const json = codec.request({ offeringIds: ids, ...(address ? { address } : {}) }, customerId);
        const { body } = await send(http, codec.resource, json, options);
        return qualificationsFrom(body, ids);
      };
      const chunks = chunksOf(offeringIds);
      const settled = await Promise.allSettled(chunks.map(check));
      const [failed] = settled.filter((one) => one.status === 'rejected');
      // What one request does not tell, the others still do; where none does, the reason is told.
      if (failed && settled.every(({ status }) => status === 'rejected')) throw failed.reason;
      return settled.flatMap((one, at) => (one.status === 'fulfilled' ? one.value : qualificationsFrom(undefined, chunks[at] ?? [])));
    },
  };
}

async function send(http: TmfHttp, resource: string, json: Record<string, unknown>, options: CallOptions): ReturnType<TmfHttp['send']> {
  const answer = await http.send({ api: 'productOfferingQualification', resource, method: 'POST', json }, options);
  if (isObject(answer.body) && marks.some((name) => entryIn(answer.body, name) !== undefined)) return answer;
  throw http.unfit(answer, 'answered JSON that is no product offering qualification');
}

function chunksOf(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / mostItems) }, (_, at) => ids.slice(at * mostItems, (at + 1) * mostItems));
}
