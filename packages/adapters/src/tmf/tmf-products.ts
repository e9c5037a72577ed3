import type { BackendHost, ProductPort } from '@selfcare/core';
import * as z from 'zod/mini';
import { productFrom, wireProduct, type WireProduct } from './product-wire.js';
import { customerIdOf, perAudience } from './tmf-audience.js';
import type { TmfHttp } from './tmf-http.js';
import { ListScan, readPage } from './tmf-list.js';
import type { TmfSettings } from './tmf-settings.js';
import { entriesOf } from './wire.js';

const api = 'productInventory';
const resource = 'product';

/** The product port over TMF637, v4 or v5: what a customer has, page by page. It only reads; changes of products are orders. */
export function createTmfProducts(http: TmfHttp, settings: TmfSettings, host: BackendHost): ProductPort {
  const ofCustomer = settings.versions.productInventory === 'v5' ? 'relatedParty.partyOrPartyRole.id' : 'relatedParty.id';
  const begun = perAudience<{ scan?: ListScan<WireProduct> }>(host, () => ({}));

  /** The customer's products. Without a customer the back end alone knows whose. */
  function scanProducts(): ListScan<WireProduct> {
    const customer = customerIdOf(host);
    return new ListScan<WireProduct>({
      page: (range, options) => readPage(http, { api, resource, query: { [ofCustomer]: customer, ...range } }, options),
      read: (item) => z.safeParse(wireProduct, item).data,
      counts: ({ relatedParty, isCustomerVisible }) =>
        isCustomerVisible !== false && (customer === undefined || relatedParty.length === 0 || relatedParty.includes(customer)),
      pageCap: settings.pageCap,
    });
  }

  return {
    async listProducts({ offset, limit }, options) {
      const mine = begun();
      const scan = (mine.scan = (offset > 0 ? mine.scan : undefined) ?? scanProducts());
      await scan.upTo(offset + limit + 1, options);
      const { found, total } = scan;
      return {
        products: found.slice(offset, offset + limit).map((wire) => productFrom(wire, settings.timeZone)),
        ...(total === undefined ? {} : { total }),
        hasMore: found.length > offset + limit,
        skipped: scan.takeSkipped(),
      };
    },
    async getProduct(id, options) {
      const answer = await http.send({ api, resource, id }, options);
      const { data } = z.safeParse(wireProduct, entriesOf(answer.body)[0]);
      if (!data) throw http.unfit(answer, 'answered JSON that is no product');
      return productFrom(data, settings.timeZone);
    },
  };
}
