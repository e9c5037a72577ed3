import type { TranslatedWords } from '@selfcare/lit';
import { priceStringsDe } from '../price-strings-de.js';
import { problemStringsDe } from '../problem-strings-de.js';
import type { CartWord } from './cart-strings.js';

/** Every word of the cart in German. */
export const cart: TranslatedWords<CartWord> = {
  ...priceStringsDe,
  ...problemStringsDe,
  heading: 'Warenkorb',
  loading: 'Ihr Warenkorb wird geladen',
  count: { one: '{count} Artikel', other: '{count} Artikel' },
  badge: { one: 'Warenkorb, {count} Artikel', other: 'Warenkorb, {count} Artikel' },
  badgeLoading: 'Warenkorb',
  manyItems: '99+',
  lines: 'Was in Ihrem Warenkorb liegt',
  quantityOf: 'Anzahl: {name}',
  lessOf: 'Eins weniger: {name}',
  moreOf: 'Eins mehr: {name}',
  mostReached: 'Höchstens {count}.',
  leastReached: 'Mit „Entfernen“ nehmen Sie es heraus.',
  noNumber: 'Geben Sie eine ganze Zahl von 1 bis {count} ein.',
  times: '{count} ×',
  remove: 'Entfernen',
  removeOf: '{name} entfernen',
  removed: '{name} wurde entfernt',
  undo: 'Rückgängig',
  undoOf: 'Rückgängig: {name} zurücklegen',
  broughtBack: '{name} liegt wieder in Ihrem Warenkorb',
  pending: 'Wird gespeichert',
  lineFailed: 'Nicht geändert. {reason}',
  lineFailedOf: '{name} wurde nicht geändert. {reason}',
  totals: 'Was Sie zahlen',
  totalsUnknown: 'Die Preise werden bestätigt, bevor Sie bestellen.',
  checkOut: 'Zur Kasse',
  checkOutWaits: 'Ihre Änderungen werden gespeichert',
  checkOutStayed: 'Nicht jede Änderung konnte gespeichert werden. Sehen Sie Ihren Warenkorb noch einmal an, bevor Sie zur Kasse gehen.',
  emptyTitle: 'Ihr Warenkorb ist leer',
  emptyMessage: 'Was Sie hineinlegen, erscheint hier.',
  browse: 'Produkte ansehen',
  loadFailed: 'Ihr Warenkorb konnte nicht geladen werden',
};
