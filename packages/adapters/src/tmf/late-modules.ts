import { lateModule } from './late-port.js';

/** The code of each port, loaded when one is used: a page that shows a cart carries no catalogue. */
export const lateModules = {
  catalogue: lateModule(() => import('./tmf-catalogue.js')),
  /** Cart and orders, so that a page that shows a cart holds all that it takes to order it before anybody can ask for that. */
  shopping: lateModule(() => import('./tmf-shopping.js')),
  qualification: lateModule(() => import('./tmf-qualification.js')),
  products: lateModule(() => import('./tmf-products.js')),
  guidedSelling: lateModule(() => import('./tmf-guided-selling.js')),
};
