import type { BackendFactory, CartPort, CataloguePort, GuidedSellingPort, OrderPort, QualificationPort } from '@selfcare/core';
import { lateModules } from './late-modules.js';
import { latePort, type Verbs } from './late-port.js';
import { createTmfHttp } from './tmf-http.js';
import { profileOf, type TmfApi, type TmfOptions } from './tmf-profile.js';

/**
 * A back end that speaks TM Forum Open APIs: TMF620 (catalogue), TMF663 (cart), TMF622 (orders) and TMF679 (qualification), each
 * in v4, and for guided selling our own contract. The factory throws a `configuration` problem when an option is wrong.
 */
export function tmf(options: TmfOptions): BackendFactory {
  return (host) => {
    const profile = profileOf(options);
    const http = createTmfHttp(profile, host, options.fetch);
    const has = (api: TmfApi): boolean => profile.apis.has(api);
    return {
      key: `tmf ${profile.base}`,
      capabilities: { findByExternalId: has('productOrdering'), idempotentCreate: profile.idempotentCreate },
      ...(has('productCatalog') ? { catalogue: latePort(catalogue, async () => (await lateModules.catalogue()).createTmfCatalogue(http, profile, host)) } : {}),
      ...(has('shoppingCart') ? { cart: latePort(cart, async () => (await lateModules.shopping()).createTmfCart(http, profile, host)) } : {}),
      ...(has('productOrdering') ? { orders: latePort(orders, async () => (await lateModules.shopping()).createTmfOrders(http, profile, host)) } : {}),
      ...(has('productOfferingQualification')
        ? { qualification: latePort(qualification, async () => (await lateModules.qualification()).createTmfQualification(http, host)) }
        : {}),
      ...(has('guidedSelling')
        ? { guidedSelling: latePort(guidedSelling, async () => (await lateModules.guidedSelling()).createTmfGuidedSelling(http, host)) }
        : {}),
    };
  };
}

const catalogue: Verbs<CataloguePort> = { listCategories: true, listOfferings: true, getOffering: true, countFacets: true };
const cart: Verbs<CartPort> = { load: true, putLine: true, discard: true };
const orders: Verbs<OrderPort> = { placeOrder: true, findOrder: true, listOrders: true, getOrder: true };
const qualification: Verbs<QualificationPort> = { checkOfferings: true };
const guidedSelling: Verbs<GuidedSellingPort> = { listFlows: true, getFlow: true };
