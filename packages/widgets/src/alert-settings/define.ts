import { defineElement } from '@selfcare/lit';
import { AlertSettingsElement } from './alert-settings-element.js';

defineElement('selfcare-alert-settings', AlertSettingsElement);

// whoever imports this alone is told the types of the tag and its events all the same
export type * from './index.js';
