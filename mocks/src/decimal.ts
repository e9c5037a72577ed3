/** An exact decimal number: `units / 10 ** scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Nothing. */
export const zero: Decimal = { units: 0n, scale: 0 };

const written = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?(?:e([+-]?\d{1,2}))?$/i;

/** Reads a number exactly as JSON wrote it (`29.99` is 2999 hundredths); `undefined` for what is no finite decimal number. */
export function parseDecimal(value: unknown): Decimal | undefined {
  const match = written.exec(typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '');
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { units: digits, scale } : { units: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** The nearest JavaScript number, for JSON: `{ units: 2999n, scale: 2 }` is written `29.99`. */
export function toNumber(value: Decimal): number {
  return Number(`${value.units}e${-value.scale}`);
}

/** The exact sum. */
export function plus(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { units: atScale(left, scale) + atScale(right, scale), scale };
}

/** The exact difference. */
export function minus(left: Decimal, right: Decimal): Decimal {
  return plus(left, { units: -right.units, scale: right.scale });
}

/** The exact product. */
export function times(left: Decimal, right: Decimal): Decimal {
  return { units: left.units * right.units, scale: left.scale + right.scale };
}

/** The exact product with a whole number. */
export function timesWhole(value: Decimal, factor: number): Decimal {
  return { units: value.units * BigInt(factor), scale: value.scale };
}

/** The smaller of the two. */
export function least(left: Decimal, right: Decimal): Decimal {
  return minus(left, right).units <= 0n ? left : right;
}

/** The value without its sign. */
export function absolute(value: Decimal): Decimal {
  return { units: magnitude(value.units), scale: value.scale };
}

/** The quotient, rounded once to `scale` digits, halves away from zero. */
export function divided(dividend: Decimal, divisor: Decimal, scale: number): Decimal {
  const power = scale + divisor.scale - dividend.scale;
  const top = power >= 0 ? dividend.units * 10n ** BigInt(power) : dividend.units;
  const bottom = power >= 0 ? divisor.units : divisor.units * 10n ** BigInt(-power);
  return { units: nearest(top, bottom), scale };
}

/** The value with `scale` digits, halves away from zero. */
export function rounded(value: Decimal, scale: number): Decimal {
  return divided(value, { units: 1n, scale: 0 }, scale);
}

function atScale(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

function nearest(top: bigint, bottom: bigint): bigint {
  const positive = top < 0n === bottom < 0n;
  const [whole, half] = [magnitude(top), magnitude(bottom)];
  const quotient = (2n * whole + half) / (2n * half);
  return positive ? quotient : -quotient;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
