export { tmf } from './tmf-backend.js';
export type { TmfApi, TmfOptions } from './tmf-profile.js';
