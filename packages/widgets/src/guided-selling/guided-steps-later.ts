import { guidedNumberStyles } from './guided-number-styles.js';
import { guidedOfferStyles } from './guided-offers-styles.js';

export { addressFieldId, addressFields, addressForm, type AddressField } from './guided-address-form.js';
export { addressFormStyles } from './guided-address-styles.js';
export { guidedNumber } from './guided-number.js';
export { guidedOffers } from './guided-offers.js';

/** What goes with this part; the form has a sheet of its own in light DOM. */
export const styles = [guidedNumberStyles, guidedOfferStyles];
