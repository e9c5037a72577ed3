/** Deeper than that nothing is compared: data may refer to itself. */
const deepest = 200;

/**
 * `after`, with every part that equals the one of `before` at its place replaced by that one: what did not change keeps its identity, so that
 * views need not draw it again. Looks into arrays and plain objects.
 */
export function shareEqual<T>(before: unknown, after: T, depth = 0): T {
  if (Object.is(before, after) || depth > deepest || !isPlain(before) || !isPlain(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;
  const names = Object.keys(after);
  let isEqual = names.length === Object.keys(before).length;
  const shared: Record<string, unknown> | unknown[] = Array.isArray(after) ? new Array<unknown>(after.length) : {};
  for (const name of names) {
    const part = shareEqual(before[name], after[name], depth + 1);
    Object.defineProperty(shared, name, { value: part, enumerable: true, writable: true, configurable: true });
    isEqual &&= Object.hasOwn(before, name) && Object.is(part, before[name]);
  }
  return (isEqual ? before : shared) as T;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
