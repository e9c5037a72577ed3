import type { TranslatedWords } from '@selfcare/lit';
import { priceStringsAr } from '../price-strings-ar.js';
import { problemStringsAr } from '../problem-strings-ar.js';
import type { CartWord } from './cart-strings.js';

/** Every word of the cart in Arabic. */
export const cart: TranslatedWords<CartWord> = {
  ...priceStringsAr,
  ...problemStringsAr,
  heading: 'سلة التسوق',
  loading: 'جارٍ تحميل سلتك',
  count: { zero: 'لا منتجات', one: 'منتج واحد', two: 'منتجان', few: '{count} منتجات', many: '{count} منتجًا', other: '{count} منتج' },
  badge: {
    zero: 'السلة فارغة',
    one: 'السلة، منتج واحد',
    two: 'السلة، منتجان',
    few: 'السلة، {count} منتجات',
    many: 'السلة، {count} منتجًا',
    other: 'السلة، {count} منتج',
  },
  badgeLoading: 'السلة',
  manyItems: '+99',
  lines: 'محتويات سلتك',
  quantityOf: 'الكمية: {name}',
  lessOf: 'إنقاص واحد: {name}',
  moreOf: 'زيادة واحد: {name}',
  mostReached: '{count} كحد أقصى.',
  leastReached: 'استخدم «إزالة» لإخراجه من السلة.',
  noNumber: 'اكتب عددًا صحيحًا من 1 إلى {count}.',
  times: '{count} ×',
  remove: 'إزالة',
  removeOf: 'إزالة {name}',
  removed: 'تمت إزالة {name}',
  undo: 'تراجع',
  undoOf: 'تراجع: إعادة {name}',
  broughtBack: 'عاد {name} إلى سلتك',
  pending: 'جارٍ الحفظ',
  lineFailed: 'لم يتم التغيير. {reason}',
  lineFailedOf: 'لم يتم تغيير {name}. {reason}',
  totals: 'ما ستدفعه',
  totalsUnknown: 'تُؤكَّد الأسعار قبل الطلب.',
  checkOut: 'إتمام الطلب',
  checkOutWaits: 'جارٍ حفظ تغييراتك',
  checkOutStayed: 'تعذّر حفظ بعض التغييرات. راجع سلتك مرة أخرى قبل إتمام الطلب.',
  emptyTitle: 'سلتك فارغة',
  emptyMessage: 'ما تضيفه إليها يظهر هنا.',
  browse: 'تصفّح المنتجات',
  loadFailed: 'تعذّر تحميل سلتك',
};
