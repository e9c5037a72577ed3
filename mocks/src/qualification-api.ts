import * as z from 'zod/mini';
import type { WireSurroundings } from './catalogue.js';
import { ownedOfferings, type OwnershipSources } from './owned-products.js';
import { referenceBody } from './items.js';
import { applicantFor } from './qualification-applicants.js';
import { qualificationFromV5, qualificationV5 } from './qualification-wire-v5.js';
import { eligibilityReasons, type Application, type EligibilityReason } from './qualification-rules.js';
import type { Random } from './random.js';
import { parseBody, readJsonObject } from './request-body.js';
import type { ApiResource, Call } from './router.js';
import { tmfVersions, type TmfVersion } from './tmf-version.js';

/** What the qualification API needs of the simulator. */
export interface QualificationSurroundings extends WireSurroundings, OwnershipSources {
  readonly random: Pick<Random, 'id'>;
}

/** Of one request; what comes after them is returned as it came. */
const mostItems = 20;

const paths: Readonly<Record<TmfVersion, string>> = {
  v4: 'productOfferingQualification/v4/productOfferingQualification',
  v5: 'productOfferingQualification/v5/checkProductOfferingQualification',
};

const body = z.object({
  place: z.optional(z.array(z.object({ role: z.string(), postcode: z.optional(z.string()) }))),
  productOfferingQualificationItem: z.array(
    z.object({ id: z.string(), action: z.optional(z.string()), productOffering: z.optional(referenceBody) }),
  ),
});

type Item = z.infer<typeof body>['productOfferingQualificationItem'][number];

/** TMF679 v4 and v5: answers at once which offerings whoever asks may have, by rules; nothing is stored. */
export function qualificationApi(surroundings: QualificationSurroundings): readonly ApiResource[] {
  return tmfVersions.map((version) => ({ path: paths[version], collection: { POST: (call) => qualify(surroundings, version, call) }, member: {} }));
}

async function qualify(
  { catalogue, orders, baseUrl, random }: QualificationSurroundings,
  version: TmfVersion,
  { request, principal, now }: Call,
): Promise<Response> {
  const sent = await readJsonObject(request);
  const { place = [], productOfferingQualificationItem: items } = parseBody(body, version === 'v4' ? sent : qualificationFromV5(sent));
  const postcode = place.find(({ role }) => role === 'serviceLocation')?.postcode;
  const application: Application = {
    catalogue,
    applicant: applicantFor(principal, ownedOfferings({ catalogue, orders }, principal, now), now),
    ...(postcode?.trim() ? { postcode } : {}),
    asked: items.flatMap(({ productOffering }) => productOffering?.id ?? []),
    now,
  };
  const id = random.id(12);
  const answered = items.map((item, at) => (at < mostItems ? answerTo(item, application) : item));
  const results = answered.map((item) => ('qualificationItemResult' in item ? item.qualificationItemResult : undefined));
  const told = {
    id,
    href: `${baseUrl}/${paths[version]}/${id}`,
    '@type': 'ProductOfferingQualification',
    instantSyncQualification: true,
    productOfferingQualificationDate: new Date(now).toISOString(),
    effectiveQualificationDate: new Date(now).toISOString(),
    state: 'done',
    qualificationResult: results.includes('unqualified') ? 'red' : results.includes(undefined) ? 'yellow' : 'green',
    productOfferingQualificationItem: answered,
  };
  return Response.json(version === 'v4' ? told : qualificationV5(told), { status: 201 });
}

/** An item that hangs on something unknown has no result, but says on what. */
function answerTo(item: Item, application: Application) {
  const offering = item.productOffering && application.catalogue.find('productOffering', item.productOffering.id);
  if (!offering) {
    const terminationError = [{ id: 'unknownOffering', value: 'There is no product offering with this id.' }];
    return { ...item, state: 'terminatedWithError', terminationError };
  }
  const reasons = eligibilityReasons(offering, application);
  const refusals = reasons.filter(({ verdict }) => verdict === 'refused');
  const told = refusals.length > 0 ? refusals : reasons;
  return {
    ...item,
    state: 'done',
    ...(refusals.length > 0 ? { qualificationItemResult: 'unqualified' } : reasons.length > 0 ? {} : { qualificationItemResult: 'qualified' }),
    ...(told.length > 0 ? { eligibilityUnavailabilityReason: told.map(({ code, label }) => ({ code, label })) } : {}),
    ...alternativesTo(refusals, application),
  };
}

function alternativesTo(refusals: readonly EligibilityReason[], application: Application) {
  const ids = new Set(refusals.flatMap(({ alternatives = [] }) => alternatives));
  const possible = [...ids].filter((id) => {
    const offering = application.catalogue.find('productOffering', id);
    return offering && eligibilityReasons(offering, application).every(({ verdict }) => verdict !== 'refused');
  });
  if (possible.length === 0) return {};
  return { alternateProductOfferingProposal: possible.map((id) => ({ id, alternateProductOffering: { id } })) };
}
