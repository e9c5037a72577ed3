import { lateCode } from '@selfcare/lit';

/** What stands below the choices, and the form for a code: they load while the choices show. */
export const lateLimits = lateCode(() => import('./alert-limits.js'));
