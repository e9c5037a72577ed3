import { safeHref } from '../safe-href.js';

/** Where the page shows that order: `href` with `order=<id>` in its fragment. Undefined when `href` is none that a link may lead to. */
export function orderLink(href: string | undefined, orderId: string): string | undefined {
  const safe = safeHref(href);
  if (safe === undefined) return undefined;
  // Half of a character has no encoding.
  const value = encodeURIComponent(orderId.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return `${safe}${safe.includes('#') ? '&' : '#'}order=${value}`;
}
