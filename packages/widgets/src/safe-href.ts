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

/** Tells the developer of an address that was left out, naming the element and its attribute. */
export function warnOfUnsafeHref(element: Element, attribute: string, href: string | undefined | null): void {
  if (!href || safeHref(href)) return;
  console.error(`<${element.localName} ${attribute}="${href}"> leads nowhere: it takes a relative or an http(s) address`);
}
