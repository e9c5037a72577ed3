import type { BackendFactory, BackendHost, CartPort, CataloguePort, GuidedSellingPort, OrderPort, ProductPort, QualificationPort } from '@selfcare/core';
import { lateModules } from './late-modules.js';
import { latePort, type Verbs } from './late-port.js';
import { customerIdOf } from './tmf-audience.js';
import { createTmfHttp } from './tmf-http.js';
import type { TmfApi, TmfOptions } from './tmf-profile.js';
import { settingsOf } from './tmf-settings.js';

/**
 * A back end that speaks TM Forum Open APIs: TMF620 (catalogue), TMF663 (cart), TMF622 (orders), TMF679 (qualification) and TMF637
 * (products), each in v4 or v5 as its profile says, and for guided selling our own contract. The factory throws a `configuration` problem when an option
 * is wrong, or two contradict each other.
 */
export function tmf(options: TmfOptions): BackendFactory {
  return (host) => {
    const settings = settingsOf(options);
    const http = createTmfHttp(settings, host, options.fetch);
    const has = (api: TmfApi): boolean => settings.apis.has(api);
    return {
      key: `tmf ${settings.base}`,
      capabilities: { findByExternalId: has('productOrdering'), idempotentCreate: settings.idempotentCreate },
      ...(has('productCatalog') ? { catalogue: latePort(catalogue, async () => (await lateModules.catalogue()).createTmfCatalogue(http, settings, host)) } : {}),
      ...(has('shoppingCart') ? { cart: forWhoeverHasOne(latePort(cart, async () => (await lateModules.shopping()).createTmfCart(http, settings, host)), host) } : {}),
      ...(has('productOrdering') ? { orders: latePort(orders, async () => (await lateModules.shopping()).createTmfOrders(http, settings, host)) } : {}),
      ...(has('productOfferingQualification')
        ? { qualification: latePort(qualification, async () => (await lateModules.qualification()).createTmfQualification(http, settings, host)) }
        : {}),
      ...(has('productInventory') ? { products: latePort(products, async () => (await lateModules.products()).createTmfProducts(http, settings, host)) } : {}),
      ...(has('guidedSelling')
        ? { guidedSelling: latePort(guidedSelling, async () => (await lateModules.guidedSelling()).createTmfGuidedSelling(http, host)) }
        : {}),
    };
  };
}

/** A visitor whom nobody knows has no cart to be looked for: the code for it waits until there is one. */
function forWhoeverHasOne(port: CartPort, host: BackendHost): CartPort {
  const isNobodys = (cartId: string | undefined): boolean => cartId === undefined && customerIdOf(host) === undefined;
  return { ...port, load: (cartId, options) => (isNobodys(cartId) ? Promise.resolve(undefined) : port.load(cartId, options)) };
}

const catalogue: Verbs<CataloguePort> = { listCategories: true, listOfferings: true, getOffering: true, countFacets: true };
const cart: Verbs<CartPort> = { load: true, putLine: true, discard: true };
const orders: Verbs<OrderPort> = { placeOrder: true, findOrder: true, listOrders: true, getOrder: true };
const qualification: Verbs<QualificationPort> = { checkOfferings: true };
const products: Verbs<ProductPort> = { listProducts: true, getProduct: true };
const guidedSelling: Verbs<GuidedSellingPort> = { listFlows: true, getFlow: true };
