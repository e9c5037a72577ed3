import { lateModules } from './late-modules.js';
import * as code from './tmf-catalogue.js';

/**
 * Imported, beside the adapter, by a page that begins with the catalogue: the code that reads it then comes with the page's own, and is not asked for
 * once that runs. Nothing is exported.
 */
lateModules.catalogue.isHere(code);
