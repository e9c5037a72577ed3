/**
 * The one thing of that name on this page, whichever bundle asks first: made by it and found by the others. Its shape never
 * changes.
 */
export function pageWide<T>(name: string, make: () => T): T {
  const page = globalThis as unknown as Record<symbol, T | undefined>;
  return (page[Symbol.for(`selfcare.${name}.v1`)] ??= make());
}
