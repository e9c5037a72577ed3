import category from '../data/category.json' with { type: 'json' };
import productOffering from '../data/productOffering.json' with { type: 'json' };
import productOfferingPrice from '../data/productOfferingPrice.json' with { type: 'json' };
import productSpecification from '../data/productSpecification.json' with { type: 'json' };
import type { CatalogueData } from './catalogue.js';

/** The demonstration catalogue of the fictional operator Tern, in TMF620 v4 shape. */
export const builtInCatalogue: CatalogueData = { category, productOffering, productOfferingPrice, productSpecification };
