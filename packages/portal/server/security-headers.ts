/** The strict policy that every page of the portal is served under (and that the widgets promise to run under). */
export function contentSecurityPolicy({ nonce, worker, styles }: { nonce: string; worker: boolean; styles: boolean }): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // The widgets bring constructed sheets, which no policy counts as styles of the page.
    `style-src ${styles ? `'self'` : `'none'`}`,
    `connect-src 'self'`,
    `img-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
    // Registering MSW's worker needs a default policy; no other page has one.
    `trusted-types selfcare-lit${worker ? ' default' : ''}`,
    ...(worker ? [`worker-src 'self'`] : []),
    `report-uri /csp-report`,
  ].join('; ');
}

/** Headers of every answer of the portal's own. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
