import { loaderOf } from './late-definitions.js';
import { watchTags } from './tag-watch.js';

/** Loads the code of a widget, and of the back end that a session names, as soon as its tag stands in the page: also in open shadow roots. */
const found = (element: Element): void => {
  for (const { what, load } of loaderOf(element)) {
    load().catch((error: unknown) => console.error(`${what} could not be loaded: ${(error as Error).message}`));
  }
};

if (globalThis.document) watchTags(document, found);
