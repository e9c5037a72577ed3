export { fiwareProfile, oraclePricingProfile, salesforceProfile, sapTelcoProfile, serviceNowProfile } from './vendor-profiles.js';
