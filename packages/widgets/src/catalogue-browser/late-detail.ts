import { lateCode } from '@selfcare/lit';

/** The detail of an offering, which most pages with a list never show. */
export const lateDetail = lateCode(() => import('./offering-detail.js'));
