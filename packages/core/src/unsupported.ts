import type { Backend } from './backend.js';
import { BackendProblem } from './problem.js';

const refuse = (port: string) => (): Promise<never> =>
  Promise.reject(new BackendProblem('unsupported', `The back end has no ${port}`));

/** The whole of a back end, with a port that answers `unsupported` wherever `given` has none. */
export function withUnsupported(given: Partial<Backend> & Pick<Backend, 'key'>): Backend {
  const no = { catalogue: refuse('catalogue'), cart: refuse('cart'), orders: refuse('orders'), alerts: refuse('alerts') };
  const noQualification = refuse('qualification');
  const noFlows = refuse('guided selling');
  const noProducts = refuse('products');
  return {
    key: given.key,
    capabilities: {
      catalogue: given.catalogue !== undefined,
      cart: given.cart !== undefined,
      orders: given.orders !== undefined,
      qualification: given.qualification !== undefined,
      guidedSelling: given.guidedSelling !== undefined,
      alerts: given.alerts !== undefined,
      products: given.products !== undefined,
      ...given.capabilities,
    },
    catalogue: given.catalogue ?? { listCategories: no.catalogue, listOfferings: no.catalogue, getOffering: no.catalogue },
    cart: given.cart ?? { load: no.cart, putLine: no.cart, discard: no.cart },
    orders: given.orders ?? {
      placeOrder: no.orders,
      findOrder: no.orders,
      listOrders: no.orders,
      getOrder: no.orders,
    },
    qualification: given.qualification ?? { checkOfferings: noQualification },
    guidedSelling: given.guidedSelling ?? { listFlows: noFlows, getFlow: noFlows },
    alerts: given.alerts ?? { load: no.alerts, change: no.alerts, sendCode: no.alerts, confirmCode: no.alerts },
    products: given.products ?? { listProducts: noProducts, getProduct: noProducts },
  };
}
