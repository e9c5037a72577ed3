import { defineElement } from './define.js';
import { SessionElement } from './session-element.js';

defineElement('selfcare-session', SessionElement);
