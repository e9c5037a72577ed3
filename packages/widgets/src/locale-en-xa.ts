import { alertSettingsStrings } from './alert-settings/alert-settings-strings.js';
import { cartStrings } from './cart/cart-strings.js';
import { catalogueBrowserStrings } from './catalogue-browser/catalogue-browser-strings.js';
import { checkoutStrings } from './checkout/checkout-strings.js';
import { guidedSellingStrings } from './guided-selling/guided-selling-strings.js';
import { orderTrackerStrings } from './order-tracker/order-tracker-strings.js';
import { pseudo } from './pseudo.js';

export const alertSettings = pseudo(alertSettingsStrings);
export const cart = pseudo(cartStrings);
export const catalogueBrowser = pseudo(catalogueBrowserStrings);
export const checkout = pseudo(checkoutStrings);
export const guidedSelling = pseudo(guidedSellingStrings);
export const orderTracker = pseudo(orderTrackerStrings);
