import { safeHref } from '../safe-href.js';

/**
 * Where the page shows that order: `href` with `order=<id>` in its fragment, or what `name` the routing gives it there. Undefined when `href`
 * is none that a link may lead to.
 */
export function orderLink(href: string | undefined, orderId: string, name = 'order'): string | undefined {
  const safe = safeHref(href);
  if (safe === undefined) return undefined;
  return `${safe}${safe.includes('#') ? '&' : '#'}${encoded(name)}=${encoded(orderId)}`;
}

/** Half of a character has no encoding. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
