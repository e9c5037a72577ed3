export { AlertSettingsElement } from './alert-settings-element.js';
export { AlertChangedEvent, ContactVerifiedEvent } from './alert-settings-events.js';
export { alertSettingsStrings } from './alert-settings-strings.js';
