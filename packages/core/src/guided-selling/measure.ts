const prefixes: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/**
 * The first number of a text that customers read, in `unit` (`measureIn('1 Gb/s', 'Mb/s')` is 1000), or as it stands without one.
 * Undefined when there is none in that unit.
 */
export function measureIn(text: string, unit?: string): number | undefined {
  const [, digits = '', rest = ''] = /(\d{1,12}(?:[.,]\d{1,6}){0,4})\s*(\S{0,12})/.exec(text.slice(0, 200)) ?? [];
  if (digits === '') return undefined;
  const number = plainNumber(digits);
  if (unit === undefined) return number;
  const scale = scaleOf(rest.replace(/[,;.)]+$/, ''), unit);
  return scale === undefined ? undefined : (number * scale) / (scaleOf(unit, unit) as number);
}

/** How many of the plain unit behind `unit` one `word` is: "Gb/s" 10⁹ where `unit` is any bits per second. Undefined for another. */
function scaleOf(word: string, unit: string): number | undefined {
  const plain = unit.length > 1 && prefixes[unit.charAt(0)] !== undefined ? unit.slice(1) : unit;
  if (word === plain) return 1;
  return word.slice(1) === plain ? prefixes[word.charAt(0)] : undefined;
}

/** "4,000" and "1.5": a comma before three digits groups them, any other mark is the decimal one. */
function plainNumber(digits: string): number {
  return Number(digits.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
}
