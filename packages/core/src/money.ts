import {
  add,
  compare,
  dinero,
  halfAwayFromZero,
  multiply,
  toDecimal,
  toSnapshot,
  transformScale,
  type Dinero,
  type DineroCurrency,
} from 'dinero.js/bigint';

/** An exact amount: the integer `amount` × 10^-`scale` of `currency` (ISO 4217). Plain data; never a float. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
  readonly scale: number;
}

const digitsOf = new Map<string, number>();

/** How many decimals the currency's smallest unit has: EUR 2, JPY 0, KWD 3; 2 where it is not known. */
export function currencyDigits(currency: string): number {
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    digits = isCurrency(currency)
      ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
      : 2;
    digitsOf.set(currency, digits);
  }
  return digits;
}

/** True for three letters, which is all that `Intl` asks of a currency code. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code);
}

/**
 * Reads a decimal (`29.99`, `"10.00000"`, `"-3"`, `1e-7`) exactly as written; of a number with a fraction the 15 digits that a
 * double holds for sure, so that `0.1 + 0.2` is 0.3. Undefined when it is no finite decimal, has more digits than an integer
 * can hold exactly, or the currency is no ISO code.
 */
export function moneyFrom(decimal: string | number, currency: string): Money | undefined {
  const read = readDecimal(decimal);
  if (!read || !isCurrency(currency)) return undefined;
  const least = currencyDigits(currency);
  let { amount, scale } = read;
  for (; scale > least && amount % 10n === 0n; scale--) amount /= 10n;
  for (; scale < least; scale++) amount *= 10n;
  return isExact(amount) && scale <= 20 ? { amount: Number(amount), currency, scale } : undefined;
}

/** Nothing of the currency. */
export function noMoney(currency: string): Money {
  return { amount: 0, currency, scale: currencyDigits(currency) };
}

/** The exact sum. Both must be of one currency, and the sum must fit an exact integer: a `RangeError` otherwise. */
export function addMoney(one: Money, other: Money): Money {
  return plain(add(...comparable(one, other)));
}

/** The exact product with a whole number; a `RangeError` when `times` is none or the product fits no exact integer. */
export function multiplyMoney(money: Money, times: number): Money {
  return plain(multiply(exact(money), BigInt(times)));
}

/** What `sum` gives, or undefined when it fits no exact integer (a `RangeError`). */
export function exactly<T>(sum: () => T): T | undefined {
  try {
    return sum();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** `percent` of the amount (`15`, `12.5`), rounded half away from zero to the currency's smallest unit. */
export function percentOf(money: Money, percent: number): Money {
  const share = readDecimal(percent);
  if (!share) throw new RangeError(`${percent} is no percentage`);
  return rounded(multiply(exact(money), { amount: share.amount, scale: BigInt(share.scale) + 2n }));
}

/** Negative, zero or positive as `one` is less than, equal to or more than `other`. Of two currencies it is a `RangeError`. */
export function compareMoney(one: Money, other: Money): number {
  return compare(...comparable(one, other));
}

/** The amount as a plain decimal (`29.99`), for the wire and for `<data value>`. */
export function moneyToDecimal(money: Money): string {
  return toDecimal(exact(money));
}

/** The amount as people of the locale write it (`€29.99`, `29,99 €`); amounts below a smallest unit keep their digits. */
export function formatMoney(money: Money, locale: string): string {
  return numberFormat(locale, money).format(moneyToDecimal(money) as Intl.StringNumericLiteral);
}

/** The same in parts, so that a view may draw currency and decimals smaller. */
export function moneyParts(money: Money, locale: string): Intl.NumberFormatPart[] {
  return numberFormat(locale, money).formatToParts(moneyToDecimal(money) as Intl.StringNumericLiteral);
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, { currency, scale }: Money): Intl.NumberFormat {
  const key = `${locale} ${currency} ${scale}`;
  let format = formats.get(key);
  if (!format) {
    const digits = currencyDigits(currency);
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: Math.max(digits, Math.min(scale, 20)),
    });
    formats.set(key, format);
  }
  return format;
}

const decimalPattern = /^([+-]?\d{1,32})(?:\.(\d{1,32}))?(?:e([+-]?\d{1,2}))?$/i;

function readDecimal(value: string | number): { readonly amount: bigint; readonly scale: number } | undefined {
  const written = typeof value === 'number' && !Number.isInteger(value) ? value.toPrecision(15) : String(value);
  const parts = decimalPattern.exec(written.trim());
  if (!parts) return undefined;
  const [, whole = '', fraction = '', exponent = '0'] = parts;
  const amount = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { amount: amount * 10n ** BigInt(-scale), scale: 0 } : { amount, scale };
}

const currencies = new Map<string, DineroCurrency<bigint>>();

function exact({ amount, currency, scale }: Money): Dinero<bigint> {
  let known = currencies.get(currency);
  if (!known) currencies.set(currency, (known = { code: currency, base: 10n, exponent: BigInt(currencyDigits(currency)) }));
  return dinero({ amount: BigInt(amount), currency: known, scale: BigInt(scale) });
}

function comparable(one: Money, other: Money): [Dinero<bigint>, Dinero<bigint>] {
  if (one.currency !== other.currency)
    throw new RangeError(`${one.currency} and ${other.currency} are neither added nor compared`);
  return [exact(one), exact(other)];
}

function rounded(value: Dinero<bigint>): Money {
  return plain(transformScale(value, BigInt(currencyDigits(toSnapshot(value).currency.code)), halfAwayFromZero));
}

function plain(value: Dinero<bigint>): Money {
  const { amount, currency, scale } = toSnapshot(value);
  if (!isExact(amount)) throw new RangeError(`${amount} is too large to be exact`);
  return { amount: Number(amount), currency: currency.code, scale: Number(scale) };
}

function isExact(amount: bigint): boolean {
  return Number.isSafeInteger(Number(amount));
}
