export type { StoredAlerts } from './alert-settings-wire.js';
export { simulatedCode } from './alert-verification-api.js';
export type { CatalogueData, CatalogueResourceName } from './catalogue.js';
export type { StateKeeper } from './kept-state.js';
export { builtInCatalogue } from './built-in-catalogue.js';
export { generateCatalogue, type GeneratorOptions } from './catalogue-generator.js';
export type { EventDelivery } from './events.js';
export type { EarlierOrder } from './earlier-orders.js';
export { faultKinds, type FaultKind } from './fault-kinds.js';
export type { Fault } from './faults.js';
export { createInProcessFetch, inProcessOrigin } from './in-process.js';
export { scenarioOptions, scenarios, type ScenarioName, type ScenarioOptions } from './scenarios.js';
export {
  demoCustomers,
  identifyByBearer,
  InvalidCredentials,
  issueToken,
  readToken,
  type Principal,
} from './simulated-identity.js';
export {
  createHandlers,
  createSimulator,
  type AnsweredRequest,
  type SimulatedHandlers,
  type Simulator,
  type SimulatorOptions,
  type SimulatorRecord,
} from './simulator.js';
export type { TmfError } from './tmf-error.js';
export type { TmfResource } from './tmf-query.js';
