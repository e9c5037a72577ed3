import type { BundleFamily, ProductFamily } from './product-family.js';
import { businessBundles, businessFamilies } from './product-families-business.js';
import { homeBundles, homeFamilies } from './product-families-home.js';
import { mobileFamilies } from './product-families-mobile.js';
import { phoneFamilies } from './product-families-phones.js';

/** Every kind of product that a generated catalogue varies. */
export const productFamilies: readonly ProductFamily[] = [...mobileFamilies, ...phoneFamilies, ...homeFamilies, ...businessFamilies];

/** Every kind of bundle that a generated catalogue varies. */
export const bundleFamilies: readonly BundleFamily[] = [...homeBundles, ...businessBundles];
