export { AlertSettingsElement } from './alert-settings-element.js';
export { alertSettingsStrings } from './alert-settings-strings.js';
