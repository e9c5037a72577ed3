import { mount } from './host.js';
import { shop } from './heard.js';

Object.assign(globalThis, { mount: (place: HTMLElement) => mount(place, shop), define: () => import('./define.js') });
