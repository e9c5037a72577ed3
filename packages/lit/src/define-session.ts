import { defineElement } from './define.js';
import { SessionElement } from './session-element.js';

defineElement('selfcare-session', SessionElement);

// whoever imports this alone is told the types of the tag and its events all the same
export type * from './session-events.js';
export type { SessionElement } from './session-element.js';
