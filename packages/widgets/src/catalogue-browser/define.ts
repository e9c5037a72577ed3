import { defineElement } from '@selfcare/lit';
import { CatalogueBrowserElement } from './catalogue-browser-element.js';

defineElement('selfcare-catalogue-browser', CatalogueBrowserElement);
