import { builtInCatalogue } from './built-in-catalogue.js';
import { generateCatalogue } from './catalogue-generator.js';
import type { CatalogueData } from './catalogue.js';
import type { EarlierOrder } from './earlier-orders.js';
import type { Fault } from './faults.js';
import { demoCustomers } from './simulated-identity.js';
import type { TmfResource } from './tmf-query.js';

/** The situations that a simulated BSS can begin in, each in a sentence. */
export const scenarios = {
  empty: 'Nothing is on sale, and nobody has ordered anything.',
  large: '5,000 offerings are on sale.',
  business: 'Only what businesses buy is on sale.',
  outage: 'The back end is down: every request is answered 503.',
  slow: 'Every answer takes 6 to 8 seconds, longer than people wait without a word.',
  'price-change': 'A minute after the start, every recurring price rises by a tenth.',
  'half-delivered': 'Every demonstration customer has an order of which one thing is there and the other is still on its way.',
  'sold-out': 'Everything is shown, but no line is taken into a cart any more (422).',
  'signed-out': 'The back end takes nobody’s credentials any more: all but the catalogue is answered 401.',
} as const;

/** The name of a scenario. */
export type ScenarioName = keyof typeof scenarios;

/** What a scenario is made of: options of a simulator like any others. */
export interface ScenarioOptions {
  readonly data?: CatalogueData;
  readonly guidedFlows?: readonly TmfResource[];
  readonly latency?: { readonly min: number; readonly max: number };
  readonly faults?: readonly Fault[];
  readonly earlierOrders?: readonly EarlierOrder[];
}

const makers: Readonly<Record<ScenarioName, (now: number) => ScenarioOptions>> = {
  empty: () => ({ data: {}, guidedFlows: [] }),
  large: () => ({ data: generateCatalogue({ sellable: 5_000 }) }),
  business: () => ({ data: businessOnly(builtInCatalogue) }),
  outage: () => ({ faults: [{ kind: 'T24-503' }] }),
  slow: () => ({ latency: { min: 6_000, max: 8_000 } }),
  'price-change': (now) => ({ data: withPriceRise(builtInCatalogue, now + 60_000) }),
  'half-delivered': () => ({
    earlierOrders: demoCustomers.map((customer) => ({ customer, offeringIds: ['mobile-go-20gb', 'phone-case'], delivered: 1 })),
  }),
  'sold-out': () => ({ faults: [{ kind: 'T20', match: 'POST /shoppingCart/*' }, { kind: 'T20', match: 'PATCH /shoppingCart/*' }] }),
  'signed-out': () => ({ faults: [{ kind: 'T11', match: ({ url }) => !url.includes('/productCatalogManagement/') }] }),
};

/** The options that make a scenario which begins at `now` (ms). Throws `TypeError` for a scenario that is none. */
export function scenarioOptions(name: ScenarioName, now: number): ScenarioOptions {
  if (!Object.hasOwn(makers, name)) throw new TypeError(`There is no scenario "${String(name)}": scenarios lists them`);
  return makers[name](now);
}

function businessOnly({ category = [], productOffering = [], ...others }: CatalogueData): CatalogueData {
  const isOf = ({ id, parentId }: TmfResource): boolean => id === 'business' || parentId === 'business' || id === 'business-bundles';
  const shelves = new Set(category.filter(isOf).map(({ id }) => id));
  const stands = ({ category: on }: TmfResource): boolean => ((on ?? []) as readonly { id: string }[]).some(({ id }) => shelves.has(id));
  return { ...others, category: category.filter(({ id }) => shelves.has(id)), productOffering: productOffering.filter(stands) };
}

/** Every recurring price ends at `at` (ms), and one that is a tenth higher follows it. */
function withPriceRise({ productOffering = [], productOfferingPrice = [], ...others }: CatalogueData, at: number): CatalogueData {
  const change = new Date(at).toISOString();
  const rising = new Set(productOfferingPrice.filter(({ priceType }) => priceType === 'recurring').map(({ id }) => id));
  const risen = (price: TmfResource): readonly TmfResource[] => {
    if (!rising.has(price.id)) return [price];
    const { value, unit } = price['price'] as { value: number; unit: string };
    const validFor = (price['validFor'] ?? {}) as object;
    return [
      { ...price, validFor: { ...validFor, endDateTime: change } },
      { ...price, id: `${price.id}-risen`, price: { unit, value: Math.round(value * 110) / 100 }, validFor: { startDateTime: change } },
    ];
  };
  const withRisen = ({ id, ...reference }: { id: string }) => (rising.has(id) ? [{ id, ...reference }, { id: `${id}-risen` }] : [{ id, ...reference }]);
  return {
    ...others,
    productOfferingPrice: productOfferingPrice.flatMap(risen),
    productOffering: productOffering.map((offering) => ({
      ...offering,
      productOfferingPrice: ((offering['productOfferingPrice'] ?? []) as readonly { id: string }[]).flatMap(withRisen),
    })),
  };
}
