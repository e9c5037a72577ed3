export { createTmfCart } from './tmf-cart.js';
export { createTmfOrders } from './tmf-orders.js';
