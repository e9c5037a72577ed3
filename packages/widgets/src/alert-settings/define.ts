import { defineElement } from '@selfcare/lit';
import { AlertSettingsElement } from './alert-settings-element.js';

defineElement('selfcare-alert-settings', AlertSettingsElement);
