import type { LateCode, LateModule } from '@selfcare/lit';
import { lateAnswer } from './session.js';

/** Whether the code of a late part is here. */
export interface PlayedLate {
  /** It comes, also to whoever asks from now on. */
  arrive(): void;
  /** It could not be loaded; the next try brings it. */
  fail(): void;
}

/** Plays code that is still on its way when a test begins; for a `describe` of its own, after the code was loaded once. */
export function playedLate<Module extends LateModule>(code: LateCode<Module>): PlayedLate {
  const { load } = code;
  const played = code as { load: LateCode<Module>['load'] };
  let module: Module | undefined;
  let arrival = lateAnswer<Module>();
  let here = false;
  const arrive = (): void => {
    here = true;
    arrival.resolve(module!);
  };
  before(() => (module = code.module));
  beforeEach(() => {
    arrival = lateAnswer();
    here = false;
    Object.defineProperty(code, 'module', { configurable: true, get: () => (here ? module : undefined) });
    played.load = () => arrival.promise;
  });
  afterEach(() => {
    Object.defineProperty(code, 'module', { configurable: true, get: () => module });
    played.load = load;
  });
  return {
    arrive,
    fail() {
      arrival.reject(new TypeError('Failed to fetch'));
      played.load = () => {
        arrive();
        return Promise.resolve(module!);
      };
    },
  };
}
