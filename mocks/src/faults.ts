import { faultEffects } from './fault-effects.js';
import { faultKinds, type FaultKind } from './fault-kinds.js';

/** A trouble that befalls requests before or after the simulated BSS sees them. */
export interface Fault {
  readonly kind: FaultKind;
  /**
   * Which requests: `METHOD /path` below the base URL without the query, each with `*` for any characters
   * (`POST /shoppingCart/*`, `* /productOrderingManagement/v4/productOrder`), or a function. All by default.
   */
  readonly match?: string | ((request: Request) => boolean);
  /** How many requests it befalls before it is over; without end by default. */
  readonly times?: number;
  /** How many matching requests it lets pass first; 0 by default. */
  readonly after?: number;
  /** Milliseconds, for the kinds that wait. */
  readonly delay?: number;
}

/** A request on its way through the simulator's faults. */
export interface FaultPath {
  /** Below the base URL, with its leading slash. */
  readonly path: string;
  /** Has the back end answer. */
  pass(request: Request): Promise<Response>;
  /** Waits by the simulator's clock. */
  pause(ms: number): Promise<void>;
  readonly now: number;
}

/** The faults of one simulator, with what is left of each. */
export interface FaultPlan {
  /** Answers the request as the first fault does that befalls it, or as the back end does. */
  answer(request: Request, way: FaultPath): Promise<Response>;
}

/** Makes a plan; of several faults that match, the first one with something left befalls. Throws `TypeError` for a fault that is none. */
export function planFaults(faults: readonly Fault[]): FaultPlan {
  const armed = faults.map((fault) => arm(fault));
  return {
    async answer(request, way) {
      const fault = armed.find((each) => each.befalls(request, way.path));
      if (!fault) return way.pass(request);
      const response = await fault.effect({ ...way, request, delay: fault.delay });
      // A network error has no headers to write to.
      if (response.type !== 'error') response.headers.set(faultHeader, fault.kind);
      return response;
    },
  };
}

/** On every answer that a fault has touched, with the fault's kind. */
export const faultHeader = 'X-Simulated-Fault';

function arm({ kind, match = '*', times = Infinity, after = 0, delay }: Fault) {
  if (!Object.hasOwn(faultKinds, kind)) throw new TypeError(`There is no fault "${String(kind)}": faultKinds lists them`);
  const matches = typeof match === 'string' ? patternOf(match) : match;
  let toPass = after;
  let left = times;
  return {
    kind,
    delay,
    effect: faultEffects[kind](),
    befalls(request: Request, path: string): boolean {
      if (left <= 0 || !(typeof matches === 'function' ? matches(request) : matches.test(`${request.method} ${path}`))) return false;
      if (toPass-- > 0) return false;
      left -= 1;
      return true;
    },
  };
}

function patternOf(match: string): RegExp {
  const literal = (text: string): string => text.replace(/[\\^$.+?()[\]{}|]/g, '\\$&');
  return new RegExp(`^${match.split('*').map(literal).join('.*')}$`);
}
