import type { BackendFactory } from '@selfcare/core';
import { createTmfCart } from './tmf-cart.js';
import { createTmfCatalogue } from './tmf-catalogue.js';
import { createTmfHttp } from './tmf-http.js';
import { createTmfOrders } from './tmf-orders.js';
import { profileOf, type TmfOptions } from './tmf-profile.js';

/**
 * A back end that speaks TM Forum Open APIs: TMF620 (catalogue), TMF663 (cart) and TMF622 (orders), each in v4. The factory
 * throws a `configuration` problem when an option is wrong.
 */
export function tmf(options: TmfOptions): BackendFactory {
  return (host) => {
    const profile = profileOf(options);
    const http = createTmfHttp(profile, host, options.fetch);
    return {
      key: `tmf ${profile.base}`,
      capabilities: {
        catalogue: true,
        cart: true,
        orders: true,
        findByExternalId: true,
        idempotentCreate: profile.idempotentCreate,
      },
      catalogue: createTmfCatalogue(http, profile, host),
      cart: createTmfCart(http, profile, host),
      orders: createTmfOrders(http, profile, host),
    };
  };
}
