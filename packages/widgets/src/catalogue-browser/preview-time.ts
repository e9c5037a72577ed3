import type { Instant } from '@selfcare/core';

/** The time that `asof` means; undefined, with a word to the developer, where it means none. */
export function previewTime({ asof, localName }: HTMLElement & { readonly asof?: string }): Instant | undefined {
  if (!asof) return undefined;
  const time = Date.parse(asof);
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  console.error(`<${localName} asof="${asof}"> is no date: write it as in "2027-03-01"`);
  return undefined;
}
