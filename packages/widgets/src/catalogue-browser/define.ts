import { defineElement } from '@selfcare/lit';
import { CatalogueBrowserElement } from './catalogue-browser-element.js';

defineElement('selfcare-catalogue-browser', CatalogueBrowserElement);

// whoever imports this alone is told the types of the tag and its events all the same
export type * from './index.js';
