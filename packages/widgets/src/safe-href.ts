import { tellDeveloper } from '@selfcare/lit';

/** The address as it was written when a link may lead there: relative to the page, or http(s). Undefined for everything else. */
export function safeHref(href: string | undefined | null): string | undefined {
  if (!href?.trim()) return undefined;
  try {
    const { protocol } = new URL(href, document.baseURI);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Tells the developer, once a page, of each of these properties that has just got an address that is left out. */
export function warnOfUnsafeHrefs<E extends HTMLElement>(
  element: E,
  changed: ReadonlyMap<PropertyKey, unknown>,
  ...properties: readonly (keyof E & string)[]
): void {
  for (const property of properties) {
    const href = element[property] as string | undefined | null;
    if (!changed.has(property) || !href || safeHref(href)) continue;
    tellDeveloper('error', `<${element.localName} ${property.toLowerCase()}="${href}"> leads nowhere: it takes a relative or an http(s) address`);
  }
}
