import type { CatalogueData } from './catalogue.js';
import { generateCatalogue } from './catalogue-generator.js';

/** Says in one sentence why there is no catalogue of the wanted size. */
export class CatalogueSizeError extends Error {}

/**
 * The built-in catalogue, grown to as many offerings for sale as the value of an option `--offerings` says; it has its own
 * number at least. Throws `CatalogueSizeError` for what is no whole number from 1 up, and for more than can be grown (10,000 are
 * possible).
 */
export function catalogueOfSize(offerings: string): CatalogueData {
  if (!/^0*[1-9]\d*$/.test(offerings)) {
    throw new CatalogueSizeError(`--offerings must be a whole number from 1 up, not ${JSON.stringify(offerings)}.`);
  }
  try {
    return generateCatalogue({ sellable: Number(offerings) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CatalogueSizeError(`--offerings ${offerings} is more than can be made up: 10000 are possible.`);
  }
}
