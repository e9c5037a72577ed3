import type { BackendFactory } from '@selfcare/core';
import { createTmfCart } from './tmf-cart.js';
import { createTmfCatalogue } from './tmf-catalogue.js';
import { createTmfGuidedSelling } from './tmf-guided-selling.js';
import { createTmfHttp } from './tmf-http.js';
import { createTmfOrders } from './tmf-orders.js';
import { profileOf, type TmfApi, type TmfOptions } from './tmf-profile.js';
import { createTmfQualification } from './tmf-qualification.js';

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
      ...(has('productCatalog') ? { catalogue: createTmfCatalogue(http, profile, host) } : {}),
      ...(has('shoppingCart') ? { cart: createTmfCart(http, profile, host) } : {}),
      ...(has('productOrdering') ? { orders: createTmfOrders(http, profile, host) } : {}),
      ...(has('productOfferingQualification') ? { qualification: createTmfQualification(http, host) } : {}),
      ...(has('guidedSelling') ? { guidedSelling: createTmfGuidedSelling(http, host) } : {}),
    };
  };
}
