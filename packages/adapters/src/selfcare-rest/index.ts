export { selfcareRest, type SelfcareRestOptions } from './selfcare-rest-backend.js';
