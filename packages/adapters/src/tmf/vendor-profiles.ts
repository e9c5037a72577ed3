import type { TmfProfile, WireObject } from './tmf-profile.js';
import { isObject } from './wire.js';

/**
 * Salesforce Communications Cloud, written from the vendor's documentation and not run against the product: one path for all resources of the
 * catalogue, things in an envelope (`{ PageInfo, result }`), parts of a bundle without an id that say nothing. Name the paths of the other APIs as
 * your organisation has them; `namespace` is that of the installed package.
 */
export function salesforceProfile({ namespace = 'vlocity_cmt' }: { readonly namespace?: string } = {}): TmfProfile {
  return {
    name: 'salesforce, from the documentation',
    versions: 'v4',
    paths: { productCatalog: `services/apexrest/${namespace}/tmforum/productopenapi/v1`, guidedSelling: false },
    envelope: 'result',
    pageCap: 50,
    idList: 'single',
  };
}

/**
 * ServiceNow, written from the vendor's documentation and not run against the product: 100 to a page, 404 for nothing, the life cycle asked for as
 * `state`, and in carts and orders one thing where a list is meant. Its cart is no TMF663.
 */
export const serviceNowProfile: TmfProfile = {
  name: 'servicenow, from the documentation',
  versions: 'v4',
  paths: { productCatalog: 'api/sn_tmf_api/catalogmanagement', shoppingCart: false, guidedSelling: false },
  parameters: { lifecycleStatus: 'state', id: 'id', sort: false },
  idList: 'single',
  pageCap: 100,
  emptyIs404: true,
  lifecycleOnSale: ['Published', 'published'],
};

/**
 * Oracle Pricing Design Center, written from the vendor's documentation and not run against the product: a catalogue alone, which puts prices
 * into their offerings when it is asked to.
 */
export const oraclePricingProfile: TmfProfile = {
  name: 'oracle pricing design center, from the documentation',
  versions: 'v4',
  paths: { shoppingCart: false, productOrdering: false, productOfferingQualification: false, productInventory: false, guidedSelling: false },
  query: { productCatalog: { depth: '10', expand: 'productOffering.productOfferingPrice' } },
};

/**
 * SAP's telco accelerator, written from the vendor's documentation and not run against the product: its cart, whose actions are written large,
 * for one site of the shop.
 */
export function sapTelcoProfile({ baseSiteId }: { readonly baseSiteId: string }): TmfProfile {
  return {
    name: 'sap telco accelerator, from the documentation',
    versions: 'v4',
    paths: { shoppingCart: 'b2ctelcotmfwebservices/v2', productCatalog: 'b2ctelcotmfwebservices/v2', productOrdering: false, productInventory: false, guidedSelling: false },
    query: { shoppingCart: { baseSiteId }, productCatalog: { baseSiteId } },
    write: (resource, body) => (resource === 'shoppingCart' ? withLargeActions(body) : body),
  };
}

/**
 * FIWARE's TM Forum API, written from its documentation and not run against it: ids are URNs, chosen fields are not given, and the broker behind
 * it may put the entries of a change behind the old ones.
 */
export const fiwareProfile: TmfProfile = {
  name: 'fiware, from the documentation',
  versions: 'v4',
  paths: { guidedSelling: false },
  parameters: { fields: false },
  patch: { arrays: 'append' },
};

function withLargeActions(body: WireObject): WireObject {
  const large = (item: unknown): unknown => {
    if (!isObject(item)) return item;
    const action = item.action === 'modify' ? 'UPDATE' : String(item.action ?? 'add').toUpperCase();
    return { ...item, action, ...(Array.isArray(item.cartItem) ? { cartItem: item.cartItem.map(large) } : {}) };
  };
  return Array.isArray(body.cartItem) ? { ...body, cartItem: body.cartItem.map(large) } : body;
}
